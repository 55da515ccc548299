import { fold } from "../1-normalise/index.ts";

/** A verb as the lexicon gives it: third person masculine singular past and present, participle and verbal noun. */
export interface VerbRow {
  readonly past: string;
  readonly present: string;
  /** Active participle, masculine singular (مؤكد); empty where not used. */
  readonly participle: string;
  /** Verbal noun, masdar (تأكيد); empty where not used. */
  readonly masdar: string;
}

/** What a written verb form says. Future is the present with a س before it, which the clitic reading tells. */
export interface VerbForm {
  readonly tense: "past" | "present" | "participle" | "masdar";
  readonly person: 1 | 2 | 3;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p" | null;
}

/**
 * All folded forms of a verb that news writes, with what each says; the first meaning of an ambiguous form stands.
 * Covers sound, hollow (قال), doubled and final-weak verbs (دعا, نفى, ادّعى) in the third and first persons.
 *
 * @example inflect({ past: "قال", present: "يقول", participle: "قائل", masdar: "قول" }).get("قالت")?.gender // "f"
 */
export function inflect(row: VerbRow): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const put = (
    form: string,
    tense: VerbForm["tense"],
    person: 1 | 2 | 3,
    gender: "m" | "f" | null,
    number: "s" | "d" | "p" | null,
  ): void => {
    const folded = fold(form);
    if (folded.length > 1 && !forms.has(folded)) forms.set(folded, { tense, person, gender, number });
  };
  if (row.past !== "") putPast(row.past, put);
  if (row.present !== "") putPresent(row.present, put);
  if (row.participle !== "") putParticiple(row.participle, put);
  if (row.masdar !== "") putMasdar(row.masdar, put);
  return forms;
}

type Put = (
  form: string,
  tense: VerbForm["tense"],
  person: 1 | 2 | 3,
  gender: "m" | "f" | null,
  number: "s" | "d" | "p" | null,
) => void;

function putPast(past: string, put: Put): void {
  const weak = /[اى]$/u.test(past) && past.length > 2;
  const stem = weak ? past.slice(0, -1) : past;
  put(past, "past", 3, "m", "s");
  put(`${stem}ت`, "past", 3, "f", "s");
  put(`${stem}وا`, "past", 3, "m", "p");
  put(weak ? `${stem}${past.endsWith("ا") ? "و" : "ي"}ا` : `${stem}ا`, "past", 3, "m", "d");
  put(`${stem}تا`, "past", 3, "f", "d");
  const hollow = /^.ا.$/u.test(past);
  const firm = weak ? `${stem}${past.endsWith("ا") ? "و" : "ي"}` : hollow ? past[0]! + past[2]! : stem;
  put(`${firm}نا`, "past", 1, null, "p");
  put(`${firm}ن`, "past", 3, "f", "p");
}

function putPresent(present: string, put: Put): void {
  const body = present.slice(1);
  const weak = /[يوى]$/u.test(body);
  const plural = weak ? body.slice(0, -1) : body;
  put(present, "present", 3, "m", "s");
  put(`ت${body}`, "present", 3, "f", "s");
  put(`ي${plural}ون`, "present", 3, "m", "p");
  put(`ي${plural}وا`, "present", 3, "m", "p");
  put(`ي${body}ان`, "present", 3, "m", "d");
  put(`ت${body}ان`, "present", 3, "f", "d");
  put(`ي${body}ن`, "present", 3, "f", "p");
  put(`أ${body}`, "present", 1, null, "s");
  put(`ن${body}`, "present", 1, null, "p");
}

function putParticiple(participle: string, put: Put): void {
  put(`${participle}ا`, "participle", 3, "m", "s");
  put(participle, "participle", 3, "m", "s");
  put(`${participle}ة`, "participle", 3, "f", "s");
  put(`${participle}ين`, "participle", 3, "m", "p");
  put(`${participle}ون`, "participle", 3, "m", "p");
}

function putMasdar(masdar: string, put: Put): void {
  put(masdar, "masdar", 3, null, null);
  const bound = masdar.endsWith("ة") ? `${masdar.slice(0, -1)}ت` : masdar;
  for (const [pronoun, gender, number] of [
    ["ه", "m", "s"],
    ["ها", "f", "s"],
    ["هم", "m", "p"],
    ["هما", "m", "d"],
  ] as const) {
    put(`${bound}${pronoun}`, "masdar", 3, gender, number);
  }
}
