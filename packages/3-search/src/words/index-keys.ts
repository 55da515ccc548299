import { placeWords } from "./place-words.ts";

/** What an engine indexes of one field. */
export interface IndexKeys {
  /** The stems of all words in order, separated by spaces: the engine's positions are those of the words. */
  readonly stems: string;
  /** The folded forms, each once: only the exact switch asks for them. */
  readonly forms: string;
  /** How many stems there are, for the field's length. */
  readonly length: number;
}

/**
 * The keys of a text for an index. Keys hold letters, marks and digits only, in one case, so that any tokenizer that
 * splits at spaces will do.
 *
 * @example indexKeys("للكاظمي وزراء") // { stems: "كاظم وزير", forms: "للكاظمي وزراء", length: 2 }
 */
export function indexKeys(text: string): IndexKeys {
  const stems: string[] = [];
  const forms = new Set<string>();
  for (const { keys } of placeWords(text)) {
    stems.push(...keys.stems);
    forms.add(keys.form);
  }
  return { stems: stems.join(" "), forms: [...forms].join(" "), length: stems.length };
}
