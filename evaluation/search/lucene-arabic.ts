/**
 * The yardstick: what Lucene's ArabicAnalyzer makes of a text (StandardTokenizer, lower case, decimal digits, its stop
 * list, ArabicNormalizer, the light10 ArabicStemmer), written anew from its published description. Its list of stop
 * words is Jacques Savoy's (BSD licence).
 */
const STOP = new Set(
  "من ومن منها منه في وفي فيها فيه و ف ثم او أو ب بها به ا أ اى اي أي أى لا ولا الا ألا إلا لكن ما وما كما فما عن مع اذا إذا ان أن إن انها أنها إنها انه أنه إنه بان بأن فان فأن وان وأن وإن التى التي الذى الذي الذين الى الي إلى إلي على عليها عليه اما أما إما ايضا أيضا كل وكل لم ولم لن ولن هى هي هو وهى وهي وهو فهى فهي فهو انت أنت لك لها له هذه هذا تلك ذلك هناك كانت كان يكون تكون وكانت وكان غير بعض قد نحو بين بينما منذ ضمن حيث الان الآن خلال بعد قبل حتى عند عندما لدى جميع".split(
    " ",
  ),
);
const PREFIXES = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

export function luceneTerms(text: string): string[] {
  const terms: string[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)) {
    const word = match[0]
      .toLowerCase()
      .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
    if (!STOP.has(word)) terms.push(stem(normalise(word)));
  }
  return terms.filter((term) => term !== "");
}

function normalise(word: string): string {
  return word
    .replace(/[آأإ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[\u0640\u064b-\u0652]/gu, "");
}

function stem(word: string): string {
  let rest = word;
  for (const prefix of PREFIXES) {
    // A lone و must leave three letters, a longer prefix two.
    const fits = prefix.length === 1 ? rest.length >= 4 : rest.length >= prefix.length + 2;
    if (!fits || !rest.startsWith(prefix)) continue;
    rest = rest.slice(prefix.length);
    break;
  }
  for (const suffix of SUFFIXES)
    if (rest.length >= suffix.length + 2 && rest.endsWith(suffix)) rest = rest.slice(0, -suffix.length);
  return rest;
}
