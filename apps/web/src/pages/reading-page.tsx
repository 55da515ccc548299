import type { VNode } from "preact";
import type { Order } from "../article/order.ts";
import { ARCHIVE } from "../language/words/archive.ts";
import { READ } from "../language/words/read.ts";
import { ArticleView } from "../parts/article-view.tsx";
import { Evidence } from "../parts/evidence.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { Reading } from "../reading/read-source.ts";
import type { View } from "../view.ts";

interface ReadingPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly readingKey: string;
  readonly reading: Reading;
  readonly order: Order;
}

/** An article just read, with its record, to keep or not. */
export function ReadingPage({ view, asset, readingKey, reading, order }: ReadingPageProps): VNode {
  const { t } = view;
  const { record, tookMs } = reading;
  return (
    <Shell
      view={view}
      asset={asset}
      title={record.document.title ?? t.say(ARCHIVE.untitled)}
      section="read"
      scripts={["article.js"]}
    >
      <ArticleView
        view={view}
        record={record}
        problems={[]}
        order={order}
        lead={
          <div class="unkept" role="status">
            <p>
              <strong>{t.say(READ.notKept)}</strong> {t.say(READ.notKeptMore)}{" "}
              <span class="took">
                {t.say(READ.readIn, { ms: t.number(Math.max(1, Math.round(tookMs))) })}
              </span>
            </p>
            <div class="unkept-buttons">
              <form method="post" action={`/read/${readingKey}/keep`}>
                <input type="hidden" name="token" value={view.token} />
                <button class="button" type="submit">
                  {t.say(READ.keep)}
                </button>
              </form>
              <form method="post" action={`/read/${readingKey}/discard`}>
                <input type="hidden" name="token" value={view.token} />
                <button class="button button-quiet" type="submit">
                  {t.say(READ.discard)}
                </button>
              </form>
            </div>
          </div>
        }
        evidence={<Evidence view={view} record={record} />}
      />
    </Shell>
  );
}
