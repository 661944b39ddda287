/**
 * Formulas as they stand in a file against formulas as people write them: the add-in's functions are stored as
 * `_xldudf_KPI_OTOPLEVEL(` and shown as `KPI.OTOPLEVEL(`, functions newer than the format carry `_xlfn.`.
 */
import { FUTURE_FUNCTIONS } from './futureFunctions';
import { kpiName, shownName } from './names';
import { tokensOf } from './tokens';

/** Text of an `<f>` element to what the formula bar shows, without the leading `=`. */
export function formulaFromFile(stored: string): string {
  return stored.includes('_xl') ? renamed(stored, shownName) : stored;
}

/** What a person writes (leading `=` or not) to the text of an `<f>` element. */
export function formulaToFile(shown: string): string {
  return renamed(shown.startsWith('=') ? shown.slice(1) : shown, storedName);
}

function storedName(name: string): string {
  // Most names are those of Excel's functions, in capitals and without a dot.
  const addin = name.includes('.') ? kpiName(name) : null;
  if (addin !== null) return `_xldudf_KPI_${addin}`;
  const prefix = FUTURE_FUNCTIONS.get(name.toUpperCase());
  return prefix === undefined ? name : prefix + name.toUpperCase();
}

function renamed(formula: string, change: (name: string) => string): string {
  let text = '';
  let copied = 0;
  for (const token of tokensOf(formula)) {
    if (token.kind !== 'function') continue;
    text += formula.slice(copied, token.start) + change(token.text);
    copied = token.end;
  }
  return copied === 0 ? formula : text + formula.slice(copied);
}
