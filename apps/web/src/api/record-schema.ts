import { type TProperties, Type } from "typebox";

/** Fields may be added to the record: what is here is always there. */
function part<const P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: true });
}

const text = Type.String();
const textOrNull = Type.Unsafe<string | null>({ type: ["string", "null"] });
const number = Type.Integer({ minimum: 0 });
const SPAN = { start: number, end: number, text };
const span = part(SPAN);
const spanOrNull = Type.Unsafe<unknown>({
  anyOf: [
    {
      type: "object",
      properties: { start: { type: "integer" }, end: { type: "integer" }, text: { type: "string" } },
      required: ["start", "end", "text"],
      additionalProperties: true,
    },
    { type: "null" },
  ],
});
const spans = Type.Array(span);
const texts = Type.Array(text);

/** `mahdar.record/1`, the record of one article, as the shape package declares it. */
export const RecordSchema = Type.Object(
  {
    schema: Type.Literal("mahdar.record/1"),
    reader: part({ version: text, rules: text }),
    document: part({
      id: text,
      sha256: text,
      title: textOrNull,
      url: textOrNull,
      outlet: textOrNull,
      section: texts,
      tags: texts,
      published: textOrNull,
      publishedBasis: textOrNull,
      language: Type.Literal("ar"),
      text,
    }),
    sentences: spans,
    times: Type.Array(part({ ...SPAN, type: text, value: textOrNull, rule: text })),
    mentions: Type.Array(part({ ...SPAN, type: text, entity: text, rule: text })),
    entities: Type.Array(part({ id: text, type: text, name: text, aliases: texts, actor: textOrNull })),
    attributions: Type.Array(
      part({
        source: spanOrNull,
        resolved: spanOrNull,
        entity: textOrNull,
        kind: text,
        cue: span,
        content: spans,
        direct: Type.Boolean(),
        rule: text,
      }),
    ),
    events: Type.Array(
      part({
        type: text,
        mode: textOrNull,
        trigger: span,
        actors: spans,
        recipients: spans,
        date: textOrNull,
        place: spanOrNull,
        rule: text,
      }),
    ),
    commitments: Type.Array(
      part({
        actor: span,
        entity: textOrNull,
        content: spans,
        strength: text,
        beneficiary: spanOrNull,
        topic: text,
        rule: text,
      }),
    ),
  },
  {
    $id: "Record",
    title: "Record",
    description:
      "The record of one article, mahdar.record/1. Spans count UTF-16 code units of document.text.",
    additionalProperties: true,
  },
);
