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
