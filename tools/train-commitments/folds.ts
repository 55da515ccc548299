export const FOLDS = 6;
export const SPLITS = 3;

/** Articles fall into folds by their ids, so that adding a file moves none. */
export function foldOf(id: string, split: number): number {
  let hash = 2166136261 ^ split;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % FOLDS;
}
