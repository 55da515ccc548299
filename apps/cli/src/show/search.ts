import type { Search, SearchHit } from "@mahdar/ledger/asking";
import type { Topic } from "@mahdar/shape";
import { ARTICLES, counted } from "./counted.ts";
import { nameOf, showEvidence, showStatement } from "./facts.ts";
import { ENTITY_LABELS, SOURCE_LABELS, TOPIC_LABELS } from "./labels.ts";
import type { Page } from "./page.ts";

const FACET_LABELS = {
  outlet: "المصدر",
  month: "الشهر",
  layer: "فيه",
  actor: "الأعلام",
  topic: "الموضوع",
  kind: "القائل",
  status: "المراجعة",
} as const;
const LABEL_WIDTH = 9;
const NAMES: Readonly<Record<string, string>> = {
  ...TOPIC_LABELS,
  ...SOURCE_LABELS,
  statements: "أقوال",
  events: "أحداث",
  commitments: "تعهدات",
  proposed: "مقترح",
  accepted: "مقبول",
  edited: "معدّل",
};

/** What was found, for the terminal. */
export function showSearch(page: Page, { items, facets, searched }: Search): void {
  for (const hit of items) showHit(page, hit);
  if (searched !== null && searched.articles < searched.of)
    page.line(
      page.style(
        "dim",
        `نُظر في ${counted(searched.articles, ARTICLES)} هي الأقرب من ${searched.of}؛ وللبقية ضيّق البحث: --from --to --outlet --actor`,
      ),
      0,
    );
  if (facets === null || items.length === 0) return;
  page.head("توزّع المقالات");
  let isCut = false;
  for (const [name, label] of Object.entries(FACET_LABELS)) {
    const { values, more } = facets[name as keyof typeof FACET_LABELS];
    if (values.length === 0) continue;
    const list = values.map((one) => `${valueName(one, values)} ${one.count}`).join("، ");
    page.field(label, LABEL_WIDTH, more > 0 ? `${list}، والبقية ${more}` : list);
    isCut ||= more > 0;
  }
  if (isCut) page.line(page.style("dim", "تظهر البقية بتضييق البحث: --from --to --outlet --actor"));
}

interface FacetValue {
  readonly value: string;
  readonly name: string | null;
}

/** What a value is called; two actors of one name are told apart by their ids. */
function valueName({ value, name }: FacetValue, among: readonly FacetValue[]): string {
  if (name === null) return NAMES[value] ?? value;
  return among.some((other) => other.name === name && other.value !== value) ? `${name} [${value}]` : name;
}

function showHit(page: Page, { article, statement, commitment, person }: SearchHit): void {
  if (article !== null) {
    const { id, title, outlet, day, passage, titleHits } = article;
    page.line(`${day ?? "----------"}  ${marked(page, title ?? id, titleHits)}`, 0);
    page.line(page.style("dim", [outlet, id].filter((one) => one !== null).join(" · ")));
    if (passage !== null)
      page.line(`${passage.start > 0 ? "… " : ""}${marked(page, passage.text, passage.hits)} …`);
  } else if (statement !== null) showStatement(page, statement);
  else if (commitment !== null) {
    const { by, content, topic, evidence } = commitment;
    page.line(
      `${page.style("bold", nameOf(by))}: ${content.replace(/\s+/gu, " ")} ${page.style("dim", `· ${TOPIC_LABELS[topic as Topic]}`)}`,
    );
    showEvidence(page, evidence);
  } else if (person !== null) {
    const { name, type, country, id, articles } = person;
    const facts = [ENTITY_LABELS[type], country, id].filter((one) => one !== null).join(" · ");
    page.line(`${page.style("bold", name)} (${articles}) ${page.style("dim", `· ${facts}`)}`, 0);
  }
}

/** The words on one line, with what was sought in bold; places count in the words as they stand. */
function marked(page: Page, text: string, hits: readonly { start: number; end: number }[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of hits) {
    out += text.slice(at, start) + page.style("bold", text.slice(start, end));
    at = end;
  }
  return (out + text.slice(at)).replace(/\s+/gu, " ");
}
