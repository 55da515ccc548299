/** Why two profiles are held to be one actor, or two. */
export interface ActorReason {
  readonly rule: ActorRule;
  /** Names, titles or others named with both, as written where they were written; days for what happens on neighbouring days. */
  readonly evidence: readonly string[];
  /** What it adds to the logarithm of the odds. */
  readonly weight: number;
}

/** The rules of ties, each with the sentence that explains it. `ground` marks those that bear out a bare name. */
export const ACTOR_RULES = {
  "ties/known": { ground: true, ar: "سجلّ واحد في قاعدة المعرفة.", en: "One entry of the knowledge base." },
  "ties/by-hand": { ground: true, ar: "قرار بشري.", en: "A person decided it." },
  "ties/beside": {
    ground: true,
    ar: "الكنية مكتوبة بجانب الاسم في المقال نفسه.",
    en: "The article writes the kunya beside the name.",
  },
  "ties/same-name": { ground: false, ar: "الاسم واحد بعد توحيد الرسم.", en: "One name, spelling aside." },
  "ties/longer-name": {
    ground: false,
    ar: "أحد الاسمين مختصر الآخر.",
    en: "One name is the other in short.",
  },
  "ties/spelling": { ground: false, ar: "اسم أجنبي برسمين.", en: "One foreign name in two spellings." },
  "ties/clitic": {
    ground: false,
    ar: "سقط الحرف الأول من الاسم أو زيد.",
    en: "The first letter was taken for a preposition.",
  },
  "ties/family-name": { ground: false, ar: "اسم العائلة وحده.", en: "The family name alone." },
  "ties/kunya": { ground: false, ar: "الكنية واحدة.", en: "One kunya." },
  "ties/office": { ground: true, ar: "المنصب واحد.", en: "One office." },
  "ties/calling": { ground: false, ar: "المهنة أو الرتبة واحدة.", en: "One calling or rank." },
  "ties/supposed": {
    ground: true,
    ar: "سجلّ واحد في قاعدة المعرفة لا يؤيده إلا البلد.",
    en: "One entry of the knowledge base, borne out by the country only.",
  },
  "ties/country": { ground: false, ar: "البلد واحد.", en: "One country." },
  "ties/country-of-body": {
    ground: true,
    ar: "هيئة من هيئات الدولة، والبلد واحد.",
    en: "A body a state has one of, in one country.",
  },
  "ties/companions": {
    ground: true,
    ar: "يُذكر مع الأشخاص والهيئات أنفسهم.",
    en: "Named with the same persons and bodies.",
  },
  "ties/neighbouring-days": {
    ground: true,
    ar: "في أيام متقاربة ومع الأسماء نفسها.",
    en: "Within days, with the same others.",
  },
  "ties/not-other-father": {
    ground: false,
    ar: "اسم الأب أو العائلة مختلف.",
    en: "Another father or family.",
  },
  "ties/not-other-field": { ground: false, ar: "المهنتان لا تجتمعان.", en: "Callings of different fields." },
  "ties/not-other-country": { ground: false, ar: "البلد مختلف.", en: "Another country." },
  "ties/not-other-known": {
    ground: false,
    ar: "سجلّان في قاعدة المعرفة.",
    en: "Two entries of the knowledge base.",
  },
} as const;

export type ActorRule = keyof typeof ACTOR_RULES;
