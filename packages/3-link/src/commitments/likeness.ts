import type { CommitmentMention } from "./mention.ts";
import { BIAS, WEIGHTS } from "./weights.ts";
import { windowsMeet } from "./window.ts";
import { sharedWording } from "./wording.ts";
import { areNearActs, isLightAct, kinOfMatter, WEIGHT_MAX } from "./words.ts";

/** What two mentions have in common and where they differ, each −1 to 1; 0 where nothing can be told. */
export interface Features {
  /** Weighted share of the shorter one's matter that both have. */
  readonly matter: number;
  /** The same over both together (Dice). */
  readonly wholeMatter: number;
  /** Weight of the rarest matter both have. */
  readonly rarest: number;
  readonly act: number;
  /** Their acts are not near one another. */
  readonly otherAct: number;
  /** Weighted share of the shorter one's object that both have. */
  readonly object: number;
  /** Act and object together. */
  readonly core: number;
  /** Their acts differ, and an act of one stands in the other's words too. */
  readonly sharedAct: number;
  /** Share of the shorter wording's neighbouring words that the other has. */
  readonly wording: number;
  /** Told within a few days of one another: 1 on one day, less by the day. */
  readonly oneNews: number;
  /** No common side, term or amount is known, and they share a common word or two: «مكافحة الإرهاب» is promised by everybody. */
  readonly thin: number;
  readonly side: number;
  readonly otherSide: number;
  readonly amount: number;
  readonly otherAmount: number;
  /** Only one of them names an amount. */
  readonly oneAmount: number;
  /** The later one names an amount or a term where the earlier, told days before, names neither: new terms. */
  readonly newTerms: number;
  readonly term: number;
  readonly otherTerm: number;
  readonly ordinal: number;
  readonly context: number;
  /** Weighted share of what the shorter article is about that both are about. */
  readonly about: number;
  readonly topic: number;
  /** Years between them, one and a half at most. */
  readonly years: number;
  readonly sameArticle: number;
}

/** How alike two mentions are, and why. */
export interface Comparison {
  /** The chance that they are of one undertaking, 0 to 1. */
  readonly likeness: number;
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: readonly Reason[];
}

/** A feature and what it added to the sum (log-odds): positive speaks for one undertaking. */
export interface Reason {
  readonly feature: keyof Features;
  readonly adds: number;
}

const FEATURES = Object.keys(WEIGHTS) as (keyof Features)[];

/** Compares two mentions: a weighted sum of features, every part of which is told. The same both ways. */
export function compareMentions(one: CommitmentMention, other: CommitmentMention): Comparison {
  const features = featuresOf(one, other);
  const reasons: Reason[] = [];
  let sum = BIAS;
  for (const feature of FEATURES) {
    const adds = WEIGHTS[feature] * features[feature];
    if (adds === 0) continue;
    sum += adds;
    reasons.push({ feature, adds });
  }
  reasons.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds) || (a.feature < b.feature ? -1 : 1));
  return { likeness: 1 / (1 + Math.exp(-sum)), reasons };
}

/** The likeness that features make, without the reasons: for those that only weigh whether to look closer. */
export function likenessOf(features: Features): number {
  let sum = BIAS;
  for (const feature of FEATURES) sum += WEIGHTS[feature] * features[feature];
  return 1 / (1 + Math.exp(-sum));
}

/** What two mentions have in common and where they differ. */
export function featuresOf(one: CommitmentMention, other: CommitmentMention): Features {
  const shared = overlap(one.matter, other.matter);
  const act = actLikeness(one.core.act, other.core.act);
  const object = overlap(one.core.object, other.core.object);
  const side = sideLikeness(one, other);
  const amount = amountLikeness(one, other);
  const term = termLikeness(one, other);
  // Two that share one common word are not alike by it, however short they are.
  const telling = Math.min(1, shared.weight / TELLING_WEIGHT);
  const around = overlap(one.context, other.context);
  return {
    matter: telling * shared.ofShorter,
    wholeMatter: telling * shared.ofBoth,
    rarest: shared.rarest / WEIGHT_MAX,
    act: Math.max(0, act),
    otherAct: Math.max(0, -act),
    object: object.ofShorter,
    core: Math.max(0, act) ** 2 * object.ofShorter,
    sharedAct: act < 0 && sharesAct(one, other) ? 1 : 0,
    wording: sharedWording(one, other),
    oneNews: Math.max(0, 1 - (yearsBetween(one.day, other.day) * 365) / ONE_NEWS_DAYS),
    thin: side > 0 || term > 0 || amount > 0 ? 0 : 1 - telling,
    side: Math.max(0, side),
    otherSide: Math.max(0, -side),
    amount: Math.max(0, amount),
    otherAmount: Math.max(0, -amount),
    oneAmount: one.amounts.length > 0 !== other.amounts.length > 0 ? 1 : 0,
    newTerms: hasNewTerms(one, other) ? 1 : 0,
    term: Math.max(0, term),
    otherTerm: Math.max(0, -term),
    ordinal: ordinalLikeness(one.ordinals, other.ordinals),
    context: around.ofShorter,
    about: one.article === other.article ? 0 : overlap(one.about, other.about).ofShorter,
    topic: one.topic === null || other.topic === null ? 0 : one.topic === other.topic ? 1 : -1,
    years: Math.min(1.5, yearsBetween(one.day, other.day)),
    sameArticle: one.article === other.article ? 1 : 0,
  };
}

/** What a matter that may stand for the other counts. */
const KIN_SHARE = 0.8;
/** Shared matter of this weight tells fully. */
const TELLING_WEIGHT = 4;

const sums = new WeakMap<ReadonlyMap<string, number>, number>();

/** The weight of all; a mention is compared with hundreds. */
function sumOf(weights: ReadonlyMap<string, number>): number {
  let sum = sums.get(weights);
  if (sum === undefined) {
    sum = 0;
    for (const weight of weights.values()) sum += weight;
    sums.set(weights, sum);
  }
  return sum;
}

function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  let shared = 0;
  let rarest = 0;
  const oneSum = sumOf(one);
  const otherSum = sumOf(other);
  for (const [key, weight] of one) {
    const kin = other.has(key) ? null : kinOfMatter(key).find((near) => other.has(near) && !one.has(near));
    if (kin === undefined) continue;
    shared += kin === null ? weight : KIN_SHARE * Math.min(weight, other.get(kin)!);
    if (kin === null && weight > rarest) rarest = weight;
  }
  const shorter = Math.min(oneSum, otherSum);
  return {
    ofShorter: shorter === 0 ? 0 : Math.min(1, shared / shorter),
    weight: shared,
    ofBoth: oneSum + otherSum === 0 ? 0 : (2 * shared) / (oneSum + otherSum),
    rarest,
  };
}

/** What different acts count where one of them tells little. */
const LIGHT_DIFFERS = -0.3;
/** To put off or give up a thing is another matter than to do it. */
const UNDOING = new Set(["+postpone", "+cancel", "+give-up"]);

function actLikeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  if (one === other) return isLightAct(one) ? 0.4 : 1;
  if (areNearActs(one.slice(1), other.slice(1))) return 0.5;
  // «تلتزم بألا …»: what is promised stands in the words after it.
  if (UNDOING.has(one) !== UNDOING.has(other)) return -1;
  return isLightAct(one) || isLightAct(other) ? LIGHT_DIFFERS : -1;
}

function sharesAct(one: CommitmentMention, other: CommitmentMention): boolean {
  const [a, b] = [one.core.act!, other.core.act!];
  return other.matter.has(a) || one.matter.has(b) || hasCommonAct(one.matter, other.matter);
}

function hasCommonAct(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  for (const key of one.keys()) if (key.startsWith("+") && other.has(key)) return true;
  return false;
}

/** What a difference counts where one of the sides is a guess. */
const GUESSED_SIDE = -0.25;

function sideLikeness(one: CommitmentMention, other: CommitmentMention): number {
  const [a, b] = [one.sides, other.sides];
  if (a.actors.some((actor) => b.actors.includes(actor))) return 1;
  const shared = a.countries.filter((country) => b.countries.includes(country)).length;
  if (shared > 0) return shared === Math.max(a.countries.length, b.countries.length) ? 0.9 : 0.6;
  const known = (sides: typeof a) => sides.countries.length > 0 || sides.actors.length > 0;
  if (!known(a) || !known(b)) return 0;
  return a.guessed || b.guessed ? GUESSED_SIDE : -1;
}

/** Of «من 5200 إلى 3000» the last is what is promised: last is compared with last of its unit. */
function amountLikeness(one: CommitmentMention, other: CommitmentMention): number {
  let found = 0;
  for (const { unit } of one.amounts) {
    const [a, b] = [promised(one, unit), promised(other, unit)];
    if (a === undefined || b === undefined || isMisprint(a, b)) continue;
    if (a === b) return 1;
    found = -1;
  }
  // One figure that counts the same things by other names: 12,000 dwellings, 12,000 homes.
  const isOne = one.amounts.some(
    ({ value }) => value >= TELLING_VALUE && other.amounts.some((b) => b.value === value),
  );
  return found === 0 && isOne ? OTHER_UNIT : found;
}

const TELLING_VALUE = 10;
const OTHER_UNIT = 0.6;

function promised(mention: CommitmentMention, unit: string): number | undefined {
  return mention.amounts.findLast((one) => one.unit === unit)?.value;
}

/** 204 and 240: the same digits in another order are one figure and a slip. */
function isMisprint(one: number, other: number): boolean {
  const digits = (value: number) => [...String(value)].sort().join("");
  return one !== other && String(one).length > 2 && digits(one) === digits(other);
}

/** Reports of one and the same day's promise reach the press within so many days; some of them leave its terms out. */
const ONE_NEWS_DAYS = 7;

function hasNewTerms(one: CommitmentMention, other: CommitmentMention): boolean {
  if (one.day === null || other.day === null) return false;
  const [earlier, later] = one.day < other.day ? [one, other] : [other, one];
  if (isExact(earlier) || !isExact(later)) return false;
  return yearsBetween(one.day, other.day) * 365 > ONE_NEWS_DAYS;
}

/** Names an amount, or a day still to come: one gone by («في بيان حزيران») is no term of what is promised. */
function isExact({ amounts, term, day }: CommitmentMention): boolean {
  if (amounts.length > 0) return true;
  return term !== null && (day === null || term.until === null || term.until >= day);
}

function termLikeness(one: CommitmentMention, other: CommitmentMention): number {
  const [a, b] = [one.term, other.term];
  if (a === null || b === null) return 0;
  return windowsMeet(a, b) ? 1 : -1;
}

function ordinalLikeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return one.some((number) => other.includes(number)) ? 1 : -1;
}

function yearsBetween(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  const months = (day: string) =>
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + Number(day.slice(8, 10)) / 31;
  return Math.abs(months(one) - months(other)) / 12;
}
