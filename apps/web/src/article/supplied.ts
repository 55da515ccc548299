import type {
  Attribution,
  Commitment,
  Entity,
  MahdarRecord,
  Modality,
  OfficeMention,
  PoliticalEvent,
  TimeExpression,
} from "@mahdar/shape";
import type { Speaker, Words } from "../language/speaker.ts";
import { deadlineInWords } from "../language/timex.ts";
import { JOINT, OFFICES } from "../language/words/joint.ts";
import { DENIED, labelOf, MODALITIES } from "../language/words/labels.ts";

/** One thing the reader added to what the text says. */
export type Supplied = string;

/** What a rule's suffixes say was supplied: `times/weekday+published` rests on the day of publication. */
export function suppliedByRule(t: Speaker, rule: string, record: MahdarRecord): Supplied[] {
  return rule
    .split("+")
    .slice(1)
    .filter((suffix) => !OWN_LINE.has(suffix))
    .map((suffix) => {
      const { published, publishedBasis } = record.document;
      if (suffix !== "published" || published === null)
        return t.say(SUFFIXES[suffix] ?? { ar: suffix, en: suffix });
      const words = publishedBasis === "inferred" ? WORDS.fromInferredDay : WORDS.fromDay;
      return t.say(words, { day: t.day(published) });
    });
}

export function suppliedInTime(t: Speaker, item: TimeExpression, record: MahdarRecord): Supplied[] {
  if (item.value === null) return [t.say(WORDS.noAnchor)];
  return suppliedByRule(t, item.rule, record);
}

export function suppliedInStatement(t: Speaker, item: Attribution, record: MahdarRecord): Supplied[] {
  const found = suppliedByRule(t, item.rule, record);
  if (item.resolved !== null)
    found.push(
      t.say(item.source === null ? WORDS.sourceUnwritten : WORDS.sourcePointsBack, {
        source: item.resolved.text,
      }),
    );
  else if (item.source === null) found.push(t.say(WORDS.sourceUnknown));
  found.push(...suppliedModality(t, item.modality));
  if (item.denies !== undefined)
    found.push(
      t.say(WORDS.deniedItem, {
        denial: t.say(DENIED[item.denies.layer], { n: t.number(item.denies.index + 1) }),
      }),
    );
  return found;
}

export function suppliedInEvent(t: Speaker, item: PoliticalEvent, record: MahdarRecord): Supplied[] {
  const found = suppliedByRule(t, item.rule, record);
  if (item.date !== null) found.push(t.say(WORDS.eventDay, { day: t.day(item.date) }));
  found.push(...suppliedModality(t, item.modality));
  return found;
}

export function suppliedInCommitment(t: Speaker, item: Commitment, record: MahdarRecord): Supplied[] {
  const found = suppliedByRule(t, item.rule, record);
  found.push(t.say(WORDS.strengthAndTopic));
  if (item.deadline?.span != null && item.deadline.value !== null)
    found.push(
      t.say(WORDS.deadlineValue, {
        said: item.deadline.span.text,
        value: deadlineInWords(t, item.deadline.value),
      }),
    );
  found.push(...suppliedModality(t, item.modality));
  return found;
}

/** The holder of an office, which the text never says. */
export function suppliedInOffice(t: Speaker, { holder, name, on }: OfficeMention): Supplied[] {
  if (on === null) return [t.say(OFFICES.dayUnknown)];
  const day = t.day(on);
  if (holder === null || name === null) return [t.say(OFFICES.holderUnknown, { day })];
  return [`${t.say(OFFICES.holder, { name })}. ${t.say(OFFICES.supplied, { day })}`];
}

/** That a name was tied to the knowledge base, and what in the article bears it out. */
export function suppliedInEntity(t: Speaker, { actor, actorRule }: Entity): Supplied[] {
  if (actor === null) return [];
  const [, ...grounds] = (actorRule ?? "").split("+");
  return [t.say(WORDS.actor), ...grounds.map((ground) => t.say(labelOf(GROUNDS, ground)))];
}

export function suppliedInJointStatement(t: Speaker, rule: string, record: MahdarRecord): Supplied[] {
  return [...suppliedByRule(t, rule, record), t.say(JOINT.cutByReader)];
}

function suppliedModality(t: Speaker, modality: Modality | undefined): Supplied[] {
  if (modality === undefined) return [];
  return [t.say(WORDS.modality, { modality: t.say(labelOf(MODALITIES, modality)) })];
}

/** Suffixes that a line of their own tells better: to whom a statement was traced, who held an office. */
const OWN_LINE = new Set(["resolved", "holder-on-day"]);

/** What bears a known name out. */
const GROUNDS: Readonly<Record<string, Words>> = {
  office: {
    ar: "يؤيد ذلك منصبٌ له في المقال",
    en: "an office of theirs in the article bears it out",
  },
  country: { ar: "يؤيد ذلك ذكر بلده في المقال", en: "their country, named in the article, bears it out" },
};

const SUFFIXES: Readonly<Record<string, Words>> = {
  published: { ar: "محسوبٌ من يوم النشر", en: "worked out from the day of publication" },
  guess: { ar: "تقديرٌ لم يقله النص", en: "a guess the text does not state" },
  tense: {
    ar: "الجهة (قبل أو بعد) مأخوذة من زمن الفعل",
    en: "before or after is taken from the verb's tense",
  },
  before: { ar: "اليوم مكتوب في جملة سابقة", en: "the day stands in a sentence before" },
  context: { ar: "مأخوذٌ من سياق المقال", en: "taken from elsewhere in the article" },
};

const WORDS = {
  fromDay: { ar: "محسوبٌ من يوم النشر {day}", en: "worked out from the day of publication, {day}" },
  fromInferredDay: {
    ar: "محسوبٌ من يوم النشر {day}، وهو نفسه مستنتج من النص",
    en: "worked out from the day of publication, {day}, itself inferred from the text",
  },
  noAnchor: {
    ar: "لا قيمة: ليس في النص ما تُحسب منه، ولا يُفترض تاريخ",
    en: "no value: nothing in the text to reckon from, and no day is assumed",
  },
  sourceUnwritten: {
    ar: "لم يُكتب صاحب القول هنا؛ رُدَّ إلى «{source}» مما سبق",
    en: "the speaker is not written here; traced back to “{source}”",
  },
  sourcePointsBack: {
    ar: "لفظٌ يعود إلى ما سبق؛ رُدَّ إلى «{source}»",
    en: "the words point back; traced to “{source}”",
  },
  sourceUnknown: { ar: "لم يُكتب صاحب القول ولم يُعرف", en: "the speaker is not written and not known" },
  eventDay: {
    ar: "يوم الحدث {day} محسوبٌ من العبارات الزمنية القريبة",
    en: "its day, {day}, is worked out from the time expressions near it",
  },
  modality: {
    ar: "«{modality}»: درجة الوقوع تصنيفٌ من القارئ",
    en: "“{modality}”: how far it is fact is the reader's classing",
  },
  deniedItem: { ar: "«{denial}»: ربطٌ من القارئ", en: "“{denial}”: tied together by the reader" },
  actor: {
    ar: "ربطُ الاسم بقاعدة المعرفة من القارئ، لا من لفظ النص",
    en: "the tie to the knowledge base is the reader's, not the text's words",
  },
  strengthAndTopic: {
    ar: "القوة والموضوع تصنيفٌ من القارئ، لا من لفظ النص",
    en: "strength and topic are the reader's classing, not the text's words",
  },
  deadlineValue: {
    ar: "الأجل في النص «{said}»، وقيمته المحسوبة {value}",
    en: "the text says “{said}”; the value worked out is {value}",
  },
} as const satisfies Record<string, Words>;
