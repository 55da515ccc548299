import type { Page, SilentEdit, VersionDiff, VersionSummary } from "@mahdar/store";
import type { VNode } from "preact";
import { ARCHIVE } from "../language/words/archive.ts";
import { labelOf } from "../language/words/labels.ts";
import { VERSIONS } from "../language/words/story.ts";
import { CHANGED_FIELDS, FATES, ITEMS, PLACES, VERSION } from "../language/words/versions.ts";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { TextDiff, Words } from "../parts/text-diff.tsx";
import { articlePath, type View, versionsPath } from "../view.ts";

interface VersionsPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly id: string;
  readonly title: string | null;
  readonly versions: readonly VersionSummary[];
  /** What is compared; null where there is one version only. */
  readonly compared: {
    readonly diff: VersionDiff;
    /** The older text. */
    readonly before: string;
    /** The cited passages the newer versions changed, and how many there are. */
    readonly edits: Pick<Page<SilentEdit>, "items" | "total">;
  } | null;
}

/** The versions of an article that are kept, and how two of them differ. */
export function VersionsPage(props: VersionsPageProps): VNode {
  const { view, asset, id, title, versions, compared } = props;
  const { t } = view;
  const name = title ?? t.say(ARCHIVE.untitled);
  return (
    <Shell view={view} asset={asset} title={`${t.say(VERSION.title)}: ${name}`} section={null}>
      <article class="across versions">
        <header class="across-head">
          <p class="kicker">
            {t.say(VERSION.title)}
            <span class="kicker-section">
              <a href={articlePath(id)}>{t.say(VERSION.back)}</a>
            </span>
          </p>
          <h1 class="page-title">{title === null ? name : <Quoted text={title} />}</h1>
          <p class="page-lead">{t.say(VERSION.lead)}</p>
        </header>
        <section class="part">
          <h2>{t.count(VERSIONS, versions.length)}</h2>
          <ol class="lines version-lines">
            {versions.map((version) => (
              <VersionLine {...props} version={version} key={version.version} />
            ))}
          </ol>
        </section>
        {compared === null ? (
          <p class="none">{t.say(VERSION.only)}</p>
        ) : (
          <Comparison {...props} compared={compared} />
        )}
      </article>
    </Shell>
  );
}

function VersionLine({
  view,
  id,
  versions,
  version: { version, addedAt, changed },
}: VersionsPageProps & { readonly version: VersionSummary }): VNode {
  const { t } = view;
  const what = changed.map((field) => t.say(labelOf(CHANGED_FIELDS, field)));
  return (
    <li class="line">
      <div class="line-body">
        <p class="line-head">
          <span class="who">{t.say(VERSION.nth, { n: t.number(version) })}</span>
          {version === versions.length && <span class="chip">{t.say(VERSION.current)}</span>}
        </p>
        <p class="line-more">
          <span>
            {version === 1
              ? t.say(VERSION.first)
              : t.say(VERSION.changed, { what: what.join(t.language === "ar" ? "، " : ", ") })}
          </span>
        </p>
      </div>
      <p class="line-from">
        <time dateTime={addedAt}>{momentIn(view, addedAt)}</time>
        <a href={`${articlePath(id)}/snapshot?version=${version}`} download>
          {t.say(VERSION.snapshot)}
        </a>
        {version > 1 && (
          <a href={`${versionsPath(id)}?from=${version - 1}&to=${version}#difference`}>
            {t.say(VERSION.compareBefore)}
          </a>
        )}
      </p>
    </li>
  );
}

function Comparison({
  view,
  id,
  versions,
  compared: { diff, before, edits },
}: VersionsPageProps & { readonly compared: NonNullable<VersionsPageProps["compared"]> }): VNode {
  const { t } = view;
  const { from, to, title } = diff;
  return (
    <>
      <section class="part" id="difference">
        <h2>
          {t.say(VERSION.difference, { from: t.number(from), to: t.number(to) })}{" "}
          <span class="part-count">{t.count(PLACES, diff.hunks.length)}</span>
        </h2>
        {versions.length > 2 && (
          <form class="as-of" method="get" action={versionsPath(id)}>
            {(["from", "to"] as const).map((end) => (
              <label key={end}>
                <span>{t.say(VERSION[end])}</span>
                <select name={end}>
                  {versions.map(({ version }) => (
                    <option value={version} selected={version === diff[end]} key={version}>
                      {t.say(VERSION.nth, { n: t.number(version) })}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <button class="button button-quiet" type="submit">
              {t.say(VERSION.compare)}
            </button>
          </form>
        )}
        <p class="diff-legend">
          <del>{t.say(VERSION.legendRemoved)}</del> <ins>{t.say(VERSION.legendAdded)}</ins>
        </p>
        {title !== null && (
          <>
            <h3>{t.say(VERSION.titleChanged)}</h3>
            <Words
              pieces={[
                { kind: "removed", text: title.from ?? t.say(ARCHIVE.untitled) },
                { kind: "same", text: " " },
                { kind: "added", text: title.to ?? t.say(ARCHIVE.untitled) },
              ]}
            />
          </>
        )}
        <TextDiff view={view} diff={diff} before={before} />
      </section>
      <section class="part">
        <h2>
          {t.say(VERSION.cited)} <span class="part-count">{t.count(PLACES, edits.total)}</span>
        </h2>
        {edits.total === 0 ? (
          <p class="nothing">{t.say(VERSION.noneCited)}</p>
        ) : (
          <ol class="lines">
            {edits.items.map((edit, i) => (
              <EditLine view={view} edit={edit} key={i} />
            ))}
          </ol>
        )}
        {edits.items.length < edits.total && (
          <p class="nothing">
            {t.say(VERSION.citedFirst, { n: t.number(edits.items.length), of: t.number(edits.total) })}
          </p>
        )}
      </section>
    </>
  );
}

function EditLine({ view: { t }, edit }: { readonly view: View; readonly edit: SilentEdit }): VNode {
  return (
    <li class="line story-line">
      <div class="line-body">
        <p class="sign-head">
          <span class="bearing bearing-against">{t.say(labelOf(FATES, edit.kind))}</span>
          <span>{t.say(labelOf(ITEMS, edit.layer))}</span>
          <span>{t.say(edit.item === null ? VERSION.proposed : VERSION.reviewed)}</span>
          <span>{t.say(VERSION.proves, { n: t.number(edit.fromVersion) })}</span>
        </p>
        <Words pieces={edit.diff} />
      </div>
    </li>
  );
}

/** When a version was kept, to the minute, in UTC. */
function momentIn({ t }: View, moment: string): string {
  return `${t.day(moment.slice(0, 10))} ${t.digitsIn(moment.slice(11, 16))} UTC`;
}
