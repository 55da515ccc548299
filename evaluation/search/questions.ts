import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A question of our own and the article, or the paragraph of it, that answers it. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly article: string;
  readonly paragraph?: number;
}

export function questionsOf(file: string): Question[] {
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Question);
}

/** Even and odd by a hash of the article, so that both questions of one article are in one half. */
export function isTest({ article }: Question): boolean {
  let hash = 0;
  for (const unit of article) hash = (Math.imul(hash, 31) + unit.charCodeAt(0)) | 0;
  return ((hash ^ (hash >>> 7)) & 1) === 1;
}
