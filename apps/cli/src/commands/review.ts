import { readFileSync } from "node:fs";
import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { Archive, ArchivedArticle, ReviewDone, ReviewLayer, Target } from "@mahdar/store";
import { EXIT, parseOptions } from "../command.ts";
import { complain } from "../complain.ts";
import { itemLine, listItems } from "../reviewing/list-items.ts";
import { setFields } from "../reviewing/set-fields.ts";
import { findNamed } from "../reviewing/target.ts";
import { countOf } from "../show/counted.ts";
import { harmlessIn } from "../show/harmless.ts";
import { withArchive } from "../with-archive.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar review ID  [--layer LAYER] [--json] [--archive PLACE]
       mahdar review accept|reject|withdraw ID ITEM ...  --by NAME [--reason WHY] [--json]
       mahdar review edit ID ITEM  --by NAME --reason WHY (--set FIELD=VALUE ... | --item FILE)
       mahdar review add ID LAYER  --by NAME (--set FIELD=VALUE ... | --item FILE)

Lists what was read in an article, each item with the name to decide on it by, and decides. What a person decided is never
changed by a machine; every decision goes into the log (mahdar log). Rejecting, editing and withdrawing need a reason.
مراجعة ما استُخرج من مقال: قبول أو رفض أو تعديل أو إضافة، وكل قرار باسم صاحبه وسببه.

  ITEM              attributions:3 for a proposal, #7 for a reviewed item, as listed; with the @… behind it a decision is
                    refused when somebody changed the item since
  --by NAME         who decides (default: MAHDAR_BY; nobody is guessed)
  --reason WHY      why, in a few words
  --set FIELD=VALUE strength=pledge; words of the text for source, cue, trigger, place, actor, beneficiary, content,
                    actors, recipients (several with | between); null empties a field
  --item FILE       the whole item as JSON; indexes and entity ids are those of mahdar show --json
  --layer LAYER     attributions, events, commitments (the default: these three), times, mentions, entities, offices
  --json            JSON
  --archive PLACE   the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

  mahdar review accept a1 attributions:3 --by سناء
  mahdar review reject a1 events:0@1f2e3d4c --by سناء --reason "لم يقع اللقاء"
  mahdar review edit a1 commitments:0 --set strength=pledge --by سناء --reason "تعهد صريح"

Exit codes: 0, 2 when it was refused, 3 when some of several items were.
`;

const OPTIONS = {
  by: { type: "string" },
  reason: { type: "string" },
  set: { type: "string", multiple: true },
  item: { type: "string" },
  layer: { type: "string" },
  json: { type: "boolean" },
  archive: { type: "string" },
} as const;

const ACTIONS = ["accept", "reject", "withdraw", "edit", "add"] as const;
type Action = (typeof ACTIONS)[number];

/** `mahdar review`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("review", argv, OPTIONS);
  const [first, id, ...names] = positionals;
  const action = ACTIONS.find((one) => one === first && id !== undefined);
  const isAlone = ACTIONS.some((one) => one === first) && id === undefined;
  if (first === undefined || isAlone || (action === undefined && id !== undefined)) {
    throw new MahdarError(
      "bad-usage",
      "review takes an article's id, or an action and what to decide on",
      SEE,
    );
  }
  return withArchive(values.archive, (archive) =>
    action === undefined ? list(archive, first, values) : decide(archive, action, id!, names, values),
  );
}

const SEE = "see mahdar review --help";
const FACTS: readonly ReviewLayer[] = ["attributions", "events", "commitments"];
type Values = ReturnType<typeof parseOptions<typeof OPTIONS>>["values"];

async function list(archive: Archive, id: string, { layer, json }: Values): Promise<number> {
  const { contentHash } = await import("@mahdar/store");
  const article = await articleOf(archive, id);
  const items = listItems(article, layer === undefined ? FACTS : [await layerOf(layer)], contentHash);
  if (json) {
    await write(`${JSON.stringify({ id, version: article.version, state: article.state, items })}\n`);
    return EXIT.ok;
  }
  await write(items.map((item) => itemLine(harmlessIn(item))).join(""));
  const other = layer === undefined ? "; times, mentions, entities and offices: --layer" : "";
  process.stderr.write(`${countOf(items.length, "item")}${other}\n`);
  return EXIT.ok;
}

async function decide(
  archive: Archive,
  action: Action,
  id: string,
  names: readonly string[],
  values: Values,
): Promise<number> {
  const by = values.by ?? process.env["MAHDAR_BY"] ?? "";
  if (by.trim() === "") {
    throw new MahdarError("bad-usage", "nobody is named who decides", "give --by NAME, or set MAHDAR_BY");
  }
  const isOne = action === "edit" || action === "add";
  if (names.length === 0 || (isOne && names.length > 1)) {
    const what = isOne ? "one item" : "one or more items";
    throw new MahdarError("bad-usage", `review ${action} takes an article's id and ${what}`, SEE);
  }
  let failed = 0;
  for (const name of names) {
    try {
      const done = await decideOn(archive, action, id, name, by, values);
      const { status, revision, decision, item } = done;
      const line = `${item}  ${status}  (revision ${revision}, decision ${decision})\n`;
      await write(values.json ? `${JSON.stringify(done)}\n` : line);
    } catch (error) {
      if (!(error instanceof MahdarError) || names.length === 1) throw error;
      failed++;
      complain({ message: `${name}: ${error.message}`, next: error.next });
    }
  }
  if (failed === 0) return EXIT.ok;
  return failed < names.length ? EXIT.someFailed : EXIT.badInput;
}

/** The article is looked at anew for every item: what was decided on the one before may have moved it. */
async function decideOn(
  archive: Archive,
  action: Action,
  id: string,
  name: string,
  by: string,
  values: Values,
): Promise<ReviewDone> {
  const { contentHash } = await import("@mahdar/store");
  const article = await articleOf(archive, id);
  const who = { article: id, by, at: new Date().toISOString() };
  const reason = values.reason ?? "";
  if (action === "add") {
    const layer = await layerOf(name);
    const item = itemGiven(values, layer, EMPTY[layer] ?? {}, article.article.text);
    return archive.review({ ...who, action, layer, item, state: article.state, reason });
  }
  const { target, layer, item } = findNamed(article, name, contentHash);
  if (action === "edit") {
    const { text } = await citedText(archive, article, target);
    const edited = itemGiven(values, layer, item, text);
    return archive.review({ ...who, action, target, item: edited, state: article.state, reason });
  }
  return archive.review({ ...who, action, target, reason });
}

/** The text a reviewed item cites may be an earlier version's. */
async function citedText(
  archive: Archive,
  article: ArchivedArticle,
  target: Target,
): Promise<{ text: string }> {
  const reviewed = "item" in target ? article.reviews.find(({ id }) => id === target.item) : undefined;
  const version = reviewed?.version ?? article.version;
  return version === article.version ? article.article : (await archive.get(article.id, version))!.article;
}

/** The fields that need not be said of an item that is added. */
const EMPTY: { readonly [Layer in ReviewLayer]?: object } = {
  attributions: { source: null, resolved: null, entity: null, direct: false },
  events: { mode: null, actors: [], recipients: [], date: null, place: null },
  commitments: { entity: null, beneficiary: null, deadline: null, topic: "other", attribution: null },
  entities: { aliases: [], actor: null },
};

function itemGiven({ set, item }: Values, layer: ReviewLayer, base: unknown, text: string): unknown {
  if ((set === undefined) === (item === undefined)) {
    throw new MahdarError("bad-usage", "give --set FIELD=VALUE or --item FILE, one of them", SEE);
  }
  if (item === undefined) return setFields(layer, base, set!, text);
  let content: string;
  try {
    content = readFileSync(item, "utf8");
  } catch (cause) {
    throw new MahdarError("not-readable", `${item} cannot be read`, "check the file's name", { cause });
  }
  try {
    return JSON.parse(content) as unknown;
  } catch (cause) {
    throw new MahdarError("bad-json", `${item} is no JSON`, "give one item as JSON", { cause });
  }
}

async function layerOf(name: string): Promise<ReviewLayer> {
  const { REVIEW_LAYERS } = await import("@mahdar/store");
  const layer = REVIEW_LAYERS.find((one) => one === name);
  if (layer !== undefined) return layer;
  throw new MahdarError("bad-usage", `there is no layer ${name}`, `give one of ${REVIEW_LAYERS.join(", ")}`);
}

async function articleOf(archive: Archive, id: string): Promise<ArchivedArticle> {
  const article = await archive.get(id);
  if (article !== null) return article;
  throw new MahdarError("not-found", `there is no article ${id}`, "see mahdar list for the ids");
}
