import type { VNode } from "preact";
import { ERROR_WORDS } from "../language/words/errors.ts";
import { ProblemBox } from "../parts/problem-box.tsx";
import type { AssetPath } from "../parts/shell.tsx";
import { StopPage } from "../parts/stop-page.tsx";
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
    <StopPage view={view} asset={asset} title={title}>
      <ProblemBox view={view} problem={problem} />
    </StopPage>
  );
}
