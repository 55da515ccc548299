const SECOND_MIN = 3;

/**
 * What stays of a stem without long vowels and the letters that verbs, verbal nouns and participles put before a root;
 * null where fewer than three letters stay. It brings together وقع, يوقع, توقيع and ميركل, ميركيل; it also brings
 * together what does not belong together, so that a meeting of it alone counts little.
 *
 * @example looseOf("توقيع") // "وقع"; looseOf("استخدام") // "خدم"; looseOf("منتخب") // "نخب"
 */
export function looseOf(stem: string): string | null {
  if (stem.length < SECOND_MIN || !/^[ء-ي]+$/u.test(stem)) return null;
  const bare = withoutPrefix(stem);
  let out = bare[0]!;
  for (let at = 1; at < bare.length; at++) if (!"اويء".includes(bare[at]!)) out += bare[at];
  // A verb's feminine ت: وقعت and وقع.
  if (out.length > SECOND_MIN && out.endsWith("ت")) out = out.slice(0, -1);
  return out.length >= SECOND_MIN || (out.length === 2 && bare.length >= 3) ? out : null;
}

function withoutPrefix(stem: string): string {
  const tenth = /^[اميتن]?ست(?=[ء-ي]{3})/u.exec(stem);
  if (tenth !== null) return stem.slice(tenth[0].length);
  const first = stem[0]!;
  if (stem.length < 4 || !"اميتن".includes(first)) return stem;
  const rest = stem.slice(1);
  if (consonants(rest) < SECOND_MIN) return stem;
  // The eighth form's ت stands after the first letter of the root: انتخاب, منتخب are of نخب.
  if (rest[1] === "ت" && consonants(rest) > SECOND_MIN) return rest[0]! + rest.slice(2);
  return rest;
}

/** Letters that stay when the long vowels go; the first letter always does. */
function consonants(word: string): number {
  let count = 1;
  for (let at = 1; at < word.length; at++) if (!"اويء".includes(word[at]!)) count++;
  return count;
}
