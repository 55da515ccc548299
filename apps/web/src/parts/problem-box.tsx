import type { VNode } from "preact";
import { ERROR_WORDS, ERRORS_AR } from "../language/words/errors.ts";
import type { Problem } from "../problem.ts";
import type { View } from "../view.ts";

/** What went wrong and what to do about it, in the reader's language; the exact message beneath. */
export function ProblemBox({ view, problem }: { readonly view: View; readonly problem: Problem }): VNode {
  const { t } = view;
  const arabic = t.language === "ar" ? ERRORS_AR[problem.code] : undefined;
  return (
    <div class="problem" role="alert">
      <p class="problem-what">{arabic === undefined ? sentence(problem.message) : `${arabic.what}.`}</p>
      <p class="problem-next">
        <strong>{t.say(ERROR_WORDS.next)}</strong>{" "}
        {arabic === undefined ? `${problem.next}.` : `${arabic.next}.`}
      </p>
      {arabic !== undefined && (
        <details class="problem-exact" open={TELLING.has(problem.code)}>
          <summary>{t.say(ERROR_WORDS.exact)}</summary>
          <p dir="ltr" lang="en">
            <code>{problem.code}</code> {sentence(problem.message)} {sentence(problem.next)}
          </p>
        </details>
      )}
    </div>
  );
}

/** What is wrong is in the message alone: the Arabic words point at it. */
const TELLING: ReadonlySet<string> = new Set(["bad-field", "bad-usage"]);

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
