import type { Clause, Duty, JointStatement, MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey, keyOf } from "../article/mark.ts";
import { suppliedInJointStatement } from "../article/supplied.ts";
import { JOINT } from "../language/words/joint.ts";
import type { View } from "../view.ts";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

interface ClauseCardProps {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly statement: JointStatement;
  readonly clause: Clause;
  readonly place: { readonly statement: number; readonly clause: number };
}

/** One clause of a joint statement: its heading and words, and what each side is to do by it. */
export function ClauseCard({ view, record, statement, clause, place }: ClauseCardProps): VNode {
  const { t } = view;
  const key = itemKey("joint", `${place.statement}-${place.clause}`);
  const { span, heading, duties } = clause;
  return (
    <li class="card card-joint" id={`card-${key}`} data-item={key} data-nth={place.clause}>
      <p class="card-head">
        <span class="nth">{t.number(place.clause + 1)}</span>
        {heading === null ? (
          <span class="heading-none">{t.say(JOINT.noHeading)}</span>
        ) : (
          <span class="heading">
            <Quoted text={heading.text} />
          </span>
        )}
      </p>
      <blockquote class="content clause-words" dir="auto" lang="ar">
        {span.text}
      </blockquote>
      {duties.length > 0 && (
        <div class="duties">
          <p class="duties-title">{t.say(JOINT.duties)}</p>
          <dl>
            {[...Map.groupBy(duties, ({ sides, party }) => sides.join() || party.text)].map(([side, own]) => (
              <div key={side}>
                <dt>{sideOf(view, statement, own[0]!)}</dt>
                {own.map(({ content }) => (
                  <dd dir="auto" lang="ar" key={content.start}>
                    {content.text}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </div>
      )}
      <Links view={view} record={record} clause={clause} />
      <CardFoot
        view={view}
        item={key}
        rule={statement.rule}
        said={[...(heading === null ? [] : [heading.text]), span.text]}
        supplied={suppliedInJointStatement(t, statement.rule, record)}
      />
    </li>
  );
}

/** Whose duty it is: one side by the name the statement gives it, or the sides together. */
function sideOf({ t }: View, { parties }: JointStatement, { sides, party }: Duty): VNode | string {
  if (sides.length > 1) return t.say(parties.length === 2 ? JOINT.bothSides : JOINT.allSides);
  return <Quoted text={(parties[sides[0] ?? -1] ?? party).text} />;
}

/** The statements and commitments read within the clause. */
function Links({
  view,
  record,
  clause,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly clause: Clause;
}): VNode | null {
  const { t } = view;
  const links = (["attributions", "commitments"] as const).flatMap((layer) =>
    clause[layer].filter((index) => record[layer][index] !== undefined).map((index) => ({ layer, index })),
  );
  if (links.length === 0) return null;
  return (
    <p class="chips">
      {links.map((pointer) => (
        <a class="chip" href={`#card-${keyOf(pointer)}`} key={keyOf(pointer)}>
          {t.say(pointer.layer === "attributions" ? JOINT.toStatement : JOINT.toCommitment, {
            n: t.number(pointer.index + 1),
          })}
        </a>
      ))}
    </p>
  );
}
