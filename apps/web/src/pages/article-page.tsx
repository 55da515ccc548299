import type { ArchivedArticle } from "@mahdar/store";
import type { VNode } from "preact";
import type { Within } from "../article/find-within.ts";
import type { Order } from "../article/order.ts";
import { ARCHIVE } from "../language/words/archive.ts";
import { ARTICLE } from "../language/words/article.ts";
import type { Across } from "../linked/across.ts";
import { ArticleView } from "../parts/article-view.tsx";
import { Evidence } from "../parts/evidence.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { articlePath, type View } from "../view.ts";

/** A kept article with its record. */
export function ArticlePage({
  view,
  asset,
  archived,
  across,
  order,
  within,
}: {
  readonly view: View;
  readonly asset: AssetPath;
  readonly archived: ArchivedArticle;
  readonly across: Across;
  readonly order: Order;
  readonly within: Within;
}): VNode {
  const { t } = view;
  const { record } = archived;
  return (
    <Shell
      view={view}
      asset={asset}
      title={record.document.title ?? t.say(ARCHIVE.untitled)}
      section={null}
      scripts={["article.js"]}
    >
      <ArticleView
        view={view}
        record={record}
        problems={archived.problems}
        order={order}
        across={across}
        within={within}
        evidence={
          <Evidence view={view} record={record}>
            <a href={`${articlePath(archived.id)}/snapshot`} download>
              {t.say(ARTICLE.snapshot)}
            </a>
            <a href={`/api/articles/${encodeURIComponent(archived.id)}`}>{t.say(ARTICLE.json)}</a>
          </Evidence>
        }
      />
    </Shell>
  );
}
