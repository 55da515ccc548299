import type { Attribution, Commitment, MahdarRecord, Modality, PoliticalEvent } from "@mahdar/shape";
import type { LostCandidate } from "@mahdar/text";
import { counted, LETTERS, SENTENCES } from "./counted.ts";
import { showExplanation } from "./explain.ts";
import { showJointStatements } from "./joint-statement.ts";
import {
  BASIS_LABELS,
  ENTITY_LABELS,
  EVENT_LABELS,
  MODALITY_LABELS,
  MODE_LABELS,
  SOURCE_LABELS,
  STRENGTH_LABELS,
  TIME_LABELS,
  TOPIC_LABELS,
} from "./labels.ts";
import { showOffices } from "./offices.ts";
import { oneLine, Page, type PageOptions, widthOf } from "./page.ts";

export interface ShowOptions extends PageOptions {
  /** Whether each finding names the rule that made it. */
  readonly rules: boolean;
  /** What the reading did not take; when given, the reading is explained at the end. */
  readonly lost?: readonly LostCandidate[];
}

/** The groups in the order a reader wants them: what it is, when, who, who said what, what happened, what was promised. */
const GROUPS = [
  showDocument,
  showTimes,
  showEntities,
  showOffices,
  showAttributions,
  showEvents,
  showCommitments,
  showJointStatements,
] as const;

/**
 * A record as a person reads it on a terminal, in Arabic.
 *
 * @example process.stdout.write(showRecord(record, { colour: true, columns: 100, rules: false }))
 */
export function showRecord(record: MahdarRecord, options: ShowOptions): string {
  const page = new Page(options);
  const rule = (id: string): string => (options.rules ? ` ${page.style("dim", `[${id}]`)}` : "");
  for (const show of GROUPS) show(page, record, rule);
  if (options.lost !== undefined) showExplanation(page, record, options.lost);
  return page.text();
}

type RuleText = (id: string) => string;

function showDocument(page: Page, { document, sentences }: MahdarRecord): void {
  page.head("الوثيقة");
  const place = [document.outlet, ...document.section].filter((part) => part !== null).join(" › ");
  const basis =
    document.publishedBasis === null ? "" : page.style("dim", ` (${BASIS_LABELS[document.publishedBasis]})`);
  const fields: readonly (readonly [label: string, text: string])[] = [
    ["العنوان", document.title === null ? "" : page.style("bold", document.title)],
    ["الناشر", place],
    ["النشر", document.published === null ? page.style("dim", "غير معروف") : `${document.published}${basis}`],
    ["الرابط", document.url ?? ""],
    ["الوسوم", document.tags.join("، ")],
    ["المعرف", document.id],
    ["الحجم", `${counted(sentences.length, SENTENCES)}، ${counted(document.text.length, LETTERS)}`],
  ];
  const breadth = Math.max(...fields.map(([label]) => widthOf(label)));
  for (const [label, text] of fields) if (text !== "") page.field(label, breadth, text);
}

function showTimes(page: Page, { times }: MahdarRecord, rule: RuleText): void {
  page.head("الأوقات", times.length);
  const breadth = Math.min(16, Math.max(0, ...times.map((time) => (time.value ?? "؟").length)));
  for (const time of times)
    page.field(
      time.value ?? "؟",
      breadth,
      `${oneLine(time)} ${page.style("dim", `· ${TIME_LABELS[time.type]}`)}${rule(time.rule)}`,
    );
}

function showEntities(page: Page, { entities, mentions }: MahdarRecord, rule: RuleText): void {
  page.head("الأشخاص والجهات", entities.length);
  for (const type of ["PER", "ORG", "LOC"] as const) {
    for (const entity of entities.filter((one) => one.type === type)) {
      const own = mentions.filter((mention) => mention.entity === entity.id);
      const title = own.find((mention) => mention.title !== undefined)?.title;
      const others = entity.aliases.filter((alias) => alias !== entity.name);
      const parts = [
        `${page.style("bold", entity.name)}${title === undefined ? "" : page.style("dim", `، ${title.text}`)}`,
        others.length === 0 ? "" : page.style("dim", `وأيضا: ${others.join("، ")}`),
        own.length > 1 ? page.style("dim", `×${own.length}`) : "",
      ];
      const rules = [...new Set(own.map((mention) => mention.rule))].map(rule).join("");
      page.field(ENTITY_LABELS[type], 4, parts.filter((part) => part !== "").join(" ") + rules);
    }
  }
}

function showAttributions(page: Page, { attributions }: MahdarRecord, rule: RuleText): void {
  page.head("التصريحات", attributions.length);
  attributions.forEach((attribution, index) => {
    const depth =
      attribution.within === null || attribution.within === undefined
        ? ""
        : page.style("dim", ` ضمن ${attribution.within + 1}`);
    page.line(
      `${index + 1}. ${sourceText(page, attribution)} ${page.style("dim", `· ${SOURCE_LABELS[attribution.kind]} ·`)} ${page.style("yellow", oneLine(attribution.cue))}${surety(page, attribution)}${denied(page, attribution)}${depth}${rule(attribution.rule)}`,
    );
    const words = attribution.content.map(oneLine).join(" … ");
    page.line(attribution.direct && !/^["“”«]/u.test(words) ? `«${words}»` : words, 2);
  });
}

/** How far it is fact and how sure the reader is, where either is told. */
function surety(
  page: Page,
  { confidence, modality }: { readonly confidence?: number; readonly modality?: Modality },
): string {
  const parts = [
    modality === undefined ? "" : MODALITY_LABELS[modality],
    confidence === undefined ? "" : `${Math.round(confidence * 100)}%`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` ${page.style("dim", `(${parts.join("، ")})`)}`;
}

const LAYER_LABELS = { attributions: "التصريح", events: "الحدث", commitments: "التعهد" } as const;

function denied(page: Page, { denies }: Attribution): string {
  return denies === undefined
    ? ""
    : ` ${page.style("dim", `ينفي ${LAYER_LABELS[denies.layer]} ${denies.index + 1}`)}`;
}

function sourceText(page: Page, { source, resolved }: Attribution): string {
  if (source !== null && resolved !== null)
    return `${page.style("bold", oneLine(source))} ${page.style("dim", `(أي ${oneLine(resolved)})`)}`;
  if (source !== null) return page.style("bold", oneLine(source));
  return resolved === null
    ? page.style("dim", "مصدر غير مذكور")
    : `${page.style("bold", oneLine(resolved))} ${page.style("dim", "(مضمر)")}`;
}

function showEvents(page: Page, { events }: MahdarRecord, rule: RuleText): void {
  page.head("اللقاءات والأحداث", events.length);
  events.forEach((event, index) => {
    const mode =
      event.mode === null ? "" : ` ${page.style("dim", `(${MODE_LABELS[event.mode] ?? event.mode})`)}`;
    page.line(
      `${index + 1}. ${page.style("bold", EVENT_LABELS[event.type])} ${page.style("dim", event.type)}${mode} · ${page.style("yellow", oneLine(event.trigger))}${surety(page, event)}${rule(event.rule)}`,
    );
    for (const [label, text] of eventFields(event))
      if (text !== "") page.line(`${page.style("dim", label)} ${text}`, 2);
  });
}

function eventFields(event: PoliticalEvent): readonly (readonly [label: string, text: string])[] {
  return [
    ["الأطراف:", event.actors.map(oneLine).join("، ")],
    ["مع:", event.recipients.map(oneLine).join("، ")],
    ["اليوم:", event.date ?? ""],
    ["المكان:", event.place === null ? "" : oneLine(event.place)],
  ];
}

function showCommitments(page: Page, { commitments }: MahdarRecord, rule: RuleText): void {
  page.head("التعهدات", commitments.length);
  commitments.forEach((commitment, index) => {
    const { actor, strength, topic, beneficiary } = commitment;
    const toward = beneficiary === null ? "" : ` ← ${oneLine(beneficiary)}`;
    page.line(
      `${index + 1}. ${page.style("bold", oneLine(actor))}${toward} · ${page.style("yellow", STRENGTH_LABELS[strength])} ${page.style("dim", `· ${TOPIC_LABELS[topic]}`)}${surety(page, commitment)}${rule(commitment.rule)}`,
    );
    page.line(commitment.content.map(oneLine).join(" … "), 2);
    const rest = commitmentRest(commitment);
    if (rest !== "") page.line(page.style("dim", rest), 2);
  });
}

function commitmentRest({ deadline, attribution }: Commitment): string {
  const parts: string[] = [];
  if (deadline !== null)
    parts.push(
      `الموعد: ${[deadline.span === null ? "" : oneLine(deadline.span), deadline.value ?? ""].filter((part) => part !== "").join(" = ")}`,
    );
  if (attribution !== null) parts.push(`في التصريح ${attribution + 1}`);
  return parts.join(" · ");
}
