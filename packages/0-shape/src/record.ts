import type { PublishedBasis } from "./article.ts";
import type { Span } from "./span.ts";

/** The one contract of the project, schema `mahdar.record/1`. Fields may be added, never renamed or dropped. */
export interface MahdarRecord {
  readonly schema: "mahdar.record/1";
  readonly reader: ReaderVersion;
  readonly document: DocumentPart;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly PoliticalEvent[];
  readonly commitments: readonly Commitment[];
}

/** Which reader made the record; `rules` is the sha256 over rules, lexicon and models. */
export interface ReaderVersion {
  readonly version: string;
  readonly rules: string;
}

export interface DocumentPart {
  readonly id: string;
  /** sha256, hexadecimal, of the text as UTF-8. */
  readonly sha256: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly section: readonly string[];
  readonly tags: readonly string[];
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly language: "ar";
  readonly text: string;
}

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** A calendar expression; `value` is a TIMEX3 value, null where the text gives no anchor. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly value: string | null;
  readonly rule: string;
}

export type EntityType = "PER" | "ORG" | "LOC";

/** One occurrence of a name. `title` is the title or office written before it, known but outside the span. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly entity: string;
  readonly rule: string;
  readonly title?: Span;
}

/** What the mentions of one article that mean the same thing are gathered into. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id in the knowledge base of actors, null when not known. */
  readonly actor: string | null;
}

export type SourceKind = "person" | "office" | "organization" | "document" | "anonymous" | "agency";

/** Who said what: source, cue and content as in PARC. */
export interface Attribution {
  /** The noun phrase as written; null where the verb has no written subject. */
  readonly source: Span | null;
  /** The antecedent, where the source is not written or only points back. */
  readonly resolved: Span | null;
  readonly entity: string | null;
  readonly kind: SourceKind;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** True when most of the content stands between quotation marks. */
  readonly direct: boolean;
  readonly rule: string;
  /** Index of the attribution inside whose content this one stands (a chain), null at the top. */
  readonly within?: number | null;
}

export type PloverType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";
export type EventType = PloverType | "APPOINT" | "LEGISLATE" | "ELECT";

/** A political event reported as happened, happening or firmly scheduled. */
export interface PoliticalEvent {
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  /** YYYY[-MM[-DD]] or null. */
  readonly date: string | null;
  readonly place: Span | null;
  readonly rule: string;
}

export type Strength = "pledge" | "plan" | "intend" | "support" | "agree" | "consider";
export type Topic =
  | "security"
  | "politics"
  | "economy"
  | "energy"
  | "services"
  | "justice"
  | "health"
  | "humanitarian"
  | "culture"
  | "foreign"
  | "other";

/** `value` is a TIMEX3 value or an EDTF window; a vague deadline stays vague. */
export interface Deadline {
  readonly span: Span | null;
  readonly value: string | null;
}

/** An actor reported to bind itself to a future course of action (a commissive speech act). */
export interface Commitment {
  readonly actor: Span;
  readonly entity: string | null;
  readonly content: readonly Span[];
  readonly strength: Strength;
  readonly beneficiary: Span | null;
  readonly deadline: Deadline | null;
  readonly topic: Topic;
  /** Index into `attributions` of the statement that carries it. */
  readonly attribution: number | null;
  readonly rule: string;
}
