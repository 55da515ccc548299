import type { ArticleHead, Wording } from "@mahdar/ledger";
import type { VNode } from "preact";
import { itemKey, passageOf } from "../article/mark.ts";
import { AGAIN, COMMITMENT, LIKENESS } from "../language/words/commitment.ts";
import { labelOf } from "../language/words/labels.ts";
import { articlePath, type View } from "../view.ts";
import { Placed } from "./placed.tsx";

/** Reasons shown of each sort, the weightiest first. */
const REASONS_SHOWN = 4;

interface WordingProps {
  readonly view: View;
  readonly heads: ReadonlyMap<string, ArticleHead>;
}

/** One wording of a commitment: its words, where they stand first and where in the same words again, and why it was linked. */
export function WordingLine({
  view,
  same,
  heads,
  first,
}: WordingProps & {
  /** The wordings of these very words, the earliest first; at least one. */
  readonly same: readonly Wording[];
  /** Whether it is the commitment's first. */
  readonly first: boolean;
}): VNode {
  const { t } = view;
  const [earliest, ...again] = same;
  return (
    <li class="line line-commitment">
      <div class="line-body">
        <p class="line-words" lang="ar" dir="auto">
          {earliest!.mention.words.text}
        </p>
        {first && <p class="line-more">{t.say(COMMITMENT.first)}</p>}
        {!first && <Why view={view} wording={earliest!} />}
        {again.length > 0 && (
          <details class="linked-why">
            <summary>{t.count(AGAIN, again.length)}</summary>
            <ul class="again">
              {again.map((wording) => (
                <li class="sign" key={wording.ref}>
                  <WordingPlace view={view} wording={wording} heads={heads} />
                  <Why view={view} wording={wording} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <WordingPlace view={view} wording={earliest!} heads={heads} />
    </li>
  );
}

function WordingPlace({
  view,
  wording: { mention, articleId, index },
  heads,
}: WordingProps & { readonly wording: Wording }): VNode {
  const place = index === null ? passageOf(mention.words) : `#at-${itemKey("commitment", index)}`;
  return (
    <Placed
      view={view}
      place={{
        href: articlePath(articleId, place),
        title: heads.get(articleId)?.title ?? null,
        outlet: mention.outlet,
        day: mention.day,
      }}
    />
  );
}

/** Why a wording was linked to the others; nothing of one that was linked to none. */
function Why({ view, wording }: { readonly view: View; readonly wording: Wording }): VNode | null {
  const { t } = view;
  if (wording.likeness === null) return null;
  return (
    <details class="linked-why">
      <summary>
        {t.say(COMMITMENT.why)}{" "}
        <span>{t.say(COMMITMENT.likeness, { share: t.percent(wording.likeness) })}</span>
      </summary>
      <Reasons view={view} wording={wording} />
    </details>
  );
}

function Reasons({ view: { t }, wording }: { readonly view: View; readonly wording: Wording }): VNode {
  const named = (reasons: Wording["reasons"]) =>
    reasons
      .slice(0, REASONS_SHOWN)
      .map(({ feature }) => t.say(labelOf(LIKENESS, feature)))
      .join(t.language === "ar" ? "، " : ", ");
  const speaking = named(wording.reasons.filter(({ adds }) => adds > 0));
  const against = named(wording.reasons.filter(({ adds }) => adds < 0));
  return (
    <ul>
      {speaking !== "" && <li>{t.say(COMMITMENT.speaksFor, { what: speaking })}</li>}
      {against !== "" && <li>{t.say(COMMITMENT.speaksAgainst, { what: against })}</li>}
    </ul>
  );
}
