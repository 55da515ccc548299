import type { MahdarRecord, Span } from "@mahdar/shape";
import type { GoldArticle, Range } from "./gold.ts";
import { iou, overlap, type Pair, pairGreedily } from "./match.ts";
import type { Sheet } from "./sheet.ts";
import { containment, nameCore, sameName } from "./words.ts";

/** A record's spans counted in code points, beside the gold of the same article. */
export interface Side {
  readonly gold: GoldArticle;
  readonly record: MahdarRecord;
  readonly range: (span: Span) => Range;
  readonly words: (range: Range) => string;
}

/** Scores one article's times, values included. */
export function scoreTimes({ gold, record, range, words }: Side, sheet: Sheet): void {
  const found = record.times.map((time) => ({
    at: range(time),
    value: time.value,
    rule: time.rule,
    confidence: time.confidence,
  }));
  const pairs = pairGreedily(gold.times, found, (g, s) => iou(g.span, s.at), 0.01);
  sheet.count("time span", pairs.length, found.length, gold.times.length);
  const valued = gold.times.filter((time) => time.value !== null && time.value !== "").length;
  const judged = pairs.filter(([g]) => gold.times[g]!.value);
  const right = judged.filter(([g, s]) => day(gold.times[g]!.value) === day(found[s]!.value));
  sheet.count("time value", right.length, found.length - (pairs.length - judged.length), valued);
  const unvalued = pairs.filter(([g]) => !gold.times[g]!.value);
  sheet.decide("time", found, new Set([...right, ...unvalued].map(([, s]) => s)));
  for (const [g, s] of judged) {
    if (day(gold.times[g]!.value) !== day(found[s]!.value))
      sheet.error(
        "time value",
        found[s]!.rule,
        words(gold.times[g]!.span),
        `${gold.times[g]!.value} ≠ ${found[s]!.value}`,
      );
  }
  sheet.missed("time missed", gold.times, pairs, (g) => words(g.span));
  sheet.spurious("time spurious", found, pairs, (s) => [s.rule, words(s.at)]);
}

function day(value: string | null): string | null {
  return value !== null && /^\d{4}-\d\d-\d\dT/u.test(value) ? value.slice(0, 10) : value;
}

/** Scores one article's mentions, in all and by type. */
export function scoreMentions({ gold, record, range, words }: Side, sheet: Sheet): void {
  const found = record.mentions
    .map((m) => ({
      at: range(m),
      type: m.type as string,
      rule: m.rule,
      confidence: m.confidence,
      core: nameCore(m.text),
    }))
    .filter((m) => m.core !== null);
  const wanted = gold.entities
    .map((e) => ({ ...e, core: nameCore(words(e.span)) }))
    .filter((e) => e.core !== null);
  const pairs = pairGreedily(
    wanted,
    found,
    (g, s) =>
      g.type === s.type && overlap(g.span, s.at) > 0 && sameName(g.core!, s.core!) ? iou(g.span, s.at) : 0,
    0.01,
  );
  sheet.decide("entity", found, new Set(pairs.map(([, s]) => s)));
  sheet.count("entity exact", pairs.length, found.length, wanted.length);
  for (const type of ["PER", "ORG", "LOC"]) {
    sheet.count(
      `entity ${type}`,
      pairs.filter(([g]) => wanted[g]!.type === type).length,
      found.filter((m) => m.type === type).length,
      wanted.filter((e) => e.type === type).length,
    );
  }
  sheet.count(
    "entity overlap",
    pairGreedily(wanted, found, (g, s) => (g.type === s.type ? iou(g.span, s.at) : 0), 0.01).length,
    found.length,
    wanted.length,
  );
  sheet.missed("entity missed", wanted, pairs, (g) => `${g.type} ${words(g.span)}`);
  sheet.spurious("entity spurious", found, pairs, (s) => [s.rule, `${s.type} ${words(s.at)}`]);
}

/** Scores one article's attributions: content, source, kind, directness. */
export function scoreAttributions({ gold, record, range, words }: Side, sheet: Sheet): void {
  const found = record.attributions.map((a) => ({
    cue: range(a.cue),
    content: hull(a.content.map(range)),
    source: (a.source ?? a.resolved)?.text ?? "",
    resolved: a.resolved?.text ?? "",
    kind: a.kind as string,
    direct: a.direct,
    rule: a.rule,
    confidence: a.confidence,
  }));
  const pairs = pairGreedily(
    gold.attributions,
    found,
    (g, s) => iou(g.content, s.content) + (overlap(g.cue, s.cue) > 0 ? 0.1 : 0),
    0.5,
  );
  sheet.count("attribution content", pairs.length, found.length, gold.attributions.length);
  let full = 0;
  const right = new Set<number>();
  for (const [g, s] of pairs) {
    const want = [gold.attributions[g]!.source, gold.attributions[g]!.ref]
      .filter((r): r is Range => r !== null)
      .map(words);
    const have = [found[s]!.source, found[s]!.resolved].filter((name) => name !== "");
    const hit = want.length === 0 || want.some((w) => have.some((h) => containment(w, h) >= 0.6));
    if (hit) right.add(s);
    if (hit) full++;
    else sheet.error("source wrong", found[s]!.rule, want.join(" | "), have.join(" | "));
    sheet.judge("attribution source", hit);
    sheet.judge("attribution kind", gold.attributions[g]!.kind === found[s]!.kind);
    sheet.judge("attribution direct", gold.attributions[g]!.direct === found[s]!.direct);
    if (gold.attributions[g]!.kind !== found[s]!.kind)
      sheet.error(
        "kind wrong",
        found[s]!.rule,
        want.join(" | "),
        `${gold.attributions[g]!.kind} ≠ ${found[s]!.kind}`,
      );
  }
  sheet.decide("attribution", found, right);
  sheet.count("attribution full", full, found.length, gold.attributions.length);
  sheet.missed(
    "attribution missed",
    gold.attributions,
    pairs,
    (g) => `${g.cue === null ? "" : words(g.cue)} | ${words(g.content).slice(0, 90)}`,
  );
  sheet.spurious("attribution spurious", found, pairs, (s) => [
    s.rule,
    `${words(s.cue)} | ${words(s.content).slice(0, 90)}`,
  ]);
}

/** Scores one article's events, their participants and dates. */
export function scoreEvents({ gold, record, range, words }: Side, sheet: Sheet): void {
  const found = record.events.map((e) => ({
    type: e.type as string,
    trigger: range(e.trigger),
    who: [...e.actors, ...e.recipients].map((a) => a.text),
    date: e.date,
    rule: e.rule,
    confidence: e.confidence,
  }));
  const pairs = pairGreedily(
    gold.events,
    found,
    (g, s) =>
      g.type !== s.type
        ? 0
        : overlap(g.trigger, s.trigger) > 0
          ? 1
          : Math.abs(g.trigger[0] - s.trigger[0]) < 60
            ? 0.5
            : 0,
    0.4,
  );
  sheet.decide("event", found, new Set(pairs.map(([, s]) => s)));
  sheet.count("event type", pairs.length, found.length, gold.events.length);
  const consult = (one: { readonly type: string }): boolean => one.type === "CONSULT";
  sheet.count(
    "event CONSULT",
    pairs.filter(([g]) => consult(gold.events[g]!)).length,
    found.filter(consult).length,
    gold.events.filter(consult).length,
  );
  for (const [g, s] of pairs) {
    const want = [...gold.events[g]!.actors, ...gold.events[g]!.recipients].map(words);
    const met = pairGreedily(want, found[s]!.who, containment, 0.6);
    sheet.count("event participants", met.length, found[s]!.who.length, want.length);
    if (met.length < want.length || met.length < found[s]!.who.length)
      sheet.error("participants", found[s]!.rule, want.join(" ؛ "), found[s]!.who.join(" ؛ "));
    const date = gold.events[g]!.date;
    if (date === null || date === "") continue;
    const same = date.slice(0, 10) === String(found[s]!.date).slice(0, 10);
    sheet.judge("event date", same);
    if (!same)
      sheet.error(
        "event date",
        found[s]!.rule,
        words(gold.events[g]!.trigger),
        `${date} ≠ ${found[s]!.date}`,
      );
  }
  sheet.missed("event missed", gold.events, pairs, (g) => `${g.type} ${words(g.trigger)}`);
  sheet.spurious("event spurious", found, pairs, (s) => [s.rule, `${s.type} ${words(s.trigger)}`]);
}

/** Scores one article's commitments, their actors, strengths and topics. */
export function scoreCommitments({ gold, record, range, words }: Side, sheet: Sheet): void {
  const found = record.commitments.map((c) => ({
    content: hull(c.content.map(range)),
    actor: c.actor.text,
    strength: c.strength as string,
    topic: c.topic as string,
    rule: c.rule,
    confidence: c.confidence,
  }));
  const pairs: Pair[] = pairGreedily(
    gold.commitments,
    found,
    (g, s) => {
      const shorter = Math.max(1, Math.min(g.content[1] - g.content[0], s.content[1] - s.content[0]));
      return iou(g.content, s.content) >= 0.25 ? overlap(g.content, s.content) / shorter : 0;
    },
    0.6,
  );
  sheet.decide("commitment", found, new Set(pairs.map(([, s]) => s)));
  sheet.count("commitment", pairs.length, found.length, gold.commitments.length);
  let full = 0;
  for (const [g, s] of pairs) {
    const want = gold.commitments[g]!;
    const hit = want.actor === null || containment(words(want.actor), found[s]!.actor) >= 0.6;
    if (hit) full++;
    else sheet.error("actor wrong", found[s]!.rule, words(want.actor), found[s]!.actor);
    sheet.judge("commitment actor", hit);
    sheet.judge("commitment strength", want.strength === found[s]!.strength);
    sheet.judge("commitment topic", want.topic === found[s]!.topic);
  }
  sheet.count("commitment full", full, found.length, gold.commitments.length);
  sheet.missed(
    "commitment missed",
    gold.commitments,
    pairs,
    (g) => `${g.strength} ${words(g.content).slice(0, 90)}`,
  );
  sheet.spurious("commitment spurious", found, pairs, (s) => [
    s.rule,
    `${s.strength} ${words(s.content).slice(0, 90)}`,
  ]);
}

function hull(ranges: readonly Range[]): Range {
  return ranges.length === 0
    ? [0, 0]
    : [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
}
