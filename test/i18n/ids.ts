/** Which internal ids of indicators stand in a text. Those without a hyphen are plain English words. */
import { builtInRubrics } from '../../src/scoring/registry';

const CODES = [
  ...new Set(builtInRubrics().flatMap(({ indicators }) => indicators.map(({ code }) => code))),
].filter((code) => code.includes('-'));

export function idsIn(...texts: readonly string[]): string[] {
  return CODES.filter((code) => texts.some((text) => text.includes(code)));
}
