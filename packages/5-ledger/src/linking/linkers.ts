import { actorsLinker } from "../actors/linker.ts";
import { dialoguesLinker } from "../dialogues/linker.ts";
import { promisesLinker } from "../promises/linker.ts";
import { storiesLinker } from "../stories/linker.ts";
import type { Linker } from "./linker.ts";

/** Every linker, new, in the order they see a batch. A new one is a line here. */
export function openLinkers(): Linker[] {
  return [storiesLinker(), dialoguesLinker(), actorsLinker(), promisesLinker()];
}
