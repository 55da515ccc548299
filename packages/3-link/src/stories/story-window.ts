import { byDay, Candidates, nearest } from "./candidates.ts";
import { chance } from "./compared.ts";
import { Crowding } from "./crowding.ts";
import { type StoryKeys, storyKeysOf } from "./keys.ts";
import { likeness, WINDOW_DAYS } from "./likeness.ts";
import { Merging } from "./merging.ts";
import type { StoryProfile } from "./profile.ts";
import { Rarity } from "./rarity.ts";
import { reasonsFor, type StoryReason } from "./reasons.ts";

/** An article that is in a story already. */
export interface PlacedArticle {
  readonly keys: StoryKeys;
  readonly story: string;
  /** The number of its story: of two stories the older has the smaller. */
  readonly opened: number;
  /** False for a copy of another article of its story. */
  readonly telling: boolean;
}

/** How new stories are called: by the article that opens them, and numbered from `opened` on. */
export interface NewStories {
  readonly idOf: (article: string) => string;
  readonly opened: number;
}

/** An article to be placed, with the articles of the window or the batch it is a copy of, most alike first. */
export interface NewArticle {
  readonly profile: StoryProfile;
  readonly copied: readonly { readonly other: string; readonly likeness: number }[];
}

/** Where an article belongs, for people to decide. */
export interface Placement {
  readonly article: string;
  readonly story: string;
  readonly opened: number;
  readonly opens: boolean;
  readonly telling: boolean;
  readonly reasons: readonly StoryReason[];
  /** Chance that the proposal is right, whether it joins or opens. */
  readonly confidence: number;
}

/** A story that turned out to be the same as an older one: its articles go there. */
export interface StoryMerge {
  readonly from: string;
  readonly into: string;
  readonly confidence: number;
}

export interface Settled {
  readonly placements: readonly Placement[];
  readonly merges: readonly StoryMerge[];
}

/** How many of a story's tellings a new article is compared with: those nearest in time. */
const TELLINGS = 24;
/** Log-odds asked of a joining beyond an even chance: of the articles of its days many are still to come, so that too little is asked yet. */
const JOIN_MORE = 0.4;
/** The same of two articles that are in stories already: what is told apart stays apart where little speaks for joining. */
const MERGE_MORE = 0.5;

/**
 * The articles of some weeks with their stories, into which new ones are placed. What is proposed depends on what the window holds,
 * not on the order it came in: a window filled again from what was kept goes on as the one before.
 *
 * @example window.add({ keys, story: "a1", telling: true }); window.settle([{ profile, copied: [] }], older)
 */
export class StoryWindow {
  readonly #rarity = new Rarity();
  readonly #crowding = new Crowding();
  readonly #candidates = new Candidates();
  readonly #articles = new Map<string, PlacedArticle>();
  readonly #stories = new Map<string, KnownStory>();

  get size(): number {
    return this.#articles.size;
  }

  /** Takes in an article whose story is known. */
  add(article: PlacedArticle): void {
    this.#count(article.keys);
    this.#candidates.add(article.keys);
    this.#place(article);
  }

  /** Forgets the articles that `isOutside` says are. */
  drop(isOutside: (day: number | null) => boolean): void {
    const gone = [...this.#articles.values()].filter(({ keys }) => isOutside(keys.day));
    if (gone.length === 0) return;
    const keys = new Set(gone.map((article) => article.keys));
    for (const article of gone) {
      this.#articles.delete(article.keys.id);
      this.#rarity.remove(article.keys);
      this.#crowding.remove(article.keys.day);
    }
    this.#candidates.remove(keys);
    for (const { story } of gone) {
      const known = this.#stories.get(story)!;
      known.size--;
      if (known.size === 0) this.#stories.delete(story);
      else known.tellings = known.tellings.filter((telling) => !keys.has(telling));
    }
  }

  /**
   * Places new articles: an article joins the story it is most like on average, or articles of the batch, or opens its own; two
   * stories become one where that makes them so alike, and the older keeps its id.
   */
  settle(batch: readonly NewArticle[], newStories: NewStories): Settled {
    const fresh = batch
      .map((article) => ({ ...article, keys: storyKeysOf(article.profile) }))
      .sort((one, other) => byDay(one.keys, other.keys));
    for (const { keys } of fresh) this.#count(keys);
    const isKnown = (keys: StoryKeys): boolean => this.#articles.has(keys.id);
    const merging = new Merging<StoryKeys>(
      (one, other) => this.#score(one, other) - (isKnown(one) && isKnown(other) ? MERGE_MORE : JOIN_MORE),
    );
    /** A representative of each telling: of a new copy the telling it copies, or a telling of the story it copies from. */
    const leads = new Map<string, Lead>();
    const seeded = new Map<string, StoryKeys>();
    const seed: Seed = ({ story, keys }, near) => {
      const known = seeded.get(story);
      if (known !== undefined) return known;
      const tellings = this.#tellingsOf(story, near);
      // Of a story that has only copies in these weeks the copy that was met stands for it.
      if (tellings.length === 0) tellings.push(keys);
      merging.addGroup(tellings as [StoryKeys, ...StoryKeys[]]);
      seeded.set(story, tellings[0]!);
      return tellings[0]!;
    };
    const copiesIn = copiesAmong(fresh);
    for (const { keys } of fresh) {
      const copied = copiesIn.get(keys.id)!;
      const others = this.#candidates.of(keys, this.#rarity);
      this.#candidates.add(keys);
      const lead = this.#leadOf(keys, copied, leads, seed);
      if (lead !== null) leads.set(keys.id, lead);
      else {
        leads.set(keys.id, { keys, copied: null });
        merging.add(keys, new Set(others.flatMap((other) => this.#metAs(other, leads, seed, keys))));
      }
    }
    const firsts = merging.settle();
    const storyOf = new Map<StoryKeys, { readonly id: string; readonly opened: number }>();
    const merges: StoryMerge[] = [];
    const stories = [...seeded.keys()]
      .map((id) => ({ id, opened: this.#stories.get(id)!.opened }))
      .sort((one, other) => one.opened - other.opened);
    for (const story of stories) {
      const first = firsts.get(seeded.get(story.id)!)!;
      const into = storyOf.get(first);
      if (into === undefined) storyOf.set(first, story);
      else
        merges.push({ from: story.id, into: into.id, confidence: this.#mergeConfidence(story.id, into.id) });
    }
    let { opened } = newStories;
    for (const { keys } of fresh) {
      const first = firsts.get(leads.get(keys.id)!.keys)!;
      if (!storyOf.has(first)) storyOf.set(first, { id: newStories.idOf(keys.id), opened: opened++ });
    }
    for (const { from, into } of merges) this.#merge(from, into);
    const placements = fresh.map((article) => {
      const lead = leads.get(article.keys.id)!;
      return this.#propose(article, lead, storyOf.get(firsts.get(lead.keys)!)!);
    });
    return { placements, merges };
  }

  /** Where a copy belongs: with what it copies. */
  #leadOf(
    keys: StoryKeys,
    copied: NewArticle["copied"],
    leads: ReadonlyMap<string, Lead>,
    seed: Seed,
  ): Lead | null {
    for (const { other, likeness: alike } of copied) {
      const inBatch = leads.get(other);
      if (inBatch !== undefined) return { keys: inBatch.keys, copied: { other, alike } };
      const known = this.#articles.get(other);
      if (known !== undefined && near(keys, known.keys))
        return { keys: seed(known, keys), copied: { other, alike } };
    }
    return null;
  }

  /** What an article found stands for in the merging: nothing where it is itself to come yet. */
  #metAs(other: StoryKeys, leads: ReadonlyMap<string, Lead>, seed: Seed, keys: StoryKeys): StoryKeys[] {
    const lead = leads.get(other.id);
    if (lead !== undefined) return [lead.keys];
    const known = this.#articles.get(other.id);
    return known === undefined ? [] : [seed(known, keys)];
  }

  #propose(
    { profile, keys }: { profile: StoryProfile; keys: StoryKeys },
    lead: Lead,
    { id: story, opened }: { readonly id: string; readonly opened: number },
  ): Placement {
    const tellings = this.#tellingsOf(story, keys);
    const scores = tellings
      .map((other) => [other, this.#score(keys, other)] as const)
      .sort((a, b) => b[1] - a[1] || byDay(a[0], b[0]));
    const mean = scores.reduce((sum, [, score]) => sum + score, 0) / (scores.length || 1);
    const telling = lead.copied === null;
    this.#place({ keys, story, opened, telling });
    const nearestOne = scores[0]?.[0];
    const shared = nearestOne === undefined ? [] : reasonsFor(profile, keys, nearestOne, this.#rarity);
    if (lead.copied !== null) {
      const { other, alike } = lead.copied;
      const reasons: StoryReason[] = [{ kind: "copy", what: [other] }, ...shared];
      return { article: keys.id, story, opened, opens: false, telling, reasons, confidence: (1 + alike) / 2 };
    }
    const opens = nearestOne === undefined;
    const confidence = opens ? chance(-this.#nearestOf(keys, story)) : chance(Math.max(0, mean));
    return { article: keys.id, story, opened, opens, telling, reasons: shared, confidence };
  }

  /** How like the story most like this one outside its own is. */
  #nearestOf(keys: StoryKeys, own: string): number {
    let most = Number.NEGATIVE_INFINITY;
    const stories = new Set<string>();
    for (const other of this.#candidates.of(keys, this.#rarity)) {
      const story = this.#articles.get(other.id)?.story;
      if (story !== undefined && story !== own) stories.add(story);
    }
    for (const story of stories) {
      const tellings = this.#tellingsOf(story, keys);
      const sum = tellings.reduce((all, other) => all + this.#score(keys, other), 0);
      if (tellings.length > 0) most = Math.max(most, sum / tellings.length);
    }
    return most;
  }

  #mergeConfidence(one: string, other: string): number {
    const [first] = this.#stories.get(one)!.tellings;
    if (first === undefined) return chance(0);
    const ones = this.#tellingsOf(one, first);
    const others = this.#tellingsOf(other, first);
    let sum = 0;
    for (const mine of ones) for (const its of others) sum += this.#score(mine, its);
    return chance(sum / (ones.length * others.length || 1));
  }

  #merge(from: string, into: string): void {
    const gone = this.#stories.get(from)!;
    const story = this.#stories.get(into)!;
    for (const article of this.#articles.values())
      if (article.story === from)
        this.#articles.set(article.keys.id, { ...article, story: into, opened: story.opened });
    story.size += gone.size;
    story.tellings = [...story.tellings, ...gone.tellings].sort(byDay);
    this.#stories.delete(from);
  }

  /** Those nearest in time. */
  #tellingsOf(story: string, near: StoryKeys): StoryKeys[] {
    return [...nearest(this.#stories.get(story)?.tellings ?? [], near, TELLINGS)];
  }

  #count(keys: StoryKeys): void {
    this.#rarity.add(keys);
    this.#crowding.add(keys.day);
  }

  #place(article: PlacedArticle): void {
    const { keys, opened, telling } = article;
    this.#articles.set(keys.id, article);
    const story = this.#stories.get(article.story) ?? { opened, size: 0, tellings: [] };
    this.#stories.set(article.story, story);
    story.size++;
    if (!telling) return;
    const place = story.tellings.findLastIndex((other) => byDay(other, keys) < 0) + 1;
    story.tellings.splice(place, 0, keys);
  }

  #score(one: StoryKeys, other: StoryKeys): number {
    return likeness(one, other, this.#rarity) - this.#crowding.asked(one.day, other.day);
  }
}

interface KnownStory {
  readonly opened: number;
  /** Articles of it in the window, copies included. */
  size: number;
  /** By day. */
  tellings: StoryKeys[];
}

type Seed = (of: PlacedArticle, near: StoryKeys) => StoryKeys;

/** Of two articles of a batch one was said to be a copy of the other; each is one of the other. */
function copiesAmong(
  batch: readonly (NewArticle & { readonly keys: StoryKeys })[],
): Map<string, { readonly other: string; readonly likeness: number }[]> {
  const copies = new Map(batch.map(({ keys, copied }) => [keys.id, [...copied]]));
  for (const { keys, copied } of batch)
    for (const { other, likeness: alike } of copied)
      copies.get(other)?.push({ other: keys.id, likeness: alike });
  for (const its of copies.values())
    its.sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1));
  return copies;
}

/** What an article stands for in a batch: itself, or what it copies. */
interface Lead {
  readonly keys: StoryKeys;
  readonly copied: { readonly other: string; readonly alike: number } | null;
}

function near(one: StoryKeys, other: StoryKeys): boolean {
  return one.day === null || other.day === null || Math.abs(one.day - other.day) <= WINDOW_DAYS;
}
