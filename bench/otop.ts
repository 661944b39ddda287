/**
 * 100,000 rows through one spilled KPI.OTOPLEVEL, against the IF that staff write by hand, one per row: in
 * fast-formula-parser and, where it is installed, in LibreOffice.
 */
import FormulaParser from 'fast-formula-parser';
import { loadFunctions } from './addin';
import { timeLibreOffice } from './libreoffice';
import { against, fastest, heading, line, repeatableRandom, seconds } from './measure';

const ROWS = 100_000;
/** Growth in percent that earns levels 5 to 1 (rubric 2561, indicator 2). */
const STEPS = [
  [20, 5],
  [19, 4],
  [18, 3],
  [17, 2],
  [16, 1],
] as const;

type Row = readonly [base: number, actual: number];

/** Every so many rows the result is exactly the amount that earns a level, its fraction of a baht dropped. */
const ON_THRESHOLD_EVERY = 10;

/** Whole baht, growth between 10 % and 25 %. */
function makeRows(): readonly Row[] {
  const random = repeatableRandom();
  return Array.from({ length: ROWS }, (_, row) => {
    const base = 100_000 + Math.floor(random() * 50_000_000);
    if (row % ON_THRESHOLD_EVERY === 0) {
      const [percent] = STEPS[Math.floor(random() * STEPS.length)] ?? STEPS[0];
      return [base, Number((BigInt(base) * BigInt(100 + percent)) / 100n)] as const;
    }
    return [base, Math.floor(base * (1.1 + random() * 0.15))] as const;
  });
}

function nestedIf(base: string, actual: string, separator: string): string {
  const tests = STEPS.map(
    ([percent, level]) => `IF(${actual}>=${base}*1.${percent}${separator}${level}${separator}`,
  );
  return `${tests.join('')}0${')'.repeat(STEPS.length)}`;
}

export async function benchOtop(): Promise<void> {
  const rows = makeRows();
  heading(`Level of ${ROWS.toLocaleString('en')} rows (base, actual)`);

  const run = loadFunctions().get('OTOPLEVEL');
  if (!run) throw new Error('dist/functions.js has no OTOPLEVEL');
  const bases = rows.map(([base]) => [base]);
  const actuals = rows.map(([, actual]) => [actual]);
  let levels: readonly (readonly unknown[])[] = [];
  const ours = await fastest(3, () => {
    levels = run(bases, actuals, null) as unknown[][];
  });
  line('one spilled KPI.OTOPLEVEL (dist/functions.js)', seconds(ours));
  const typedBases = rows.map(([base]) => [base.toLocaleString('en')]);
  const typedActuals = rows.map(([, actual]) => [`${actual.toLocaleString('en')} บาท`]);
  const typed = await fastest(3, () => {
    run(typedBases, typedActuals, null);
  });
  line('the same with figures typed as text ("1,234 บาท")', seconds(typed));
  line('  against the plain figures', against(typed, ours));

  const parsed: unknown[] = [];
  const parser = new FormulaParser({
    onCell: ({ row, col }) => rows[row - 1]?.[col === 1 ? 0 : 1] ?? null,
  });
  const theirs = await fastest(1, () => {
    for (let row = 1; row <= ROWS; row++) {
      parsed.push(parser.parse(nestedIf(`A${row}`, `B${row}`, ','), { sheet: 'A', row, col: 3 }));
    }
  });
  line('nested IF per row in fast-formula-parser (parses each text)', seconds(theirs));
  line('  OTOPLEVEL against it', against(ours, theirs));
  line(
    '  rows with another level there',
    count(levels, (row) => parsed[row]),
  );

  const office = timeLibreOffice({
    rows,
    formula: (row) => `of:=${nestedIf(`[.A${row}]`, `[.B${row}]`, ';')}`,
  });
  if (!office) {
    line('nested IF per row in LibreOffice', 'not measured: LibreOffice is not installed');
    return;
  }
  line(`nested IF per row recalculated by ${office.version}`, seconds(office.milliseconds));
  line('  OTOPLEVEL against it', against(ours, office.milliseconds));
  line(
    '  rows with another level there',
    count(levels, (row) => Number(office.results[row])),
  );
}

/** Rows on a threshold differ: the hand-written IF compares in floating point and keeps the fraction of a baht. */
function count(levels: readonly (readonly unknown[])[], other: (row: number) => unknown): string {
  const differing = levels.filter(([level], row) => level !== other(row)).length;
  return `${differing} of ${levels.length.toLocaleString('en')}`;
}
