import { type OfficeMention, spanOf } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import type { Office } from "../4-names/index.ts";
import type { Draft } from "../stage.ts";
import { termHolds } from "./day-range.ts";
import { type Holding, knowledge, type OfficeEntry } from "./knowledge.ts";
import { namedWords } from "./named-words.ts";
import { remember } from "./remember.ts";

const CONFIDENCE = { A: 0.97, B: 0.9, C: 0.7 } as const;
const HEADS = new Set(["رييس", "ملك", "عاهل", "امير", "سلطان"]);
/** From how many words on a title tells by itself whose it is. */
const LONG_TITLE = 4;
/** Kinds of body whose name alone tells which office of them is meant. */
const OWN_NAME = new Set([
  "party",
  "armed-group",
  "bloc",
  "international",
  "company",
  "outlet",
  "ngo",
  "union",
]);

/**
 * The offices that stand without their holder's name and whose country is told, or needs no telling. The holder is supplied for the
 * publication day where exactly one person surely held the office then; else it stays null. Without a day nothing is supplied.
 */
export function findOfficeMentions(draft: Draft, titles: readonly Office[]): OfficeMention[] {
  const { doc, mentions } = draft;
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const one of mentions) {
    if (one.type !== "PER") continue;
    starts.add(one.start);
    ends.add(one.end);
  }
  const out: OfficeMention[] = [];
  let mention = 0;
  for (const title of titles) {
    if (title.kind !== "office") continue;
    while (mention < mentions.length && mentions[mention]!.end <= title.start) mention++;
    const inside = mentions[mention];
    if (
      inside !== undefined &&
      inside.type === "ORG" &&
      inside.start < title.start &&
      inside.end >= title.end
    )
      continue;
    if (standsByName(draft, title, starts, ends)) continue;
    const span = spanOf(doc.text, title.start, title.end);
    const office = officeCalled(span.text);
    if (office === null) continue;
    out.push({ ...span, ...holderOn(office, draft.published) });
  }
  return out;
}

/** A name right after the office, or right before it, also over a comma. */
function standsByName(
  draft: Draft,
  title: Office,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): boolean {
  const { tokens } = draft.doc;
  for (const at of [title.last, title.last + 1])
    if (at < tokens.length && starts.has(tokens[at]!.start)) return true;
  for (const at of [title.first - 1, title.first - 2]) if (at >= 0 && ends.has(tokens[at]!.end)) return true;
  return false;
}

/** The office a title means by itself; none where it says that its holder is no longer, or not yet, in office. */
const officeCalled = remember((title): OfficeEntry | null => {
  const { key, country, past } = namedWords(fold(title).split(/\s+/u));
  return past ? null : (officeFor(key, country) ?? null);
});

function officeFor(key: string, country: string | null): OfficeEntry | undefined {
  // «السفير المصري» does not say where; only a state's head is told by one word and its country.
  if (!key.includes(" ") && !HEADS.has(key)) return undefined;
  const candidates = knowledge().officesByKey.get(key) ?? [];
  if (country !== null) {
    const fits = candidates.filter((one) => one.country.toUpperCase() === country);
    return fits.length === 1 ? fits[0] : undefined;
  }
  if (candidates.length !== 1) return undefined;
  const [office] = candidates;
  const body = knowledge().bodiesById.get(office!.body);
  if (office!.country !== "" && !OWN_NAME.has(body?.type ?? "")) return undefined;
  // «الأمين العام» alone may be anybody's; a long title, or the body's own name in it, tells whose.
  const words = key.split(" ");
  const own = body?.keys.some((one) => one.split(" ").includes(words.at(-1)!)) ?? false;
  return own || words.length >= LONG_TITLE ? office : undefined;
}

function holderOn(
  office: OfficeEntry,
  day: string | null,
): Pick<OfficeMention, "office" | "holder" | "name" | "on" | "rule" | "confidence"> {
  const none = { office: office.id, holder: null, name: null, on: day, rule: "actors/office" };
  if (day === null) return none;
  const terms = termsOf(office);
  const sure = terms.filter((one) => termHolds(one, day) === "surely");
  const perhaps = terms.filter((one) => termHolds(one, day) === "perhaps");
  const [holding] = sure;
  if (sure.length !== 1 || perhaps.length > 0 || holding!.sure === "C") return none;
  const person = knowledge().persons.get(holding!.person);
  if (person === undefined) return none;
  const confidence = Math.min(CONFIDENCE[holding!.sure], CONFIDENCE[person.sure]);
  return {
    office: office.id,
    holder: person.id,
    name: person.name,
    on: day,
    rule: "actors/office+holder-on-day",
    confidence,
  };
}

/** Terms by office, worked out when first asked for. */
const known = new Map<OfficeEntry, readonly Holding[]>();

/** The terms of an office; none of one that several hold at once (a member of parliament, a spokesman), which names nobody. */
function termsOf(office: OfficeEntry): readonly Holding[] {
  const there = known.get(office);
  if (there !== undefined) return there;
  const plain = office.holdings.map(({ person, sure, from, to }): Holding => {
    return { person, office: office.id, sure, from, to };
  });
  const terms = hasManyHolders(plain) ? [] : closed(plain);
  known.set(office, terms);
  return terms;
}

function hasManyHolders(holdings: readonly Holding[]): boolean {
  return holdings.some(({ from, to, person }) =>
    holdings.some(
      (other) =>
        other.person !== person &&
        from !== null &&
        to !== null &&
        other.from !== null &&
        other.from.first > from.last &&
        other.from.last < to.first,
    ),
  );
}

/** Terms of an office, one without a known end closed by the next that begins. */
function closed(holdings: readonly Holding[]): Holding[] {
  const ordered = holdings
    .filter((one) => one.from !== null)
    .sort((a, b) => (a.from!.first < b.from!.first ? -1 : 1));
  return ordered.map((one, at) => {
    const next = ordered[at + 1];
    return one.to !== null || next === undefined ? one : { ...one, to: next.from };
  });
}
