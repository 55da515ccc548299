import { actorLocalBodies } from "../lexicon/links.generated.ts";
import { evidenceOfCompanions, evidenceOfCountries, evidenceOfTitles } from "./evidence.ts";
import { bodyOf } from "./keys.ts";
import type { ActorProfile } from "./profile.ts";
import { isCommon, namesakesOfBody } from "./rarity.ts";
import { relateNames } from "./relate-names.ts";
import { ACTOR_RULES, type ActorReason, type ActorRule } from "./rules.ts";

/** `same` is proposed as one actor; `possible` is shown to people and joins nothing; `different` is neither. */
export interface ActorComparison {
  readonly decision: "same" | "possible" | "different";
  /** Chance that both are one actor. */
  readonly confidence: number;
  /** The name first, then grounds for and against, strongest first. */
  readonly reasons: readonly ActorReason[];
}

/** From which confidence on two are the same, and are shown as possibly so. */
export const SAME_ACTOR = 0.97;
const POSSIBLE = 0.3;
/** How strong a ground has to be to bear out a common name. */
const GROUND = 1.5;

/** How many other places the press means by a place's name, one with the other. */
const PLACES_SO_CALLED = 0.03;

const LOCAL = new Set(actorLocalBodies.map(({ word }) => word));

/**
 * Whether two profiles are one actor. Pure and symmetric. The odds begin from how many namesakes the shared name may have, so that a
 * rare name begins high and «محمد علي» low, and grow or shrink with each ground. A common name is never the same without a second ground.
 *
 * @example compareActors(a, b) // { decision: "same", confidence: 0.99, reasons: [{ rule: "ties/same-name", … }] }
 */
export function compareActors(one: ActorProfile, other: ActorProfile): ActorComparison {
  if (one.known !== null && other.known !== null)
    return one.known === other.known
      ? { decision: "same", confidence: 1, reasons: [reason("ties/known", [one.known])] }
      : {
          decision: "different",
          confidence: 0,
          reasons: [reason("ties/not-other-known", [one.known, other.known])],
        };
  if (one.type !== other.type) return APART;
  return one.type === "PER" ? comparePersons(one, other) : compareBodies(one, other);
}

const APART: ActorComparison = { decision: "different", confidence: 0, reasons: [] };

function comparePersons(one: ActorProfile, other: ActorProfile): ActorComparison {
  const relation = relateNames(Object.keys(one.names), Object.keys(other.names));
  if (relation === null) return APART;
  if (relation === "other-father")
    return {
      ...APART,
      reasons: [reason("ties/not-other-father", [Object.keys(one.names)[0]!, Object.keys(other.names)[0]!])],
    };
  const { rule, names, namesakes } = relation;
  const name = { rule, evidence: [...new Set(names)].sort(), weight: -Math.log(namesakes) };
  return decide(name, isCommon(namesakes), [
    ...evidenceOfEntry(one, other),
    ...evidenceOfTitles(one, other),
    ...evidenceOfCompanions(one, other),
    ...evidenceOfCountries(one, other, 0.5, -1.5),
  ]);
}

/** An entry of the knowledge base that only the country of the article bears out: a ground, which what tells against it can outweigh. */
function evidenceOfEntry(one: ActorProfile, other: ActorProfile): ActorReason[] {
  const [entry, supposed] = [one.known ?? one.supposed, other.known ?? other.supposed];
  return entry === null || entry !== supposed
    ? []
    : [{ rule: "ties/supposed", evidence: [entry], weight: 3 }];
}

function compareBodies(one: ActorProfile, other: ActorProfile): ActorComparison {
  const [ones, others] = [Object.keys(one.names), Object.keys(other.names)];
  const keyed = new Map(ones.map((name) => [bodyOf(name).words.join(" "), name]));
  const shared = others.find((name) => keyed.has(bodyOf(name).words.join(" ")));
  if (shared === undefined) return APART;
  const { words } = bodyOf(shared);
  const isPlace = one.type === "LOC";
  const namesakes = isPlace ? PLACES_SO_CALLED : namesakesOfBody(words);
  const name: ActorReason = {
    rule: "ties/same-name",
    evidence: [...new Set([keyed.get(words.join(" "))!, shared])].sort(),
    weight: -Math.log(namesakes),
  };
  const [told, toldToo] = [countryTold(ones), countryTold(others)];
  if (told !== null && toldToo !== null && told !== toldToo)
    return { ...APART, reasons: [reason("ties/not-other-country", [told, toldToo])] };
  const isNational = !isPlace && words.length > 1 && !LOCAL.has(words[0]!);
  const countries = evidenceOfCountries(
    withTold(one, told),
    withTold(other, toldToo),
    isPlace ? 1.5 : isNational ? 4 : 0.5,
    isPlace ? -2 : -3,
  );
  return decide(name, isCommon(namesakes) && !isPlace, [
    ...countries.map((item) =>
      isNational && item.rule === "ties/country" ? { ...item, rule: "ties/country-of-body" as const } : item,
    ),
    ...evidenceOfCompanions(one, other),
  ]);
}

/** Where the name itself tells its country, that of the article is no matter. */
function withTold(profile: ActorProfile, told: string | null): ActorProfile {
  return told === null
    ? profile
    : { ...profile, countries: { [told]: [profile.articles, profile.first, profile.last] } };
}

function countryTold(names: readonly string[]): string | null {
  for (const name of names) {
    const { country } = bodyOf(name);
    if (country !== null) return country;
  }
  return null;
}

function decide(name: ActorReason, common: boolean, grounds: readonly ActorReason[]): ActorComparison {
  const reasons = [name, ...grounds.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))];
  const odds = reasons.reduce((sum, { weight }) => sum + weight, 0);
  const confidence = 1 / (1 + Math.exp(-odds));
  const borneOut = grounds.some(({ rule, weight }) => ACTOR_RULES[rule].ground && weight >= GROUND);
  const decision =
    confidence >= SAME_ACTOR && (!common || borneOut)
      ? "same"
      : confidence >= POSSIBLE
        ? "possible"
        : "different";
  return { decision, confidence, reasons };
}

function reason(rule: ActorRule, evidence: readonly string[]): ActorReason {
  return { rule, evidence, weight: 0 };
}
