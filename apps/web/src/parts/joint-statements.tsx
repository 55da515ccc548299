import type { JointStatement, MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { suppliedInJointStatement } from "../article/supplied.ts";
import { timexInWords } from "../language/timex.ts";
import { JOINT } from "../language/words/joint.ts";
import { labelOf, TOPICS } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { ClauseCard } from "./clause-card.tsx";
import { Facts } from "./facts.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Joint statements: who issues them and when, then clause by clause, grouped by theme. */
export function JointStatements({ view, record }: CardsProps): VNode {
  return (
    <>
      {(record.jointStatements ?? []).map((statement, i) => (
        <section class="joint" key={i}>
          <ul class="cards">
            <StatementHead view={view} record={record} statement={statement} i={i} />
          </ul>
          {[...Map.groupBy([...statement.clauses.entries()], ([, clause]) => clause.theme)].map(
            ([theme, clauses]) => (
              <section class="theme" key={theme}>
                <h4>{view.t.say(labelOf(TOPICS, theme))}</h4>
                <ol class="cards">
                  {clauses.map(([k, clause]) => (
                    <ClauseCard
                      view={view}
                      record={record}
                      statement={statement}
                      clause={clause}
                      place={{ statement: i, clause: k }}
                      key={k}
                    />
                  ))}
                </ol>
              </section>
            ),
          )}
        </section>
      ))}
    </>
  );
}

function StatementHead({
  view,
  record,
  statement,
  i,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly statement: JointStatement;
  readonly i: number;
}): VNode {
  const { t } = view;
  const key = itemKey("joint", i);
  const { opening, parties, legalBases, date, rule } = statement;
  return (
    <li class="card card-joint" id={`card-${key}`} data-item={key}>
      <p class="card-head">
        <span class="who">{t.say(JOINT.statement)}</span>
      </p>
      <Facts
        facts={[
          [
            t.say(JOINT.sides),
            parties.length === 0 ? null : (
              <ul class="plain">
                {parties.map((span) => (
                  <li key={span.start}>
                    <Quoted text={span.text} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [t.say(JOINT.day), date === null ? null : <time dateTime={date}>{timexInWords(t, date)}</time>],
          [
            t.say(JOINT.bases),
            legalBases.length === 0 ? null : (
              <ul class="plain">
                {legalBases.map((span) => (
                  <li key={span.start}>
                    <Quoted text={span.text} />
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <CardFoot
        view={view}
        item={key}
        rule={rule}
        sure={statement.confidence}
        said={[opening, ...parties, ...legalBases].map((span) => span.text)}
        supplied={suppliedInJointStatement(t, rule, record)}
      />
    </li>
  );
}
