import type { Clause, JointStatement, MahdarRecord } from "@mahdar/shape";
import { TOPIC_LABELS } from "./labels.ts";
import { oneLine, type Page } from "./page.ts";

/** Joint statements clause by clause, grouped by theme, with who is to do what. */
export function showJointStatements(
  page: Page,
  { jointStatements = [] }: MahdarRecord,
  rule: (id: string) => string,
): void {
  for (const statement of jointStatements) {
    page.head("البيان المشترك", statement.clauses.length);
    page.line(
      `${page.style("bold", sides(statement))}${statement.date === null ? "" : ` · ${statement.date}`}${rule(statement.rule)}`,
    );
    if (statement.legalBases.length > 0)
      page.line(page.style("dim", `السند: ${statement.legalBases.map(oneLine).join("؛ ")}`));
    for (const [theme, clauses] of Map.groupBy(statement.clauses, (clause) => clause.theme)) {
      page.line(page.style("cyan", TOPIC_LABELS[theme]));
      for (const clause of clauses) showClause(page, clause, statement);
    }
  }
}

function showClause(page: Page, clause: Clause, statement: JointStatement): void {
  const words = oneLine(clause.span).split(" ");
  page.line(`• ${words.slice(0, 24).join(" ")}${words.length > 24 ? " …" : ""}`, 2);
  for (const { party, sides: bound, content } of clause.duties) {
    const whom = bound.length > 1 ? "الطرفان" : oneLine(statement.parties[bound[0] ?? -1] ?? party);
    page.line(`${page.style("yellow", whom)}: ${oneLine(content)}`, 3);
  }
}

function sides({ parties }: JointStatement): string {
  return parties.map(oneLine).join(" – ");
}
