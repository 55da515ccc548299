import type { Facet, Facets } from "@mahdar/store";
import type { VNode } from "preact";
import type { Words } from "../language/speaker.ts";
import { labelOf, SOURCE_KINDS, TOPICS } from "../language/words/labels.ts";
import { LAYERS, SEARCH, STATUSES } from "../language/words/search.ts";
import type { Asked } from "../searching/asked.ts";
import { daysOfMonth } from "../searching/month.ts";
import { type View, withQuery } from "../view.ts";
import { Quoted } from "./source-text.tsx";

interface FacetsProps {
  readonly view: View;
  readonly asked: Asked;
  readonly facets: Facets;
}

const NAMES = ["layer", "outlet", "month", "actor", "topic", "kind", "status"] as const;
type Name = (typeof NAMES)[number];

const TABLES: Partial<Record<Name, Readonly<Record<string, Words>>>> = {
  layer: LAYERS,
  topic: TOPICS,
  kind: SOURCE_KINDS,
  status: STATUSES,
};

/** Shown of a facet before the rest is unfolded. */
const SHOWN = 6;

/** How the articles found are spread, each value a link that narrows them to it or, chosen, widens them again. */
export function FacetLinks({ view, asked, facets }: FacetsProps): VNode | null {
  const { t } = view;
  const shown = NAMES.filter((name) => facets[name].values.length > 1 || isChosen(asked, name));
  if (shown.length === 0) return null;
  return (
    <aside class="facets" aria-label={t.say(SEARCH.facets)}>
      <h2 class="sr-only">{t.say(SEARCH.facets)}</h2>
      <details>
        <summary>{t.say(SEARCH.facets)}</summary>
        <div class="facet-groups">
          {shown.map((name) => (
            <FacetGroup view={view} asked={asked} name={name} facet={facets[name]} key={name} />
          ))}
        </div>
      </details>
    </aside>
  );
}

function FacetGroup({
  view,
  asked,
  name,
  facet,
}: {
  readonly view: View;
  readonly asked: Asked;
  readonly name: Name;
  readonly facet: Facet;
}): VNode {
  const { t } = view;
  const values =
    name === "month" ? [...facet.values].sort((a, b) => (a.value < b.value ? 1 : -1)) : facet.values;
  const line = (value: Facet["values"][number]) => (
    <FacetLine view={view} asked={asked} name={name} value={value} key={value.value} />
  );
  return (
    <section class="facet">
      <h3>{t.say(SEARCH[name])}</h3>
      <ul>{values.slice(0, SHOWN).map(line)}</ul>
      {values.length > SHOWN && (
        <details class="facet-rest">
          <summary>{t.say(SEARCH.andMore, { n: t.number(values.length - SHOWN + facet.more) })}</summary>
          <ul>{values.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </section>
  );
}

function FacetLine({
  view,
  asked,
  name,
  value,
}: {
  readonly view: View;
  readonly asked: Asked;
  readonly name: Name;
  readonly value: Facet["values"][number];
}): VNode {
  const { t, here } = view;
  const fields = fieldsOf(name, value.value);
  const chosen = Object.entries(fields).every(([field, wanted]) => asked[field as keyof Asked] === wanted);
  const off = Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
  return (
    <li>
      <a
        href={withQuery(here, { ...(chosen ? off : fields), after: null })}
        aria-current={chosen ? "true" : undefined}
      >
        <span class="facet-value">
          <ValueName view={view} name={name} value={value} />
        </span>
        <span class="facet-count">{t.number(value.count)}</span>
      </a>
    </li>
  );
}

function ValueName({
  view: { t },
  name,
  value,
}: {
  readonly view: View;
  readonly name: Name;
  readonly value: Facet["values"][number];
}): VNode {
  const table = TABLES[name];
  if (table !== undefined) return <>{t.say(labelOf(table, value.value))}</>;
  if (name === "month") return <>{t.day(value.value)}</>;
  return <Quoted text={value.name ?? value.value} />;
}

/** What narrows the results now, each to be taken off by itself. */
export function ChosenFacets({ view, asked, facets }: FacetsProps): VNode | null {
  const { t, here } = view;
  const table = (field: keyof typeof TABLES, code: string) => t.say(labelOf(TABLES[field]!, code));
  const actor = facets.actor.values.find(({ value }) => value === asked.actor)?.name;
  const chosen: readonly (readonly [field: string, name: string])[] = [
    ["outlet", asked.outlet],
    ["from", asked.from === "" ? "" : t.say(SEARCH.since, { day: t.day(asked.from) })],
    ["to", asked.to === "" ? "" : t.say(SEARCH.until, { day: t.day(asked.to) })],
    ["actor", asked.actor === "" ? "" : (actor ?? t.say(SEARCH.oneActor))],
    ["layer", asked.layer === "" ? "" : table("layer", asked.layer)],
    ["topic", asked.topic === "" ? "" : table("topic", asked.topic)],
    ["kind", asked.kind === "" ? "" : table("kind", asked.kind)],
    ["status", asked.status === "" ? "" : table("status", asked.status)],
  ];
  const set = chosen.filter(([, name]) => name !== "");
  if (set.length === 0) return null;
  return (
    <ul class="chosen" aria-label={t.say(SEARCH.chosen)}>
      {set.map(([field, name]) => (
        <li key={field}>
          <a
            href={withQuery(here, { [field]: null, after: null })}
            aria-label={t.say(SEARCH.takeOff, { what: name })}
          >
            <bdi>{name}</bdi>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function isChosen(asked: Asked, name: Name): boolean {
  return name === "month" ? asked.from !== "" || asked.to !== "" : asked[name] !== "";
}

/** The fields of the address that mean this value. */
function fieldsOf(name: Name, value: string): Readonly<Record<string, string>> {
  if (name !== "month") return { [name]: value };
  const days = daysOfMonth(value);
  return days === null ? {} : { from: days[0], to: days[1] };
}
