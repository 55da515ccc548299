import type { VNode } from "preact";
import { ABOUT, ABOUT_WORDS } from "../language/words/about.ts";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { View } from "../view.ts";

/** How Mahdar reads, its limits, and what the sample archive is. */
export function AboutPage({ view, asset }: { readonly view: View; readonly asset: AssetPath }): VNode {
  const { t } = view;
  return (
    <Shell view={view} asset={asset} title={t.say(ABOUT_WORDS.title)} section="about">
      <section class="about">
        <h1 class="page-title">{t.say(ABOUT_WORDS.title)}</h1>
        <p class="page-lead">{t.say(ABOUT_WORDS.lead)}</p>
        {ABOUT.map((section) => (
          <section id={section.id} key={section.id}>
            <h2>{t.say(section.title)}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph.en}>{t.digitsIn(t.say(paragraph))}</p>
            ))}
          </section>
        ))}
        <p>
          <a class="onward" href="/rules">
            {t.say(ABOUT_WORDS.rulesTitle)}
          </a>
        </p>
      </section>
    </Shell>
  );
}
