/** Which articles are still to be linked; copies, stories and dialogues. `article` is `articles.key` throughout. */
export interface StoriesTables {
  linkers: LinkersTable;
  unlinked: UnlinkedTable;
  linking: LinkingTable;
  copy_bands: CopyBandsTable;
  copies: CopiesTable;
  story_profiles: StoryProfilesTable;
  story_articles: StoryArticlesTable;
  proposed_stories: ProposedStoriesTable;
  stories: StoryTable;
  story_aliases: StoryAliasesTable;
  dialogue_profiles: DialogueProfilesTable;
  dialogues: DialoguesTable;
  dialogue_rounds: DialogueRoundsTable;
  dialogue_articles: DialogueArticlesTable;
}

/** The linkers this archive knows, and the version of each that saw the articles not in `unlinked`. */
export interface LinkersTable {
  name: string;
  version: number;
}

/** Articles a linker has not seen as they are now; a trigger on `proposals` fills it. */
export interface UnlinkedTable {
  linker: string;
  article: number;
}

/** One row: how many times anything was linked, and the last decision (`decisions.seq`) that linking has followed. */
export interface LinkingTable {
  turn: number;
  decision: number;
}

/** The keys of an article's sketch that others are found by; a key many share has only the first of them. */
export interface CopyBandsTable {
  hash: number;
  article: number;
}

/** Two articles that are one text; `article` is the one that was linked later. */
export interface CopiesTable {
  article: number;
  other: number;
  /** Jaccard similarity of their word 3-grams, 0.5 to 1. */
  likeness: number;
}

/** What an article is compared by, so that it need not be read again. */
export interface StoryProfilesTable {
  article: number;
  /** The version it was made of (`versions.key`). */
  version: number;
  /** Publication day in days since 1970-01-01; null where not known. */
  day: number | null;
  keys: Uint8Array;
  /** Null for an article too short to be a copy. */
  sketch: Uint8Array | null;
  /** Outlet and stated sources as JSON. */
  source: string;
}

/** Each linked article is in one story. */
export interface StoryArticlesTable {
  article: number;
  /** The story it is in, what people decided counted in. */
  story: string;
  /** The story linking alone proposes (`proposed_stories.id`). */
  proposed: string;
  /** 1 where it tells in its own words, 0 for a copy of another of its story. */
  telling: number;
  confidence: number;
  /** JSON; empty where the article opened the story. */
  reasons: string;
  /** Articles of a story that have the same number have one origin; the earliest origin is 0. */
  origin: number;
}

export interface ProposedStoriesTable {
  id: string;
  /** 1, 2, 3 …: the older of two has the smaller. */
  opened: number;
}

export interface StoryTable {
  id: string;
  articles: number;
  earliest: number;
  origins: number;
}

/** Ids of stories that went into another. */
export interface StoryAliasesTable {
  alias: string;
  story: string;
}

/** What an article tells of processes, as JSON. */
export interface DialogueProfilesTable {
  article: number;
  profile: string;
}

export interface DialoguesTable {
  /** Id in lexicon/links/processes.tsv. */
  process: string;
  name: string;
  /** Codes of the states, as JSON. */
  sides: string;
}

/** The rounds of a process in order: `n` is 1, 2, 3 …, `number` what the round is called by. */
export interface DialogueRoundsTable {
  process: string;
  n: number;
  number: number;
  held: string;
  days: string;
}

/** An article that speaks of a process: `place` is its order, null without a day; `round` is `dialogue_rounds.n`. */
export interface DialogueArticlesTable {
  process: string;
  article: number;
  place: number | null;
  round: number | null;
}
