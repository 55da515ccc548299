import type { AddressGuard } from "@mahdar/sources";
import type { Archive } from "@mahdar/store";
import type { FastifyInstance } from "fastify";
import type { Assets } from "../assets.ts";
import type { BackgroundLinking } from "../reading/background-linking.ts";
import type { Pending } from "../reading/pending.ts";

/** What routes work with. */
export interface Doors {
  readonly archive: Archive;
  readonly assets: Assets;
  readonly pending: Pending;
  readonly linking: BackgroundLinking;
  readonly now: () => Date;
  /** Which addresses may be fetched; public ones when not given. */
  readonly guard: AddressGuard | undefined;
}

/** A group of routes, added to the server. */
export type Route = (server: FastifyInstance, doors: Doors) => void;
