/** Says one signal: its name, and what it says when it is more than a name. */
export type Say = (name: string, a?: string, b?: string, c?: string, d?: string) => void;
/** Says all signals of one thing that is judged. */
export type Tell = (say: Say) => void;

const DIGITS = ["0", "1", "2", "3", "4"] as const;
/** A count as signals say it: those above `most` (4 at the highest) are one. */
export function upTo(most: number, count: number): string {
  return DIGITS[Math.min(most, count)]!;
}

/**
 * The one copy of a text that the engine keeps for property names, as it does of words in the source. Look-ups of such
 * copies compare by identity; pieces cut from a table would be compared letter by letter.
 */
export function intern(text: string): string {
  return Object.keys({ [text]: true })[0]!;
}

interface Node {
  weight: number;
  next: Map<string, Node> | null;
}

/** A signal in one string, as the tables write it: `name=a&b`. */
export function nameOf(name: string, ...values: readonly (string | undefined)[]): string {
  const said = values.filter((value) => value !== undefined);
  return said.length === 0 ? name : `${name}=${said.join("&")}`;
}

/** The weights of signals, found by name and values without making a string of them. */
export class Weights {
  readonly #root: Node = { weight: 0, next: null };
  #sum = 0;

  constructor(weights: Iterable<readonly [signal: string, weight: number]>) {
    for (const [signal, weight] of weights) {
      const cut = signal.indexOf("=");
      const path = cut < 0 ? [signal] : [signal.slice(0, cut), ...signal.slice(cut + 1).split("&")];
      let node = this.#root;
      for (const step of path.map(intern)) {
        node.next ??= new Map();
        const next = node.next.get(step) ?? { weight: 0, next: null };
        node.next.set(step, next);
        node = next;
      }
      node.weight = weight;
    }
  }

  /** A table of signals and their weights in hundredths, a line each. */
  static unpack(table: string): Weights {
    return new Weights(
      table.split("\n").map((line) => {
        const tab = line.lastIndexOf("\t");
        return [line.slice(0, tab), Number(line.slice(tab + 1)) / 100] as const;
      }),
    );
  }

  /** The weights of all that is told, added up. */
  sum(tell: Tell): number {
    this.#sum = 0;
    tell(this.#say);
    return this.#sum;
  }

  readonly #say: Say = (name, a, b, c, d) => {
    let node = this.#root.next?.get(name);
    if (a !== undefined) node = node?.next?.get(a);
    if (b !== undefined) node = node?.next?.get(b);
    if (c !== undefined) node = node?.next?.get(c);
    if (d !== undefined) node = node?.next?.get(d);
    if (node !== undefined) this.#sum += node.weight;
  };
}
