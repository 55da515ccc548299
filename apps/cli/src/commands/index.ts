import type { CommandEntry } from "../command.ts";

/** Every command, in the order `mahdar --help` lists them. A new one is a file beside this and a line here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "read",
    summary: {
      en: "read an article, or a stream of them, into its record",
      ar: "قراءة مقال أو سيل من المقالات",
    },
    load: () => import("./read.ts"),
  },
  {
    name: "add",
    summary: { en: "read articles and keep them in the archive", ar: "قراءة مقالات وحفظها في الأرشيف" },
    load: () => import("./add.ts"),
  },
  {
    name: "list",
    summary: { en: "list or search the archive's articles", ar: "سرد مقالات الأرشيف والبحث فيها" },
    load: () => import("./list.ts"),
  },
  {
    name: "show",
    summary: { en: "print an archived article's record", ar: "طباعة محضر مقال محفوظ" },
    load: () => import("./show.ts"),
  },
  {
    name: "search",
    summary: {
      en: "find words in articles, statements and commitments, or people by name",
      ar: "البحث في المقالات والأقوال والتعهدات والأسماء",
    },
    load: () => import("./search.ts"),
  },
  {
    name: "who",
    summary: {
      en: "the page of a person, a body or a state",
      ar: "صفحة شخص أو جهة أو دولة",
    },
    load: () => import("./who.ts"),
  },
  {
    name: "met",
    summary: { en: "whom one met, or when two met", ar: "من لقي من ومتى" },
    load: () => import("./met.ts"),
  },
  {
    name: "commitments",
    summary: {
      en: "what was promised, and what is due or overdue",
      ar: "التعهدات وما حلّ أجله منها وما فات",
    },
    load: () => import("./commitments.ts"),
  },
  {
    name: "timeline",
    summary: {
      en: "what happened, was said and was promised, in order",
      ar: "ما وقع وقيل وتُعهد به مرتبا بالأيام",
    },
    load: () => import("./timeline.ts"),
  },
  {
    name: "review",
    summary: {
      en: "accept, reject or edit what was read in an article",
      ar: "مراجعة ما استُخرج من مقال: قبول أو رفض أو تعديل",
    },
    load: () => import("./review.ts"),
  },
  {
    name: "log",
    summary: { en: "show what people decided, who and why", ar: "سجل القرارات: من قرر وماذا ولماذا" },
    load: () => import("./log.ts"),
  },
  {
    name: "versions",
    summary: {
      en: "list an article's versions and what changed in them",
      ar: "نسخ المقال وما تغيّر فيها",
    },
    load: () => import("./versions.ts"),
  },
  {
    name: "verify",
    summary: { en: "check the whole archive again", ar: "التحقق من الأرشيف كله" },
    load: () => import("./verify.ts"),
  },
  {
    name: "link",
    summary: {
      en: "link the articles not linked yet; add does so by itself",
      ar: "ربط ما لم يُربط من المقالات",
    },
    load: () => import("./link.ts"),
  },
  {
    name: "story",
    summary: {
      en: "show an article's story: its articles, origins and who copied whom",
      ar: "قصة المقال ومصادرها ومن نقل عمّن",
    },
    load: () => import("./story.ts"),
  },
  {
    name: "dialogues",
    summary: { en: "list the dialogues and standing committees", ar: "سرد الحوارات واللجان" },
    load: () => import("./dialogues.ts"),
  },
  {
    name: "dialogue",
    summary: { en: "show a dialogue with its rounds", ar: "عرض حوار بجولاته" },
    load: () => import("./dialogues.ts"),
  },
  {
    name: "serve",
    summary: {
      en: "show the archive in the browser, on this machine",
      ar: "عرض الأرشيف في المتصفح على هذا الجهاز",
    },
    load: () => import("./serve.ts"),
  },
  {
    name: "backup",
    summary: { en: "write the archive into one file", ar: "نسخ الأرشيف احتياطيا في ملف واحد" },
    load: () => import("./backup.ts"),
  },
  {
    name: "restore",
    summary: { en: "make an archive from a backup", ar: "استعادة أرشيف من نسخة احتياطية" },
    load: () => import("./restore.ts"),
  },
  {
    name: "enqueue",
    summary: { en: "queue articles for workers (PostgreSQL)", ar: "وضع مقالات في طابور العمل" },
    load: () => import("./enqueue.ts"),
  },
  {
    name: "work",
    summary: { en: "read, keep and link what is queued", ar: "قراءة ما في الطابور وحفظه وربطه" },
    load: () => import("./work.ts"),
  },
];
