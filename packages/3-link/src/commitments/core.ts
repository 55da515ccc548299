import { isLightAct, type KeyedWord } from "./words.ts";

/** The act promised and its object: خفض + قوات of «ستواصل واشنطن خفض قواتها في العراق». */
export interface Core {
  /** Class of the act; null where the words name none. */
  readonly act: string | null;
  /** Key → weight of the first matters the act bears on. */
  readonly object: ReadonlyMap<string, number>;
}

const AGAIN = "+return";
/** So many matters after the act are its object. */
const OBJECT_WORDS = 3;

/**
 * The core of a promise: its first act that tells one promise from another, and the matters that follow it; those that stand
 * before it where none follow («المرحلة الأولى ستكتمل»).
 */
export function coreOf(order: readonly KeyedWord[]): Core {
  // إعادة فتح is opening, إعادة نشر deploying: the noun before only says again.
  const acts = order.filter(
    (one, at) => one.sense === "act" && !(one.key === AGAIN && order[at + 1]?.sense === "act"),
  );
  const act = acts.find((one) => !isLightAct(one.key)) ?? acts[0] ?? null;
  const at = act === null ? -1 : order.indexOf(act);
  const after = order.slice(at + 1).filter((one) => one.sense === "matter");
  const matters =
    after.length > 0 ? after : order.slice(0, Math.max(0, at)).filter((one) => one.sense === "matter");
  return {
    act: act?.key ?? null,
    object: new Map(matters.slice(0, OBJECT_WORDS).map((one) => [one.key, one.weight])),
  };
}
