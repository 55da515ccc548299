import { type Archive, decideLink, type LinkVerdict } from "@mahdar/store";
import { openLinkers } from "./linkers.ts";
import { takeTurn } from "./take-turn.ts";

/**
 * Writes a person's verdict on a link and settles at once what it touches, both or neither; gives its number in the
 * log. `verdict: null` takes the verdict that holds back, and what was linked is as it would be without it.
 *
 * @throws MahdarError as `decideLink`.
 * @example await decide(archive, { kind: "story", one: "a1", other: "a2", verdict: "different", by, at, reason })
 */
export function decide(archive: Archive, verdict: LinkVerdict): Promise<number> {
  const linking = { linkers: openLinkers(), turn: null };
  return takeTurn(archive.engine, linking, verdict.at, (tx) => decideLink(tx, verdict));
}
