import type { Draft } from "../stage.ts";
import { findByModel } from "./by-model.ts";
import { gather } from "./gather.ts";
import { findOffices } from "./offices.ts";

/** Adds the names of an article: mentions with the titles before them, gathered into entities. */
export function readNames(draft: Draft): Partial<Draft> {
  const offices = findOffices(draft.doc);
  return { ...gather(draft.doc, findByModel(draft.doc, offices), offices), titles: offices };
}
