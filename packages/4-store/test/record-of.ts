import type { Article, MahdarRecord, Span } from "@mahdar/shape";
import { sha256Of } from "../src/index.ts";

export const TEXT =
  "قال الناطق باسم الحكومة إن الوزارة ستعيد فتح المعبر. والتقى رئيس الوزراء مصطفى الكاظمي وفدا زائرا في بغداد أمس.";

/** A record that holds of the article: one item a layer where TEXT is in it. */
export function recordOf(article: Article, reader: MahdarRecord["reader"]): MahdarRecord {
  const { text } = article;
  const holds = text.includes(TEXT);
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const name = "مصطفى الكاظمي";
  return {
    schema: "mahdar.record/1",
    reader,
    document: { ...article, sha256: sha256Of(text), language: "ar" },
    sentences: text === "" ? [] : [{ start: 0, end: text.length, text }],
    times: holds ? [{ ...at("أمس"), type: "DATE", value: "2020-06-13", rule: "t.yesterday" }] : [],
    mentions: holds ? [{ ...at(name), type: "PER", entity: "e1", rule: "n.name" }] : [],
    entities: holds ? [{ id: "e1", type: "PER", name, aliases: [], actor: null }] : [],
    attributions: holds
      ? [
          {
            source: at("الناطق باسم الحكومة"),
            resolved: null,
            entity: null,
            kind: "office",
            cue: at("قال"),
            content: [at("الوزارة ستعيد فتح المعبر")],
            direct: false,
            rule: "a.said",
          },
        ]
      : [],
    events: holds
      ? [
          {
            type: "CONSULT",
            mode: null,
            trigger: at("التقى"),
            actors: [at("رئيس الوزراء مصطفى الكاظمي")],
            recipients: [at("وفدا زائرا")],
            date: "2020-06-13",
            place: at("بغداد"),
            rule: "e.met",
          },
        ]
      : [],
    commitments: holds
      ? [
          {
            actor: at("الوزارة"),
            entity: null,
            content: [at("ستعيد فتح المعبر")],
            strength: "plan",
            beneficiary: null,
            deadline: null,
            topic: "services",
            attribution: 0,
            rule: "c.will",
          },
        ]
      : [],
  };
}
