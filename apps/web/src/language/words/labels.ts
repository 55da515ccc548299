import type {
  EntityType,
  EventType,
  Modality,
  Pointer,
  PublishedBasis,
  SourceKind,
  Strength,
  TimeType,
  Topic,
} from "@mahdar/shape";
import type { Words } from "../speaker.ts";

/** What the record's own codes are called on the screen, as in docs/glossary.md. */
export const SOURCE_KINDS: Readonly<Record<SourceKind, Words>> = {
  person: { ar: "شخص", en: "person" },
  office: { ar: "منصب", en: "office" },
  organization: { ar: "هيئة", en: "organisation" },
  document: { ar: "وثيقة", en: "document" },
  anonymous: { ar: "مصدر مجهول", en: "anonymous" },
  agency: { ar: "وكالة", en: "agency" },
};

export const STRENGTHS: Readonly<Record<Strength, Words>> = {
  pledge: { ar: "تعهّد صريح", en: "pledge" },
  plan: { ar: "خطة", en: "plan" },
  intend: { ar: "عزم", en: "intention" },
  support: { ar: "دعم", en: "support" },
  agree: { ar: "اتفاق", en: "agreement" },
  consider: { ar: "قيد الدراسة", en: "considered" },
};

export const TOPICS: Readonly<Record<Topic, Words>> = {
  security: { ar: "الأمن", en: "security" },
  politics: { ar: "السياسة", en: "politics" },
  economy: { ar: "الاقتصاد", en: "economy" },
  energy: { ar: "الطاقة", en: "energy" },
  services: { ar: "الخدمات", en: "services" },
  justice: { ar: "العدالة", en: "justice" },
  health: { ar: "الصحة", en: "health" },
  humanitarian: { ar: "الشأن الإنساني", en: "humanitarian" },
  culture: { ar: "الثقافة", en: "culture" },
  foreign: { ar: "الخارجية", en: "foreign affairs" },
  other: { ar: "أخرى", en: "other" },
};

export const EVENT_TYPES: Readonly<Record<EventType, Words>> = {
  AGREE: { ar: "اتفاق", en: "agreement" },
  CONSULT: { ar: "تشاور", en: "consultation" },
  SUPPORT: { ar: "تأييد", en: "support" },
  CONCEDE: { ar: "تنازل", en: "concession" },
  COOPERATE: { ar: "تعاون", en: "cooperation" },
  AID: { ar: "مساعدة", en: "aid" },
  RETREAT: { ar: "انسحاب", en: "retreat" },
  REQUEST: { ar: "مطالبة", en: "request" },
  ACCUSE: { ar: "اتهام", en: "accusation" },
  REJECT: { ar: "رفض", en: "rejection" },
  THREATEN: { ar: "تهديد", en: "threat" },
  PROTEST: { ar: "احتجاج", en: "protest" },
  SANCTION: { ar: "عقوبات", en: "sanctions" },
  MOBILIZE: { ar: "حشد", en: "mobilisation" },
  COERCE: { ar: "إكراه", en: "coercion" },
  ASSAULT: { ar: "اعتداء", en: "assault" },
  APPOINT: { ar: "تعيين", en: "appointment" },
  LEGISLATE: { ar: "تشريع", en: "legislation" },
  ELECT: { ar: "انتخاب", en: "election" },
};

export const MODES: Readonly<Record<string, Words>> = {
  meeting: { ar: "اجتماع", en: "meeting" },
  visit: { ar: "زيارة", en: "visit" },
  phone: { ar: "اتصال هاتفي", en: "phone call" },
  video: { ar: "عبر الفيديو", en: "by video" },
  talks: { ar: "محادثات", en: "talks" },
  summit: { ar: "قمة", en: "summit" },
  appoint: { ar: "تكليف", en: "appointed" },
  resign: { ar: "استقالة", en: "resigned" },
  dismiss: { ar: "إقالة", en: "dismissed" },
  form: { ar: "تشكيل", en: "formed" },
  vote: { ar: "تصويت", en: "vote" },
  session: { ar: "جلسة", en: "session" },
  pass: { ar: "إقرار", en: "passed" },
};

/** How far a thing is told as fact; what is plainly told has no label. */
export const MODALITIES: Readonly<Record<Modality, Words>> = {
  denied: { ar: "منفي", en: "denied" },
  conditional: { ar: "مشروط", en: "conditional" },
  hoped: { ar: "مأمول", en: "hoped for" },
  announced: { ar: "معلن لم يقع بعد", en: "announced, not yet happened" },
  completed: { ar: "منجز", en: "completed" },
};

/** What a denial denies, by the number its card carries. */
export const DENIED: Readonly<Record<Pointer["layer"], Words>> = {
  attributions: { ar: "ينفي التصريح {n}", en: "denies statement {n}" },
  events: { ar: "ينفي الحدث {n}", en: "denies event {n}" },
  commitments: { ar: "ينفي التعهّد {n}", en: "denies commitment {n}" },
};

export const ENTITY_TYPES: Readonly<Record<EntityType, Words>> = {
  PER: { ar: "أشخاص", en: "People" },
  ORG: { ar: "هيئات", en: "Bodies" },
  LOC: { ar: "أماكن", en: "Places" },
};

export const TIME_TYPES: Readonly<Record<TimeType, Words>> = {
  DATE: { ar: "تاريخ", en: "date" },
  TIME: { ar: "وقت", en: "time" },
  DURATION: { ar: "مدة", en: "duration" },
  SET: { ar: "تكرار", en: "recurring" },
};

export const BASES: Readonly<Record<PublishedBasis, Words>> = {
  given: { ar: "معطى مع المقال", en: "given with the article" },
  page: { ar: "مأخوذ من الصفحة", en: "taken from the page" },
  inferred: { ar: "مستنتج من النص", en: "inferred from the text" },
};

/** A code's label; the code itself where a later reader knows more codes than this program. */
export function labelOf(table: Readonly<Record<string, Words>>, code: string): Words {
  return table[code] ?? { ar: code, en: code };
}
