import type { OfficeMention } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { inOrder, type Placed, placeOf } from "../article/order.ts";
import { suppliedInOffice } from "../article/supplied.ts";
import { OFFICES } from "../language/words/joint.ts";
import type { View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** The offices that stand without a name, each with the holder supplied for the day of publication, told as supplied. */
export function OfficeCards({ view, record, order }: CardsProps): VNode | null {
  const offices = inOrder(record.offices ?? [], order, (item) => item.confidence);
  if (offices.length === 0) return null;
  return (
    <section class="names names-office">
      <h4>{view.t.say(OFFICES.title)}</h4>
      <ul class="cards cards-tight">
        {offices.map((placed) => (
          <OfficeCard view={view} placed={placed} key={placed.index} />
        ))}
      </ul>
    </section>
  );
}

function OfficeCard({
  view,
  placed,
}: {
  readonly view: View;
  readonly placed: Placed<OfficeMention>;
}): VNode {
  const { t } = view;
  const { item } = placed;
  const key = itemKey("office", placed.index);
  return (
    <li class="card card-name" id={`card-${key}`} data-item={key} {...placeOf(placed)}>
      <p class="card-head">
        <span class="who">
          <Quoted text={item.text} />
        </span>
        <code class="known" dir="ltr">
          {item.office}
        </code>
      </p>
      <Holder view={view} item={item} />
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        sure={item.confidence}
        said={[item.text]}
        supplied={suppliedInOffice(t, item)}
      />
    </li>
  );
}

/** Who held the office that day, between the brackets of what the text does not say; or why no one is supplied. */
function Holder({ view, item }: { readonly view: View; readonly item: OfficeMention }): VNode {
  const { t } = view;
  const { name, holder, on } = item;
  if (on === null) return <p class="holder-unknown">{t.say(OFFICES.dayUnknown)}</p>;
  if (name === null || holder === null)
    return <p class="holder-unknown">{t.say(OFFICES.holderUnknown, { day: t.day(on) })}</p>;
  return (
    <>
      <p class="holder">
        <span class="who-supplied">
          <Quoted text={name} />
        </span>{" "}
        <code dir="ltr">{holder}</code>
      </p>
      <p class="chips">
        <span class="chip chip-supplied">{t.say(OFFICES.supplied, { day: t.day(on) })}</span>
      </p>
    </>
  );
}
