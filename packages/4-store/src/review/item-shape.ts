import type { EventType, Modality, SourceKind, Strength, TimeType, Topic } from "@mahdar/shape";
import type { ReviewLayer } from "./layers.ts";

/** What is wrong with a value, as a sentence's end; null where nothing is. */
type Check = (value: unknown) => string | null;

/**
 * The fields a person's item must have. Others may be there: a reader may add some.
 */
export const SHAPES: { readonly [Layer in ReviewLayer]: Readonly<Record<string, Check>> } = {
  attributions: {
    source: orNull(span),
    resolved: orNull(span),
    entity: orNull(text),
    kind: oneOf<SourceKind>("person", "office", "organization", "document", "anonymous", "agency"),
    cue: span,
    content: spans(1),
    direct: truth,
    within: orAbsent(orNull(whole)),
    modality: orAbsent(modality()),
    denies: orAbsent(pointer),
  },
  events: {
    type: oneOf<EventType>(
      ...(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"] as const),
      ...(["ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE"] as const),
      ...(["ASSAULT", "APPOINT", "LEGISLATE", "ELECT"] as const),
    ),
    mode: orNull(text),
    trigger: span,
    actors: spans(0),
    recipients: spans(0),
    date: orNull(day),
    place: orNull(span),
    modality: orAbsent(modality()),
  },
  commitments: {
    actor: span,
    entity: orNull(text),
    content: spans(1),
    strength: oneOf<Strength>("pledge", "plan", "intend", "support", "agree", "consider"),
    beneficiary: orNull(span),
    deadline: orNull(deadline),
    topic: oneOf<Topic>(
      ...(["security", "politics", "economy", "energy", "services", "justice", "health"] as const),
      ...(["humanitarian", "culture", "foreign", "other"] as const),
    ),
    attribution: orNull(whole),
    modality: orAbsent(modality()),
  },
  times: {
    ...ownSpan(),
    type: oneOf<TimeType>("DATE", "TIME", "DURATION", "SET"),
    value: orNull(text),
  },
  mentions: { ...ownSpan(), type: oneOf("PER", "ORG", "LOC"), entity: text, title: orAbsent(span) },
  entities: { type: oneOf("PER", "ORG", "LOC"), name: text, aliases: texts, actor: orNull(text) },
  offices: { ...ownSpan(), office: text, holder: orNull(text), name: orNull(text), on: orNull(day) },
};

function span(value: unknown): string | null {
  const { start, end, text: words } = (value ?? {}) as Record<string, unknown>;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && typeof words === "string";
  return isSpan ? null : "is not a span {start, end, text}";
}

function ownSpan() {
  return { start: whole, end: whole, text };
}

function spans(least: number): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return `is not a list of ${least} or more spans`;
    return value.map(span).find((wrong) => wrong !== null) ?? null;
  };
}

function texts(value: unknown): string | null {
  return Array.isArray(value) && value.every((one) => text(one) === null) ? null : "is not a list of texts";
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? null : "is not a text";
}

function whole(value: unknown): string | null {
  return Number.isInteger(value) && (value as number) >= 0 ? null : "is not a whole number";
}

function truth(value: unknown): string | null {
  return typeof value === "boolean" ? null : "is not true or false";
}

function day(value: unknown): string | null {
  const isDay = typeof value === "string" && /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(value);
  return isDay && !Number.isNaN(Date.parse(value)) ? null : "is not a day, month or year (YYYY[-MM[-DD]])";
}

function pointer(value: unknown): string | null {
  const { layer, index } = (value ?? {}) as Record<string, unknown>;
  const isLayer = layer === "attributions" || layer === "events" || layer === "commitments";
  return isLayer && whole(index) === null ? null : "is not {layer, index}";
}

function deadline(value: unknown): string | null {
  const { span: words, value: when } = (value ?? {}) as Record<string, unknown>;
  const isDeadline = typeof value === "object" && orNull(span)(words) === null && orNull(text)(when) === null;
  return isDeadline ? null : "is not {span, value}";
}

function modality(): Check {
  return oneOf<Modality>("denied", "conditional", "hoped", "announced", "completed");
}

function oneOf<Word extends string>(...words: readonly Word[]): Check {
  return (value) => (words.includes(value as Word) ? null : `is none of ${words.join(", ")}`);
}

function orNull(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

function orAbsent(check: Check): Check {
  return (value) => (value === undefined ? null : check(value));
}
