import { shareOf } from "./companions.ts";
import type { ActorProfile, Seen } from "./profile.ts";
import type { ActorReason } from "./rules.ts";
import { type Title, titleOf } from "./titles.ts";

/** How often two articles on one actor name another together, so that it is compared with the chance of it. */
const TOGETHER = 0.25;
const COMPANION_MOST = 3.4;
/** One companion shared tells much, the next ones, mostly of the same story, ever less. */
const FADING = 0.5;
const SHOWN = 5;
/** Days: one story; an office is changed after about a year and a half. */
const STORY_DAYS = 3;
const OFFICE_DAYS = 500;
const OFFICE_WEIGHTS = [0, 0.7, 2, 3, 5] as const;

/** What the titles of two persons tell for or against. */
export function evidenceOfTitles(one: ActorProfile, other: ActorProfile): ActorReason[] {
  const reasons: ActorReason[] = [];
  const [ones, others] = [titlesOf(one), titlesOf(other)];
  let best: ActorReason | null = null;
  for (const a of ones)
    for (const b of others) {
      if (a.title.office === null || a.title.office !== b.title.office || apart(a.title, b.title)) continue;
      const gap = daysBetween(a.seen, b.seen);
      const weight = OFFICE_WEIGHTS[a.title.weight] * (gap === null || gap > OFFICE_DAYS ? 0.5 : 1);
      if (best !== null && best.weight >= weight) continue;
      const rule = a.title.weight > 1 && weight >= 2 ? "ties/office" : "ties/calling";
      best = { rule, evidence: [...new Set([a.written, b.written])].sort(), weight };
    }
  if (best !== null) reasons.push(best);
  const [field, fields] = [fieldsOf(ones), fieldsOf(others)];
  if (field.size > 0 && fields.size > 0 && ![...field.keys()].some((one) => fields.has(one)))
    reasons.push({
      rule: "ties/not-other-field",
      evidence: [[...field.values()][0]!, [...fields.values()][0]!],
      weight: -4,
    });
  const told = ones.find(({ title }) => title.country !== null);
  const toldToo = others.filter(({ title }) => title.country !== null);
  if (
    told !== undefined &&
    toldToo.length > 0 &&
    !toldToo.some(({ title }) => ones.some((a) => a.title.country === title.country))
  )
    reasons.push({
      rule: "ties/not-other-country",
      evidence: [told.written, toldToo[0]!.written],
      weight: -4,
    });
  return reasons;
}

/** What it tells that both are named with the same others, and within days of each other. */
export function evidenceOfCompanions(one: ActorProfile, other: ActorProfile): ActorReason[] {
  const [ones, others] = [Object.keys(one.with), Object.keys(other.with)];
  const many = Math.max(ones.length, others.length);
  const shared: { key: string; weight: number; near: boolean }[] = [];
  for (const key of ones.length < others.length ? ones : others) {
    const [seen, there] = [one.with[key], other.with[key]];
    if (seen === undefined || there === undefined) continue;
    const weight = Math.min(COMPANION_MOST, Math.log(TOGETHER / (many * shareOf(key))));
    const gap = daysBetween(seen, there);
    if (weight > 0.3) shared.push({ key, weight, near: gap !== null && gap <= STORY_DAYS });
  }
  if (shared.length === 0) return [];
  shared.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const weight = shared.reduce((sum, item, at) => sum + item.weight * FADING ** at, 0);
  const evidence = (items: typeof shared) => items.slice(0, SHOWN).map(({ key }) => key.replace(/^@/u, ""));
  const near = shared.filter((item) => item.near);
  const reasons: ActorReason[] = [{ rule: "ties/companions", evidence: evidence(shared), weight }];
  if (near.length > 1)
    reasons.push({
      rule: "ties/neighbouring-days",
      evidence: evidence(near),
      weight: near.length > 3 ? 2 : 1.2,
    });
  return reasons;
}

/** What the countries of the articles tell, each counted by the article's most named. */
export function evidenceOfCountries(
  one: ActorProfile,
  other: ActorProfile,
  forShared: number,
  forApart: number,
): ActorReason[] {
  const [ones, others] = [Object.keys(one.countries), Object.keys(other.countries)];
  if (ones.length === 0 || others.length === 0) return [];
  const shared = ones.filter((country) => other.countries[country] !== undefined);
  if (shared.length === 0)
    return [{ rule: "ties/not-other-country", evidence: [ones[0]!, others[0]!], weight: forApart }];
  return [{ rule: "ties/country", evidence: shared.slice(0, SHOWN), weight: forShared }];
}

/** Days between the nearest of what was seen; null where a day is not known. */
export function daysBetween(one: Seen, other: Seen): number | null {
  if (one[1] === "" || other[1] === "") return null;
  const gap = one[1] > other[2] ? dayOf(one[1]) - dayOf(other[2]) : dayOf(other[1]) - dayOf(one[2]);
  return Math.max(0, gap);
}

function dayOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}

interface Borne {
  readonly written: string;
  readonly title: Title;
  readonly seen: Seen;
}

const cut = new Map<string, Title>();

function titlesOf({ titles }: ActorProfile): Borne[] {
  return Object.entries(titles).map(([written, seen]) => {
    let title = cut.get(written);
    if (title === undefined) {
      if (cut.size > 20_000) cut.clear();
      title = titleOf(written);
      cut.set(written, title);
    }
    return { written, title, seen };
  });
}

function apart(one: Title, other: Title): boolean {
  return one.country !== null && other.country !== null && one.country !== other.country;
}

function fieldsOf(titles: readonly Borne[]): Map<string, string> {
  return new Map(
    titles.flatMap(({ title, written }) => (title.field === null ? [] : [[title.field, written] as const])),
  );
}
