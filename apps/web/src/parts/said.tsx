import type { Statement } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { ACTOR } from "../language/words/actor.ts";
import { evidencePath } from "../linked/evidence-path.ts";
import type { View } from "../view.ts";
import { Placed } from "./placed.tsx";
import { Quoted } from "./source-text.tsx";

/** What one said, each with its place in the article. */
export function Said({
  view,
  statements,
}: {
  readonly view: View;
  readonly statements: readonly Statement[];
}): VNode {
  if (statements.length === 0) return <p class="nothing">{view.t.say(ACTOR.nothing)}</p>;
  return (
    <ol class="lines">
      {statements.map(({ source, cue, content, direct, evidence }) => (
        <li class="line line-statement" key={`${evidence.article}-${evidence.index}`}>
          <div class="line-body">
            <p class="line-head">
              {source !== null && (
                <span class="who">
                  <Quoted text={source.text} />
                </span>
              )}
              <span class="cue">
                <Quoted text={cue} />
              </span>
            </p>
            <p class="line-words" lang="ar" dir="auto">
              {direct ? `«${content}»` : content}
            </p>
          </div>
          <Placed view={view} place={{ ...evidence, href: evidencePath(evidence) }} />
        </li>
      ))}
    </ol>
  );
}
