import { type Entity, type Mention, spanOf } from "@mahdar/shape";
import type { Segmented } from "../2-segment/index.ts";
import type { Finding } from "./finding.ts";
import { gatherBodies } from "./gather-bodies.ts";
import { gatherPersons } from "./gather-persons.ts";
import type { Gathered } from "./gathered.ts";
import { nameWords } from "./name-words.ts";
import { type Office, titleBefore } from "./offices.ts";

/**
 * Mentions and entities of an article: a family name goes to the person named in full, an abbreviation to the body it stands
 * beside, a short form to the one long form that begins with it, spelling variants together. Ids count from e1 in text order.
 */
export function gather(
  doc: Segmented,
  findings: readonly Finding[],
  offices: readonly Office[],
): { mentions: Mention[]; entities: Entity[] } {
  const words = findings.map((finding) => nameWords(doc, finding));
  const groups = [...gatherPersons(findings, words), ...gatherBodies(doc, findings, words)];
  groups.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
  const idOf: string[] = [];
  const groupOf: Gathered[] = [];
  groups.forEach((group, index) => {
    for (const mention of group.mentions) {
      idOf[mention] = `e${index + 1}`;
      groupOf[mention] = group;
    }
  });
  const mentions = findings.map((finding, i): Mention => {
    const span = spanOf(doc.text, finding.start, doc.tokens[finding.last - 1]!.end);
    const title = finding.type === "PER" ? titleBefore(doc, offices, finding.first) : null;
    const mention = {
      ...span,
      type: finding.type,
      entity: idOf[i]!,
      rule: ruleOf(finding, words[i]!, groupOf[i]!),
      confidence: finding.confidence,
    };
    return title === null || title.start >= finding.start
      ? mention
      : { ...mention, title: spanOf(doc.text, title.start, title.end) };
  });
  const entities = groups.map((group, index): Entity => {
    const names = [...new Set(group.mentions.map((m) => mentions[m]!.text))];
    const name = fullest(group, mentions, words);
    return {
      id: `e${index + 1}`,
      type: group.type,
      name,
      aliases: names.filter((other) => other !== name),
      actor: null,
    };
  });
  return { mentions, entities };
}

/** A single word gathered under a name of several is explained by it. */
function ruleOf(finding: Finding, words: readonly string[], group: Gathered): string {
  if (
    finding.type === "PER" &&
    words.length === 1 &&
    group.words.length > 1 &&
    finding.rule === "names/model"
  )
    return "names/surname-of-known";
  return finding.type === "ORG" && group.abbreviations.has(finding.first) ? "names/acronym" : finding.rule;
}

/** The name shown for an entity: the first of its mentions with most words. */
function fullest(
  group: Gathered,
  mentions: readonly Mention[],
  words: readonly (readonly string[])[],
): string {
  let best = group.mentions[0]!;
  for (const mention of group.mentions) if (words[mention]!.length > words[best]!.length) best = mention;
  return mentions[best]!.text;
}
