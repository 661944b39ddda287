/**
 * Criteria written into a formula: nested IF, IFS, or a lookup in a list of constants, read as "from this threshold on,
 * this level". The places of the numbers are kept, so that a fix changes them and nothing else.
 */
import { callsIn, pieceOf, wholeCall, type Call, type Piece } from '../../../formula/calls';
import { tightTokens, tokensOf, type Token } from '../../../formula/tokens';

export interface Step {
  readonly level: number;
  readonly threshold: number;
  /** The threshold itself earns the level. */
  readonly inclusive: boolean;
  readonly direction: 'atLeast' | 'atMost';
  /** The number as written, "20", "20%". */
  readonly number: Piece;
  /** ">=" and so on; `null` in a lookup. */
  readonly sign: Piece | null;
  /** The step's level stands behind "otherwise", so that its sign speaks of the other side. */
  readonly reversed: boolean;
}

export interface Nest {
  readonly steps: readonly Step[];
  /** Level below the lowest threshold; `null` where it is no number. */
  readonly otherwise: number | null;
}

interface Branch {
  readonly sign: Piece;
  readonly number: Piece;
  readonly threshold: number;
  readonly level: number;
}

const LEAST_STEPS = 3;
const READ = new Set(['IF', 'IFS', 'LOOKUP', 'MATCH']);

export function readNest(formula: string): Nest | null {
  const calls = callsIn(formula);
  if (!calls.some(({ name }) => READ.has(name))) return null;
  const nest = chainOf(formula, calls) ?? lookupIn(formula, calls);
  if (!nest || nest.steps.length < LEAST_STEPS) return null;
  return nest.steps.every(({ level }) => Number.isInteger(level) && level >= 0 && level <= 5) ? nest : null;
}

function chainOf(formula: string, calls: readonly Call[]): Nest | null {
  const branches: Branch[] = [];
  let otherwise: number | null = null;
  const walk = (piece: Piece): boolean => {
    const number = numberIn(piece.text);
    if (number !== null) {
      otherwise = number;
      return true;
    }
    const call = wholeCall(calls, piece);
    if (!call) return piece.text === '""';
    if (call.name === 'IFERROR') {
      const [first] = call.arguments;
      return first !== undefined && walk(first);
    }
    if (call.name === 'IF') {
      const [condition, then, other] = call.arguments;
      return condition !== undefined && then !== undefined && pair(condition, then, other ?? null);
    }
    if (call.name !== 'IFS') return false;
    for (let n = 0; n + 1 < call.arguments.length; n += 2) {
      const [condition, then] = [call.arguments[n], call.arguments[n + 1]];
      if (!condition || !then) return false;
      if (/^(?:TRUE(?:\(\))?|1)$/i.test(condition.text)) otherwise = numberIn(then.text);
      else if (!pair(condition, then, null)) return false;
    }
    return true;
  };
  const pair = (condition: Piece, then: Piece, other: Piece | null): boolean => {
    const compared = comparison(condition);
    const level = numberIn(then.text);
    if (compared && level !== null) {
      branches.push({ ...compared, level });
      return other === null || walk(other);
    }
    // A guard around the criteria: IF(J5="","", ...) or IF(J5<>"", ..., "").
    if (then.text === '""') return other !== null && walk(other);
    return (other === null || other.text === '""') && walk(then);
  };
  if (!walk(pieceOf(formula, 1, formula.length)) || branches.length === 0) return null;
  return {
    steps: stepsOf(branches, otherwise),
    otherwise: isReversed(branches) ? (branches[0]?.level ?? null) : otherwise,
  };
}

/** Where levels rise while the thresholds that leave them behind rise too: IF(x<16,0,IF(x<17,1, ...)). */
function isReversed(branches: readonly Branch[]): boolean {
  const [first, second] = branches;
  if (!first || !second) return false;
  const below = first.sign.text.startsWith('<');
  const levelsRise = second.level > first.level;
  const thresholdsRise = second.threshold > first.threshold;
  // x<16 -> 0, x<17 -> 1: at least. x>54 -> 0, x>53 -> 1: at most.
  return below ? thresholdsRise && levelsRise : !thresholdsRise && levelsRise;
}

function stepsOf(branches: readonly Branch[], otherwise: number | null): Step[] {
  const reversed = isReversed(branches);
  return branches.flatMap((branch, n): Step[] => {
    const { sign, number, threshold } = branch;
    const below = sign.text.startsWith('<');
    const orEqual = sign.text.includes('=');
    const level = reversed ? (branches[n + 1]?.level ?? otherwise) : branch.level;
    if (level === null) return [];
    const direction = below !== reversed ? 'atMost' : 'atLeast';
    return [{ level, threshold, inclusive: orEqual !== reversed, direction, number, sign, reversed }];
  });
}

const SIGNS: ReadonlySet<string> = new Set(['>=', '<=', '>', '<']);

/** "K5>=20", "20<=K5", "J5>=C5*1.2", "K5>=20%". */
function comparison({ text, start }: Piece): Omit<Branch, 'level'> | null {
  const tokens = tightTokens(text);
  const at = tokens.findIndex((token) => SIGNS.has(token.text));
  const sign = tokens[at];
  if (!sign) return null;
  const place = { start: start + sign.start, end: start + sign.end };
  const behind = constantIn(tokens.slice(at + 1), start);
  if (behind) return { sign: { text: sign.text, ...place }, ...behind };
  const before = constantIn(tokens.slice(0, at), start);
  if (!before) return null;
  const mirrored = sign.text.replace(/[<>]/, (one) => (one === '<' ? '>' : '<'));
  return { sign: { text: mirrored, ...place }, ...before };
}

/** 20, 20%, (20), C5*1.2 and 1.2*C5. */
function constantIn(
  tokens: readonly Token[],
  start: number,
): { readonly number: Piece; readonly threshold: number } | null {
  const kinds = tokens.map(({ kind, text }) => (kind === 'operator' ? text : kind)).join(' ');
  if (!CONSTANT.test(kinds)) return null;
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  const number = tokens[at];
  if (!number) return null;
  const percent = tokens[at + 1]?.text === '%' ? tokens[at + 1] : undefined;
  const text = number.text + (percent?.text ?? '');
  const threshold = numberIn(text);
  if (threshold === null) return null;
  return {
    number: { text, start: start + number.start, end: start + (percent ?? number).end },
    threshold,
  };
}

const CONSTANT = /^(?:reference \* )?(?:open )?number(?: %)?(?: close)?(?: \* reference)?$/;

function numberIn(text: string): number | null {
  const match = /^\(?"?(-?\d+(?:\.\d+)?)(%?)"?\)?$/.exec(text.trim());
  if (!match) return null;
  // 17% is 0.17, not the nearest binary fraction of 17 times 0.01.
  return match[2] ? Number((Number(match[1]) / 100).toPrecision(15)) : Number(match[1]);
}

/** LOOKUP(K5,{0,16,17,18,19,20},{0,1,2,3,4,5}) and MATCH(K5,{0,16, ...},1)-1. */
function lookupIn(formula: string, calls: readonly Call[]): Nest | null {
  const call = calls.find(({ name, arguments: [, list] }) => LOOKUPS.has(name) && list?.text.startsWith('{'));
  const [, list, last, ...others] = call?.arguments ?? [];
  if (!call || !list || others.length > 0) return null;
  const thresholds = constantsOf(list);
  const results = last?.text.startsWith('{') ? constantsOf(last) : null;
  if (last && !results && last.text !== '1') return null;
  const [minus, one] = tightTokens(formula.slice(call.end));
  const first = minus?.text === '-' && one?.text === '1' ? 0 : 1;
  const steps: Step[] = [];
  let otherwise: number | null = null;
  for (const [n, number] of thresholds.entries()) {
    const threshold = numberIn(number.text);
    const level = results ? numberIn(results[n]?.text ?? '') : n + first;
    if (threshold === null || level === null) return null;
    if (n === 0 && threshold <= 0) otherwise = level;
    else
      steps.push({
        level,
        threshold,
        inclusive: true,
        direction: 'atLeast',
        number,
        sign: null,
        reversed: false,
      });
  }
  return { steps, otherwise };
}

const LOOKUPS = new Set(['LOOKUP', 'MATCH']);

/** What stands between the braces of a list, one after the other. */
function constantsOf({ text, start }: Piece): Piece[] {
  const ends = tokensOf(text).filter(({ kind }) => kind === 'separator' || kind === 'close');
  return ends.map((token, n) => {
    const { text: one, start: from, end } = pieceOf(text, n === 0 ? 1 : (ends[n - 1]?.end ?? 0), token.start);
    return { text: one, start: start + from, end: start + end };
  });
}
