import { type Attribution, type Mention, type Span, spanOf } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, type How, mentionsFrom } from "./actor-at.ts";

/** The one who speaks, when it may bind itself: a document binds the one who issued it, an outlet nobody. */
export function speakerOf(draft: Draft, said: Attribution | null, how: How): Actor | null {
  if (said === null || said.kind === "agency") return null;
  const span = said.resolved ?? said.source;
  if (span === null) return null;
  const inside = mentionsFrom(draft, span.start, 4).filter(
    (one) => one.start >= span.start && one.end <= span.end,
  );
  if (said.kind === "document") return inside[0] === undefined ? null : mentionActor(inside[0], how);
  return {
    span,
    entity: said.entity ?? inside[0]?.entity ?? null,
    last: 0,
    how,
    kind: said.kind,
    gender: null,
  };
}

/** A mention as actor. */
export function mentionActor(mention: Mention, how: How): Actor {
  return {
    span: { start: mention.start, end: mention.end, text: mention.text },
    entity: mention.entity,
    last: 0,
    how,
    kind: mention.type,
    gender: null,
  };
}

const OWN_COUNTRY = new Set(["بلاده", "بلادها", "بلادنا", "بلدنا", "بلده", "بلدها"]);
const OWN_BODY = new Set([
  "مصرفه",
  "بنكه",
  "شركته",
  "وزارته",
  "حزبه",
  "ناديه",
  "منظمته",
  "هييته",
  "جماعته",
  "حركته",
  "كتلته",
]);
const MENTIONS_MAX = 120;

/**
 * Whom a possessive collective means: بلاده the country of the one who speaks, by a place in his title or by its adjective
 * (المتحدث الروسي → روسيا, where the article names it); شركته the body his title names. Null where nothing tells.
 */
export function ownerOf(draft: Draft, word: string, said: Attribution | null, how: How): Actor | null {
  const span = said === null ? null : (said.resolved ?? said.source);
  if (span === null) return null;
  const inside = mentionsFrom(draft, span.start, 6).filter(
    (one) => one.start >= span.start && one.end <= span.end,
  );
  if (OWN_BODY.has(word)) {
    const body = inside.find((one) => one.type === "ORG");
    return body === undefined ? null : mentionActor(body, how);
  }
  if (!OWN_COUNTRY.has(word)) return null;
  const place =
    countryByAdjective(draft, span) ??
    inside.find((one) => one.type === "LOC") ??
    countryByAdjective(draft, titledSpan(draft, inside[0]));
  return place === undefined ? null : mentionActor(place, how);
}

/** The first mention of the same person that carries a title, title included. */
function titledSpan(draft: Draft, speaker: Mention | undefined): Span | null {
  if (speaker === undefined || speaker.entity === "") return null;
  for (let i = 0; i < Math.min(draft.mentions.length, MENTIONS_MAX); i++) {
    const { entity, title, end } = draft.mentions[i]!;
    if (entity === speaker.entity && title !== undefined)
      return spanOf(
        draft.doc.text,
        Math.min(title.start, draft.mentions[i]!.start),
        Math.max(title.end, end),
      );
  }
  return null;
}

const AMERICAN = /^ام[يا]?ر[يا]?كي/u;

function countryByAdjective(draft: Draft, span: Span | null): Mention | undefined {
  if (span === null) return undefined;
  const stems = fold(span.text)
    .split(" ")
    .filter((word) => word.startsWith("ال") && /(?:ي|يه)$/u.test(word) && word.length > 5)
    .map((word) => word.slice(2).replace(/(?:ي|يه)$/u, ""));
  if (stems.length === 0) return undefined;
  for (let i = 0; i < Math.min(draft.mentions.length, MENTIONS_MAX); i++) {
    const mention = draft.mentions[i]!;
    if (mention.type !== "LOC") continue;
    const name = fold(mention.text).replace(/^ال/u, "");
    for (const stem of stems) {
      if (
        AMERICAN.test(`${stem}ي`)
          ? name.startsWith("ولايات المتحده")
          : name.startsWith(stem) && name.length - stem.length <= 3
      )
        return mention;
    }
  }
  return undefined;
}
