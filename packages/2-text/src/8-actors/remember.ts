/** The answers kept in one generation of a memo. */
const KEPT = 2000;

/**
 * A function of a string that keeps its answers: names and offices come again and again. Pure, and bounded as the memo of words is:
 * when the young answers are full they become the old ones, and only what is asked again moves on.
 */
export function remember<Value extends NonNullable<unknown> | null>(
  work: (key: string) => Value,
): (key: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    // A copy: a slice would keep its whole article alive as long as the memo does.
    const own = JSON.parse(JSON.stringify(key)) as string;
    const answer = old.get(key) ?? work(own);
    if (young.size === KEPT) {
      old = young;
      young = new Map();
    }
    young.set(own, answer);
    return answer;
  };
}
