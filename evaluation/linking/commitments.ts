/**
 * How well promises are linked on the sample archive and on chains of reports, ours and the press's: the quotes of the truth given, the reader's own
 * commitments, outcomes. `node --conditions=mahdar-source evaluation/linking/commitments.ts`
 */
import {
  type CommitmentMention,
  evidenceOfExactTerms,
  linkCommitments,
  linkMentions,
  mentionsOf,
  mentionsToLink,
  OutcomeFinder,
  relateCommitments,
  SAME,
  standingOn,
} from "@mahdar/link";
import {
  chainArchive,
  type KnownArchive,
  sampleArchive,
  type TrueCommitment,
  type TrueMention,
  trueMentions,
} from "./archive.ts";
import { countPairs, groupNumbers, type PairCounts, type PairScore, scoreOf } from "./pairs.ts";
import { pressArchive } from "./press.ts";

const THRESHOLDS = [0.3, 0.35, 0.38, 0.4, 0.43, 0.45, 0.5];

const archives = [
  sampleArchive(),
  chainArchive("development"),
  chainArchive("unseen"),
  await pressArchive("development"),
  await pressArchive("unseen"),
];
for (const archive of archives) {
  if (archive === null) {
    console.log("\npress: left out, its texts are not beside this checkout");
    continue;
  }
  const given = trueMentions(archive.records, archive.truth);
  console.log(`\n${archive.name}: ${archive.truth.length} commitments, ${given.length} mentions`);
  linkingAlone(archive.truth, given);
  const all = [...archive.records.values()];
  endToEnd(
    "commitments read",
    archive,
    given,
    all.flatMap((words) => mentionsOf(words.record, words)),
  );
  endToEnd("all that may be linked", archive, given, all.flatMap(mentionsToLink));
  outcomes(archive, given);
}

function linkingAlone(truth: readonly TrueCommitment[], given: readonly TrueMention[]): void {
  const keys = given.map((one) => one.keys);
  const ids = given.map((one) => one.mention.id);
  const mentions = given.map((one) => one.mention);
  const groupings = new Map(
    THRESHOLDS.map(
      (threshold) => [threshold, groupNumbers(ids, linkCommitments(mentions, threshold))] as const,
    ),
  );
  const counts = ofOneTopic(given);
  show(`linking, quotes given, threshold ${SAME}`, scoreOf(countPairs(keys, groupings.get(SAME)!, counts)));
  show("  threshold chosen without the commitment scored", leaveOneOut(truth, given, groupings));
  const all = THRESHOLDS.map(
    (threshold) => `${threshold}: ${fixed(scoreOf(countPairs(keys, groupings.get(threshold)!, counts)).f1)}`,
  );
  console.log(`  F1 at ${all.join(", ")}`);
}

/** For every commitment the threshold is chosen on the pairs that do not touch it, and those that do are scored by it. */
function leaveOneOut(
  truth: readonly TrueCommitment[],
  given: readonly TrueMention[],
  groupings: ReadonlyMap<number, readonly number[]>,
): PairScore {
  const keys = given.map((one) => one.keys);
  const counts = ofOneTopic(given);
  const sum: PairCounts = { hit: 0, wrong: 0, missed: 0 };
  for (const { key } of truth) {
    const touches = (one: number, other: number) => keys[one]!.includes(key) || keys[other]!.includes(key);
    const f1At = (threshold: number) =>
      scoreOf(
        countPairs(
          keys,
          groupings.get(threshold)!,
          (one, other) => counts(one, other) && !touches(one, other),
        ),
      ).f1;
    const best = THRESHOLDS.reduce((found, threshold) => (f1At(threshold) > f1At(found) ? threshold : found));
    const own = countPairs(
      keys,
      groupings.get(best)!,
      (one, other) => counts(one, other) && touches(one, other),
    );
    sum.hit += own.hit;
    // A pair of two commitments is met twice.
    sum.wrong += own.wrong / 2;
    sum.missed += own.missed;
  }
  return scoreOf(sum);
}

/** `read`: what stands for the quotes of the truth; those not met stand alone. */
function endToEnd(
  label: string,
  { records }: KnownArchive,
  given: readonly TrueMention[],
  read: readonly CommitmentMention[],
): void {
  const keys = given.map((one) => one.keys);
  const ofOne = ofOneTopic(given);
  const groups = linkMentions(read);
  const groupOf = new Map(groups.flatMap((group, number) => group.map(({ id }) => [id, number] as const)));
  const found = given.map(({ mention }) => nearest(mention, read));
  const numbers = found.map((one, at) => (one === undefined ? -1 - at : (groupOf.get(one.id) ?? -1 - at)));
  const covered = found.filter((one) => one !== undefined).length;
  console.log(
    `end to end, ${label}: ${read.length} mentions in ${records.size} articles, ${covered} of ${given.length} true ones among them`,
  );
  show(
    "  pairs of mentions read",
    scoreOf(
      countPairs(
        keys,
        numbers,
        (one, other) => ofOne(one, other) && found[one] !== undefined && found[other] !== undefined,
      ),
    ),
  );
  show("  all pairs, mentions not read stand alone", scoreOf(countPairs(keys, numbers, ofOne)));
  // A mention of no commitment of the truth in a group of one is wrong with each of its true mentions.
  const isTrue = new Set(found.flatMap((one) => one?.id ?? []));
  const counts = countPairs(keys, numbers, ofOne);
  for (const group of groups) {
    const right = group.filter(({ id }) => isTrue.has(id)).length;
    counts.wrong += right * (group.length - right);
  }
  show("  and mentions of nothing in the truth counted as wrong", scoreOf(counts));
}

function ofOneTopic(given: readonly TrueMention[]): (one: number, other: number) => boolean {
  return (one, other) => given[one]!.topic === given[other]!.topic;
}

function nearest(
  mention: CommitmentMention,
  read: readonly CommitmentMention[],
): CommitmentMention | undefined {
  let best: CommitmentMention | undefined;
  let most = 0;
  for (const one of read) {
    if (one.article !== mention.article) continue;
    const shared =
      Math.min(one.words.end, mention.words.end) - Math.max(one.words.start, mention.words.start);
    if (shared > most) [best, most] = [one, shared];
  }
  return best;
}

function outcomes({ records, truth }: KnownArchive, given: readonly TrueMention[]): void {
  const known = truth.map(({ key }) => ({
    id: key,
    mentions: given
      .filter((one) => one.keys.includes(key))
      .map((one) => one.mention)
      .sort((a, b) => (a.day! < b.day! ? -1 : 1)),
  }));
  const finder = new OutcomeFinder(known);
  const groups = known.map((one) => one.mentions);
  const evidence = [
    ...[...records.values()].flatMap((words) => finder.find(words)),
    ...evidenceOfExactTerms(
      groups,
      relateCommitments(groups),
      known.map((one) => one.id),
    ),
  ];
  const right = evidence.filter((one) => truesOf(one.commitment, one.article, one.quote.text).length > 0);
  const all = truth.flatMap((one) => one.evidence.map((item) => ({ ...item, key: one.key })));
  const met = all.flatMap((item) => {
    const own = evidence.find(
      (one) =>
        one.commitment === item.key && one.article === item.article && overlaps(one.quote.text, item.quote),
    );
    return own === undefined ? [] : [{ item, own }];
  });
  const sameBearing = met.filter(({ item, own }) => bearingOf(own.bearing) === item.bearing);
  console.log(
    `outcome evidence: ${evidence.length} proposed, ${right.length} right (precision ${fixed(right.length / evidence.length)}); ` +
      `${met.length} of ${all.length} found (recall ${fixed(met.length / all.length)}); bearing right in ${fixed(sameBearing.length / met.length)}`,
  );
  const last = [...records.values()]
    .map((words) => words.record.document.published!)
    .sort()
    .at(-1)!;
  const standing = known.map((one) =>
    standingOn(
      one.mentions,
      evidence.filter((item) => item.commitment === one.id),
      last,
      { until: last, articles: records.size },
    ),
  );
  const agree = standing.filter((one, at) => (one.outcome ?? "open") === truth[at]!.outcome).length;
  console.log(`outcome proposed: ${agree} of ${truth.length} as the truth`);

  function truesOf(key: string, article: string, quote: string) {
    return truth
      .find((one) => one.key === key)!
      .evidence.filter((item) => item.article === article && overlaps(item.quote, quote));
  }
}

function overlaps(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function bearingOf(bearing: string): string {
  return bearing === "late" || bearing === "partial" ? "late_or_partial" : bearing;
}

function show(label: string, { precision, recall, f1 }: PairScore): void {
  console.log(`${label}: precision ${fixed(precision)} recall ${fixed(recall)} F1 ${fixed(f1)}`);
}

function fixed(value: number): string {
  return value.toFixed(3);
}
