import type { EventType } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { inflect, type PhraseMatch, PhraseTable, type Segmented } from "../2-segment/index.ts";
import * as lexicon from "../lexicon/events.generated.ts";
import { FRAMES, type Frame } from "./frames.ts";
import { intern } from "./weights.ts";

/** One meaning of a trigger's written form, as the kind tables of lexicon/events give it. */
export interface Trigger {
  readonly type: EventType;
  readonly mode: string | null;
  /** The table's word, by which the model knows the trigger. */
  readonly lemma: string;
  readonly form: "verb" | "noun";
  /** Type, word and form in one, by which the model knows this meaning. */
  readonly key: string;
  readonly tense: "past" | "present" | null;
  /** Feminine, plural and dual verbs agree with their subject. */
  readonly number: "s" | "d" | "p" | null;
  /** An article or a pronoun at its end. */
  readonly definite: boolean;
  readonly pronoun: string;
  readonly sure: boolean;
  readonly frame: Frame;
  readonly with: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string> | null;
}

/** The tables and the PLOVER (or domestic) type each stands for. */
const TABLES: readonly (readonly [EventType, readonly Row[]])[] = [
  ["CONSULT", lexicon.consult],
  ["AGREE", lexicon.agree],
  ["COOPERATE", lexicon.cooperate],
  ["SUPPORT", lexicon.support],
  ["AID", lexicon.aid],
  ["CONCEDE", lexicon.concede],
  ["RETREAT", lexicon.retreat],
  ["REQUEST", lexicon.request],
  ["ACCUSE", lexicon.accuse],
  ["REJECT", lexicon.reject],
  ["THREATEN", lexicon.threaten],
  ["PROTEST", lexicon.protest],
  ["SANCTION", lexicon.sanction],
  ["MOBILIZE", lexicon.mobilize],
  ["COERCE", lexicon.coerce],
  ["ASSAULT", lexicon.assault],
  ["APPOINT", lexicon.appoint],
  ["LEGISLATE", lexicon.legislate],
  ["ELECT", lexicon.elect],
];
type Row = lexicon.ConsultRow;

const TRIGGERS = new PhraseTable<readonly Trigger[]>(compile(), { future: true });

/** The trigger that begins at a token, with all its meanings; null when there is none. */
export function findTriggers(doc: Segmented, at: number): PhraseMatch<readonly Trigger[]> | null {
  return TRIGGERS.matchAt(doc, at);
}

function compile(): Map<string, readonly Trigger[]> {
  const all = new Map<string, Trigger[]>();
  for (const [type, rows] of TABLES) {
    for (const row of rows) {
      const frame = FRAMES.get(row.frame);
      if (frame === undefined)
        throw new Error(
          `lexicon/events: ${type} ${row.word} names the frame ${row.frame}, which frames.tsv does not have`,
        );
      const common = {
        type,
        mode: row.mode === "" ? null : row.mode,
        lemma: row.word,
        key: intern(`${type}:${row.word}:${row.form}`),
        sure: row.strength === "sure",
        frame,
        with: wordSet(row.with),
        without: wordSet(row.without),
      };
      for (const [form, shape] of row.form === "verb"
        ? verbShapes(row, frame.object !== null)
        : nounShapes(row)) {
        const list = all.get(form);
        if (list === undefined) all.set(form, [{ ...common, ...shape }]);
        else if (!list.some((one) => one.type === type && one.lemma === row.word))
          list.push({ ...common, ...shape });
      }
    }
  }
  return all;
}

type Shape = Pick<Trigger, "form" | "tense" | "number" | "definite" | "pronoun">;

function* verbShapes(row: Row, transitive: boolean): Generator<[string, Shape]> {
  for (const [form, { tense, person, number }] of inflect({
    past: row.word,
    present: row.more,
    participle: "",
    masdar: "",
  })) {
    if (person !== 3 || (tense !== "past" && tense !== "present")) continue;
    yield [form, { form: "verb", tense, number, definite: false, pronoun: "" }];
    if (transitive && form.length > 3 && !form.includes(" ")) {
      for (const pronoun of ["ه", "ها", "هم", "هما"])
        yield [bind(form) + pronoun, { form: "verb", tense, number, definite: false, pronoun }];
    }
  }
}

function* nounShapes(row: Row): Generator<[string, Shape]> {
  const shape = (definite: boolean, pronoun = ""): Shape => ({
    form: "noun",
    tense: null,
    number: null,
    definite,
    pronoun,
  });
  // `more` holds forms of several words joined by a space only where each begins a form of its own.
  for (const noun of [row.word, ...splitForms(row.word, row.more)]) {
    const word = fold(noun);
    yield [word, shape(word.startsWith("ال"))];
    if (word.includes(" ")) continue;
    if (!word.startsWith("ال")) yield [`ال${word}`, shape(true)];
    if (!/[هاء]$/u.test(word)) yield [`${word}ا`, shape(false)];
    const bound = word.endsWith("ه") ? `${word.slice(0, -1)}ت` : word;
    for (const pronoun of ["ه", "ها", "هم", "هما"]) yield [bound + pronoun, shape(true, pronoun)];
    yield [`${bound}ين`, shape(false)];
    yield [`${bound}ان`, shape(false)];
  }
}

/** Further forms have as many words as the word itself. */
function splitForms(word: string, more: string): string[] {
  if (more === "") return [];
  const words = more.split(" ");
  const size = word.split(" ").length;
  const out: string[] = [];
  for (let i = 0; i + size <= words.length; i += size) out.push(words.slice(i, i + size).join(" "));
  return out;
}

function bind(form: string): string {
  return form.endsWith("وا")
    ? form.slice(0, -1)
    : form.endsWith("ي") && form.length > 3
      ? `${form.slice(0, -1)}ا`
      : form;
}

function wordSet(cell: string): ReadonlySet<string> | null {
  return cell === "" ? null : new Set(cell.split(" ").map((word) => fold(word)));
}
