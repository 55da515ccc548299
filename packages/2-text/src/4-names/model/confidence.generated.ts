export const CONFIDENCE: Readonly<Record<string, readonly [base: number, slope: number]>> = {};
