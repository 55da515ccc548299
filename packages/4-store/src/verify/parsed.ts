/** What JSON says; undefined where somebody damaged it. */
export function parsed(json: string | null): unknown {
  try {
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}
