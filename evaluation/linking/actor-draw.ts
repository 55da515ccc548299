import type { EntityTie } from "@mahdar/link";
import type { Entity, MahdarRecord } from "@mahdar/shape";

/** A tie with the article it was made for. */
export interface Tied {
  readonly tie: EntityTie;
  readonly entity: Entity;
  readonly record: Pick<MahdarRecord, "document" | "mentions" | "entities">;
}

/** Prints ties of persons to judge, so many a stratum, others for another seed: the article, an earlier one of the actor, what is said around both. */
export function drawTies(tied: readonly Tied[], draw: number, around: number, seed: string): void {
  const members = new Map<string, Tied[]>();
  const strata = new Map<string, [Tied, Tied][]>();
  for (const item of tied) {
    if (item.entity.type !== "PER") continue;
    const earlier = members.get(item.tie.actor) ?? [];
    if (!item.tie.opens && earlier.length > 0) {
      // The one of the earlier that is furthest back in the list of a place worked out from the name: any of them, the same every time.
      const other = earlier[hashOf(item.tie.member) % earlier.length]!;
      add(strata, stratumOf(item), [item, other]);
    }
    for (const { actor, confidence } of item.tie.possible) {
      const others = members.get(actor);
      if (item.tie.opens && others !== undefined && item.entity.actor === null)
        add(strata, confidence > 0.8 ? "not tied, likely" : "not tied", [item, others[0]!]);
    }
    add(members, item.tie.actor, item);
  }
  for (const [stratum, pairs] of [...strata].sort()) {
    pairs.sort(([a], [b]) => hashOf(seed + a.tie.member) - hashOf(seed + b.tie.member));
    for (const [one, other] of pairs.slice(0, draw)) {
      const [best] = one.tie.opens ? one.tie.possible : [one.tie];
      const reasons = best!.reasons.map(
        ({ rule, weight, evidence }) => `${rule} ${weight.toFixed(1)} ${evidence.join("|")}`,
      );
      console.log(
        `\n## ${stratum} ${best!.confidence.toFixed(3)} (of ${pairs.length}) ${reasons.join("; ")}`,
      );
      for (const item of [one, other]) console.log(shown(item, around));
    }
  }
}

function stratumOf({ tie, entity }: Tied): string {
  if (entity.actor !== null) return "in the knowledge base";
  const rule = tie.reasons[0]!.rule.replace("ties/", "");
  return rule === "same-name" ? `same-name of ${Math.min(3, entity.name.split(" ").length)}` : rule;
}

function shown({ entity, record }: Tied, around: number): string {
  const { text, id, published, outlet, title } = record.document;
  const mention = record.mentions.find((one) => one.entity === entity.id)!;
  const said = text.slice(Math.max(0, mention.start - around), mention.end + around).replaceAll(/\s+/gu, " ");
  return `${id} ${published} ${outlet} «${entity.name}» ${title}: ${said}`;
}

/** A place in a drawing that is the same every time. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
