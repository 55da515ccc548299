import type { Rule } from "../rule.ts";

const rule = (
  name: string,
  ar: string,
  en: string,
  examples: readonly string[],
  counterExamples: readonly string[],
): Rule => ({ id: `joint-statements/${name}`, says: { ar, en }, examples, counterExamples });

/** The rules by which a statement of several sides is found and cut. */
export const jointStatementsRules: readonly Rule[] = [
  rule(
    "called-joint",
    "بيان يسمي نفسه مشتركا ويذكر طرفيه.",
    "A statement that calls itself joint and names its sides.",
    [
      "صدر بيان مشترك عن حكومتي العراق والأردن في بغداد. وجاء في البيان أن البلدين سيواصلان التعاون في مجال الكهرباء.",
    ],
    ["صدر بيان عن وزارة التخطيط. وجاء في البيان أن الوزارة ستواصل العمل."],
  ),
  rule(
    "issued-by-two",
    "بيان أصدرته جهتان معا وإن لم يسم مشتركا.",
    "A statement two sides are said to issue, though it is not called joint.",
    [
      "أصدرت حكومتا العراق والأردن بيانا بشأن الكهرباء. وأشار البيان إلى أن الأردن سيواصل تزويد العراق بالكهرباء.",
    ],
    ["أصدرت حكومة الأردن بيانا بشأن الكهرباء. وأشار البيان إلى أن العمل مستمر."],
  ),
];
