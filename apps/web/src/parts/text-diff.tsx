import type { VersionDiff } from "@mahdar/store";
import type { VNode } from "preact";
import { diffStretches, type Piece, type Row } from "../article/diff-rows.ts";
import { SAME_PARAGRAPHS, VERSION } from "../language/words/versions.ts";
import type { View } from "../view.ts";

interface TextDiffProps {
  readonly view: View;
  readonly diff: VersionDiff;
  /** The text of the older version. */
  readonly before: string;
}

/**
 * Two versions of a text: side by side where there is room, else one text with what was taken away and added in it. Both
 * are in the page and the style shows one, so that it needs no scripts.
 */
export function TextDiff({ view, diff, before }: TextDiffProps): VNode {
  const { t } = view;
  if (diff.hunks.length === 0) return <p class="nothing">{t.say(VERSION.noDifference)}</p>;
  return (
    <div class="diff">
      <div class="diff-heads">
        <p>{t.say(VERSION.nth, { n: t.number(diff.from) })}</p>
        <p>{t.say(VERSION.nth, { n: t.number(diff.to) })}</p>
      </div>
      {diffStretches(before, diff.hunks).map(({ isFar, rows }, i) =>
        isFar ? (
          <details class="diff-far" key={i}>
            <summary>{t.count(SAME_PARAGRAPHS, rows.length)}</summary>
            {rows.map((row, k) => (
              <Words pieces={row.pieces} key={k} />
            ))}
          </details>
        ) : (
          rows.map((row, k) => <DiffRow row={row} key={`${i}-${k}`} />)
        ),
      )}
    </div>
  );
}

function DiffRow({ row: { pieces, isChanged } }: { readonly row: Row }): VNode {
  if (!isChanged)
    return (
      <div class="diff-row diff-same">
        <Words pieces={pieces} />
      </div>
    );
  return (
    <div class="diff-row">
      <div class="diff-side">
        <Words pieces={pieces.filter(({ kind }) => kind !== "added")} />
      </div>
      <div class="diff-side">
        <Words pieces={pieces.filter(({ kind }) => kind !== "removed")} />
      </div>
      <div class="diff-both">
        <Words pieces={pieces} />
      </div>
    </div>
  );
}

/** A passage with what was taken away and added marked; the spaces round such words stay unmarked. */
export function Words({ pieces }: { readonly pieces: readonly Piece[] }): VNode {
  return (
    <p class="diff-words" lang="ar" dir="auto">
      {pieces.map(({ kind, text }, i) => {
        if (kind === "same") return text;
        const [, lead = "", core = "", trail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
        const words = kind === "removed" ? <del key={i}>{core}</del> : <ins key={i}>{core}</ins>;
        return core === "" ? text : [lead, words, trail];
      })}
    </p>
  );
}
