/**
 * `node --conditions=mahdar-source benches/search.ts ARCHIVE [--rounds 3]`: how long searching takes in an archive, a folder or a
 * PostgreSQL address; `--synthetic N` fills ARCHIVE first with N made-up articles that can only be searched.
 *
 * Queries are of the sorts people type: a name, two or three words, whole questions, a phrase, the exact switch, an outlet's or a
 * year's articles only, a page further on. The first round is told apart: nothing is in the program's memory then (what the operating
 * system holds of the file it may hold still; drop its cache before, as root, for a colder one).
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { openArchive } from "@mahdar/store";
import { fillSynthetic } from "./synthetic.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" }, synthetic: { type: "string" } },
});
const [place] = positionals;
if (place === undefined) throw new Error("name an archive: benches/search.ts ARCHIVE");
const archive = await openArchive(place, { create: values.synthetic !== undefined });
if (values.synthetic !== undefined) await fillSynthetic(archive, Number(values.synthetic));

const NAMES =
  "الكاظمي|العبادي|سليم الجبوري|احمد|محمد علي|أردوغان|كيري|لافروف|السيسي|نتنياهو|الحوثي|ظريف".split("|");
const WORDS =
  "وزير الخارجية|مجلس الأمن|الانتخابات|المستشارون|رواتب الموظفين|اللاجئين السوريين|أسعار النفط|مكافحة الإرهاب|الحكومة|قال|البرلمان العراقي الموازنة|قوات التحالف|وقف إطلاق النار|فيسبوك|برشلونة|UNICEF|الكهرباء|جلسة مجلس النواب|تفجير انتحاري|مفاوضات النووي".split(
    "|",
  );
const QUESTIONS = [
  "من هو وزير الخارجية الذي التقى نظيره في عمان لبحث الأزمة السورية؟",
  "متى تبدأ الحكومة صرف رواتب الموظفين المتأخرة؟",
  "كم عدد القتلى في تفجير السوق الشعبي؟",
  "ماذا قال الرئيس عن وقف إطلاق النار في اليمن؟",
  "أين عقدت جولة المفاوضات بين إيران والدول الست؟",
  "لماذا انخفضت أسعار النفط في الأسواق العالمية؟",
];
const PHRASES = ["«مجلس النواب»", "«رئيس الوزراء» -مصر", "+النفط أسعار أوبك"];
const queries = [
  ...[...NAMES, ...WORDS, ...QUESTIONS, ...PHRASES].map((words) => ({ words, limit: 20 })),
  ...NAMES.map((words) => ({ words, exact: true, limit: 20 })),
  ...WORDS.map((words) => ({ words, from: "2015-03-01", to: "2015-03-31", limit: 20 })),
];

console.log(
  `# ${queries.length} queries over ${(await archive.counts()).articles} articles in ${archive.engine.kind}, ${cpus()[0]?.model}, Node ${process.version}`,
);
for (let round = 0; round <= Number(values.rounds); round++) {
  const times: { readonly ms: number; readonly words: string }[] = [];
  for (const query of queries) {
    const began = performance.now();
    await archive.list(query);
    times.push({ ms: performance.now() - began, words: query.words });
  }
  times.sort((one, other) => one.ms - other.ms);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!.ms.toFixed(1);
  const [slowest] = times.slice(-1);
  console.log(
    `${round === 0 ? "first round" : `round ${round}`}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms («${slowest!.words}»)`,
  );
}
const began = performance.now();
await archive.facets({ words: "وزير الخارجية", limit: 1 });
console.log(`facets of two common words: ${(performance.now() - began).toFixed(0)} ms`);
await archive.close();
