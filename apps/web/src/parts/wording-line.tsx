import type { ArticleHead, Wording } from "@mahdar/ledger";
import type { VNode } from "preact";
import { itemKey, passageOf } from "../article/mark.ts";
import { COMMITMENT, LIKENESS } from "../language/words/commitment.ts";
import { labelOf } from "../language/words/labels.ts";
import { articlePath, type View } from "../view.ts";
import { Placed } from "./placed.tsx";

/** Reasons shown of each sort, the weightiest first. */
const REASONS_SHOWN = 4;

/** One wording of a commitment: its words, where they stand, and why it was linked to the others. */
export function WordingLine({
  view,
  wording,
  heads,
  first,
}: {
  readonly view: View;
  readonly wording: Wording;
  readonly heads: ReadonlyMap<string, ArticleHead>;
  readonly first: boolean;
}): VNode {
  const { t } = view;
  const { mention, articleId, index, likeness } = wording;
  const place = index === null ? passageOf(mention.words) : `#at-${itemKey("commitment", index)}`;
  return (
    <li class="line line-commitment">
      <div class="line-body">
        <p class="line-words" lang="ar" dir="auto">
          {mention.words.text}
        </p>
        {first || likeness === null ? (
          <p class="line-more">{t.say(COMMITMENT.first)}</p>
        ) : (
          <details class="linked-why">
            <summary>
              {t.say(COMMITMENT.why)}{" "}
              <span>{t.say(COMMITMENT.likeness, { share: t.percent(likeness) })}</span>
            </summary>
            <Reasons view={view} wording={wording} />
          </details>
        )}
      </div>
      <Placed
        view={view}
        place={{
          href: articlePath(articleId, place),
          title: heads.get(articleId)?.title ?? null,
          outlet: mention.outlet,
          day: mention.day,
        }}
      />
    </li>
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
