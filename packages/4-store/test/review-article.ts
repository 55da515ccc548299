import type { Article, MahdarRecord, Span } from "@mahdar/shape";
import { type ArchiveItem, sha256Of } from "../src/index.ts";

/** Four statements (one inside another, one denying it), a commitment, an event and three entities. */
export const STORY =
  "قال سعد مراد إن الوزارة ستفتح المعبر يوم غد. وذكرت ليلى عون أن سعد مراد أعلن إغلاق الجسر. ونفى سعد مراد غلق الجسر. والتقى سعد مراد ليلى عون في البصرة.";

const MEETING = "والتقى سعد مراد ليلى عون في البصرة";

type Changes = (record: MahdarRecord, at: (words: string, nth?: number) => Span) => Partial<MahdarRecord>;

/** The article about the crossing, read by reader 0.`reader`.0; `changes` is what that reader sees otherwise. */
export function storyItem(
  { id = "a1", text = STORY, reader = 1 }: { id?: string; text?: string; reader?: number } = {},
  changes: Changes = () => ({}),
): ArchiveItem {
  const article: Article = {
    id,
    text,
    title: "المعبر",
    url: null,
    outlet: "وكالة الضفتين",
    section: [],
    tags: [],
    published: "2021-05-02",
    publishedBasis: "given",
  };
  const at = (words: string, nth = 0): Span => {
    let start = -1;
    for (let n = 0; n <= nth; n++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${words} is not in the text`);
    return { start, end: start + words.length, text: words };
  };
  const record = readingOf(article, { version: `0.${reader}.0`, rules: `r${reader}` }, at);
  return {
    article,
    raw: { bytes: new TextEncoder().encode(text), mediaType: "text/plain", charset: "utf-8" },
    record: { ...record, ...changes(record, at) },
    addedAt: "2026-01-01T00:00:00Z",
  };
}

function readingOf(
  article: Article,
  reader: MahdarRecord["reader"],
  at: (words: string, nth?: number) => Span,
): MahdarRecord {
  const has = (words: string): boolean => article.text.includes(words);
  const said = { resolved: null, kind: "person" as const, direct: false, confidence: 0.8 };
  const saad = "سعد مراد";
  const layla = "ليلى عون";
  const names = [saad, layla, "البصرة"].filter(has);
  const occurrences = (words: string): Span[] =>
    article.text
      .split(words)
      .slice(1)
      .map((_, nth) => at(words, nth));
  const within = (sentence: string, words: string): Span => {
    const start = at(sentence).start + sentence.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  return {
    schema: "mahdar.record/1",
    reader,
    document: { ...article, sha256: sha256Of(article.text), language: "ar" },
    sentences: [],
    times: has("يوم غد") ? [{ ...at("يوم غد"), type: "DATE", value: "2021-05-03", rule: "t.day" }] : [],
    mentions: names.flatMap((name, i) =>
      occurrences(name).map((span) => ({
        ...span,
        type: name === "البصرة" ? ("LOC" as const) : ("PER" as const),
        entity: `e${i + 1}`,
        rule: "n.name",
      })),
    ),
    entities: names.map((name, i) => ({
      id: `e${i + 1}`,
      type: name === "البصرة" ? "LOC" : "PER",
      name,
      aliases: [],
      actor: null,
    })),
    attributions: has(STORY.slice(0, 40))
      ? [
          {
            ...said,
            source: at(saad),
            entity: "e1",
            cue: at("قال"),
            content: [at("الوزارة ستفتح المعبر يوم غد")],
            rule: "a.said",
          },
          {
            ...said,
            source: at(layla),
            entity: "e2",
            cue: at("ذكرت"),
            content: [at("سعد مراد أعلن إغلاق الجسر")],
            rule: "a.said",
          },
          {
            ...said,
            source: at(saad, 1),
            entity: "e1",
            cue: at("أعلن"),
            content: [at("إغلاق الجسر")],
            rule: "a.said",
            within: 1,
          },
          {
            ...said,
            source: at(saad, 2),
            entity: "e1",
            cue: at("نفى"),
            content: [at("غلق الجسر")],
            rule: "a.denied",
            modality: "denied",
            denies: { layer: "attributions", index: 2 },
          },
        ]
      : [],
    events: has(MEETING)
      ? [
          {
            type: "CONSULT",
            mode: "meeting",
            trigger: at("التقى"),
            actors: [within(MEETING, saad)],
            recipients: [within(MEETING, layla)],
            date: null,
            place: within(MEETING, "البصرة"),
            rule: "e.met",
          },
        ]
      : [],
    commitments: has("ستفتح المعبر يوم غد")
      ? [
          {
            actor: at("الوزارة"),
            entity: null,
            content: [at("ستفتح المعبر يوم غد")],
            strength: "plan",
            beneficiary: null,
            deadline: { span: at("يوم غد"), value: "2021-05-03" },
            topic: "services",
            attribution: 0,
            rule: "c.will",
            confidence: 0.6,
          },
        ]
      : [],
  };
}
