import { apiV1Route } from "../api/index.ts";
import { actorListsRoute } from "./actor-lists.tsx";
import { actorsRoute } from "./actors.tsx";
import { apiRoute } from "./api.ts";
import { archiveRoute } from "./archive.tsx";
import { articlesRoute } from "./articles.tsx";
import { assetsRoute } from "./assets.ts";
import { commitmentRoute } from "./commitment.tsx";
import { commitmentsRoute } from "./commitments.tsx";
import { ledgersRoute } from "./ledgers.tsx";
import { methodRoute } from "./method.tsx";
import { readRoute } from "./read.tsx";
import type { Route } from "./route.ts";
import { storiesRoute } from "./stories.tsx";
import { versionsRoute } from "./versions.tsx";

/** Every group of routes; the order does not matter. */
export const ROUTES: readonly Route[] = [
  archiveRoute,
  articlesRoute,
  versionsRoute,
  commitmentsRoute,
  commitmentRoute,
  actorsRoute,
  actorListsRoute,
  storiesRoute,
  ledgersRoute,
  readRoute,
  methodRoute,
  apiRoute,
  apiV1Route,
  assetsRoute,
];
