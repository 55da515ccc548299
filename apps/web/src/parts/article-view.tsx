import type { MahdarRecord } from "@mahdar/shape";
import type { Problem as StoredProblem } from "@mahdar/store";
import type { ComponentChildren, VNode } from "preact";
import { findMarks } from "../article/find-marks.ts";
import type { Within } from "../article/find-within.ts";
import type { Layer } from "../article/mark.ts";
import type { Order } from "../article/order.ts";
import type { Words } from "../language/speaker.ts";
import { ARCHIVE } from "../language/words/archive.ts";
import { ARTICLE } from "../language/words/article.ts";
import { BASES } from "../language/words/labels.ts";
import { type Across, NOT_LINKED } from "../linked/across.ts";
import type { View } from "../view.ts";
import { AcrossLine } from "./across-line.tsx";
import { ReadingText } from "./reading-text.tsx";
import { RecordPanel } from "./record-panel.tsx";
import { Quoted } from "./source-text.tsx";
import { WithinForm } from "./within-form.tsx";

interface ArticleViewProps {
  readonly view: View;
  readonly record: MahdarRecord;
  /** What the archive found broken when it took the record out. */
  readonly problems: readonly StoredProblem[];
  /** In which order the panel lists the record. */
  readonly order: Order;
  /** Where the article came from and how to get at it; differs for kept and unkept ones. */
  readonly evidence: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** What the archive knows beyond the article; nothing of one only read. */
  readonly across?: Across;
  /** What is sought in it. */
  readonly within?: Within | null;
}

const LAYERS: readonly (readonly [Layer, Words])[] = [
  ["statement", ARTICLE.layerStatement],
  ["commitment", ARTICLE.layerCommitment],
  ["event", ARTICLE.layerEvent],
  ["name", ARTICLE.layerName],
  ["time", ARTICLE.layerTime],
];

/** An article with its record: head, layers, text, panel; the same for a kept article and for one just read. */
export function ArticleView({
  view,
  record,
  problems,
  order,
  evidence,
  lead,
  across = NOT_LINKED,
  within = null,
}: ArticleViewProps): VNode {
  const { t } = view;
  const { document } = record;
  const { marks, broken } = findMarks(record);
  const wrong = [...problems, ...broken];
  return (
    <article class="article">
      {lead}
      <header class="article-head">
        <p class="kicker">
          {document.outlet === null ? t.say(ARCHIVE.noOutlet) : <Quoted text={document.outlet} />}
          {document.section.map((section) => (
            <span class="kicker-section" key={section}>
              <Quoted text={section} />
            </span>
          ))}
        </p>
        <h1>{document.title === null ? t.say(ARCHIVE.untitled) : <Quoted text={document.title} />}</h1>
        <p class="dateline">
          {document.published === null ? (
            <>
              {t.say(ARTICLE.published)}: {t.say(ARTICLE.unknownDay)}
            </>
          ) : (
            <time dateTime={document.published}>{t.day(document.published, { weekday: true })}</time>
          )}
          {document.publishedBasis !== null && (
            <span class={`basis basis-${document.publishedBasis}`}>
              {t.say(BASES[document.publishedBasis])}
            </span>
          )}
        </p>
        <AcrossLine view={view} id={document.id} across={across} />
        {isSample(document.url) && <p class="sample-note">{t.say(ARCHIVE.sample)}</p>}
      </header>
      {wrong.length > 0 && (
        <section class="broken" aria-label={t.say(ARTICLE.brokenTitle)}>
          <h2>{t.say(ARTICLE.brokenTitle)}</h2>
          <p>{t.say(ARTICLE.broken)}</p>
          <ul>
            {wrong.map(({ path, message }) => (
              <li key={path}>
                <code dir="ltr">{path}</code> <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="spread">
        <div class="reading">
          <fieldset class="layers">
            <legend>{t.say(ARTICLE.layers)}</legend>
            {LAYERS.map(([layer, words]) => (
              <label class={`layer layer-${layer}`} key={layer}>
                <input type="checkbox" id={`show-${layer}`} checked autocomplete="off" />
                <span class="layer-swatch" aria-hidden="true">
                  {t.language === "ar" ? "كلمة" : "word"}
                </span>
                <span>{t.say(words)}</span>
              </label>
            ))}
          </fieldset>
          {within !== null && <WithinForm view={view} within={within} />}
          <p class="sr-only" id="keys">
            {t.say(ARTICLE.keys)}
          </p>
          <section class="text" lang="ar" aria-label={t.say(ARTICLE.text)} aria-describedby="keys">
            <ReadingText text={document.text} marks={[...marks, ...(within?.marks ?? [])]} />
          </section>
          <section class="evidence" aria-label={t.say(ARTICLE.evidence)}>
            {evidence}
          </section>
        </div>
        <RecordPanel view={view} record={record} order={order} across={across} />
      </div>
    </article>
  );
}

/** The sample archive's addresses end in `.example`, a name no real site can have. */
export function isSample(url: string | null): boolean {
  return url !== null && URL.canParse(url) && new URL(url).hostname.endsWith(".example");
}
