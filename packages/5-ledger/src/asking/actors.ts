import type { Archive } from "@mahdar/store";
import { type Static, Type } from "typebox";
import { findCandidates } from "./actors/choose-actor.ts";
import { limitOf, pageOfAll } from "./asked/place.ts";
import { Candidate } from "./shape/actor.ts";
import { named, pageOf, text } from "./shape/building.ts";

export interface ActorsQuery {
  /** A name or a part of one, as Arabs write it. */
  readonly name: string;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Actors = named("Actors", "Whom a name may mean, whole names first.", {
  schema: Type.Literal("mahdar.actors/1"),
  name: text("The name asked for."),
  ...pageOf(Candidate),
});
export type Actors = Static<typeof Actors>;

/**
 * Everyone a name may mean.
 *
 * @throws MahdarError bad-field.
 * @example await actors(archive, { name: "الكاظمي" }) // items[0].id "iq-mustafa-al-kadhimi"
 */
export async function actors(archive: Archive, { name, limit, after }: ActorsQuery): Promise<Actors> {
  const most = limitOf(limit);
  const found = await archive.engine.read((tx) => findCandidates(tx, name));
  const page = pageOfAll(found, ({ id }) => id, { limit: most, after });
  return {
    schema: "mahdar.actors/1",
    name,
    items: [...page.items],
    next: page.next,
    total: page.total,
    limit: most,
  };
}
