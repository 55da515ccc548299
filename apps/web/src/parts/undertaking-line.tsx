import type { Undertaking } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { deadlineInWords } from "../language/timex.ts";
import { ARTICLE } from "../language/words/article.ts";
import { SCHEDULES, WORDINGS } from "../language/words/commitment.ts";
import { labelOf, STRENGTHS, TOPICS } from "../language/words/labels.ts";
import { evidencePath } from "../linked/evidence-path.ts";
import { actorPath, commitmentPath, type View } from "../view.ts";
import { Placed } from "./placed.tsx";
import { Quoted } from "./source-text.tsx";
import { OutcomeChip } from "./standing.tsx";

/** A commitment as a line of the ledger: it opens on its page, its first wording on the article. */
export function UndertakingLine({
  view,
  one,
  on,
}: {
  readonly view: View;
  readonly one: Undertaking;
  /** The day it is looked at. */
  readonly on: string;
}): VNode {
  const { t } = view;
  const { by, strength, topic, standing, wordings } = one;
  const [first] = wordings;
  const deadline = wordings.findLast((wording) => wording.deadline !== null)?.deadline ?? null;
  const place = first?.evidence;
  return (
    <li class="line line-commitment">
      <div class="line-body">
        <p class="line-head">
          {by.text !== "" && (
            <span class="who">
              {by.actor === null ? (
                <Quoted text={by.text} />
              ) : (
                <a href={actorPath(by.actor.id)}>
                  <Quoted text={by.text} />
                </a>
              )}
            </span>
          )}
          {strength !== null && (
            <span class={`strength strength-${strength}`}>{t.say(labelOf(STRENGTHS, strength))}</span>
          )}
        </p>
        <p class="line-words" lang="ar" dir="auto">
          {one.linked ? <a href={`${commitmentPath(one.id)}?on=${on}`}>{one.content}</a> : one.content}
        </p>
        <p class="line-more">
          <span
            class={standing.outcome === null ? `schedule schedule-${standing.schedule}` : "schedule-past"}
          >
            {t.say(labelOf(SCHEDULES, standing.schedule))}
          </span>
          {standing.outcome !== null && <OutcomeChip view={view} outcome={standing.outcome} />}
          {topic !== null && topic !== "other" && <span>{t.say(labelOf(TOPICS, topic))}</span>}
          {deadline !== null && (
            <span>
              {t.say(ARTICLE.deadline)}: {deadlineInWords(t, deadline)}
            </span>
          )}
          {wordings.length > 1 && <span>{t.count(WORDINGS, wordings.length)}</span>}
        </p>
      </div>
      {place !== undefined && (
        <Placed
          view={view}
          place={{
            href: evidencePath(place),
            title: place.title,
            outlet: place.outlet,
            day: place.day,
          }}
        />
      )}
    </li>
  );
}
