import type { Term } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { ACTOR, SURE } from "../language/words/actor.ts";
import { labelOf } from "../language/words/labels.ts";
import { actorPath, type View } from "../view.ts";
import { Quoted } from "./source-text.tsx";

/** Terms of office, by the office for a person and by the holder for a body. */
export function Terms({
  view,
  terms,
  show,
}: {
  readonly view: View;
  readonly terms: readonly Term[];
  readonly show: "office" | "holder";
}): VNode {
  const { t } = view;
  return (
    <ol class="counted terms">
      {terms.map((term) => (
        <li key={`${term.office}-${term.holder.id}-${term.from}`}>
          {show === "office" ? (
            <Quoted text={term.officeName} />
          ) : (
            <span>
              <a href={actorPath(term.holder.id)}>
                <Quoted text={term.holder.name} />
              </a>{" "}
              <Quoted text={term.officeName} />
            </span>
          )}
          <span>
            {t.say(ACTOR.term, {
              from: term.from === null ? t.say(ACTOR.unknownDay) : t.day(term.from),
              to: endOf(view, term),
            })}
            {term.sure !== "A" && ` · ${t.say(labelOf(SURE, term.sure))}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function endOf({ t }: View, { to, ended }: Term): string {
  if (to !== null) return t.day(to);
  return t.say(ended ? ACTOR.unknownDay : ACTOR.now);
}
