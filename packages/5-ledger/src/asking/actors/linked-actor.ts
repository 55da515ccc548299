import type { Engine } from "@mahdar/store";
import { sql } from "kysely";
import type { ActorType } from "../shape/actor.ts";

export interface LinkedActor {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  readonly known: string | null;
}

/** The actor across articles of that id; null where there is none. */
export async function linkedActor(tx: Engine, id: string): Promise<LinkedActor | null> {
  const { rows } = await sql<LinkedActor>`
    select id, type, name, known from linked_actors where id = ${id}`.execute(tx.db);
  return rows[0] ?? null;
}
