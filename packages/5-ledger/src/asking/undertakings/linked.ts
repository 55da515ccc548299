import type { OutcomeEvidence } from "@mahdar/link";
import type { Archive } from "@mahdar/store";
import { headsOfArticles } from "../../articles/read.ts";
import { type LinkedCommitment, readCommitments, type Wording } from "../../promises/read.ts";
import { partOf } from "../actors/named-actor.ts";
import type { EvidenceOf } from "../asked/evidence.ts";
import { itemsAt } from "../asked/items-at.ts";
import type { OutcomeSign, Undertaking } from "../shape/items.ts";
import { PROMISED, type PromisedRow } from "./find-promised.ts";

/** Linked undertakings with their wordings, standing, contradictions and ties, in the order of their ids. */
export async function linkedUndertakings(
  archive: Archive,
  ids: readonly string[],
  on: string,
  evidenceOf: EvidenceOf,
): Promise<Undertaking[]> {
  const { engine } = archive;
  const read = await readCommitments(engine, ids, on);
  const all = ids.flatMap((id) => read.get(id) ?? []);
  const places = all.flatMap(({ wordings }) =>
    wordings.flatMap(({ articleId, index }) => (index === null ? [] : [{ article: articleId, index }])),
  );
  const rows = await itemsAt<PromisedRow>(engine, "commitments", PROMISED, places);
  const rowOf = new Map(rows.map((row) => [`${row.id}#${row.i}`, row]));
  const signs = all.flatMap(({ standing }) => [...standing.said, ...standing.shown]);
  const words = all.flatMap(({ wordings }) => wordings.map(({ articleId }) => articleId));
  const heads = await headsOfArticles(engine, [...signs.map(({ article }) => article), ...words]);
  const found: Undertaking[] = [];
  for (const one of all) found.push(await undertakingOf(one));
  return found;

  async function undertakingOf({
    id,
    wordings,
    standing,
    contradictions,
    follows,
    followedBy,
  }: LinkedCommitment): Promise<Undertaking> {
    const own = wordings.map((wording) => ({
      wording,
      row: wording.index === null ? undefined : rowOf.get(`${wording.articleId}#${wording.index}`),
    }));
    const first = own.find(({ row }) => row !== undefined)?.row;
    const to = own.find(({ row }) => row !== undefined && row.beneficiary !== null)?.row?.beneficiary ?? null;
    const { window, status } = standing.schedule;
    const items = [];
    for (const { wording, row } of own)
      items.push({
        content: row?.content ?? wording.mention.words.text,
        deadline: row?.deadline ?? null,
        evidence: row === undefined ? wordsAlone(wording) : await evidenceOf("commitments", row),
      });
    return {
      id,
      linked: true,
      by: first === undefined ? { text: "", actor: null } : partOf(first.by_text, first),
      to: to === null ? null : { text: to, actor: null },
      content: first?.content ?? wordings[0]?.mention.words.text ?? "",
      strength: first?.strength ?? null,
      topic: first?.topic ?? null,
      standing: {
        said: standing.said.map(signOf),
        shown: standing.shown.map(signOf),
        schedule: status,
        window: window === null ? null : { from: window.from, until: window.until, vague: window.vague },
        outcome: standing.outcome,
        confidence: standing.outcome === null ? null : standing.confidence,
        settled: standing.settled,
        searched: { until: standing.search.until, articles: standing.search.articles },
      },
      wordings: items,
      contradictions: contradictions.map(({ article, day, quote, by, confidence }) => ({
        article,
        day,
        start: quote.start,
        end: quote.end,
        text: quote.text,
        by,
        confidence,
      })),
      related: [
        ...follows.map(({ id: other, kind, likeness }) => ({ id: other, tie: kind, likeness })),
        ...followedBy.map(({ id: other, kind, likeness }) => ({
          id: other,
          tie: kind === "renews" ? ("renewed-by" as const) : ("made-exact-by" as const),
          likeness,
        })),
      ],
    };
  }

  function signOf({
    article,
    day,
    outlet,
    quote,
    bearing,
    voice,
    relevance,
    accepted,
  }: OutcomeEvidence): OutcomeSign {
    return {
      article,
      title: heads.get(article)?.title ?? null,
      outlet,
      day,
      start: quote.start,
      end: quote.end,
      text: quote.text,
      bearing,
      voice,
      relevance,
      accepted: accepted === true,
    };
  }

  /** A wording that the reader itself did not take for a commitment. */
  function wordsAlone({ articleId, version, mention }: Wording): Undertaking["wordings"][number]["evidence"] {
    const { start, end, text } = mention.words;
    return {
      article: articleId,
      version,
      title: heads.get(articleId)?.title ?? null,
      outlet: mention.outlet,
      day: mention.day,
      layer: "commitments",
      index: null,
      item: null,
      marks: [{ part: "content", start, end, text }],
      quote: { start, end, text },
      rule: `linking/${mention.kind}`,
      confidence: mention.confidence,
      status: "proposed",
      modality: mention.modality,
    };
  }
}
