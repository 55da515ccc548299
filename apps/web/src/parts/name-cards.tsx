import type { Entity, EntityType, MahdarRecord, Mention } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { suppliedByRule } from "../article/supplied.ts";
import { MENTIONS } from "../language/words/archive.ts";
import { ARTICLE } from "../language/words/article.ts";
import { ENTITY_TYPES } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

const TYPES: readonly EntityType[] = ["PER", "ORG", "LOC"];

/** The names of an article by what they mean, those mentioned most first. */
export function NameCards({ view, record }: { readonly view: View; readonly record: MahdarRecord }): VNode {
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
              {entities.map((entity) => (
                <NameCard
                  view={view}
                  record={record}
                  entity={entity}
                  mentions={mentions.get(entity.id)!}
                  key={entity.id}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function NameCard({
  view,
  record,
  entity,
  mentions,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly entity: Entity;
  readonly mentions: readonly Mention[];
}): VNode {
  const { t } = view;
  const key = itemKey("name", entity.id);
  const title = mentions.find((mention) => mention.title !== undefined)?.title;
  const said = [...new Set(mentions.map((mention) => mention.text))];
  return (
    <li class="card card-name" id={`card-${key}`} data-item={key}>
      <p class="card-head">
        <span class="who">
          <Quoted text={entity.name} />
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
      <CardFoot
        view={view}
        item={key}
        rule={mentions[0]!.rule}
        said={said}
        supplied={suppliedByRule(t, mentions[0]!.rule, record)}
      />
    </li>
  );
}
