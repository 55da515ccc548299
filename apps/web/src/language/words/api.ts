import type { Words } from "../speaker.ts";

export const API_WORDS = {
  title: { ar: "واجهة البرمجة", en: "The API" },
  lead: {
    ar: "كل ما تعرضه الصفحات يُسأل عنه هنا بصيغة JSON، وكل واقعة معها ألفاظها وموضعها في النص. هذه الصفحة مكتوبة من وثيقة الواجهة نفسها.",
    en: "Everything the pages show can be asked for here as JSON, each fact with its words and their place in the text. This page is written from the API's own document.",
  },
  document: { ar: "الوثيقة (OpenAPI 3.1)", en: "The document (OpenAPI 3.1)" },
  pages: {
    ar: "كل قائمة تقول كم فيها (total) وكم تحمل الصفحة (limit)، وnext هو after للصفحة التالية، وهو null في آخرها. لا شيء يُقطع بصمت.",
    en: "Every list tells how many there are (total) and how many a page holds (limit); next is the after of the following page and null on the last. Nothing is cut off silently.",
  },
  errors: {
    ar: "كل خطأ بشكل واحد: رمز، وما حدث، وما العمل. والمُعامِل الذي لا يُعرف خطأ يسمّيه.",
    en: "Every error has one shape: a code, what went wrong, what to do. A parameter that is not known is an error that names it.",
  },
  parameters: { ar: "المُعامِلات", en: "Parameters" },
  required: { ar: "لازم", en: "required" },
  answer: { ar: "الجواب", en: "Answer" },
  body: { ar: "ما يُرسل", en: "Sent" },
  shapes: { ar: "أشكال الأجوبة", en: "Shapes of answers" },
  none: { ar: "بلا مُعامِلات", en: "No parameters" },
} satisfies Record<string, Words>;
