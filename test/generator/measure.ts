/** How much of what was planted is found, whether certain fixes bring the old contents back, and false alarms. */
import { checks, checkWorkbook, stepsOf, type Finding } from '../../src/checks';
import { drain } from '../../src/checks/run';
import { formatRange, rangeContains } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import { provinces } from '../../src/thai';
import { nameOf, planters, type Planted, type Planter } from './faults';
import { randomOf } from './random';
import { makeWorkbook, snapshotOfMade, type Made, type Wish } from './workbook';

export interface CheckResult {
  readonly check: string;
  planted: number;
  found: number;
  /** Findings at the planted cell with a fix that needs nobody to look at it ... */
  certain: number;
  /** ... and those that bring back what stood there. */
  restored: number;
}

interface Miss {
  readonly check: string;
  readonly seed: number;
  readonly what: string;
}

export interface Measured {
  readonly results: readonly CheckResult[];
  readonly misses: readonly Miss[];
}

const MOST_TRIES = 40;

/** Plants `count` faults, each check's kind in turn, and looks for them. */
export function measureFaults(count: number, firstSeed = 0): Measured {
  const results = new Map<string, CheckResult>();
  const misses: Miss[] = [];
  for (let n = 0; n < count; n++) {
    const planter = planters[n % planters.length];
    if (!planter) break;
    const { check } = planter;
    const result = results.get(check) ?? { check, planted: 0, found: 0, certain: 0, restored: 0 };
    results.set(check, result);
    const round = Math.floor(n / planters.length);
    const { made, planted, seed, clean } = plantOne(planter, firstSeed + seedOf(check) + round * MOST_TRIES);
    const findings = checkWorkbook(snapshotOfMade(made), []);
    const before = saidOf(check, clean);
    const here = findings.filter(
      (finding) => finding.check === check && !before.has(finding.id) && isAt(finding, planted),
    );
    result.planted += 1;
    if (here.length > 0) result.found += 1;
    else misses.push({ check, seed, what: missText(made, planted, findings) });
    const [fix] = here.flatMap((finding) => (finding.fix?.certain ? [finding.fix] : []));
    if (!fix) continue;
    result.certain += 1;
    const after = new Map(fix.changes.map((change) => [nameOf(change.cell), change.after]));
    const restores = planted.before.every(({ cell, content }) => same(after.get(nameOf(cell)), content));
    if (restores && after.size === planted.before.length) result.restored += 1;
    else
      misses.push({
        check,
        seed,
        what: `fix writes ${JSON.stringify([...after])}, before: ${JSON.stringify(planted.before)}`,
      });
  }
  return { results: [...results.values()], misses };
}

/** A seed of each check's own, by its name: a check that is added leaves the faults of the others where they are. */
function seedOf(check: string): number {
  const print = [...check].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return print * MOST_TRIES;
}

/** The first workbook from this seed on that has a place for the fault. */
export function plantOne(
  planter: Planter,
  firstSeed: number,
): { readonly made: Made; readonly planted: Planted; readonly seed: number; readonly clean: Made } {
  for (let seed = firstSeed; seed < firstSeed + MOST_TRIES; seed++) {
    const random = randomOf(seed ^ 0x5bd1e995);
    const wish = { province: provinceOf(seed), ...planter.wish?.(random) };
    const made = makeWorkbook(seed, wish);
    const planted = planter.plant(made, random);
    if (!planted) continue;
    return {
      made,
      planted,
      seed,
      clean: makeWorkbook(seed, { province: wish.province, ...featuresOf(wish) }),
    };
  }
  throw new Error(`no place for ${planter.check} from seed ${firstSeed} on`);
}

/** The workbook asked for, without the rows that were left out or exchanged as the fault. */
function featuresOf({ features }: Wish): Wish {
  return features ? { features } : {};
}

/** Any of the provinces, each as often as the others. */
export function provinceOf(seed: number): string {
  return randomOf(seed ^ 0x2561).pick(provinces()).code;
}

/** What the check says of the same workbook without the fault: that is not what was planted. */
function saidOf(check: string, clean: Made): ReadonlySet<string> {
  const only = checks.filter(({ id }) => id === check);
  return new Set(drain(stepsOf(only, snapshotOfMade(clean), [])).map(({ id }) => id));
}

/** At the planted cell itself, not merely about a block in which that cell lies. */
export function isAt({ sheet, range }: Finding, planted: Planted): boolean {
  const rows = planted.cells.map(({ row }) => row);
  return (
    sheet === planted.sheet &&
    planted.cells.some((cell) => rangeContains(range, cell)) &&
    range.top >= Math.min(...rows) &&
    range.bottom <= Math.max(...rows)
  );
}

function same(a: CellContent | undefined, b: CellContent): boolean {
  if (a?.kind === 'value') return b.kind === 'value' && a.value === b.value;
  return a?.kind === 'formula' && b.kind === 'formula' && a.formula === b.formula;
}

function missText(made: Made, planted: Planted, findings: readonly Finding[]): string {
  const cell = planted.cells[0];
  const sheet = made.sheets.find(({ name }) => name === planted.sheet);
  const value = cell && sheet ? JSON.stringify(sheet.at(cell)) : '';
  const others = findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => `${finding.check} ${finding.sheet}!${formatRange(finding.range)}`);
  return `${made.figures.province.th} ${planted.sheet}!${planted.cells.map(nameOf).join('/')} ${value}; said: ${[...new Set(others)].slice(0, 6).join(', ')}`;
}

export interface FalseAlarm {
  readonly seed: number;
  readonly finding: Finding;
}

/** Findings of severity error or warning in workbooks in which nothing is wrong. */
export function falseAlarms(count: number, firstSeed = 0): FalseAlarm[] {
  return Array.from({ length: count }, (_, n) => firstSeed + n).flatMap((seed) =>
    checkWorkbook(snapshotOfMade(makeWorkbook(seed, { province: provinceOf(seed) })), [])
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => ({ seed, finding })),
  );
}

export function totalsOf(results: readonly CheckResult[]): CheckResult {
  const sum = (of: (result: CheckResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    check: 'all',
    planted: sum(({ planted }) => planted),
    found: sum(({ found }) => found),
    certain: sum(({ certain }) => certain),
    restored: sum(({ restored }) => restored),
  };
}
