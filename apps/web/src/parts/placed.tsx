import type { ComponentChildren, VNode } from "preact";
import { ARCHIVE } from "../language/words/archive.ts";
import type { View } from "../view.ts";
import { Quoted } from "./source-text.tsx";

/** Where a passage stands: article, outlet, day. */
export interface Place {
  readonly href: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly day: string | null;
}

/** The line under a fact that leads to its passage in the article. */
export function Placed({
  view: { t },
  place,
  children,
}: {
  readonly view: View;
  readonly place: Place;
  /** What else is to be said of the place. */
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <p class="line-from">
      <a href={place.href}>
        {place.title === null ? t.say(ARCHIVE.untitled) : <Quoted text={place.title} />}
      </a>
      <span>{place.outlet === null ? t.say(ARCHIVE.noOutlet) : <Quoted text={place.outlet} />}</span>
      {place.day === null ? (
        <span>{t.say(ARCHIVE.noDay)}</span>
      ) : (
        <time dateTime={place.day}>{t.day(place.day)}</time>
      )}
      {children}
    </p>
  );
}
