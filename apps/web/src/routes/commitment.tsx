import { actorsOfArticle, headsOfArticles, type LinkedCommitment, readCommitments } from "@mahdar/ledger";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { sendPage, viewOf } from "../page-reply.tsx";
import { CommitmentPage } from "../pages/commitment-page.tsx";
import { dayField } from "./query.ts";
import type { Doors, Route } from "./route.ts";

/** `GET /commitments/c/:id`: one commitment across articles, today or `?on=` a day. */
export const commitmentRoute: Route = (server, { archive, assets, now }) => {
  server.get<{ Params: { id: string } }>("/commitments/c/:id", async (request, reply) => {
    const view = viewOf(request);
    const { id } = request.params;
    const on = dayAskedOrToday(request.query, now);
    const commitment = (await readCommitments(archive.engine, [id], on)).get(id);
    if (commitment === undefined)
      throw new MahdarError(
        "not-found",
        `there is no commitment ${JSON.stringify(id.slice(0, 200))} in the archive`,
        "go to the commitments ledger and choose one there",
      );
    const { wordings, standing, contradictions } = commitment;
    const cited = [
      ...wordings.map(({ articleId }) => articleId),
      ...contradictions.map((one) => one.article),
    ];
    const signs = [...standing.said, ...standing.shown].map(({ article }) => article);
    return sendPage(
      request,
      reply,
      view,
      <CommitmentPage
        view={view}
        asset={assets.path}
        commitment={commitment}
        read={await readOf(archive, commitment)}
        on={on}
        heads={await headsOfArticles(archive.engine, [...cited, ...signs])}
        related={await relatedOf(archive, commitment, on)}
      />,
    );
  });
};

/** The day `?on=` asks about, else the day of the clock, in UTC. */
export function dayAskedOrToday(query: unknown, now: Doors["now"]): string {
  return dayField(query, "on") ?? now().toISOString().slice(0, 10);
}

async function readOf(archive: Archive, { wordings }: LinkedCommitment) {
  const first = wordings.find(({ index }) => index !== null);
  if (first === undefined) return null;
  const kept = await archive.get(first.articleId);
  const item = kept?.record.commitments[first.index!];
  if (item === undefined) return null;
  const actors = await actorsOfArticle(archive.engine, first.articleId);
  return { item, actor: item.entity === null ? null : (actors.get(item.entity) ?? null) };
}

async function relatedOf(archive: Archive, { follows, followedBy }: LinkedCommitment, on: string) {
  const ties = [
    ...follows.map(({ id, kind }) => ({ id, tie: kind as string })),
    ...followedBy.map(({ id, kind }) => ({ id, tie: kind === "renews" ? "renewed-by" : "made-exact-by" })),
  ];
  const read = await readCommitments(
    archive.engine,
    ties.map(({ id }) => id),
    on,
  );
  return ties.flatMap(({ id, tie }) => {
    const words = read.get(id)?.wordings[0]?.mention.words.text;
    return words === undefined ? [] : [{ id, tie, words }];
  });
}
