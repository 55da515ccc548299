import type { ComponentChildren, VNode } from "preact";
import type { CountForms } from "../language/plural.ts";
import type { Words } from "../language/speaker.ts";
import { ARCHIVE } from "../language/words/archive.ts";
import { COMMITMENT } from "../language/words/commitment.ts";
import { LEDGER } from "../language/words/ledger.ts";
import { SHELL } from "../language/words/shell.ts";
import { NameChoice } from "../parts/name-choice.tsx";
import { Pager } from "../parts/pager.tsx";
import { type AssetPath, type SectionName, Shell } from "../parts/shell.tsx";
import type { Unclear } from "../searching/who-is-meant.ts";
import { type View, withQuery } from "../view.ts";

/** One choice of a list's filter: a query field and its values with their labels. */
export interface Choice {
  /** Asked for seldom: on a narrow screen folded away with the days. */
  readonly isSeldom?: boolean;
  readonly name: string;
  readonly title: Words;
  readonly values: Readonly<Record<string, Words>>;
  readonly chosen: string;
}

interface LedgerPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly section: SectionName;
  readonly path: string;
  readonly title: Words;
  readonly lead: Words;
  readonly count: { readonly forms: CountForms; readonly total: number };
  readonly choices: readonly Choice[];
  /** Fields to write a name in. */
  readonly names?: readonly { readonly name: string; readonly title: Words; readonly value: string }[];
  /** The day the list is looked at, where that matters. */
  readonly on?: string | null;
  /** The name written there that fits nobody or several. */
  readonly unclear?: Unclear | null;
  readonly note?: string | null;
  readonly days: { readonly from: string; readonly to: string };
  readonly next: string | null;
  /** The lines. */
  readonly children: ComponentChildren;
}

/** A list over the whole archive: commitments, statements or events, with its filter. */
export function LedgerPage({
  view,
  asset,
  section,
  path,
  title,
  lead,
  count,
  choices,
  names = [],
  on = null,
  unclear = null,
  note = null,
  days,
  next,
  children,
}: LedgerPageProps): VNode {
  const { t } = view;
  const seldom = choices.filter(({ isSeldom }) => isSeldom === true);
  const isMoreSet = days.from !== "" || days.to !== "" || seldom.some(({ chosen }) => chosen !== "");
  const isNarrowed =
    isMoreSet ||
    [...choices.map(({ chosen }) => chosen), ...names.map(({ value }) => value)].some(
      (value) => value !== "",
    );
  return (
    <Shell view={view} asset={asset} title={t.say(title)} section={section}>
      <section class="ledger">
        <h1 class="page-title">{t.say(title)}</h1>
        <p class="page-lead">
          {t.say(lead)} {section === "commitments" && <a href="/about#across">{t.say(SHELL.meaning)}</a>}
        </p>
        <form class="ledger-form" method="get" action={path}>
          <div class="search-filters ledger-filters">
            {names.map(({ name, title: label, value }) => (
              <label class="field" key={name}>
                <span>{t.say(label)}</span>
                <input type="search" name={name} value={value} dir="auto" />
              </label>
            ))}
            {choices
              .filter(({ isSeldom }) => isSeldom !== true)
              .map((choice) => (
                <ChoiceField view={view} choice={choice} key={choice.name} />
              ))}
          </div>
          <details class="ledger-more" open={isMoreSet}>
            <summary>{t.say(LEDGER.more)}</summary>
            <div class="search-filters ledger-filters">
              {on !== null && <DayField title={t.say(COMMITMENT.on)} name="on" value={on} />}
              {seldom.map((choice) => (
                <ChoiceField view={view} choice={choice} key={choice.name} />
              ))}
              <DayField title={t.say(ARCHIVE.from)} name="from" value={days.from} />
              <DayField title={t.say(ARCHIVE.to)} name="to" value={days.to} />
            </div>
          </details>
          <p class="ledger-apply">
            <button class="button button-quiet" type="submit">
              {t.say(LEDGER.filter)}
            </button>
            {isNarrowed && (
              <a class="clear" href={path}>
                {t.say(ARCHIVE.clear)}
              </a>
            )}
          </p>
        </form>
        {unclear !== null && (
          <NameChoice
            view={view}
            unclear={unclear}
            hrefOf={(id) => withQuery(view.here, { [unclear.field]: id, after: null })}
          />
        )}
        {note !== null && <p class="hint">{note}</p>}
        {unclear === null && (
          <>
            <p class="total" role="status">
              {t.count(count.forms, count.total)}
              {on !== null && ` · ${t.say(COMMITMENT.asOf)} ${t.day(on)}`}
            </p>
            {count.total === 0 ? (
              <div class="none">
                <p>{t.say(LEDGER.none)}</p>
                <p>{t.say(LEDGER.noneNext)}</p>
              </div>
            ) : (
              <ol class="lines">{children}</ol>
            )}
          </>
        )}
        <Pager view={view} next={next} />
      </section>
    </Shell>
  );
}

function ChoiceField({
  view: { t },
  choice: { name, title, values, chosen },
}: {
  readonly view: View;
  readonly choice: Choice;
}): VNode {
  return (
    <label class="field">
      <span>{t.say(title)}</span>
      <select name={name}>
        <option value="">{t.say(LEDGER.all)}</option>
        {Object.entries(values).map(([value, words]) => (
          <option value={value} selected={value === chosen} key={value}>
            {t.say(words)}
          </option>
        ))}
      </select>
    </label>
  );
}

function DayField({
  title,
  name,
  value,
}: {
  readonly title: string;
  readonly name: string;
  readonly value: string;
}): VNode {
  return (
    <label class="field">
      <span>{title}</span>
      <input type="date" name={name} value={value} />
    </label>
  );
}
