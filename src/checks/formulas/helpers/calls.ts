/** Calls inside a formula, with their arguments as written. Names and argument order: functions/levelFunctions.ts. */

export interface Call {
  /** Capitals, without namespace. */
  readonly name: string;
  readonly arguments: readonly Piece[];
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const KPI_CALL = /KPI\.([A-Z]+)\(/gi;

/** The add-in's functions in a formula; texts are passed over. */
export function kpiCalls(formula: string): Call[] {
  if (!/KPI\./i.test(formula)) return [];
  const hidden = withoutTexts(formula);
  const calls: Call[] = [];
  for (const match of hidden.matchAll(KPI_CALL)) {
    const open = match.index + match[0].length;
    const found = argumentsFrom(formula, open);
    calls.push({ name: (match[1] ?? '').toUpperCase(), start: match.index, ...found });
  }
  return calls;
}

/** The call that a whole expression is, whatever its name; `null` where it is none. */
export function wholeCall(formula: string, from: number, to: number): Call | null {
  const match = /^\s*([A-Za-z][A-Za-z0-9.]*)\(/.exec(formula.slice(from, to));
  if (!match) return null;
  const found = argumentsFrom(formula, from + match[0].length);
  if (found.end > to || formula.slice(found.end, to).trim() !== '') return null;
  return { name: (match[1] ?? '').toUpperCase(), start: from, ...found };
}

/** Arguments from behind the opening bracket to its closing one. */
function argumentsFrom(formula: string, open: number): Pick<Call, 'arguments' | 'end'> {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = open;
  let at = open;
  const push = (): void => {
    const text = formula.slice(start, at);
    const lead = text.length - text.trimStart().length;
    pieces.push({ text: text.trim(), start: start + lead, end: start + lead + text.trim().length });
    start = at + 1;
  };
  for (; at < formula.length; at++) {
    const c = formula[at] ?? '';
    if (c === '"' || c === "'") at = quoteEnd(formula, at, c);
    else if (c === '(' || c === '{') depth += 1;
    else if ((c === ')' || c === '}') && depth > 0) depth -= 1;
    else if (c === ')') break;
    else if (c === ',' && depth === 0) push();
  }
  push();
  return { arguments: pieces, end: at + 1 };
}

/** Place of the closing quote; a doubled one stands for itself. */
function quoteEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== quote) continue;
    if (text[at + 1] !== quote) return at;
    at += 1;
  }
  return text.length;
}

/** Texts blanked out, so that what stands in them is not read as a call; everything keeps its place. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, (text) => '"'.padEnd(text.length - 1, ' ') + '"');
}

interface Described {
  /** Indicator and default rubric, where the name says them. */
  readonly code?: string;
  readonly defaultRubric?: string;
  /** Position of the base or target; `null` where the function has none. */
  readonly given: number | null;
  /** Position of the one figure that is reported; LEVEL and SCORE may have more behind it. `null` where there is none. */
  readonly reported: number | null;
  /** Position of the rubric. */
  readonly rubric: number | null;
}

const figures = (code: string, defaultRubric: string): Described => ({
  code,
  defaultRubric,
  given: 0,
  reported: 1,
  rubric: 2,
});

/** The functions that read a rubric or judge a reported figure. */
export const DESCRIBED: Readonly<Record<string, Described>> = {
  OTOPLEVEL: figures('otop-income', '2561'),
  POVERTYLEVEL: figures('poverty-remaining', '2561'),
  CAPITALLEVEL: figures('capital-access', '2561'),
  BUDGETLEVEL: figures('budget-disbursement', '2562/1'),
  LIVELIHOODLEVEL: figures('livelihood', '2562/1'),
  VILLAGELEVEL: figures('sufficiency-village', '2562/2'),
  // A range, in which a blank stays a blank.
  PLANLEVEL: { code: 'plan-completion', defaultRubric: '2562/1', given: null, reported: null, rubric: 1 },
  BMNLEVEL: figures('bmn-collection', '2562/1'),
  FUNDLEVEL: figures('womens-fund', '2562/2'),
  PRODUCTLEVEL: figures('product-upgrade', '2562/2'),
  DEBTLEVEL: figures('debt-management', '2562/2'),
  LEVEL: { given: 2, reported: 3, rubric: 1 },
  SCORE: { given: 2, reported: 3, rubric: 1 },
  GAP: { given: 2, reported: 3, rubric: 1 },
  TARGET: { given: 3, reported: null, rubric: 1 },
  CRITERIA: { given: null, reported: null, rubric: 1 },
  GROWTH: { given: 0, reported: 1, rubric: null },
};

/** The argument at a position, empty text where the call has none. */
export function argumentText(call: Call, position: number | null): string {
  return position === null ? '' : (call.arguments[position]?.text ?? '');
}

/** `"2562/1"` or 2561 as text; `null` for what is worked out or referred to. */
export function literal(text: string): string | null {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return /^\d+(?:\.\d+)?$/.test(text) ? text : null;
}
