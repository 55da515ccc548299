import { PhraseTable } from "../2-segment/index.ts";
import { titles } from "../lexicon/names.generated.ts";

/** What kind of title a phrase is: an office may take a body or field after it. */
export type TitleKind = "office" | "honorific" | "rank" | "profession";

/** Titles, offices, ranks and callings by their phrases. */
export const TITLES: PhraseTable<TitleKind> = new PhraseTable(
  titles.map((row) => [row.title, row.kind as TitleKind] as const),
);
