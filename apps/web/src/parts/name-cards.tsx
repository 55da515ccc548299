import type { Entity, EntityType, MahdarRecord, Mention } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { inOrder, lowestSure, type Placed, placeOf } from "../article/order.ts";
import { suppliedByRule, suppliedInEntity } from "../article/supplied.ts";
import { MENTIONS } from "../language/words/archive.ts";
import { ARTICLE } from "../language/words/article.ts";
import { ENTITY_TYPES } from "../language/words/labels.ts";
import { actorPath, type View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { OfficeCards } from "./office-cards.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

const TYPES: readonly EntityType[] = ["PER", "ORG", "LOC"];

/** The names of an article by what they mean, those mentioned most first, and the offices that stand without one. */
export function NameCards({ view, record, order, across }: CardsProps): VNode {
  const mentions = Map.groupBy(record.mentions, (mention) => mention.entity);
  return (
    <>
      {TYPES.map((type) => {
        const entities = record.entities
          .filter((entity) => entity.type === type && mentions.has(entity.id))
          .sort((a, b) => mentions.get(b.id)!.length - mentions.get(a.id)!.length);
        if (entities.length === 0) return null;
        return (
          <section class={`names names-${type.toLowerCase()}`} key={type}>
            <h4>{view.t.say(ENTITY_TYPES[type])}</h4>
            <ul class="cards cards-tight">
              {inOrder(entities, order, (entity) => lowestSure(mentions.get(entity.id)!)).map((placed) => (
                <NameCard
                  view={view}
                  record={record}
                  placed={placed}
                  mentions={mentions.get(placed.item.id)!}
                  actor={across.actors.get(placed.item.id) ?? null}
                  key={placed.item.id}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <OfficeCards view={view} record={record} order={order} across={across} />
    </>
  );
}

function NameCard({
  view,
  record,
  placed,
  mentions,
  actor,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly placed: Placed<Entity>;
  readonly mentions: readonly Mention[];
  /** The actor across articles it names. */
  readonly actor: string | null;
}): VNode {
  const { t } = view;
  const entity = placed.item;
  const key = itemKey("name", entity.id);
  const title = mentions.find((mention) => mention.title !== undefined)?.title;
  const said = [...new Set(mentions.map((mention) => mention.text))];
  return (
    <li class="card card-name" id={`card-${key}`} data-item={key} {...placeOf(placed)}>
      <p class="card-head">
        <span class="who">
          {actor === null ? (
            <Quoted text={entity.name} />
          ) : (
            <a href={actorPath(actor)}>
              <Quoted text={entity.name} />
            </a>
          )}
        </span>
        <span class="times-said">{t.count(MENTIONS, mentions.length)}</span>
      </p>
      {title !== undefined && (
        <p class="office">
          <Quoted text={title.text} />
        </p>
      )}
      {entity.aliases.length > 0 && (
        <p class="aliases">
          {t.say(ARTICLE.alsoAs)}{" "}
          {entity.aliases.map((alias, i) => (
            <span key={alias}>
              {i > 0 && (t.language === "ar" ? "، " : ", ")}
              <Quoted text={alias} />
            </span>
          ))}
        </p>
      )}
      {entity.actor !== null && (
        <p class="known">
          {t.say(ARTICLE.known)} <code dir="ltr">{entity.actor}</code>
        </p>
      )}
      <CardFoot
        view={view}
        item={key}
        rule={mentions[0]!.rule}
        knownBy={entity.actor === null ? undefined : entity.actorRule}
        sure={placed.sure}
        lowest={mentions.length > 1}
        said={said}
        supplied={[...suppliedByRule(t, mentions[0]!.rule, record), ...suppliedInEntity(t, entity)]}
      />
    </li>
  );
}
