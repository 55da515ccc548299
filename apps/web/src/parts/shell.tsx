import type { ComponentChildren, VNode } from "preact";
import { SHELL } from "../language/words/shell.ts";
import { type View, withQuery } from "../view.ts";
import { Logo } from "./logo.tsx";

export type SectionName =
  | "archive"
  | "commitments"
  | "statements"
  | "meetings"
  | "dialogues"
  | "read"
  | "rules"
  | "about"
  | "api";

/** Addresses of the assets, as `Assets.path` gives them. */
export type AssetPath = (name: string) => string;

interface ShellProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly title: string;
  readonly section: SectionName | null;
  /** Names of the client modules the page loads. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

const SECTIONS: readonly (readonly [SectionName, string])[] = [
  ["archive", "/"],
  ["commitments", "/commitments"],
  ["statements", "/statements"],
  ["meetings", "/meetings"],
  ["dialogues", "/dialogues"],
];

/** The marks that isolate a value within a line: a window's title shows some of them as boxes. */
const ISOLATES = /[\u2066-\u2069]/gu;

/** The frame of every page: head, sections, content, foot. */
export function Shell({ view, asset, title, section, scripts = [], children }: ShellProps): VNode {
  const { t } = view;
  const name = t.say(SHELL.name);
  const named = title.replace(ISOLATES, "");
  return (
    <html lang={t.language} dir={t.dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title === name ? `${name} · ${t.say(SHELL.tagline)}` : `${named} · ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" />
        <link
          rel="preload"
          href={asset("ibm-plex-sans-arabic-arabic-400-normal.woff2").split("?")[0]}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={asset("mahdar.css")} />
        {scripts.map((script) => (
          <script type="module" src={asset(script)} key={script} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {t.say(SHELL.skip)}
        </a>
        <header class="masthead">
          <div class="masthead-row">
            <a class="brand" href="/">
              <Logo />
              <span class="brand-name">{name}</span>
            </a>
            <nav class="sections" aria-label={t.say(SHELL.navigation)}>
              {SECTIONS.map(([key, href]) => (
                <a href={href} key={key} aria-current={key === section ? "page" : undefined}>
                  {t.say(SHELL[key])}
                </a>
              ))}
            </nav>
            <a
              class="button button-small"
              href="/read"
              aria-current={section === "read" ? "page" : undefined}
            >
              {t.say(SHELL.read)}
            </a>
          </div>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Foot view={view} section={section} />
      </body>
    </html>
  );
}

function Foot({ view, section }: { readonly view: View; readonly section: SectionName | null }): VNode {
  const { t, here } = view;
  const other = t.language === "ar" ? "en" : "ar";
  return (
    <footer class="foot">
      <p class="foot-note">
        {t.say(SHELL.proposals)} {t.say(SHELL.local)}
      </p>
      <div class="foot-row">
        <nav class="foot-links" aria-label={t.say(SHELL.about)}>
          <a href="/about" aria-current={section === "about" ? "page" : undefined}>
            {t.say(SHELL.about)}
          </a>
          <a href="/rules" aria-current={section === "rules" ? "page" : undefined}>
            {t.say(SHELL.rules)}
          </a>
          <a href="/api" aria-current={section === "api" ? "page" : undefined}>
            {t.say(SHELL.api)}
          </a>
        </nav>
        <div class="switches">
          {t.language === "ar" && (
            <nav class="switch" aria-label={t.say(SHELL.digits)}>
              <a
                href={withQuery(here, { digits: "latn" })}
                aria-label={t.say(SHELL.westernLabel)}
                aria-current={t.digits === "latn" ? "true" : undefined}
              >
                {t.say(SHELL.western)}
              </a>
              <a
                href={withQuery(here, { digits: "arab" })}
                aria-label={t.say(SHELL.arabicIndicLabel)}
                aria-current={t.digits === "arab" ? "true" : undefined}
              >
                {t.say(SHELL.arabicIndic)}
              </a>
            </nav>
          )}
          <a
            class="language"
            href={withQuery(here, { lang: other })}
            lang={other}
            hreflang={other}
            aria-label={t.say(SHELL.otherLanguageLabel)}
          >
            {t.say(SHELL.otherLanguage)}
          </a>
        </div>
      </div>
    </footer>
  );
}
