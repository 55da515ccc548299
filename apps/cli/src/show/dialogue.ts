import type { Dialogue } from "@mahdar/ledger/asking";
import { TOPIC_LABELS } from "./labels.ts";
import type { Page } from "./page.ts";

/** Prints a dialogue with its rounds in order, then what was published between them. */
export function showDialogue(page: Page, dialogue: Dialogue): void {
  page.line(page.style("bold", dialogue.name), 0);
  page.line(page.style("dim", dialogue.id), 0);
  for (const { number, held, articles, jointStatements, commitments } of dialogue.rounds) {
    page.head(`الجولة ${number} · ${held}`);
    for (const article of articles) showArticle(page, article);
    for (const { article, clauses } of jointStatements) {
      page.line(`بيان مشترك · ${article}`);
      for (const { theme, text } of clauses) page.line(`${TOPIC_LABELS[theme]}: ${oneLineOf(text)}`, 2);
    }
    if (commitments.length > 0) page.line(`تعهدات (${commitments.length})`);
    for (const { actor, content, deadline } of commitments)
      page.line(`${actor}: ${oneLineOf(content)}${deadline === null ? "" : ` · ${deadline}`}`, 2);
  }
  if (dialogue.between.length === 0) return;
  page.head("بين الجولات", dialogue.between.length);
  for (const article of dialogue.between) showArticle(page, article);
}

function showArticle(page: Page, { id, title, outlet, day }: Dialogue["between"][number]): void {
  page.line(`${day ?? "بلا تاريخ"}  ${title ?? id}`);
  page.line(page.style("dim", [outlet ?? "بلا جهة نشر", id].join(" · ")), 2);
}

function oneLineOf(text: string): string {
  return text.replace(/\s+/gu, " ");
}
