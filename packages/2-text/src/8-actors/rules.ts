import type { Rule } from "../rule.ts";

const rule = (
  name: string,
  ar: string,
  en: string,
  examples: readonly string[],
  counterExamples: readonly string[],
): Rule => ({ id: `actors/${name}`, says: { ar, en }, examples, counterExamples });

/** The rules by which names are tied to the knowledge base; the tests read each example as published on 2021-03-10. */
export const actorsRules: readonly Rule[] = [
  rule(
    "full-name",
    "اسم كامل في قاعدة المعرفة، يؤيده في المقال منصب من مناصب الشخص أو بلده.",
    "A full name of the knowledge base, borne out in the article by one of the person's offices or the country.",
    ["وصل مصطفى الكاظمي إلى الموصل في شمال العراق."],
    ["وصل مصطفى الكاظمي إلى الموعد متأخرا."],
  ),
  rule(
    "first-and-family-name",
    "الاسم الأول واسم العائلة لاسم أطول، يؤيدهما منصب أو بلد.",
    "First and family name of a longer name, borne out by an office or the country.",
    ["قال رئيس الوزراء العراقي مصطفى عبد اللطيف الكاظمي إن الموعد قائم."],
    ["قال الطبيب مصطفى عبد اللطيف الكاظمي إن الموعد قائم."],
  ),
  rule(
    "family-name",
    "اسم عائلة يسبقه منصب شغله شخص واحد من قاعدة المعرفة يحمل هذا الاسم.",
    "A family name after an office that only one person of that name in the knowledge base held.",
    ["قال رئيس الوزراء العراقي المالكي إن الموعد قائم."],
    ["قال الدكتور المالكي إن المحصول وفير."],
  ),
  rule(
    "body-name",
    "اسم جهة في قاعدة المعرفة، بلدها مذكور في الاسم أو لا لبس فيها.",
    "A body of the knowledge base, whose country the name tells or which needs none.",
    ["أعلنت وزارة الخارجية العراقية الموعد."],
    ["أعلنت وزارة الخارجية الموعد."],
  ),
  rule(
    "country",
    "اسم دولة.",
    "The name of a state.",
    ["وصل الوفد إلى العراق."],
    ["وصل الوفد إلى البصرة.", "وصل الوفد إلى عمان."],
  ),
  rule(
    "capital",
    "عاصمة تتكلم أو تفعل باسم دولتها.",
    "A capital that speaks or acts for its state.",
    ["أكدت واشنطن أن الموعد قائم."],
    ["وصل الوفد إلى واشنطن."],
  ),
  rule(
    "office",
    "منصب بلا اسم، يُعرف بلده؛ وشاغله يوم النشر مضاف من قاعدة المعرفة حيث يُعرف، ولم يقله النص.",
    "An office without a name whose country is told; its holder on the publication day is supplied from the knowledge base where known, not said.",
    ["وصل رئيس الوزراء العراقي إلى البصرة."],
    ["وصل رئيس الوزراء العراقي السابق إلى البصرة.", "وصل رئيس الوزراء إلى البصرة."],
  ),
];
