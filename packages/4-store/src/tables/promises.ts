/**
 * Commitments across articles: their mentions, what later reports tell of them and what contradicts what. Made by linking from the
 * records and from what people decided; `article` is `articles.key`.
 */
export interface PromisesTables {
  commitment_mentions: CommitmentMentionsTable;
  mention_keys: MentionKeysTable;
  linked_commitments: LinkedCommitmentsTable;
  commitment_aliases: CommitmentAliasesTable;
  commitment_relations: CommitmentRelationsTable;
  commitment_evidence: CommitmentEvidenceTable;
  contradictions: ContradictionsTable;
}

/** One wording of an undertaking in one article. */
export interface CommitmentMentionsTable {
  /** `<article's id>:<start>-<end>`. */
  ref: string;
  article: number;
  /** The version its span is in (`versions.key`). */
  version: number;
  commitment: string;
  /** The item of the article's record it rests on (`commitments.i`); null where the reader took it for no commitment. */
  i: number | null;
  kind: string;
  /** Chance that it words an undertaking at all. */
  confidence: number | null;
  day: string | null;
  start: number;
  end: number;
  /** How alike it is to the wordings of its commitment before it, 0 to 1; null for the first. */
  likeness: number | null;
  /** The wording most like it, and what speaks for and against, as JSON. */
  nearest: string | null;
  reasons: string;
  /** All it is compared by, as JSON, made by the word tables `profile_version` names. */
  profile: string;
  profile_version: string;
}

/** The keys mentions are found by; of a key that many have only the first are kept. */
export interface MentionKeysTable {
  key: string;
  ref: string;
}

export interface LinkedCommitmentsTable {
  id: string;
  /** The first wording, by day. */
  first: string;
  first_day: string | null;
  last_day: string | null;
  mentions: number;
  articles: number;
  outlets: number;
  topic: string | null;
  /** By when it is due: days, both ends included; `vague` 1 where the words give no exact term. */
  due_from: string | null;
  due_until: string | null;
  vague: number;
  /** What the evidence known so far proposes; null where none was found. */
  outcome: string | null;
  outcome_confidence: number;
  /** 1 where a person settled it. */
  settled: number;
}

/** Ids of commitments that went into another. */
export interface CommitmentAliasesTable {
  alias: string;
  commitment: string;
}

export interface CommitmentRelationsTable {
  later: string;
  earlier: string;
  kind: "makes-exact" | "renews";
  likeness: number;
  later_mention: string;
  earlier_mention: string;
}

/** A passage of a report that bears on a commitment, proposed. */
export interface CommitmentEvidenceTable {
  commitment: string;
  article: number;
  version: number;
  start: number;
  end: number;
  day: string | null;
  bearing: string;
  voice: string;
  relevance: number;
  /** The whole evidence as JSON. */
  evidence: string;
}

export interface ContradictionsTable {
  commitment: string;
  article: number;
  version: number;
  start: number;
  end: number;
  by_what: "denial" | "evidence";
  /** The wording denied, or the place of the evidence contradicted. */
  contradicts: string;
  day: string | null;
  confidence: number;
}
