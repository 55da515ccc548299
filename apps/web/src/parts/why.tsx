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
  readonly said: readonly string[];
  readonly supplied: readonly Supplied[];
}

/** A card's foot: to its place in the text, and why it is there: the rule, what was said, what was supplied. */
export function CardFoot({ view, item, rule, said, supplied }: CardFootProps): VNode {
  const { t } = view;
  const explained = ruleOf(rule);
  return (
    <div class="card-foot">
      <a class="to-text" href={`#at-${item}`}>
        {t.say(ARTICLE.inText)}
      </a>
      <details class="why">
        <summary>{t.say(ARTICLE.why)}</summary>
        <dl class="why-body">
          <Line title={t.say(ARTICLE.ruleIs)}>
            {explained === undefined ? t.say(ARTICLE.unknownRule) : <span>{explained.says[t.language]}</span>}
            {explained === undefined ? (
              " "
            ) : (
              <span class="why-other" lang={t.language === "ar" ? "en" : "ar"} dir="auto">
                {explained.says[t.language === "ar" ? "en" : "ar"]}
              </span>
            )}
            <code dir="ltr">{rule}</code>
          </Line>
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
        </dl>
      </details>
    </div>
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
