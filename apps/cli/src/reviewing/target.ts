import { MahdarError } from "@mahdar/shape";
import type { ArchivedArticle, ReviewLayer, Target } from "@mahdar/store";

/** What a person names on the command line, found in the article as it is now. */
export interface Named {
  readonly target: Target;
  readonly layer: ReviewLayer;
  /** The item as the record has it now; null when it is rejected or its words are gone. */
  readonly item: unknown;
}

/**
 * Finds what `layer:number` (a proposal), `ID#number` or `#number` (a reviewed item) names. After `@` may stand the hash or
 * the revision that was seen when the article was listed; without it the item counts as seen as it is now.
 *
 * @throws MahdarError not-found, bad-usage
 * @example findNamed(article, "attributions:3@1f2e3d4c", contentHash)
 */
export function findNamed(
  article: ArchivedArticle,
  name: string,
  contentHash: (item: unknown) => string,
): Named {
  const [what, seen] = splitSeen(name);
  const reviewed = /^(?<id>.*)#(?<number>\d+)$/su.exec(what)?.groups;
  if (reviewed !== undefined) {
    const id = `${reviewed["id"] === "" ? article.id : reviewed["id"]}#${reviewed["number"]}`;
    const found = article.reviews.find((review) => review.id === id);
    if (found === undefined) throw notFound(article, id);
    const revision = seen === undefined ? found.revision : Number(seen);
    const item = found.index === null ? found.item : article.record[found.layer]?.[found.index];
    return { target: { item: id, revision }, layer: found.layer, item };
  }
  const parts = /^(?<layer>[a-z]+):(?<index>\d+)$/iu.exec(what)?.groups;
  if (parts === undefined) {
    throw new MahdarError(
      "bad-usage",
      `${name} names no item`,
      `give layer:number or #number as mahdar review ${article.id} lists them`,
    );
  }
  const layer = parts["layer"] as ReviewLayer;
  const index = Number(parts["index"]);
  const proposal = article.proposals[layer]?.[index];
  if (proposal === undefined || !(layer in article.standing)) throw notFound(article, what);
  const at = article.standing[layer].findIndex((one) => one.item === null && one.proposal === index);
  const hash = seen ?? contentHash(proposal);
  return { target: { layer, index, hash }, layer, item: article.record[layer]?.[at] ?? proposal };
}

function splitSeen(name: string): [what: string, seen: string | undefined] {
  const parts = /^(.*)@([0-9a-f]+)$/su.exec(name);
  return parts === null ? [name, undefined] : [parts[1]!, parts[2]!];
}

function notFound({ id }: ArchivedArticle, what: string): MahdarError {
  return new MahdarError("not-found", `there is no ${what} in ${id}`, `see mahdar review ${id}`);
}
