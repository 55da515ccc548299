import type { FirstWording } from "@mahdar/ledger";
import type { Undertaking } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { itemKey, passageOf } from "../article/mark.ts";
import { deadlineInWords } from "../language/timex.ts";
import { ARTICLE } from "../language/words/article.ts";
import { COMMITMENT, IN_OUTLETS, SCHEDULES, WORDINGS } from "../language/words/commitment.ts";
import { labelOf, STRENGTHS, TOPICS } from "../language/words/labels.ts";
import { LEDGER } from "../language/words/ledger.ts";
import { evidencePath } from "../linked/evidence-path.ts";
import { actorPath, articlePath, commitmentPath, type View } from "../view.ts";
import { InSentence } from "./in-sentence.tsx";
import { Placed } from "./placed.tsx";
import { Quoted } from "./source-text.tsx";
import { OutcomeChip, WindowWords } from "./standing.tsx";

interface UndertakingProps {
  readonly view: View;
  readonly one: Undertaking;
  /** The words it is shown by; undefined where it is not linked, so that the item's own are. */
  readonly first: FirstWording | undefined;
}

/**
 * A commitment as a line of the ledger: who, how firmly, what, in the sentence that says it, to whom, by when, how it
 * stands, and how often it was worded. It opens on its page, its wording on the article.
 */
export function UndertakingLine(props: UndertakingProps & { readonly on: string }): VNode {
  const { view, one, first, on } = props;
  const { t } = view;
  const words = first?.words ?? { start: 0, end: one.content.length, text: one.content };
  return (
    <li class="line line-commitment">
      <div class="line-body">
        <p class="line-head">
          <Who {...props} />
          {one.strength !== null && (
            <span class={`strength strength-${one.strength}`}>{t.say(labelOf(STRENGTHS, one.strength))}</span>
          )}
        </p>
        <InSentence
          words={words}
          sentence={first?.sentence ?? words}
          href={one.linked ? `${commitmentPath(one.id)}?on=${on}` : null}
        />
        <Standing {...props} />
      </div>
      <FirstPlace {...props} />
    </li>
  );
}

/** Who is bound as the text says it; between brackets what it does not say but linking knows. */
function Who({ view: { t }, one: { by }, first }: UndertakingProps): VNode {
  const supplied = by.actor === null ? (first?.sides ?? []) : [];
  const isNamed = by.text !== "";
  if (!isNamed && supplied.length === 0)
    return <span class="who who-unnamed">{t.say(LEDGER.unnamedParty)}</span>;
  const isGuess = first?.guessed === true;
  return (
    <>
      {isNamed && (
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
      {supplied.length > 0 && !(isNamed && isGuess) && (
        <span class="who who-supplied">
          {supplied.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && (t.language === "ar" ? "، " : ", ")}
              <a href={actorPath(id)}>
                <Quoted text={name} />
              </a>
            </span>
          ))}
        </span>
      )}
      {!isNamed && isGuess && <span class="guess">{t.say(LEDGER.guessed)}</span>}
    </>
  );
}

/** How it stands, to whom, by when, about what, how often worded; each with its name where it does not speak for itself. */
function Standing({ view, one }: UndertakingProps): VNode {
  const { t } = view;
  const { standing, wordings, topic, to } = one;
  const deadline = wordings.findLast((wording) => wording.deadline !== null)?.deadline ?? null;
  const outlets = new Set(wordings.map(({ evidence }) => evidence.outlet)).size;
  return (
    <p class="line-more">
      {standing.outcome !== null && (
        <span>
          <OutcomeChip view={view} outcome={standing.outcome} />
          {!standing.settled && ` (${t.say(LEDGER.proposed)})`}
        </span>
      )}
      <span class={standing.outcome === null ? `schedule schedule-${standing.schedule}` : undefined}>
        {t.say(labelOf(SCHEDULES, standing.schedule))}
      </span>
      {(deadline !== null || standing.window !== null) && (
        <span>
          {t.say(ARTICLE.deadline)}:{" "}
          {deadline !== null ? (
            deadlineInWords(t, deadline)
          ) : (
            <WindowWords view={view} window={standing.window!} />
          )}
        </span>
      )}
      {to !== null && (
        <span>
          {t.say(LEDGER.toWhom)}: <Quoted text={to.text} />
        </span>
      )}
      {topic !== null && topic !== "other" && <span>{t.say(labelOf(TOPICS, topic))}</span>}
      <span>
        {t.count(WORDINGS, wordings.length)} {wordings.length > 1 && t.count(IN_OUTLETS, outlets)}
      </span>
      {one.contradictions.length > 0 && <span class="bearing-against">{t.say(COMMITMENT.denials)}</span>}
    </p>
  );
}

/** The article of the words shown; and when it was worded last, by which the list goes. */
function FirstPlace({ view, one: { wordings }, first }: UndertakingProps): VNode | null {
  const { t } = view;
  const evidence = (wordings.find((wording) => wording.evidence.article === first?.article) ?? wordings[0])
    ?.evidence;
  if (evidence === undefined) return null;
  const last = wordings.findLast((wording) => wording.evidence.day !== null)?.evidence.day ?? null;
  const href =
    first === undefined
      ? evidencePath(evidence)
      : articlePath(
          first.article,
          first.index === null ? passageOf(first.words) : `#at-${itemKey("commitment", first.index)}`,
        );
  const { title, outlet, day } = evidence;
  return (
    <Placed view={view} place={{ href, title, outlet, day }}>
      {last !== null && day !== null && last > day && (
        <span>{t.say(LEDGER.lastWorded, { day: t.day(last) })}</span>
      )}
    </Placed>
  );
}
