import { Compared, chance } from "./compared.ts";
import type { StoryKeys } from "./keys.ts";
import { profileOf, type StoryProfile, type StoryRecord } from "./profile.ts";
import { reasonsFor, type StoryReason } from "./reasons.ts";

/** Where an article belongs, for people to decide. */
export interface StoryProposal {
  readonly article: string;
  /** Id of the story: that of the article it was opened with. */
  readonly story: string;
  /** True where no story fits and the article opens its own. */
  readonly opens: boolean;
  /** Its articles most like this one, most alike first; none where it opens its own. */
  readonly with: readonly string[];
  /** How like the first of these is, 0 to 1; for a copy the likeness of the two texts. */
  readonly likeness: number;
  readonly reasons: readonly StoryReason[];
  /** Chance that the proposal is right, whether it joins or opens. */
  readonly confidence: number;
}

/** Log-odds asked of a joining beyond an even chance: of the articles of its days many are still to come, so that too little is asked yet. */
const ASKED_MORE = 0.2;
/** How many of a story's articles a proposal names, and how many of its tellings a new article is compared with. */
const NAMED = 5;
const TELLINGS = 24;

interface Story {
  readonly id: string;
  /** One article for each telling: copies are one. Latest last. */
  readonly tellings: StoryKeys[];
}

/**
 * Finds the story of each article as it arrives: those worth comparing come from an inverted index of rare words, names and
 * events of the same weeks, so that no pass over all is made. An article joins the story whose tellings it is most like on average; an
 * article that copies another joins the other's. What is proposed for one article is not taken back when more arrive:
 * `clusterStories` over the weeks in question settles anew, and better.
 *
 * @example const index = new StoryIndex(); index.add(record) // { story, with, likeness, reasons, confidence, … }
 */
export class StoryIndex {
  readonly #compared = new Compared();
  readonly #articles = new Map<string, StoryKeys>();
  readonly #storyOf = new Map<StoryKeys, Story>();

  /** The story proposed for an article. Throws RangeError for an id that was added before. */
  add(record: StoryRecord): StoryProposal {
    const { id, text } = record.document;
    if (this.#articles.has(id)) throw new RangeError(`article ${id} was added before; add each once`);
    const profile = profileOf(record);
    const keys = this.#compared.count(profile);
    this.#articles.set(id, keys);
    const { others, copies } = this.#compared.place(keys, text, (other) => this.#articles.get(other));
    const [copied] = copies;
    if (copied !== undefined) return this.#joinByCopy(profile, keys, ...copied);
    let best: { readonly story: Story; readonly score: number } | null = null;
    for (const story of new Set(others.map((other) => this.#storyOf.get(other)!))) {
      const score = this.#score(keys, story);
      if (best === null || score > best.score || (score === best.score && story.id < best.story.id))
        best = { story, score };
    }
    if (best === null || best.score <= ASKED_MORE) return this.#open(keys, best?.score ?? null);
    return this.#join(profile, keys, best.story, best.score);
  }

  #score(keys: StoryKeys, { tellings }: Story): number {
    const compared = tellings.slice(-TELLINGS);
    return compared.reduce((sum, other) => sum + this.#compared.score(keys, other), 0) / compared.length;
  }

  #open(keys: StoryKeys, nearest: number | null): StoryProposal {
    this.#storyOf.set(keys, { id: keys.id, tellings: [keys] });
    return {
      article: keys.id,
      story: keys.id,
      opens: true,
      with: [],
      likeness: 0,
      reasons: [],
      confidence: nearest === null ? 1 : chance(-nearest),
    };
  }

  #join(profile: StoryProfile, keys: StoryKeys, story: Story, score: number): StoryProposal {
    const nearest = story.tellings
      .map((other) => [other, this.#compared.score(keys, other)] as const)
      .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1));
    story.tellings.push(keys);
    this.#storyOf.set(keys, story);
    return {
      article: keys.id,
      story: story.id,
      opens: false,
      with: nearest.slice(0, NAMED).map(([other]) => other.id),
      likeness: chance(nearest[0]![1]),
      reasons: reasonsFor(profile, keys, nearest[0]![0], this.#compared.rarity),
      confidence: chance(score),
    };
  }

  #joinByCopy(profile: StoryProfile, keys: StoryKeys, copied: StoryKeys, alike: number): StoryProposal {
    const story = this.#storyOf.get(copied)!;
    this.#storyOf.set(keys, story);
    return {
      article: keys.id,
      story: story.id,
      opens: false,
      with: [copied.id],
      likeness: alike,
      reasons: [
        { kind: "copy", what: [copied.id] },
        ...reasonsFor(profile, keys, copied, this.#compared.rarity),
      ],
      confidence: (1 + alike) / 2,
    };
  }
}
