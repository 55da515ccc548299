import type { ComponentChildren, VNode } from "preact";
import { SHELL } from "../language/words/shell.ts";
import type { View } from "../view.ts";
import { type AssetPath, Shell } from "./shell.tsx";

/** What stands in place of a page there is not: why, and the way back. */
export function StopPage({
  view,
  asset,
  title,
  children,
}: {
  readonly view: View;
  readonly asset: AssetPath;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <Shell view={view} asset={asset} title={title} section={null}>
      <section class="stop">
        <h1 class="page-title">{title}</h1>
        {children}
        <p>
          <a class="button" href="/">
            {view.t.say(SHELL.backHome)}
          </a>
        </p>
      </section>
    </Shell>
  );
}
