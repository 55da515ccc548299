/** Fewest letters a stem keeps: shorter ones stand for too many words. */
const FEWEST_LETTERS = 3;
const ARTICLES = ["وال", "بال", "كال", "فال", "ولل", "ال", "لل"];
const ENDINGS = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/**
 * What a folded word is compared by: without conjunction, article and the endings of number, gender and possession, as the light
 * stemmer of Larkey, Ballesteros and Connell (2002) does. Never shown; two words of one stem need not be one word.
 *
 * @example stemOf("والقوات") === stemOf("قوات")
 */
export function stemOf(fold: string): string {
  let stem = fold;
  // Twice, so that «وواشنطن» and «واشنطن» come to one.
  for (let times = 0; times < 2; times++)
    if (stem.length > FEWEST_LETTERS && stem.startsWith("و") && !stem.startsWith("وال")) stem = stem.slice(1);
  for (const article of ARTICLES)
    if (stem.startsWith(article) && stem.length - article.length >= FEWEST_LETTERS - 1) {
      stem = stem.slice(article.length);
      break;
    }
  for (const ending of ENDINGS)
    if (stem.endsWith(ending) && stem.length - ending.length >= FEWEST_LETTERS)
      stem = stem.slice(0, -ending.length);
  return stem;
}
