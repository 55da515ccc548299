import type { Who } from "@mahdar/ledger/asking";
import {
  searchedText,
  showDaysNote,
  showMeeting,
  showStatement,
  showTerm,
  showUndertaking,
} from "./facts.ts";
import { ENTITY_LABELS } from "./labels.ts";
import type { Page } from "./page.ts";

/** The page of an actor, for the terminal. */
export function showWho(page: Page, answer: Who): void {
  const { actor, country, known, articles, names, months, partners } = answer;
  page.line(page.style("bold", actor.name), 0);
  const facts = [ENTITY_LABELS[actor.type], country, actor.id, known ? null : "ليس في قاعدة المعرفة"];
  page.line(page.style("dim", facts.filter((one) => one !== null).join(" · ")), 0);
  page.line(`مقالات تذكره: ${articles}`, 0);
  if (answer.offices.length > 0) page.head("المناصب", answer.offices.length);
  for (const term of answer.offices) showTerm(page, term, false);
  if (answer.holders.length > 0) page.head("شاغلو مناصبها", answer.holders.length);
  for (const term of answer.holders) showTerm(page, term, true);
  if (names.items.length > 0) page.head("كما تسميه الصحف", names.total);
  for (const { name, articles: count } of names.items) page.line(`${name} (${count})`);
  more(page, names.total - names.items.length);
  if (months.length > 0) page.head("المقالات بالأشهر", months.length);
  for (const { month, articles: count } of months) page.line(`${month ?? "بلا تاريخ"}  ${count}`);
  if (partners.items.length > 0) page.head("لقي", partners.total);
  for (const { actor: other, tellings } of partners.items)
    page.line(`${other.name} ${page.style("dim", `${other.id} (${tellings})`)}`);
  more(page, partners.total - partners.items.length);
  // As a shell takes it: the ids of those the knowledge base does not have are names.
  const id = /^[a-z0-9-]+$/u.test(actor.id) ? actor.id : `"${actor.id}"`;
  group(page, "اللقاءات", answer.meetings, showMeeting, `mahdar met ${id}`);
  group(page, "الأقوال", answer.statements, showStatement, `mahdar timeline ${id}`);
  group(page, "التعهدات", answer.promised, showUndertaking, `mahdar commitments --by ${id}`);
  group(page, "تعهدات له", answer.promisedTo, showUndertaking, `mahdar commitments --to ${id}`);
  page.gap();
  page.line(page.style("dim", `التعهدات كما هي في ${answer.on}؛ ${searchedText(answer.searched)}`), 0);
  showDaysNote(
    page,
    answer.meetings.items.map(({ when }) => when),
  );
}

interface Group<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

function group<Item>(
  page: Page,
  title: string,
  { items, total }: Group<Item>,
  show: (page: Page, item: Item) => void,
  all: string,
): void {
  if (total === 0) return;
  page.head(title, total);
  for (const item of items) show(page, item);
  more(page, total - items.length, all);
}

/** Says that a list was cut, and how to get the rest. */
function more(page: Page, left: number, all: string | null = null): void {
  if (left > 0)
    page.line(page.style("dim", `… والبقية ${left}: --limit${all === null ? "" : `، أو ${all}`}`));
}
