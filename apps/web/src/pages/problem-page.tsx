import type { VNode } from "preact";
import { ERROR_WORDS } from "../language/words/errors.ts";
import { SHELL } from "../language/words/shell.ts";
import { ProblemBox } from "../parts/problem-box.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { Problem } from "../problem.ts";
import type { View } from "../view.ts";

/** The page shown in place of one that could not be. */
export function ProblemPage({
  view,
  asset,
  problem,
}: {
  readonly view: View;
  readonly asset: AssetPath;
  readonly problem: Problem;
}): VNode {
  const { t } = view;
  const title = t.say(problem.status === 404 ? ERROR_WORDS.notFoundTitle : ERROR_WORDS.title);
  return (
    <Shell view={view} asset={asset} title={title} section={null}>
      <section class="stop">
        <h1 class="page-title">{title}</h1>
        <ProblemBox view={view} problem={problem} />
        <p>
          <a class="button" href="/">
            {t.say(SHELL.backHome)}
          </a>
        </p>
      </section>
    </Shell>
  );
}
