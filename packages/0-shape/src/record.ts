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
  /** Offices named without their holder, with the holder of the day supplied where one is known. */
  readonly offices?: readonly OfficeMention[];
  /** Joint statements of two or more sides, cut into clauses. */
  readonly jointStatements?: readonly JointStatement[];
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

/**
 * How far a thing is told as fact: denied by its source, bound to a condition, hoped for, announced as coming, completed.
 * Absent where it is plainly told.
 */
export type Modality = "denied" | "conditional" | "hoped" | "announced" | "completed";

/** What every proposal of the reader may carry. */
export interface Proposal {
  /** Chance that the item is right, 0 to 1, calibrated on articles the reader was not fitted to. */
  readonly confidence?: number;
}

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** A calendar expression; `value` is a TIMEX3 value, null where the text gives no anchor. */
export interface TimeExpression extends Span, Proposal {
  readonly type: TimeType;
  readonly value: string | null;
  readonly rule: string;
}

export type EntityType = "PER" | "ORG" | "LOC";

/** One occurrence of a name. `title` is the title or office written before it, known but outside the span. */
export interface Mention extends Span, Proposal {
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
  /** How the actor was found; absent where there is none. */
  readonly actorRule?: string;
}

export type SourceKind = "person" | "office" | "organization" | "document" | "anonymous" | "agency";

/** Who said what: source, cue and content as in PARC. */
export interface Attribution extends Proposal {
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
  readonly modality?: Modality;
  /** What a denial denies, where the article itself tells it. */
  readonly denies?: Pointer;
}

/** Points at an item of the same record. */
export interface Pointer {
  readonly layer: "attributions" | "events" | "commitments";
  readonly index: number;
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
export interface PoliticalEvent extends Proposal {
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  /** YYYY[-MM[-DD]] or null. */
  readonly date: string | null;
  readonly place: Span | null;
  readonly rule: string;
  readonly modality?: Modality;
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
export interface Commitment extends Proposal {
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
  readonly modality?: Modality;
}

/**
 * An office that stands without a name («رئيس الوزراء العراقي»). `holder` was not said: it is supplied from the knowledge base
 * for the day `on`, and the rule says so after a `+`.
 */
export interface OfficeMention extends Span, Proposal {
  /** Id of the office in the knowledge base. */
  readonly office: string;
  /** Id of the person who held it on that day; null where no one, or more than one, is known. */
  readonly holder: string | null;
  readonly name: string | null;
  /** The publication day; null, and no holder, where it is not known. */
  readonly on: string | null;
  readonly rule: string;
}

/** A statement two or more sides issue together, as far as the article gives it. */
export interface JointStatement extends Proposal {
  /** The words that introduce it («أصدرت الحكومتان … البيان المشترك الآتي»). */
  readonly opening: Span;
  readonly parties: readonly Span[];
  /** The day the statement gives itself, as a TIMEX3 value. */
  readonly date: string | null;
  readonly legalBases: readonly Span[];
  readonly clauses: readonly Clause[];
  readonly rule: string;
}

/** One clause: its words, its theme, who is to do what by it (no one where it only states), and the items read in it. */
export interface Clause {
  readonly span: Span;
  readonly theme: Topic;
  /** The words that name the theme, where the text itself does. */
  readonly heading: Span | null;
  readonly duties: readonly Duty[];
  readonly attributions: readonly number[];
  readonly commitments: readonly number[];
}

/** Who is to do what; `sides` are indexes into the statement's parties, more than one where they bind themselves together. */
export interface Duty {
  readonly party: Span;
  readonly sides: readonly number[];
  readonly content: Span;
}
