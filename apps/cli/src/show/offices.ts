import type { MahdarRecord } from "@mahdar/shape";
import { oneLine, type Page } from "./page.ts";

/** The offices named without their holder; a supplied holder says that the text did not name them. */
export function showOffices(page: Page, { offices = [] }: MahdarRecord, rule: (id: string) => string): void {
  if (offices.length === 0) return;
  page.head("مناصب بلا أسماء", offices.length);
  for (const office of offices) {
    const { holder, name, on, rule: id } = office;
    const supplied =
      holder === null || name === null
        ? "شاغله يومئذ غير معروف"
        : `${name}، مضاف من قاعدة المعرفة ليوم ${on}`;
    page.line(`${page.style("bold", oneLine(office))} ${page.style("dim", `← ${supplied}`)}${rule(id)}`);
  }
}
