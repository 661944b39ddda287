/**
 * A second opinion that shares no line with the engine: it reads the conditions of facts.json as text and works in
 * whole numbers (hundredths) only.
 */
import { factsOf } from './facts';

/** A fraction; the denominator is positive. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

export interface Situation {
  /** The percentage (or the errors) as a fraction. */
  readonly x: Fraction;
  readonly y?: Fraction;
  readonly steps?: number;
  readonly sara?: boolean;
  readonly gvh?: boolean;
}

const hundredths = (text: string): bigint => {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
};

function side([n, d]: Fraction, limit: string): number {
  const difference = n * 100n - hundredths(limit) * d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The highest level whose condition holds in every part. */
export function oracleLevel(rubric: string, code: string, situation: Situation): number {
  const { conditions } = factsOf(rubric, code);
  let level = 0;
  conditions.forEach((condition, i) => {
    if (holds(condition, situation)) level = i + 1;
  });
  return level;
}

function holds(
  condition: string,
  { x, y = [100n, 1n], steps = 9, sara = true, gvh = true }: Situation,
): boolean {
  const stepsNeeded = /steps ?>?= ?(\d)/.exec(condition)?.[1];
  if (stepsNeeded !== undefined && steps < Number(stepsNeeded)) return false;
  if (condition.includes('SARA') && !sara) return false;
  if (condition.includes('GVH') && !gvh) return false;
  for (const [, name, sign, limit = ''] of condition.matchAll(/\b([xye]) (>=|<=|<|>|=) ([\d.]+)/g)) {
    const where = side(name === 'y' ? y : x, limit);
    const ok = { '>=': where >= 0, '<=': where <= 0, '<': where < 0, '>': where > 0, '=': where >= 0 };
    if (!ok[sign as keyof typeof ok]) return false;
  }
  const band = /([\d.]+) <= x/.exec(condition)?.[1];
  return band === undefined || side(x, band) >= 0;
}

/** Half up to hundredths. */
export function rounded([n, d]: Fraction): Fraction {
  return [(n * 200n + d) / (2n * d), 100n];
}
