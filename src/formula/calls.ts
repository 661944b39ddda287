/** Calls inside a formula, with their arguments as written. */
import { kpiName, shownName } from './names';
import { tokensOf, type Token } from './tokens';

/** A part of a formula, without the spaces around it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Call {
  /** Capitals, as the formula bar shows it: "SUM", "KPI.LEVEL". */
  readonly name: string;
  /** One empty piece where nothing is given. */
  readonly arguments: readonly Piece[];
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

interface Open {
  /** `null` for a plain bracket and for a list of constants. */
  readonly name: Token | null;
  readonly place: number;
  readonly arguments: Piece[];
  /** Where the argument that is being read begins. */
  from: number;
}

/** In the order in which they begin; one that is not closed ends with the formula. */
export function callsIn(formula: string): readonly Call[] {
  const calls: Call[] = [];
  const open: Open[] = [];
  let name: Token | null = null;
  let count = 0;
  const close = (to: number, end: number): void => {
    const one = open.pop();
    if (!one?.name) return;
    one.arguments.push(pieceOf(formula, one.from, to));
    calls[one.place] = {
      name: shownName(one.name.text).toUpperCase(),
      arguments: one.arguments,
      start: one.name.start,
      end,
    };
  };
  for (const token of tokensOf(formula)) {
    if (token.kind === 'open') {
      open.push({ name, place: name ? count++ : -1, arguments: [], from: token.end });
    } else if (token.kind === 'close') close(token.start, token.end);
    else if (token.text === ',') {
      const inner = open.at(-1);
      if (inner?.name) {
        inner.arguments.push(pieceOf(formula, inner.from, token.start));
        inner.from = token.end;
      }
    }
    name = token.kind === 'function' ? token : null;
  }
  while (open.length > 0) close(formula.length, formula.length);
  return calls;
}

/** The part between these places without the spaces around it. */
export function pieceOf(formula: string, from: number, to: number): Piece {
  const text = formula.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { text: trimmed, start, end: start + trimmed.length };
}

/** The call that a part of the formula is, whatever its name; `null` where it is none. */
export function wholeCall(calls: readonly Call[], { start, end }: Pick<Piece, 'start' | 'end'>): Call | null {
  return calls.find((call) => call.start === start && call.end === end) ?? null;
}

/** Quick, and right where it says no: a sheet has a hundred thousand formulas and few of the add-in's. */
export function mayCallKpi(formula: string): boolean {
  return /KPI[._]/i.test(formula);
}

/** The add-in's functions in a formula, named without their namespace. */
export function kpiCalls(formula: string): readonly Call[] {
  if (!mayCallKpi(formula)) return [];
  return callsIn(formula).flatMap((call) => {
    const name = kpiName(call.name);
    return name === null ? [] : [{ ...call, name }];
  });
}

export function callsKpi(formula: string): boolean {
  // Without the arguments of each call: every formula that is written is asked.
  return mayCallKpi(formula) && tokensOf(formula).some(isKpi);
}

function isKpi({ kind, text }: Token): boolean {
  return kind === 'function' && kpiName(shownName(text).toUpperCase()) !== null;
}

/** The argument at a position, empty text where the call has none. */
export function argumentText(call: Call, position: number | null): string {
  return position === null ? '' : (call.arguments[position]?.text ?? '');
}

/** A text as it is written into a formula. */
export function textLiteral(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** `"2562/1"` or 2561 as text; `null` for what is worked out or referred to. */
export function literal(expression: string): string | null {
  const [token, ...others] = tokensOf(expression);
  if (!token || others.length > 0) return null;
  if (token.kind === 'text') return token.text.slice(1, -1).replaceAll('""', '"');
  return token.kind === 'number' ? token.text : null;
}
