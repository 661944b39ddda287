/**
 * Criteria written into a formula: nested IF, IFS, or a lookup in a list of constants, read as "from this threshold on,
 * this level". The places of the numbers are kept, so that a fix changes them and nothing else.
 */
import { wholeCall, type Piece } from './calls';

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

export function readNest(formula: string): Nest | null {
  if (!/\b(?:IFS?|LOOKUP|MATCH)\(/i.test(formula)) return null;
  const nest = chainOf(formula, 1, formula.length) ?? lookupIn(formula);
  if (!nest || nest.steps.length < LEAST_STEPS) return null;
  return nest.steps.every(({ level }) => Number.isInteger(level) && level >= 0 && level <= 5) ? nest : null;
}

function chainOf(formula: string, from: number, to: number): Nest | null {
  const branches: Branch[] = [];
  let otherwise: number | null = null;
  const walk = (start: number, end: number): boolean => {
    const text = formula.slice(start, end).trim();
    const number = numberIn(text);
    if (number !== null) {
      otherwise = number;
      return true;
    }
    const call = wholeCall(formula, start, end);
    if (!call) return text === '""';
    if (call.name === 'IFERROR') {
      const [first] = call.arguments;
      return first !== undefined && walk(first.start, first.end);
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
      return other === null || walk(other.start, other.end);
    }
    // A guard around the criteria: IF(J5="","", ...) or IF(J5<>"", ..., "").
    if (then.text === '""') return other !== null && walk(other.start, other.end);
    return (other === null || other.text === '""') && walk(then.start, then.end);
  };
  if (!walk(from, to) || branches.length === 0) return null;
  return {
    steps: stepsOf(branches, otherwise),
    otherwise: isReversed(branches) ? (branches[0]?.level ?? null) : otherwise,
  };
}

/** Where levels rise while the thresholds that leave them behind rise too: IF(x<16,0,IF(x<17,1, ...)). */
function isReversed(branches: readonly Branch[]): boolean {
  const [first, second] = branches;
  if (!first || !second) return false;
  const below = first.sign.text.startsWith('<') || first.sign.text === '=<';
  const levelsRise = second.level > first.level;
  const thresholdsRise = second.threshold > first.threshold;
  // x<16 -> 0, x<17 -> 1: at least. x>54 -> 0, x>53 -> 1: at most.
  return below ? thresholdsRise && levelsRise : !thresholdsRise && levelsRise;
}

function stepsOf(branches: readonly Branch[], otherwise: number | null): Step[] {
  const reversed = isReversed(branches);
  return branches.flatMap((branch, n): Step[] => {
    const { sign, number, threshold } = branch;
    const below = sign.text.startsWith('<') || sign.text === '=<';
    const orEqual = sign.text.includes('=');
    const level = reversed ? (branches[n + 1]?.level ?? otherwise) : branch.level;
    if (level === null) return [];
    const direction = below !== reversed ? 'atMost' : 'atLeast';
    return [{ level, threshold, inclusive: orEqual !== reversed, direction, number, sign, reversed }];
  });
}

const SIGNS = /(>=|<=|=>|=<|>|<)/;

/** "K5>=20", "20<=K5", "J5>=C5*1.2", "K5>=20%". */
function comparison({ text, start }: Piece): Omit<Branch, 'level'> | null {
  const parts = text.split(SIGNS);
  const [left, sign, right] = parts;
  if (parts.length !== 3 || left === undefined || sign === undefined || right === undefined) return null;
  const signAt = start + left.length;
  const rightAt = signAt + sign.length;
  const behind = constantIn(right, rightAt);
  if (behind) return { sign: { text: sign, start: signAt, end: rightAt }, ...behind };
  const before = constantIn(left, start);
  if (!before) return null;
  const mirrored = sign.replace(/[<>]/, (one) => (one === '<' ? '>' : '<'));
  return { sign: { text: mirrored, start: signAt, end: rightAt }, ...before };
}

function constantIn(
  text: string,
  start: number,
): { readonly number: Piece; readonly threshold: number } | null {
  const match =
    /^(\s*(?:\$?[A-Z]{1,3}\$?\d+\s*\*\s*)?\(?)(\d+(?:\.\d+)?%?)\)?(?:\s*\*\s*\$?[A-Z]{1,3}\$?\d+)?\s*$/i.exec(
      text,
    );
  const threshold = match?.[2] === undefined ? null : numberIn(match[2]);
  if (!match?.[2] || threshold === null) return null;
  const at = start + (match[1]?.length ?? 0);
  return { number: { text: match[2], start: at, end: at + match[2].length }, threshold };
}

function numberIn(text: string): number | null {
  const match = /^\(?"?(-?\d+(?:\.\d+)?)(%?)"?\)?$/.exec(text.trim());
  if (!match) return null;
  // 17% is 0.17, not the nearest binary fraction of 17 times 0.01.
  return match[2] ? Number((Number(match[1]) / 100).toPrecision(15)) : Number(match[1]);
}

/** LOOKUP(K5,{0,16,17,18,19,20},{0,1,2,3,4,5}) and MATCH(K5,{0,16, ...},1)-1. */
function lookupIn(formula: string): Nest | null {
  const match =
    /\b(LOOKUP|MATCH)\([^{}]*,\s*\{([^{}]*)\}\s*(?:,\s*\{([^{}]*)\}|,\s*1)?\s*\)\s*(-\s*1)?/i.exec(formula);
  if (!match?.[2]) return null;
  const separator = match[2].includes(';') ? ';' : ',';
  const open = match.index + match[0].indexOf('{') + 1;
  const levels = match[3]?.split(separator).map((text) => numberIn(text));
  let at = open;
  const steps: Step[] = [];
  let otherwise: number | null = null;
  for (const [n, text] of match[2].split(separator).entries()) {
    const threshold = numberIn(text);
    const lead = text.length - text.trimStart().length;
    const number = { text: text.trim(), start: at + lead, end: at + lead + text.trim().length };
    at += text.length + 1;
    const level = levels ? levels[n] : n + (match[4] ? 0 : 1);
    if (threshold === null || level === undefined || level === null) return null;
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
