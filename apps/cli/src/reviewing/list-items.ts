import type { ArchivedArticle, ReviewLayer, ShownReview } from "@mahdar/store";

/** An item as `mahdar review ID` lists it. */
export interface ListedItem {
  /** What to name it by: `layer:number@hash`, or `#number@revision` of a reviewed item. */
  readonly name: string;
  readonly layer: ReviewLayer;
  readonly status: "proposed" | "accepted" | "edited" | "rejected";
  readonly confidence: number | null;
  readonly rule: string | null;
  readonly words: string;
  readonly review: ShownReview | null;
}

const HASH_SIGNS = 8;

/** The items of an article in its record's order, layer by layer; what the record does not show at the end. */
export function listItems(
  { id, record, proposals, standing, reviews }: ArchivedArticle,
  layers: readonly ReviewLayer[],
  contentHash: (item: unknown) => string,
): ListedItem[] {
  const shown = layers.flatMap((layer) =>
    standing[layer].flatMap(({ status, item, proposal }, i): ListedItem[] => {
      const review = reviews.find((one) => one.id === item) ?? null;
      // An entity that only a reviewed item still names is nobody's proposal.
      if (review === null && proposal === null) return [];
      const name =
        review === null
          ? `${layer}:${proposal}@${contentHash(proposals[layer]![proposal!]).slice(0, HASH_SIGNS)}`
          : reviewName(id, review);
      return [{ name, layer, status, ...saidBy(record[layer]![i]), review }];
    }),
  );
  const hidden = reviews
    .filter(({ index, layer }) => index === null && layers.includes(layer))
    .map((review) => ({
      name: reviewName(id, review),
      layer: review.layer,
      status: review.status,
      ...saidBy(review.item ?? review.proposal),
      review,
    }));
  return [...shown, ...hidden];
}

/** One line of the list. */
export function itemLine({ name, status, confidence, rule, words, review }: ListedItem): string {
  const chance = confidence === null ? "    " : confidence.toFixed(2);
  const who = review === null ? "" : `  (${review.by}, ${review.at}${said(review)})`;
  return `${name}  ${status}  ${chance}  ${words}${rule === null ? "" : `  [${rule}]`}${who}\n`;
}

function said({ reason, passage, version, beside }: ShownReview): string {
  const edit = passage === "same" ? "" : `; ${passage} since version ${version}`;
  const against = beside.length === 0 ? "" : `; contradicted by proposal ${beside.join(", ")}`;
  return `${reason === null ? "" : `: ${reason}`}${edit}${against}`;
}

function reviewName(article: string, { id, revision }: ShownReview): string {
  return `${id.slice(article.length)}@${revision}`;
}

/** What every line says of an item, in the words of the text. */
function saidBy(item: unknown): Pick<ListedItem, "confidence" | "rule" | "words"> {
  const fields = item as Record<string, unknown>;
  const { confidence, rule } = fields;
  const head = [fields["type"], fields["kind"], fields["strength"], fields["topic"], fields["value"]]
    .filter((one) => typeof one === "string")
    .join(" ");
  const parts = [
    wordsOf(fields["name"] ?? fields["text"]),
    wordsOf(fields["source"] ?? fields["resolved"]),
    wordsOf(fields["cue"] ?? fields["trigger"]),
    "aliases" in fields ? wordsOf(fields["aliases"]) : wordsOf(fields["actor"]),
    wordsOf(fields["actors"]),
    wordsOf(fields["recipients"]),
    wordsOf(fields["content"]),
  ].filter((words) => words !== "");
  return {
    confidence: typeof confidence === "number" ? confidence : null,
    rule: typeof rule === "string" ? rule : null,
    words: `${head}  ${parts.join(" · ")}`.trim(),
  };
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/gu, " ");
  if (Array.isArray(value)) return value.map(wordsOf).join(" … ");
  const { text } = (value ?? {}) as { text?: unknown };
  return typeof text === "string" ? wordsOf(text) : "";
}
