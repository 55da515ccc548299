import type { GoldArticle, Range } from "./gold.ts";

const WORD = /[\p{L}\p{N}\p{M}]/u;
type Item = Record<string, unknown>;
interface Draft {
  readonly id: string;
  readonly published: string | null;
  readonly times: Item[];
  readonly entities: { span: Range; type: string }[];
  readonly attributions: Item[];
  readonly events: Item[];
  readonly commitments: Item[];
}

/** The annotations of an article as lines (see hand.ts). */
export function linesOfGold(gold: GoldArticle, text: string): string {
  const points = [...text];
  const show = (range: unknown): string =>
    range === null || range === undefined ? "-" : shorten(points.slice(...(range as Range)).join(""));
  const many = (ranges: readonly Range[]) => ranges.map(show).join("; ") || "-";
  const named = new Map<string, string>();
  for (const one of gold.entities) named.set(`E|${one.type}|${show(one.span)}`, one.type);
  const lines = [
    ...gold.times.map((one) => `T|${show(one.span)}|${one.type}|${one.value ?? "-"}`),
    ...named.keys(),
    ...gold.attributions.map(
      (one) =>
        `A|${one.kind}|${show(one.source)}|${show(one.cue)}|${show(one.content)}|${one.direct ? "direct" : "-"}|${show(one.ref)}`,
    ),
    ...(gold.events as unknown as Item[]).map(
      (one) =>
        `V|${one["type"]}|${one["mode"] ?? "-"}|${show(one["trigger"])}|${many(one["actors"] as Range[])}|${many(one["recipients"] as Range[])}|${one["date"] ?? "-"}|${show(one["place"])}`,
    ),
    ...(gold.commitments as unknown as Item[]).map(
      (one) =>
        `C|${one["strength"]}|${show(one["actor"])}|${show(one["content"])}|${one["topic"]}|${show(one["beneficiary"])}|${show(one["deadline"])}|${one["deadline_value"] ?? "-"}`,
    ),
  ];
  return [`@ ${gold.id} ${gold.published ?? ""}`, ...lines].join("\n");
}

function shorten(span: string): string {
  const words = span.split(/\s+/u);
  return words.length <= 9 ? span : `${words.slice(0, 4).join(" ")} ~~ ${words.slice(-4).join(" ")}`;
}

/** Gold from lines; each fault says `line: what does not fit`. Offsets are code points. */
export function goldOfLines(
  lines: readonly string[],
  texts: ReadonlyMap<string, string>,
): { readonly gold: readonly object[]; readonly faults: readonly string[] } {
  const gold: Draft[] = [];
  const faults: string[] = [];
  let article: Draft | null = null;
  let finder: Finder | null = null;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    try {
      if (line.startsWith("@ ")) {
        const [, id = "", day] = line.split(/\s+/u);
        article = {
          id,
          published: day ?? null,
          times: [],
          entities: [],
          attributions: [],
          events: [],
          commitments: [],
        };
        gold.push(article);
        finder = new Finder(texts.get(id)!);
      } else if (article === null || finder === null) throw new Error("comes before any @ line");
      else
        takeLine(
          line.split("|").map((field) => field.trim()),
          article,
          finder,
        );
    } catch (error) {
      faults.push(`${at + 1}: ${(error as Error).message}`);
    }
  }
  for (const one of gold) one.entities.splice(0, one.entities.length, ...longestOf(one.entities));
  return { gold: gold.map((one) => ({ ...one })), faults };
}

function takeLine(fields: readonly string[], article: Draft, finder: Finder): void {
  const [kind, a = "-", b = "-", c = "-", d = "-", e = "-", f = "-", g = "-"] = fields;
  const none = (field: string) => (field === "-" || field === "" ? null : field);
  const listed = (field: string, near: number) =>
    (none(field)?.split(";") ?? []).map((one) => finder.nearest(one.trim(), near));
  const may = (field: string, near: number) => (none(field) === null ? null : finder.nearest(field, near));
  if (kind === "T") article.times.push({ span: finder.inOrder("T", a), type: b, value: none(c) });
  else if (kind === "E") for (const span of finder.every(b)) article.entities.push({ span, type: a });
  else if (kind === "A") {
    const cue = finder.inOrder("A", c);
    const content = finder.nearest(d, cue[1]);
    article.attributions.push({
      source: may(b, cue[0]),
      ref: may(f, cue[0]),
      kind: a,
      cue,
      content,
      direct: e === "direct",
    });
  } else if (kind === "V") {
    const trigger = finder.nearest(c, 0);
    const near = trigger[0];
    article.events.push({
      type: a,
      mode: none(b),
      trigger,
      actors: listed(d, near),
      recipients: listed(e, near),
      date: none(f),
      place: may(g, near),
    });
  } else if (kind === "C") {
    const content = finder.nearest(c, 0);
    const near = content[0];
    article.commitments.push({
      actor: may(b, near),
      content,
      strength: a,
      beneficiary: may(e, near),
      deadline: may(f, near),
      deadline_value: none(g),
      topic: none(d) ?? "other",
    });
  } else throw new Error(`«${kind}» is no kind of line; use @ T E A V C`);
}

/** Finds written spans in a text; ranges in code points. */
class Finder {
  private readonly points: string[];
  private readonly text: string;
  private readonly reached = new Map<string, number>();
  constructor(text: string) {
    this.text = text;
    this.points = [...text];
  }

  /** Every whole-word place of a span, or only its `#n`th. */
  every(written: string): Range[] {
    const { places, nth } = this.places(written);
    const whole = places.filter(([from, to]) => !WORD.test(this.points[to] ?? " ") && this.startsAWord(from));
    if (nth !== null) return [places[nth]!];
    return whole.length > 0 ? whole : places;
  }

  /** The place nearest to a point. */
  nearest(written: string, near: number): Range {
    const { places, nth } = this.places(written);
    if (nth !== null) return places[nth]!;
    return places.reduce((best, one) => (Math.abs(one[0] - near) < Math.abs(best[0] - near) ? one : best));
  }

  /** The first place after the last one asked for under the same key. */
  inOrder(key: string, written: string): Range {
    const { places, nth } = this.places(written);
    const after = this.reached.get(key) ?? 0;
    const whole = places.filter(([from, to]) => !WORD.test(this.points[to] ?? " ") && this.startsAWord(from));
    const usable = whole.length > 0 ? whole : places;
    const found = nth === null ? (usable.find((one) => one[0] >= after) ?? usable[0]!) : places[nth]!;
    this.reached.set(key, found[1]);
    return found;
  }

  /** At the start of a word, or after one-letter particles glued to it. */
  private startsAWord(from: number): boolean {
    let at = from;
    while (at > 0 && WORD.test(this.points[at - 1]!)) at -= 1;
    return at === from || /^[وفبلك]{1,2}$/u.test(this.points.slice(at, from).join(""));
  }

  private places(written: string): { places: Range[]; nth: number | null } {
    const mark = /#(\d+)$/u.exec(written);
    const [head = "", tail] = written
      .replace(/#\d+$/u, "")
      .split("~~")
      .map((part) => part.trim());
    const places: Range[] = [];
    for (let at = this.text.indexOf(head); at >= 0 && head !== ""; at = this.text.indexOf(head, at + 1)) {
      const end =
        tail === undefined ? at + head.length : this.text.indexOf(tail, at + head.length) + tail.length;
      if (tail === undefined || end >= at + head.length + tail.length)
        places.push([this.pointOf(at), this.pointOf(end)]);
    }
    const nth = mark === null ? null : Number(mark[1]) - 1;
    if (places.length === 0 || (nth !== null && places[nth] === undefined))
      throw new Error(`«${written}» does not stand in the text`);
    return { places, nth };
  }

  private pointOf(unit: number): number {
    return [...this.text.slice(0, unit)].length;
  }
}

function longestOf(entities: readonly { span: Range; type: string }[]): { span: Range; type: string }[] {
  const inside = (one: Range, other: Range) =>
    one !== other && other[0] <= one[0] && one[1] <= other[1] && other[1] - other[0] > one[1] - one[0];
  const kept = entities.filter((one) => !entities.some((other) => inside(one.span, other.span)));
  const seen = new Set<string>();
  return kept
    .filter((one) => !seen.has(String(one.span)) && seen.add(String(one.span)))
    .sort((one, other) => one.span[0] - other.span[0]);
}
