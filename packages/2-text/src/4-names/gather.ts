import { type Entity, type EntityType, type Mention, spanOf } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import type { Segmented } from "../2-segment/index.ts";
import type { Finding } from "./finding.ts";
import { type Office, titleBefore } from "./offices.ts";

/** Mentions from findings, gathered by equal folded name. */
export function gather(doc: Segmented, findings: readonly Finding[], offices: readonly Office[]): { mentions: Mention[]; entities: Entity[] } {
  const mentions: Mention[] = [];
  const byKey = new Map<string, { id: string; type: EntityType; name: string; aliases: Set<string> }>();
  for (const finding of findings) {
    const span = spanOf(doc.text, finding.start, doc.tokens[finding.last - 1]!.end);
    const key = `${finding.type} ${fold(span.text)}`;
    let entity = byKey.get(key);
    if (entity === undefined) byKey.set(key, (entity = { id: `e${byKey.size + 1}`, type: finding.type, name: span.text, aliases: new Set() }));
    else if (entity.name !== span.text) entity.aliases.add(span.text);
    const title = finding.type === "PER" ? titleBefore(doc, offices, finding.first) : null;
    mentions.push({ ...span, type: finding.type, entity: entity.id, rule: finding.rule, ...(title === null ? {} : { title: spanOf(doc.text, title.start, title.end) }) });
  }
  const entities = [...byKey.values()].map((e) => ({ id: e.id, type: e.type, name: e.name, aliases: [...e.aliases], actor: null }));
  return { mentions, entities };
}
