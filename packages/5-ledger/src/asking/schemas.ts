import type { TSchema } from "typebox";
import { Actors } from "./actors.ts";
import { Commitments } from "./commitments.ts";
import { Dialogue, Dialogues } from "./dialogues.ts";
import { Events } from "./events.ts";
import { Met } from "./met.ts";
import { Articles, Search } from "./search.ts";
import * as actor from "./shape/actor.ts";
import * as article from "./shape/article.ts";
import * as evidence from "./shape/evidence.ts";
import * as items from "./shape/items.ts";
import * as story from "./shape/story.ts";
import { Statements } from "./statements.ts";
import { Story } from "./stories.ts";
import { Timeline } from "./timeline.ts";
import { Who } from "./who.ts";

/** Every named schema that answers refer to, the answers themselves too; `$id` is the name. */
export const SCHEMAS: readonly TSchema[] = [
  ...[evidence, actor, article, items, story].flatMap((group) => Object.values(group).filter(isNamed)),
  ...[
    Search,
    Articles,
    Statements,
    Events,
    Commitments,
    Actors,
    Who,
    Met,
    Timeline,
    Story,
    Dialogues,
    Dialogue,
  ],
];

function isNamed(value: unknown): value is TSchema {
  return typeof value === "object" && value !== null && "$id" in value;
}
