import type { MahdarRecord } from "@mahdar/shape";
import { fold, tokenize } from "@mahdar/text";
import { agencies } from "../lexicon/links.generated.ts";
import { stemOf } from "./stem.ts";
import { OPENING_LENGTH } from "./told.ts";

/** A publisher an article gives as where its report comes from. */
export interface StatedSource {
  /** For matching only: the agency's id, or the stems of the name; empty where it is not named («وكالات محلية»). */
  readonly key: string;
  /** As the article writes it. */
  readonly name: string;
}

/** Words of a name after «نقلا عن» at the most. */
const NAME_WORDS = 4;
/** Words that say what kind of publisher, and are no part of its name. */
const KINDS = new Set(
  [
    "وكالة",
    "صحيفة",
    "جريدة",
    "شبكة",
    "موقع",
    "قناة",
    "نشرة",
    "أنباء",
    "الأنباء",
    "الخبرية",
    "الإخبارية",
    "وكالات",
  ].map(stemOfWord),
);
/** Heads of sources that are several: whose report it is stays open. */
const SEVERAL = new Set(["وكالات", "صحف", "وسائل", "مواقع", "قنوات", "الوكالات", "الصحف"].map(fold));
const AGENCIES = agencies.map(({ name, agency }) => ({ words: stemsOf(name).join(" "), agency }));

/**
 * The agencies and outlets the article names as its source: in its dateline and byline (outlet or section), as source of what its
 * opening tells, and after «نقلا عن». Its own outlet is none.
 *
 * @example «بغداد (رويترز) - …» gives reuters; «… ، وفق ما نقلته وكالة مدار» in the opening gives مدار
 */
export function statedSources(record: Pick<MahdarRecord, "document" | "attributions">): StatedSource[] {
  const { document, attributions } = record;
  const own = outletKey(document.outlet);
  const found = new Map<string, StatedSource>();
  const say = (name: string) => {
    const agency = agencyIn(name);
    const key = agency ?? (isUnnamed(name) ? "" : outletKey(name));
    if (name !== "" && (key === "" || key !== own) && !found.has(key))
      found.set(key, { key, name: name.trim() });
  };
  for (const named of [datelineOf(document.text), ...document.section])
    if (agencyIn(named) !== null) say(named);
  for (const { kind, source, resolved, cue } of attributions)
    if (kind === "agency" && cue.start < OPENING_LENGTH) say((resolved ?? source)?.text ?? "");
  for (const name of quotedFrom(document.text)) say(name);
  return [...found.values()];
}

/** What an outlet is known by whatever kind of publisher it is called: the stems of its name. */
export function outletKey(outlet: string | null): string {
  if (outlet === null) return "";
  return (
    agencyIn(outlet) ??
    stemsOf(outlet)
      .filter((stem) => !KINDS.has(stem))
      .join(" ")
  );
}

/** The agency a short text names, where it names one. */
function agencyIn(text: string): string | null {
  const words = ` ${stemsOf(text).join(" ")} `;
  return AGENCIES.find((agency) => words.includes(` ${agency.words} `))?.agency ?? null;
}

/** «وكالات محلية», «صحيفة أميركية», «الصحيفة»: a kind of publisher, one or several, without a name. */
function isUnnamed(name: string): boolean {
  const words = tokenize(name).filter(({ word }) => word.kind !== "punct");
  if (words.length === 0 || SEVERAL.has(words[0]!.word.fold)) return true;
  const others = words.filter(({ word }) => !KINDS.has(stemOfWord(word.fold)));
  if (others.length === 0) return true;
  const last = others[0]!.word.fold;
  return (
    others.length === 1 &&
    words.length > 1 &&
    last.endsWith("يه") &&
    !last.startsWith("ال") &&
    !/["«“]/u.test(name)
  );
}

/** What stands before the first colon or dash of the first line, or in its first brackets: «بغداد (رويترز) -». */
function datelineOf(text: string): string {
  const start = text.slice(0, 60);
  const end = start.search(/[:：\-–—)\n]/u);
  return end < 0
    ? ""
    : start.slice(0, start.indexOf(":") > end && start.indexOf(":") < 40 ? start.indexOf(":") : end);
}

/** The names after «نقلا عن». */
function quotedFrom(text: string): string[] {
  const tokens = tokenize(text);
  const names: string[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at]!.word.fold !== "نقلا" || tokens[at + 1]!.word.fold !== "عن") continue;
    const words = tokens.slice(at + 2, at + 2 + NAME_WORDS);
    const mark = words.findIndex(({ word }) => word.kind === "punct" && !/["«»“”]/u.test(word.surface));
    const last = words[(mark < 0 ? words.length : mark) - 1];
    if (last === undefined) continue;
    const name = text.slice(words[0]!.start, last.end);
    if (agencyIn(name) !== null || KINDS.has(stemOfWord(words[0]!.word.fold))) names.push(name);
  }
  return names;
}

function stemsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ word }) => word.kind !== "punct" && word.kind !== "symbol")
    .map(({ word }) => stemOf(word.fold));
}

function stemOfWord(word: string): string {
  return stemsOf(word)[0] ?? "";
}
