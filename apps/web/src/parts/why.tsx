import { ruleOf } from "@mahdar/text";
import type { ComponentChildren, VNode } from "preact";
import type { Supplied } from "../article/supplied.ts";
import { ARTICLE } from "../language/words/article.ts";
import type { View } from "../view.ts";

interface CardFootProps {
  readonly view: View;
  /** The item's key; its card's links lead to its anchor in the text. */
  readonly item: string;
  readonly rule: string;
  /** The rule by which the item was tied to the knowledge base. */
  readonly knownBy?: string | undefined;
  /** Confidence, 0 to 1; `lowest` where it is the lowest of several passages. */
  readonly sure?: number | undefined;
  readonly lowest?: boolean;
  readonly said: readonly string[];
  readonly supplied: readonly Supplied[];
}

/** A card's foot: to its place in the text, and why it is there: the rule, what was said, what was supplied. */
export function CardFoot(props: CardFootProps): VNode {
  const { view, item, rule, knownBy, sure, lowest = false, said, supplied } = props;
  const { t } = view;
  return (
    <div class="card-foot">
      <a class="to-text" href={`#at-${item}`}>
        {t.say(ARTICLE.inText)}
      </a>
      <details class="why">
        <summary>{t.say(ARTICLE.why)}</summary>
        <dl class="why-body">
          <Line title={t.say(ARTICLE.ruleIs)}>
            <RuleWords view={view} rule={rule} />
          </Line>
          {knownBy !== undefined && (
            <Line title={t.say(ARTICLE.knownBy)}>
              <RuleWords view={view} rule={knownBy} />
            </Line>
          )}
          <Line title={t.say(ARTICLE.said)}>
            {said.map((text) => (
              <q dir="auto" lang="ar" key={text}>
                {text}
              </q>
            ))}
          </Line>
          <Line title={t.say(ARTICLE.supplied)}>
            {supplied.length === 0 ? (
              t.say(ARTICLE.nothingSupplied)
            ) : (
              <ul>
                {supplied.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </Line>
          {sure !== undefined && (
            <Line title={t.say(ARTICLE.sure)}>
              {t.say(lowest ? ARTICLE.sureLowest : ARTICLE.sureMeans, { share: t.percent(sure) })}
            </Line>
          )}
        </dl>
      </details>
      {sure !== undefined && (
        <span class={sure < DOUBTFUL ? "sure sure-doubtful" : "sure"}>
          <span class="sr-only">{t.say(ARTICLE.sure)} </span>
          {t.percent(sure)}
        </span>
      )}
    </div>
  );
}

/** Below this an item is as likely wrong as right. */
const DOUBTFUL = 0.5;

/** What a rule says, in the reader's language and the other, and its id. */
function RuleWords({ view, rule }: { readonly view: View; readonly rule: string }): VNode {
  const { t } = view;
  const explained = ruleOf(rule);
  const other = t.language === "ar" ? "en" : "ar";
  return (
    <>
      {explained === undefined ? (
        `${t.say(ARTICLE.unknownRule)} `
      ) : (
        <>
          <span>{explained.says[t.language]}</span>
          <span class="why-other" lang={other} dir="auto">
            {explained.says[other]}
          </span>
        </>
      )}
      <code dir="ltr">{rule}</code>
    </>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
