import type { CountForms } from "./plural.ts";
import type { Speaker, Words } from "./speaker.ts";

/**
 * A TIMEX3 value or an EDTF window in words; the value itself where it has no plain wording.
 *
 * @example timexInWords(speaker, "FUTURE_REF") // "في المستقبل، بلا تحديد"
 */
export function timexInWords(t: Speaker, value: string): string {
  const [from, to, ...rest] = value.split("/");
  if (to !== undefined && rest.length === 0) {
    if (from === "" || from === "..") return t.say(WORDS.until, { to: timexInWords(t, to) });
    if (to === "" || to === "..") return t.say(WORDS.since, { from: timexInWords(t, from!) });
    return t.say(WORDS.between, { from: timexInWords(t, from!), to: timexInWords(t, to) });
  }
  const fixed = FIXED[value];
  if (fixed !== undefined) return t.say(fixed);
  return duration(t, value) ?? partOfDay(t, value) ?? period(t, value) ?? t.day(value);
}

/**
 * A deadline in words: one with a beginning and an end is a window, as neither edge is the day itself; `~` is about, `..` open (EDTF).
 *
 * @example deadlineInWords(speaker, "2020-06-12/2020-12") // "بين 12 حزيران/يونيو 2020 وكانون الأول/ديسمبر 2020"
 */
export function deadlineInWords(t: Speaker, value: string): string {
  const [from, to, ...rest] = value.split("/");
  if (rest.length > 0 || !/^\d/u.test(from ?? "") || to === undefined) return timexInWords(t, value);
  if (to === "..") return t.say(WORDS.open, { from: timexInWords(t, from!) });
  if (!/^\d/u.test(to)) return timexInWords(t, value);
  const about = to.endsWith("~");
  const end = timexInWords(t, about ? to.slice(0, -1) : to);
  return t.say(about ? WORDS.aboutWindow : WORDS.window, { from: timexInWords(t, from!), to: end });
}

function duration(t: Speaker, value: string): string | null {
  const match = /^P(T?)(\d+|X)(DE|CE|Y|M|W|D|H|S)$/u.exec(value);
  if (match === null) return null;
  const unit = UNITS[`${match[1]}${match[3]}`];
  if (unit === undefined) return null;
  return match[2] === "X"
    ? t.say(WORDS.some, { units: t.say(unit.plural) })
    : t.count(unit.forms, Number(match[2]));
}

function partOfDay(t: Speaker, value: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI|DT|MI|\d\d:\d\d)Z?$/u.exec(value);
  if (match === null) return null;
  const part = PARTS[match[2]!];
  const day = t.day(match[1]!);
  return part === undefined
    ? t.say(WORDS.clock, { day, clock: t.digitsIn(match[2]!) })
    : `${day}${t.language === "ar" ? "، " : ", "}${t.say(part)}`;
}

function period(t: Speaker, value: string): string | null {
  const decade = /^(\d{3})$/u.exec(value);
  if (decade !== null) return t.say(WORDS.decade, { year: t.digitsIn(`${decade[1]}0`) });
  const century = /^(\d\d)$/u.exec(value);
  if (century !== null) return t.say(WORDS.century, { n: t.number(Number(century[1]) + 1) });
  const week = /^(\d{4})-W(\d\d)(-WE)?$/u.exec(value);
  if (week !== null)
    return t.say(week[3] === undefined ? WORDS.week : WORDS.weekend, {
      n: t.number(Number(week[2])),
      year: t.digitsIn(week[1]!),
    });
  const part = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$/u.exec(value);
  const words = part === null ? undefined : YEAR_PARTS[part[2]!];
  return words === undefined ? null : t.say(words, { year: t.digitsIn(part![1]!) });
}

const WORDS = {
  between: { ar: "من {from} إلى {to}", en: "from {from} to {to}" },
  open: { ar: "من {from}، بلا أجل مسمى", en: "from {from}, with no date set" },
  aboutWindow: { ar: "بين {from} و{to} تقريبا", en: "between {from} and about {to}" },
  window: { ar: "بين {from} و{to}", en: "between {from} and {to}" },
  until: { ar: "حتى {to}", en: "until {to}" },
  since: { ar: "منذ {from}", en: "from {from} on" },
  some: { ar: "{units}، بلا عدد", en: "some {units}" },
  clock: { ar: "{day}، الساعة {clock}", en: "{day}, {clock}" },
  decade: { ar: "عقد {year}", en: "the {year}s" },
  century: { ar: "القرن {n}", en: "century {n}" },
  week: { ar: "الأسبوع {n} من {year}", en: "week {n} of {year}" },
  weekend: { ar: "نهاية الأسبوع {n} من {year}", en: "weekend of week {n}, {year}" },
} as const satisfies Record<string, Words>;

const FIXED: Readonly<Record<string, Words>> = {
  FUTURE_REF: { ar: "في المستقبل، بلا تحديد", en: "in the future, unspecified" },
  PAST_REF: { ar: "في الماضي، بلا تحديد", en: "in the past, unspecified" },
  PRESENT_REF: { ar: "في الحاضر", en: "at present" },
};

const PARTS: Readonly<Record<string, Words>> = {
  MO: { ar: "صباحًا", en: "morning" },
  MI: { ar: "ظهرًا", en: "midday" },
  AF: { ar: "بعد الظهر", en: "afternoon" },
  EV: { ar: "مساءً", en: "evening" },
  NI: { ar: "ليلًا", en: "night" },
  DT: { ar: "نهارًا", en: "daytime" },
};

const YEAR_PARTS: Readonly<Record<string, Words>> = {
  Q1: { ar: "الربع الأول من {year}", en: "first quarter of {year}" },
  Q2: { ar: "الربع الثاني من {year}", en: "second quarter of {year}" },
  Q3: { ar: "الربع الثالث من {year}", en: "third quarter of {year}" },
  Q4: { ar: "الربع الرابع من {year}", en: "fourth quarter of {year}" },
  H1: { ar: "النصف الأول من {year}", en: "first half of {year}" },
  H2: { ar: "النصف الثاني من {year}", en: "second half of {year}" },
  SP: { ar: "ربيع {year}", en: "spring {year}" },
  SU: { ar: "صيف {year}", en: "summer {year}" },
  FA: { ar: "خريف {year}", en: "autumn {year}" },
  WI: { ar: "شتاء {year}", en: "winter {year}" },
};

interface Unit {
  readonly plural: Words;
  readonly forms: CountForms;
}

function unit(
  ar: readonly [one: string, two: string, few: string, many: string, other: string],
  en: readonly [string, string],
): Unit {
  const [one, two, few, many, other] = ar;
  return {
    plural: { ar: few, en: en[1] },
    forms: {
      ar: { zero: `{n} ${other}`, one, two, few: `{n} ${few}`, many: `{n} ${many}`, other: `{n} ${other}` },
      en: { one: `{n} ${en[0]}`, other: `{n} ${en[1]}` },
    },
  };
}

const UNITS: Readonly<Record<string, Unit>> = {
  Y: unit(["سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"], ["year", "years"]),
  M: unit(["شهر واحد", "شهران", "أشهر", "شهرًا", "شهر"], ["month", "months"]),
  W: unit(["أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعًا", "أسبوع"], ["week", "weeks"]),
  D: unit(["يوم واحد", "يومان", "أيام", "يومًا", "يوم"], ["day", "days"]),
  DE: unit(["عقد واحد", "عقدان", "عقود", "عقدًا", "عقد"], ["decade", "decades"]),
  CE: unit(["قرن واحد", "قرنان", "قرون", "قرنًا", "قرن"], ["century", "centuries"]),
  TH: unit(["ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة"], ["hour", "hours"]),
  TM: unit(["دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"], ["minute", "minutes"]),
  TS: unit(["ثانية واحدة", "ثانيتان", "ثوانٍ", "ثانية", "ثانية"], ["second", "seconds"]),
};
