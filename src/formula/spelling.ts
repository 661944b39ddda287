/**
 * Formulas as they stand in a file against formulas as people write them: the add-in's functions are stored as
 * `_xldudf_KPI_OTOPLEVEL(` and shown as `KPI.OTOPLEVEL(`, functions newer than the format carry `_xlfn.`.
 */
import { kpiCalls, type Call } from './calls';
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

/** Whether a function of the add-in is named as only files name it: Excel shows that where it does not know the function. */
export function isMisspelled(formula: string): boolean {
  return kpiCalls(formula).some(({ start }) => !/^KPI\./i.test(formula.slice(start, start + 4)));
}

/**
 * The same formula as a person would enter it: the add-in's functions by their names. The "@" that Excel puts before a call
 * in a file of another program goes; where the call has a range it may be meant, and stays.
 */
export function enteredFormula(formula: string): string {
  const tokens = tokensOf(formula);
  const calls = new Map(kpiCalls(formula).map((call) => [call.start, call]));
  const isOneValue = (start: number): boolean => {
    const call = calls.get(start);
    return call !== undefined && !takesRange(call);
  };
  return tokens
    .map(({ kind, text }, n) => {
      const name = kind === 'function' ? kpiName(text) : null;
      if (name !== null) return `KPI.${name}`;
      return text === '@' && isOneValue(tokens[n + 1]?.start ?? -1) ? '' : text;
    })
    .join('');
}

/** Each call of the add-in has single cells and constants for arguments: with "@" before it or without, it gives the same. */
export function givesOneValue(formula: string): boolean {
  return !kpiCalls(formula).some(takesRange);
}

function takesRange(call: Call): boolean {
  return call.arguments.some(({ text }) => /[:[#]/.test(text));
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
