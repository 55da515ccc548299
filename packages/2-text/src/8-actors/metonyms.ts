import type { Entity, Span } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { countryOfCapital, keyWords } from "./country-words.ts";
import type { Link } from "./link-person.ts";

/**
 * Capitals that speak or act for their state («أكدت واشنطن أن …»): entities of places whose mention is, alone, the source of a
 * statement, the actor of an event or of a commitment, by entity id.
 */
export function findMetonyms(draft: Draft): ReadonlyMap<string, Link> {
  // Of the spans that begin at one place the ends, most often a single one.
  const acting = new Map<number, number[]>();
  const act = (span: Span | null) => {
    if (span === null) return;
    const there = acting.get(span.start);
    if (there === undefined) acting.set(span.start, [span.end]);
    else there.push(span.end);
  };
  for (const one of draft.attributions) act(one.source);
  for (const one of draft.events) one.actors.forEach(act);
  for (const one of draft.commitments) act(one.actor);
  const links = new Map<string, Link>();
  if (acting.size === 0) return links;
  for (const mention of draft.mentions) {
    if (mention.type !== "LOC" || acting.get(mention.start)?.includes(mention.end) !== true) continue;
    const country = countryOfCapital(keyWords(mention.text));
    if (country !== undefined)
      links.set(mention.entity, { actor: country.toLowerCase(), rule: "actors/capital" });
  }
  return links;
}

/** An entity with its link, if it has one. */
export function linked(entity: Entity, link: Link | null | undefined): Entity {
  return link === null || link === undefined
    ? entity
    : { ...entity, actor: link.actor, actorRule: link.rule };
}
