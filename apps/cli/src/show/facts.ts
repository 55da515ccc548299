import type {
  ActorRef,
  Evidence,
  Meeting,
  Part,
  Statement,
  Term,
  TimelineEntry,
  Undertaking,
  When,
} from "@mahdar/ledger/asking";
import type { Modality } from "@mahdar/shape";
import { ARTICLES, counted } from "./counted.ts";
import {
  EVENT_LABELS,
  MODALITY_LABELS,
  MODE_LABELS,
  OUTCOME_LABELS,
  SCHEDULE_LABELS,
  SOURCE_LABELS,
  STRENGTH_LABELS,
  TIE_LABELS,
  TOPIC_LABELS,
} from "./labels.ts";
import type { Page } from "./page.ts";

const DAY_WIDTH = 10;

/** A day, or as much of one as is known; a day of publication is marked as that. */
export function dayText({ value, basis }: When): string {
  const day = value ?? "بلا تاريخ";
  return basis === "published" && value !== null ? `${day}°` : day;
}

/** Says once under a list what the mark of days of publication means, where one of them has it. */
export function showDaysNote(page: Page, days: readonly When[]): void {
  if (days.some((day) => dayText(day).endsWith("°")))
    page.line(page.style("dim", "° يوم النشر، لا يوم الحدث"), 0);
}

export function nameOf({ actor, text }: Part): string {
  return actor?.name ?? (text === "" ? "جهة غير مسمّاة" : flat(text));
}

/** Where a fact was read, and the sentence. */
export function showEvidence(page: Page, evidence: Evidence, indent = 2): void {
  const { article, outlet, day, quote, confidence, status, modality } = evidence;
  const sure = status === "proposed" ? (confidence === null ? null : confidence.toFixed(2)) : "مراجَع";
  const told = modality === null ? null : MODALITY_LABELS[modality as Modality];
  const facts = [outlet, day, article, sure, told].filter((one) => one !== null);
  page.line(page.style("dim", facts.join(" · ")), indent);
  if (quote !== null) page.line(`«${flat(quote.text)}»`, indent);
}

export function showStatement(page: Page, { source, kind, cue, content, evidence }: Statement): void {
  const who = source === null ? SOURCE_LABELS[kind] : nameOf(source);
  page.line(`${evidence.day ?? "----------"}  ${page.style("bold", who)} ${cue}: ${flat(content)}`);
  page.line(
    page.style("dim", [evidence.outlet, evidence.article].filter((one) => one !== null).join(" · ")),
    2,
  );
}

export function showMeeting(page: Page, meeting: Meeting): void {
  const { when, mode, type, participants, place, story, tellings, origins, evidence, left } = meeting;
  const kind = mode === null ? EVENT_LABELS[type] : (MODE_LABELS[mode] ?? mode);
  const who = participants.map(nameOf).join(" · ");
  page.line(
    `${dayText(when).padEnd(DAY_WIDTH)}  ${kind}: ${page.style("bold", who)}${place === null ? "" : ` (${flat(place)})`}`,
  );
  page.line(page.style("dim", `روايات: ${tellings}، مصادر مستقلة: ${origins}`), 2);
  for (const one of evidence) showEvidence(page, one);
  const rest = story === null ? "" : `: mahdar story ${story}`;
  if (left > 0) page.line(page.style("dim", `… والبقية ${left}${rest}`), 2);
}

export function showUndertaking(page: Page, one: Undertaking): void {
  const { id, linked, by, to, content, strength, topic, standing, wordings, contradictions, related } = one;
  const { schedule, window, outcome, said, shown, settled, searched } = standing;
  page.line(`${page.style("bold", nameOf(by))}: ${flat(content)}`);
  const due =
    window === null ? [] : [`${window.vague ? "نحو " : ""}${window.from ?? "…"} – ${window.until ?? "…"}`];
  const facts = [
    SCHEDULE_LABELS[schedule],
    ...due,
    ...(strength === null ? [] : [STRENGTH_LABELS[strength]]),
    ...(topic === null ? [] : [TOPIC_LABELS[topic]]),
    ...(to === null ? [] : [`لصالح ${nameOf(to)}`]),
    ...(linked ? [id] : []),
  ];
  page.line(page.style(schedule === "overdue" ? "yellow" : "dim", facts.join(" · ")), 2);
  if (outcome === null) page.line(`لم يوجد دليل على مصيره: ${searchedText(searched)}`, 2);
  else page.line(`${OUTCOME_LABELS[outcome]}${settled ? " (مبتوت)" : " (مقترح)"}`, 2);
  showSigns(page, "ما تقوله الجهة المتعهدة", said);
  showSigns(page, "ما تُظهره الأخبار", shown);
  showSigns(page, "ما ينفيه أو يناقضه", contradictions);
  for (const { id: other, tie } of related) page.line(page.style("dim", `${TIE_LABELS[tie]} ${other}`), 2);
  for (const { evidence } of wordings) showEvidence(page, evidence);
}

/** Until which day was searched, and in how many articles: what «no evidence found» rests on. */
export function searchedText({ until, articles }: Undertaking["standing"]["searched"]): string {
  const last = until === null ? "" : ` حتى ${until}`;
  return `${articles === 0 ? "لم يُبحث" : "بُحث"} في ${counted(articles, ARTICLES)}${last}`;
}

interface Sign {
  readonly day: string | null;
  readonly outlet?: string | null;
  readonly article: string;
  readonly text: string;
}

/** The first few; how many more there are is said, with the way to them. */
function showSigns(page: Page, label: string, signs: readonly Sign[]): void {
  if (signs.length === 0) return;
  page.line(`${label} (${signs.length}):`, 2);
  for (const { day, outlet, article, text } of signs.slice(0, SIGNS_MAX))
    page.line(page.style("dim", `${day ?? "----------"} ${outlet ?? article} «${flat(text)}»`), 3);
  if (signs.length > SIGNS_MAX)
    page.line(page.style("dim", `… والبقية ${signs.length - SIGNS_MAX}: --json`), 3);
}

const SIGNS_MAX = 3;

export function showEntry(
  page: Page,
  { kind, when, what, text, number, who, evidence }: TimelineEntry,
): void {
  const name = who.map(nameOf).join(" · ");
  const day = dayText(when).padEnd(DAY_WIDTH + 1);
  const label =
    kind === "event"
      ? (EVENT_LABELS[what as keyof typeof EVENT_LABELS] ?? what)
      : kind === "statement"
        ? "قول"
        : kind === "commitment"
          ? "تعهد"
          : `الجولة ${number}`;
  page.line(
    `${day}  ${page.style("cyan", label)}  ${name === "" ? "" : `${page.style("bold", name)}: `}${flat(text)}`,
  );
  if (evidence !== null)
    page.line(
      page.style("dim", [evidence.outlet, evidence.article].filter((one) => one !== null).join(" · ")),
      2,
    );
}

export function showTerm(
  page: Page,
  { officeName, country, holder, from, to, ended, sure }: Term,
  named: boolean,
): void {
  const days = `${from ?? "…"} – ${to ?? (ended ? "…" : "")}`;
  const doubt = sure === "A" ? "" : ` (${sure})`;
  page.line(
    `${page.style("dim", days)}  ${named ? `${page.style("bold", holder.name)}، ` : ""}${officeName}${country === null ? "" : ` [${country}]`}${doubt}`,
  );
}

export function showActor(page: Page, label: string, { name, id }: ActorRef): void {
  page.line(`${page.style("dim", label)} ${page.style("bold", name)} ${page.style("dim", id)}`);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ");
}
