import type { VNode } from "preact";
import type { Order } from "../article/order.ts";
import type { Words } from "../language/speaker.ts";
import { ARTICLE } from "../language/words/article.ts";
import { type View, withQuery } from "../view.ts";

/** The choice of order over a list. Plain links to this page; the client changes the order in place. */
export function OrderSwitch({
  view,
  part,
  order,
  usual,
}: {
  readonly view: View;
  /** Id of the part the list is in, to come back to. */
  readonly part: string;
  readonly order: Order;
  /** What the list's own order is called. */
  readonly usual: Words;
}): VNode {
  const { t, here } = view;
  const choices: readonly (readonly [Order, Words])[] = [
    ["text", usual],
    ["doubtful", ARTICLE.orderDoubtful],
  ];
  return (
    <nav class="order" aria-label={t.say(ARTICLE.order)}>
      <span aria-hidden="true">{t.say(ARTICLE.order)}:</span>
      {choices.map(([choice, words]) => (
        <a
          href={`${withQuery(here, { order: choice === "text" ? null : choice })}#${part}`}
          data-order={choice}
          aria-current={choice === order ? "true" : undefined}
          key={choice}
        >
          {t.say(words)}
        </a>
      ))}
    </nav>
  );
}
