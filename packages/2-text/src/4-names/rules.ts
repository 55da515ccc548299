import type { Rule } from "../rule.ts";

const rule = (
  name: string,
  ar: string,
  en: string,
  examples: readonly string[],
  counterExamples: readonly string[],
): Rule => ({ id: `names/${name}`, says: { ar, en }, examples, counterExamples });

/** The rules of this stage, by which its annotations are explained. */
export const namesRules: readonly Rule[] = [
  rule(
    "place-list",
    "مكان من قائمة الأماكن المعروفة.",
    "A place of the table of known places.",
    ["وصل الوفد إلى بغداد صباح أمس.", "وقعت الاتفاقية في الولايات المتحدة."],
    ["وصل الوفد صباح أمس."],
  ),
  rule(
    "known-org",
    "جهة من قائمة الجهات المعروفة.",
    "A body of the table of known bodies.",
    ["رحبت الأمم المتحدة بالاتفاق.", "عقد مجلس النواب جلسته الأولى."],
    ["رحبت الدول المجاورة بالاتفاق."],
  ),
  rule(
    "org-head",
    "اسم جهة يبدأ بكلمة مثل وزارة أو هيئة أو حزب ويليها ما يعرّفها.",
    "A body whose name begins with a head word such as ministry, commission or party.",
    ["أعلنت وزارة التنمية الريفية خطتها الجديدة.", "قالت هيئة السياحة العراقية إن الموسم بدأ."],
    ["قالت الهيئة إن الموسم بدأ."],
  ),
  rule(
    "title-person",
    "شخص يسبقه لقب أو منصب.",
    "A person with a title or office before the name.",
    ["قال وزير النفط حيان عبد الغني إن الإنتاج مستقر.", "التقى الشيخ سالم الكعبي وفدا من الأهالي."],
    ["قال وزير النفط إن الإنتاج مستقر."],
  ),
  rule(
    "known-person",
    "شخص من قاعدة معارف الفاعلين.",
    "A person of the knowledge base of actors.",
    ["وحضر الندوة هادي العامري وعدد من الباحثين."],
    ["وحضر الندوة عدد من الباحثين."],
  ),
  rule(
    "surname-of-known",
    "لقب عائلة لشخص ورد اسمه كاملا في المقال.",
    "The family name of a person whom the article names in full.",
    ["قال وزير النفط حيان الفتلاوي إن الإنتاج مستقر. وأضاف الفتلاوي أن الخطة جاهزة."],
    ["قال حيان الفتلاوي إن الإنتاج مستقر."],
  ),
  rule(
    "acronym",
    "اسم مختصر لجهة بين قوسين بعد اسمها الكامل.",
    "The short name of a body in brackets after its full name.",
    ["أعلنت بعثة الأمم المتحدة لمساعدة العراق (يونامي) موقفها."],
    ["أعلنت يونامي موقفها."],
  ),
  rule(
    "same-words",
    "الكلمات نفسها وردت في المقال اسما لجهة أو مكان.",
    "The same words are a body or a place elsewhere in the article.",
    [],
    ["وصل الوفد صباح أمس."],
  ),
  rule(
    "model",
    "اسم تعرّف عليه النموذج المدرَّب من سياقه.",
    "A name recognised by the trained model from its context.",
    ["وشاركت نادية الراوي في الندوة."],
    ["وشارك الحاضرون في الندوة."],
  ),
];
