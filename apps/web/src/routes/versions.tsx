import { MahdarError } from "@mahdar/shape";
import type { Archive, SilentEdit, VersionSummary } from "@mahdar/store";
import { sendPage, viewOf } from "../page-reply.tsx";
import { VersionsPage } from "../pages/versions-page.tsx";
import { findArticle } from "./articles.tsx";
import { numberField } from "./query.ts";
import type { Route } from "./route.ts";

const EDITS_SHOWN = 200;
const EDITS_PAGE = 500;

/** `GET /articles/:id/versions`: the versions kept, and how `?from=` differs from `?to=`, the last two when not given. */
export const versionsRoute: Route = (server, { archive, assets }) => {
  server.get<{ Params: { id: string } }>("/articles/:id/versions", async (request, reply) => {
    const view = viewOf(request);
    const { id } = request.params;
    const { record } = await findArticle(archive, id);
    const versions = (await archive.versions(id)) ?? [];
    return sendPage(
      request,
      reply,
      view,
      <VersionsPage
        view={view}
        asset={assets.path}
        id={id}
        title={record.document.title}
        versions={versions}
        compared={await comparedOf(archive, id, versions, request.query)}
      />,
    );
  });
};

async function comparedOf(archive: Archive, id: string, versions: readonly VersionSummary[], query: unknown) {
  const most = versions.length;
  if (most < 2) return null;
  const to = numberField(query, "to", { least: 1, most, missing: most });
  const from = numberField(query, "from", { least: 1, most, missing: Math.max(1, to - 1) });
  if (from >= to)
    throw new MahdarError(
      "bad-field",
      `the version compared from, ${from}, is not older than the one compared to, ${to}`,
      "give an older version as from and a newer one as to",
    );
  const before = await archive.get(id, from);
  const edits = await editsBetween(archive, id, from, to);
  return {
    diff: await archive.diff(id, from, to),
    before: before?.record.document.text ?? "",
    edits: { items: edits.slice(0, EDITS_SHOWN), total: edits.length },
  };
}

/** The cited passages that the versions after `from`, up to `to`, took away, changed or moved. */
async function editsBetween(archive: Archive, id: string, from: number, to: number): Promise<SilentEdit[]> {
  const found: SilentEdit[] = [];
  for (let after: string | null = null; ; ) {
    const page = await archive.edits({ article: id, limit: EDITS_PAGE, after });
    found.push(...page.items.filter(({ toVersion }) => toVersion > from && toVersion <= to));
    if (page.next === null) return found;
    after = page.next;
  }
}
