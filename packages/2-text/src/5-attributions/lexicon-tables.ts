import { fold } from "../1-normalise/index.ts";
import { inflect, type VerbForm } from "../2-segment/index.ts";
import {
  contentHeads,
  definiteAdjectives,
  fillerVerbs,
  functionWords,
  notCues,
  reportingVerbs,
  settings,
  sourceAdjectives,
  sourceHeads,
  speechNouns,
} from "../lexicon/attributions.generated.ts";

/** A reporting verb as the table gives it, its lists opened. */
export interface ReportingVerb {
  readonly past: string;
  readonly clause: boolean;
  readonly prepositions: ReadonlySet<string>;
  readonly object: "" | "yes" | "target" | "limited" | "holding" | "participle";
  readonly weak: boolean;
  readonly words: ReadonlySet<string>;
}

/** A written form read as a form of a reporting verb. */
export interface CueForm {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
}

export type HeadKind = "office" | "person" | "organization" | "document" | "anonymous" | "agency";

/** A noun that heads the name of who speaks. */
export interface Head {
  readonly kind: HeadKind;
  readonly gender: "m" | "f";
  readonly number: "s" | "d" | "p";
  readonly use: string;
}

/** Folded verb form → what it may be. */
export const CUES: ReadonlyMap<string, readonly CueForm[]> = cueForms();
/** Folded noun without its article → head. */
export const HEADS: ReadonlyMap<string, Head> = new Map(
  sourceHeads.map((row) => [
    fold(row.form),
    {
      kind: row.kind as HeadKind,
      gender: row.gender as "m" | "f",
      number: row.number as "s" | "d" | "p",
      use: row.use,
    },
  ]),
);
/** Folded small word → role. */
export const ROLES: ReadonlyMap<string, string> = new Map(
  functionWords.map((row) => [fold(row.form), row.role]),
);
/** Folded words that look like a form of a reporting verb. */
export const NOT_CUES: ReadonlySet<string> = new Set(notCues.map((row) => fold(row.form)));
/** Folded nouns that, after في, tell the occasion. */
export const SETTINGS: ReadonlySet<string> = new Set(settings.map((row) => fold(row.form)));
/** Folded names of outlets of two words. */
export const OUTLETS: ReadonlySet<string> = new Set(
  sourceHeads.filter((row) => row.use === "name" && row.form.includes(" ")).map((row) => fold(row.form)),
);
/** Folded adjectives with the article. */
export const ADJECTIVES: ReadonlySet<string> = new Set(definiteAdjectives.map((row) => fold(row.form)));
/** Folded adjectives without the article that unnamed sources carry (مطلع, رفيعة). */
export const SOURCE_ADJECTIVES: ReadonlySet<string> = new Set(sourceAdjectives.map((row) => fold(row.form)));
/** Folded present forms that report nobody when no subject is written. */
export const FILLERS: ReadonlySet<string> = new Set(fillerVerbs.map((row) => fold(row.form)));

/** Folded nouns that begin a bare content: the table's and the verbal nouns of the reporting verbs. */
export const CONTENT_HEADS: ReadonlySet<string> = new Set([
  ...contentHeads.map((row) => fold(row.form)),
  ...[...CUES]
    .filter(([, forms]) => forms.every(({ form }) => form.tense === "masdar"))
    .map(([text]) => text),
]);

/** Folded noun of saying → the verb it reports like. */
export const SPEECH_NOUNS: ReadonlyMap<string, ReportingVerb> = new Map(
  speechNouns.map((row) => [
    fold(row.form),
    CUES.get(fold(row.verb))!.find(({ verb }) => verb.past === fold(row.verb))!.verb,
  ]),
);

/** Every stem with a meaning of its own here: most forms have none among their readings, and one question tells. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...ROLES.keys(),
  ...CUES.keys(),
  ...SPEECH_NOUNS.keys(),
  ...[...HEADS.keys()].flatMap((head) => [head, `ال${head}`]),
]);

function cueForms(): Map<string, CueForm[]> {
  const out = new Map<string, CueForm[]>();
  for (const row of reportingVerbs) {
    const verb: ReportingVerb = {
      past: fold(row.past),
      clause: row.clause === "yes",
      prepositions: listed(row.prepositions),
      object: row.object as ReportingVerb["object"],
      weak: row.grade === "weak",
      words: listed(row.words),
    };
    for (const [text, form] of inflect(row)) {
      const known = out.get(text);
      if (known === undefined) out.set(text, [{ verb, form }]);
      else known.push({ verb, form });
    }
  }
  return out;
}

function listed(cell: string): ReadonlySet<string> {
  return new Set(cell === "" ? [] : cell.split(",").map((word) => fold(word)));
}
