/** How the official scorer compares words: folding, articles and clitics off, class nouns aside. Kept equal to it. */

const CLITICS = "وفبلك";
const ARTICLES = ["وال", "بال", "فال", "كال", "لل", "ال"];
const LONG_ARTICLES = ["وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال"];
const CLASS_NOUNS = new Set(
  "تنظيم محافظه مدينه اقليم شركه قوات وكاله صحيفه قناه جماعه حركه ميليشيا ميليشيات منطقه بلده قريه ناحيه قضاء ولايه دوله حزب جمهوريه مجله موقع عمليه مقاطعه اماره مخيم جزيره".split(
    " ",
  ),
);
const BARE_HEADS = new Set(
  "الحكومه البرلمان الجيش التحالف المقاومه التنظيم الحزب الوزاره المرصد السلطات الشرطه القياده المجلس المملكه البلاد الجماعه الحركه المنظمه الوكاله الصحيفه الهيئه المحكمه اللجنه الشركه الدوله الائتلاف المليشيات الميليشيات الاداره الدول السفاره القوات".split(
    " ",
  ),
);

function normalise(text: string): string {
  return text
    .replace(/[\u064b-\u0652\u0640]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replaceAll("ؤ", "و")
    .replaceAll("ئ", "ي");
}

function wordsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function withoutArticle(word: string, articles: readonly string[]): string {
  const article = articles.find((prefix) => word.startsWith(prefix) && word.length > prefix.length + 1);
  return article === undefined ? word : word.slice(article.length);
}

/** The share of the shorter phrase's words that stand in the other: 0 to 1. */
export function containment(a: string, b: string): number {
  const left = new Set(wordsOf(a).map((word) => withoutArticle(word, ARTICLES)));
  const right = new Set(wordsOf(b).map((word) => withoutArticle(word, ARTICLES)));
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.min(left.size, right.size);
}

/** A name without clitics and class noun; null for a bare anaphoric head, which counts neither way. */
export function nameCore(text: string): readonly string[] | null {
  let words = wordsOf(text);
  const only = words.length === 1 ? words[0]! : null;
  if (only !== null) {
    const stripped = CLITICS.includes(only[0]!) && BARE_HEADS.has(only.slice(1));
    if (BARE_HEADS.has(only) || stripped || (only.startsWith("لل") && BARE_HEADS.has(`ال${only.slice(2)}`)))
      return null;
  }
  const first = words[0];
  if (
    words.length > 1 &&
    first !== undefined &&
    (CLASS_NOUNS.has(first) || (CLASS_NOUNS.has(first.slice(1)) && CLITICS.includes(first[0]!)))
  )
    words = words.slice(1);
  return words.length === 0 ? null : words.map((word) => withoutArticle(word, LONG_ARTICLES));
}

/** Whether two name cores are one, up to two clitic letters before the first word. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.slice(1).some((word, i) => word !== b[i + 1])) return false;
  if (a[0] === b[0]) return true;
  const [short, long] = a[0]!.length <= b[0]!.length ? [a[0]!, b[0]!] : [b[0]!, a[0]!];
  const extra = long.slice(0, long.length - short.length);
  return long.endsWith(short) && extra.length <= 2 && [...extra].every((letter) => CLITICS.includes(letter));
}
