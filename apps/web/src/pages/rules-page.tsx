import { READER, type Rule, rules } from "@mahdar/text";
import type { VNode } from "preact";
import { ABOUT_WORDS, STAGES } from "../language/words/about.ts";
import { RULES_COUNT } from "../language/words/archive.ts";
import { labelOf } from "../language/words/labels.ts";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { View } from "../view.ts";

/** Every rule of the reader with what it says, what it catches and what it must not. */
export function RulesPage({ view, asset }: { readonly view: View; readonly asset: AssetPath }): VNode {
  const { t } = view;
  const stages = Map.groupBy(rules, (rule) => rule.id.split("/")[0]!);
  return (
    <Shell view={view} asset={asset} title={t.say(ABOUT_WORDS.rulesTitle)} section="rules">
      <section class="rules">
        <h1 class="page-title">{t.say(ABOUT_WORDS.rulesTitle)}</h1>
        <p class="page-lead">
          {t.say(ABOUT_WORDS.rulesLead)}{" "}
          {t.say(ABOUT_WORDS.reader, { version: READER.version, rules: READER.rules.slice(0, 12) })}
        </p>
        {rules.length === 0 && <p class="none">{t.say(ABOUT_WORDS.noRules)}</p>}
        <nav class="jump" aria-label={t.say(ABOUT_WORDS.rulesTitle)}>
          {[...stages].map(([stage, found]) => (
            <a href={`#${stage}`} key={stage}>
              {t.say(labelOf(STAGES, stage))} <span class="tab-count">{t.number(found.length)}</span>
            </a>
          ))}
        </nav>
        {[...stages].map(([stage, found]) => (
          <section class="rule-stage" id={stage} key={stage}>
            <h2>
              {t.say(labelOf(STAGES, stage))} <small>{t.count(RULES_COUNT, found.length)}</small>
            </h2>
            <ul>
              {found.map((rule) => (
                <RuleLine view={view} rule={rule} key={rule.id} />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </Shell>
  );
}

function RuleLine({ view, rule }: { readonly view: View; readonly rule: Rule }): VNode {
  const { t } = view;
  return (
    <li class="rule" id={rule.id}>
      <p class="rule-says">{rule.says[t.language]}</p>
      <p class="rule-id">
        <code dir="ltr">{rule.id}</code>
      </p>
      <dl class="rule-examples">
        <dt>{t.say(ABOUT_WORDS.fires)}</dt>
        {rule.examples.map((example) => (
          <dd lang="ar" dir="auto" key={example}>
            {example}
          </dd>
        ))}
        {rule.counterExamples.length > 0 && <dt>{t.say(ABOUT_WORDS.mustNot)}</dt>}
        {rule.counterExamples.map((example) => (
          <dd class="not" lang="ar" dir="auto" key={example}>
            {example}
          </dd>
        ))}
      </dl>
    </li>
  );
}
