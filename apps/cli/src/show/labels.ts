import type { Undertaking } from "@mahdar/ledger/asking";
import type {
  EntityType,
  EventType,
  Modality,
  PublishedBasis,
  SourceKind,
  Strength,
  TimeType,
  Topic,
} from "@mahdar/shape";

type ScheduleStatus = Undertaking["standing"]["schedule"];
type Outcome = NonNullable<Undertaking["standing"]["outcome"]>;

/** The Arabic names of the record's fixed values, as the terminal shows them. */
export const ENTITY_LABELS: Readonly<Record<EntityType, string>> = { PER: "شخص", ORG: "جهة", LOC: "مكان" };

export const TIME_LABELS: Readonly<Record<TimeType, string>> = {
  DATE: "تاريخ",
  TIME: "وقت",
  DURATION: "مدة",
  SET: "تكرار",
};

export const SOURCE_LABELS: Readonly<Record<SourceKind, string>> = {
  person: "شخص",
  office: "منصب",
  organization: "جهة",
  document: "وثيقة",
  anonymous: "مجهول",
  agency: "وكالة",
};

export const STRENGTH_LABELS: Readonly<Record<Strength, string>> = {
  pledge: "تعهد",
  plan: "خطة",
  intend: "نية",
  support: "دعم",
  agree: "موافقة",
  consider: "بحث",
};

export const TOPIC_LABELS: Readonly<Record<Topic, string>> = {
  security: "الأمن",
  politics: "السياسة",
  economy: "الاقتصاد",
  energy: "الطاقة",
  services: "الخدمات",
  justice: "القضاء",
  health: "الصحة",
  humanitarian: "الشؤون الإنسانية",
  culture: "الثقافة",
  foreign: "الشؤون الخارجية",
  other: "شأن آخر",
};

export const EVENT_LABELS: Readonly<Record<EventType, string>> = {
  AGREE: "اتفاق",
  CONSULT: "لقاء وتشاور",
  SUPPORT: "تأييد",
  CONCEDE: "تنازل",
  COOPERATE: "تعاون",
  AID: "مساعدة",
  RETREAT: "انسحاب",
  REQUEST: "طلب",
  ACCUSE: "اتهام",
  REJECT: "رفض",
  THREATEN: "تهديد",
  PROTEST: "احتجاج",
  SANCTION: "عقوبة",
  MOBILIZE: "تعبئة",
  COERCE: "إكراه",
  ASSAULT: "هجوم",
  APPOINT: "تعيين",
  LEGISLATE: "تشريع",
  ELECT: "انتخاب",
};

export const BASIS_LABELS: Readonly<Record<PublishedBasis, string>> = {
  given: "كما أعطي",
  page: "من الصفحة",
  inferred: "استنتاجا من النص",
};

/** Modes that occur often; any other is shown as the record has it. */
export const MODE_LABELS: Readonly<Record<string, string>> = {
  video: "عبر الفيديو",
  phone: "عبر الهاتف",
  visit: "زيارة",
  meeting: "لقاء",
  letter: "رسالة",
  talks: "محادثات",
  summit: "قمة",
};

/** How far a thing is fact; nothing is shown where it is plainly told. */
export const MODALITY_LABELS: Readonly<Record<Modality, string>> = {
  denied: "منفي",
  conditional: "مشروط",
  hoped: "مأمول",
  announced: "معلن لم يقع بعد",
  completed: "منجز",
};

/** How an undertaking stands against its own schedule. */
export const SCHEDULE_LABELS: Readonly<Record<ScheduleStatus, string>> = {
  "not-due": "لم يحن أجله",
  due: "في أجله",
  overdue: "فات أجله",
  "open-ended": "بلا أجل محدد",
};

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  kept: "وُفي به",
  partly: "وُفي ببعضه",
  delayed: "تأخر",
  broken: "لم يُوفَ به",
  superseded: "حل محله غيره",
  disputed: "مختلف فيه",
};

/** How an undertaking is tied to another. */
export const TIE_LABELS: Readonly<Record<Undertaking["related"][number]["tie"], string>> = {
  renews: "يجدّد",
  "renewed-by": "جدّده",
  "makes-exact": "يضبط",
  "made-exact-by": "ضبطه",
};
