import { fold } from "../1-normalise/index.ts";
import { inflect, newSlot, PhraseTable, type Segmented, type Word } from "../2-segment/index.ts";
import { clauseWords, gates, lightVerbs, notClitic, people } from "../lexicon/events.generated.ts";
import { intern } from "./weights.ts";

/** What a word does in a clause. `as` is the name the frames use for a preposition. */
export interface ClauseWord {
  readonly is: "prep" | "stop" | "verb" | "skip";
  readonly as: string;
}
/** A verb that carries an event noun. */
export interface LightVerb {
  readonly lemma: string;
  readonly link: string;
  readonly subject: "actor" | "recipient" | "none" | "target";
  readonly tense: "past" | "present";
  readonly number: "s" | "d" | "p" | null;
}
/** A word that keeps a trigger after it from being an event that happened. */
export interface Gate {
  readonly is: string;
  readonly reach: number;
}
/** What a phrase means by its first word: see lexicon/events/people.tsv. */
export type Head = "person" | "group" | "force" | "count" | "target";

/** Prepositions, words that end a clause, finite verbs and words passed over. */
export const CLAUSE = new PhraseTable<ClauseWord>(
  clauseWords.map((row) => [row.word, { is: row.class as ClauseWord["is"], as: intern(fold(row.as)) }]),
  { prep: false },
);
/** Words of negation, modality, wish and plan. */
export const GATES = new PhraseTable<Gate>(
  gates.map((row) => [row.word, { is: intern(row.class), reach: Number(row.reach) }]),
  { prep: false },
);
/** Light verbs in all their forms, pronouns at their end included. */
export const LIGHT = new PhraseTable<LightVerb>(lightForms(), { prep: false, future: true });

const HEADS = new Map<string, Head>(people.map((row) => [fold(row.word), intern(row.kind) as Head]));
const NOT_CLITIC = new Set(notClitic.map((row) => row.word));
const headSlot = newSlot();

/** Whether the word heads a phrase that means persons, bodies or forces; its clitics aside. */
export function headOf(word: Word): Head | null {
  const known = word.slots[headSlot] as Head | null | undefined;
  if (known !== undefined) return known;
  let found: Head | null = null;
  for (const { stem, prep } of word.readings) {
    if (prep === "س" || prep === "ك") continue;
    found =
      HEADS.get(stem) ??
      (stem.startsWith("ال") ? HEADS.get(stem.slice(2)) : undefined) ??
      HEADS.get(stem.replace(/(?:ها|هم|ه|ا)$/u, "")) ??
      null;
    if (found !== null) break;
  }
  word.slots[headSlot] = found;
  return found;
}

const prepSlot = newSlot();
/** The preposition ب ل ك glued to a word that is no name, with where the rest begins; null when the word stands whole. */
export function gluedPreposition(word: Word): { readonly as: string; readonly start: number } | null {
  const known = word.slots[prepSlot] as { as: string; start: number } | null | undefined;
  if (known !== undefined) return known;
  let found: { as: string; start: number } | null = null;
  for (const { prep, stem, start } of word.readings) {
    if (prep !== "ب" && prep !== "ل" && prep !== "ك") continue;
    const whole = prep + stem;
    if (
      !(prep === "ل" && stem.startsWith("ال")) &&
      !stem.startsWith("ال") &&
      (NOT_CLITIC.has(whole) || whole.length < 4)
    )
      continue;
    found = { as: prep, start };
    break;
  }
  word.slots[prepSlot] = found;
  return found;
}

const conjSlot = newSlot();
/** Where the word goes on after a و or ف that joins it to what came before; 0 when it has none. */
export function conjunctionOf(word: Word): number {
  const known = word.slots[conjSlot] as number | undefined;
  if (known !== undefined) return known;
  const may = (word.fold[0] === "و" || word.fold[0] === "ف") && !NOT_CLITIC.has(word.fold);
  const start = may
    ? (word.readings.find((reading) => reading.conj !== "" && reading.prep === "")?.start ?? 0)
    : 0;
  word.slots[conjSlot] = start;
  return start;
}

/** Whether a gate stands at the token: see `GATES`. */
export function gateAt(doc: Segmented, at: number): Gate | null {
  return GATES.matchAt(doc, at)?.value ?? null;
}

function* lightForms(): Generator<[string, LightVerb]> {
  const seen = new Set<string>();
  for (const row of lightVerbs) {
    for (const [form, { tense, person, number }] of inflect({
      past: row.word,
      present: row.present,
      participle: "",
      masdar: "",
    })) {
      if (person !== 3 || (tense !== "past" && tense !== "present")) continue;
      const value: LightVerb = {
        lemma: row.word,
        link: row.link,
        subject: row.subject as LightVerb["subject"],
        tense,
        number,
      };
      const bound = form.endsWith("وا")
        ? form.slice(0, -1)
        : form.endsWith("ي")
          ? `${form.slice(0, -1)}ا`
          : form;
      for (const written of [form, `${bound}ه`, `${bound}ها`, `${bound}هما`]) {
        if (seen.has(written)) continue;
        seen.add(written);
        yield [written, value];
      }
    }
  }
}
