import type { VNode } from "preact";
import { READ } from "../language/words/read.ts";
import { ProblemBox } from "../parts/problem-box.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { Problem } from "../problem.ts";
import type { FormFields } from "../reading/read-form.ts";
import type { View } from "../view.ts";

interface ReadPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  /** What was filled in, when the form is shown again. */
  readonly fields: Pick<FormFields, "text" | "url" | "published" | "outlet">;
  readonly problem: Problem | null;
}

/** The form to read an article of one's own. Works without scripts; the client adds dropping a file. */
export function ReadPage({ view, asset, fields, problem }: ReadPageProps): VNode {
  const { t } = view;
  return (
    <Shell view={view} asset={asset} title={t.say(READ.title)} section="read" scripts={["read.js"]}>
      <section class="read">
        <h1 class="page-title">{t.say(READ.title)}</h1>
        <p class="page-lead">{t.say(READ.lead)}</p>
        {problem !== null && <ProblemBox view={view} problem={problem} />}
        <form
          class="read-form"
          id="read-form"
          method="post"
          action="/read"
          enctype="multipart/form-data"
          data-reading={t.say(READ.reading)}
        >
          <input type="hidden" name="token" value={view.token} />
          <div class="field field-wide">
            <label for="text">{t.say(READ.text)}</label>
            <textarea
              id="text"
              name="text"
              rows={8}
              placeholder={t.say(READ.textPlaceholder)}
              dir="auto"
              lang="ar"
              aria-describedby="text-hint"
            >
              {fields.text}
            </textarea>
            <p class="hint" id="text-hint">
              {t.say(READ.textHint)}
            </p>
          </div>
          <div class="read-ways">
            <div class="field drop" id="drop">
              <label for="file">{t.say(READ.file)}</label>
              <input
                id="file"
                name="file"
                type="file"
                accept=".txt,.html,.htm,.pdf,.md,text/plain,text/html,application/pdf"
                aria-describedby="file-hint"
              />
              <label class="drop-face" for="file" data-chosen={t.say(READ.chosen, { name: "%" })} hidden>
                {t.say(READ.drop)}
              </label>
              <p class="hint" id="file-hint">
                {t.say(READ.fileHint)}
              </p>
            </div>
            <div class="field">
              <label for="url">{t.say(READ.url)}</label>
              <input
                id="url"
                name="url"
                type="text"
                inputMode="url"
                dir="ltr"
                value={fields.url}
                placeholder="https://"
                autocomplete="off"
                spellcheck={false}
                aria-describedby="url-hint"
              />
              <p class="hint" id="url-hint">
                {t.say(READ.urlHint)}
              </p>
            </div>
          </div>
          <fieldset class="particulars">
            <legend>{t.say(READ.particulars)}</legend>
            <div class="field">
              <label for="published">{t.say(READ.published)}</label>
              <input
                id="published"
                name="published"
                type="date"
                value={fields.published}
                aria-describedby="published-hint"
              />
            </div>
            <div class="field">
              <label for="outlet">{t.say(READ.outlet)}</label>
              <input
                id="outlet"
                name="outlet"
                placeholder={t.say(READ.outletPlaceholder)}
                type="text"
                dir="auto"
                value={fields.outlet}
                maxLength={200}
                autocomplete="off"
              />
            </div>
            <p class="hint" id="published-hint">
              {t.say(READ.publishedHint)}
            </p>
          </fieldset>
          <button class="button button-large" type="submit">
            {t.say(READ.submit)}
          </button>
        </form>
      </section>
    </Shell>
  );
}
