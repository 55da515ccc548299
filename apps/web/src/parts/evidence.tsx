import type { MahdarRecord } from "@mahdar/shape";
import type { ComponentChildren, VNode } from "preact";
import { ARTICLE } from "../language/words/article.ts";
import type { View } from "../view.ts";
import { Facts } from "./facts.tsx";

interface EvidenceProps {
  readonly view: View;
  readonly record: MahdarRecord;
  /** Links to what is kept; none for an article only read. */
  readonly children?: ComponentChildren;
}

/** What an article's page rests on: its address, the text's fingerprint, the reader, and what can be fetched. */
export function Evidence({ view, record, children }: EvidenceProps): VNode {
  const { t } = view;
  const { document, reader } = record;
  const isWeb = document.url !== null && /^https?:\/\//iu.test(document.url);
  return (
    <>
      <h2>{t.say(ARTICLE.evidence)}</h2>
      <Facts
        facts={[
          [
            t.say(ARTICLE.source),
            document.url === null ? null : isWeb ? (
              <a
                class="address"
                dir="ltr"
                href={document.url}
                rel="noopener noreferrer nofollow"
                target="_blank"
              >
                {document.url}
              </a>
            ) : (
              <bdi class="address">{document.url}</bdi>
            ),
          ],
          [
            t.say(ARTICLE.fingerprint),
            <code class="hash" dir="ltr" key="sha">
              {document.sha256}
            </code>,
          ],
          [
            t.say(ARTICLE.readBy),
            <code dir="ltr" key="reader">{`mahdar ${reader.version} · ${reader.rules.slice(0, 12)}`}</code>,
          ],
        ]}
      />
      {children !== undefined && <p class="evidence-links">{children}</p>}
    </>
  );
}
