import { MahdarError, type Span } from "@mahdar/shape";
import type { ReviewLayer } from "@mahdar/store";

/** What a person may set in an item of each layer; a name that is none of these is a slip of the pen. */
const FIELDS: { readonly [Layer in ReviewLayer]: readonly string[] } = {
  attributions: ["source", "resolved", "entity", "kind", "cue", "content", "direct", "within", "modality"],
  events: ["type", "mode", "trigger", "actors", "recipients", "date", "place", "modality"],
  commitments: [
    ...["actor", "entity", "content", "strength", "beneficiary", "deadline", "topic", "attribution"],
    "modality",
  ],
  times: ["type", "value"],
  mentions: ["type", "entity", "title"],
  entities: ["type", "name", "aliases", "actor"],
  offices: ["office", "holder", "name", "on"],
};

/** Fields that hold words of the text, and those that hold several stretches of them. */
const SPAN_FIELDS: ReadonlySet<string> = new Set([
  "source",
  "resolved",
  "cue",
  "trigger",
  "place",
  "actor",
  "beneficiary",
]);
const SPANS_FIELDS: ReadonlySet<string> = new Set(["content", "actors", "recipients"]);

/**
 * The item with fields set as `FIELD=VALUE` says. Words of the text become the span where they stand, the one nearest to
 * where the item stands when there are several; other values are JSON where they can be, else text; `null` empties.
 *
 * @throws MahdarError bad-usage, also for a field the layer does not have; bad-field when the words are not in the text
 * @example setFields("commitments", item, ["strength=pledge", "actor=وزارة النقل"], text)
 */
export function setFields(
  layer: ReviewLayer,
  item: unknown,
  changes: readonly string[],
  text: string,
): unknown {
  const fields = { ...(item as Record<string, unknown>) };
  const near = placeOf(item);
  for (const change of changes) {
    const at = change.indexOf("=");
    if (at < 1) {
      throw new MahdarError("bad-usage", `--set ${change} sets nothing`, "give --set FIELD=VALUE");
    }
    const field = change.slice(0, at);
    if (!FIELDS[layer].includes(field)) {
      throw new MahdarError(
        "bad-usage",
        `an item of ${layer} has no field ${field}`,
        `--set takes ${FIELDS[layer].join(", ")}; the whole item is given with --item FILE`,
      );
    }
    const value = change.slice(at + 1);
    // An entity's actor is an id, no words of the text.
    const isWords = SPAN_FIELDS.has(field) && !("aliases" in fields);
    if (value === "null") fields[field] = null;
    else if (isWords) fields[field] = findSpan(field, value, text, near);
    else if (SPANS_FIELDS.has(field)) {
      const parts = value === "" ? [] : value.split("|");
      fields[field] = parts.map((words) => findSpan(field, words.trim(), text, near));
    } else fields[field] = valueOf(value);
  }
  return fields;
}

function findSpan(field: string, words: string, text: string, near: number): Span {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best >= 0 && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  if (best < 0 || words === "") {
    throw new MahdarError(
      "bad-field",
      `${field}: ${JSON.stringify(words)} does not stand in the text`,
      "copy the words from the text as they are",
    );
  }
  return { start: best, end: best + words.length, text: words };
}

function valueOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Where the first span of an item begins. */
function placeOf(item: unknown): number {
  if (typeof item !== "object" || item === null) return 0;
  const { start } = item as Partial<Span>;
  if (typeof start === "number") return start;
  const { cue, trigger, content } = item as Record<string, unknown>;
  return placeOf(cue ?? trigger ?? (Array.isArray(content) ? content[0] : null));
}
