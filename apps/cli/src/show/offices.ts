import type { MahdarRecord } from "@mahdar/shape";
import type { Page } from "./page.ts";

/** The offices named without their holder; a supplied holder says that the text did not name them. */
export function showOffices(page: Page, { offices = [] }: MahdarRecord, rule: (id: string) => string): void {
  if (offices.length === 0) return;
  page.head("مناصب بلا أسماء", offices.length);
  for (const { text, holder, name, on, rule: id } of offices) {
    const supplied =
      holder === null || name === null
        ? "شاغله يومئذ غير معروف"
        : `${name}، مضاف من قاعدة المعرفة ليوم ${on}`;
    page.line(
      `${page.style("bold", text.replace(/\s+/gu, " "))} ${page.style("dim", `← ${supplied}`)}${rule(id)}`,
    );
  }
}
