/**
 * One score, one text: whatever shows a score cuts the exact figure to four decimals, so that none looks like the next
 * level, and the formulas of written sheets come to the same as the pane and the command line.
 */
import { formatScore } from '../../src/i18n';
import { toText } from '../../src/cli/text';
import { planScores } from '../../src/plans';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findIndicator, findRubric, score } from '../../src/scoring';
import { evaluate } from '../../src/scoring/evaluate';
import { floorTo, toDoubleBelow } from '../../src/scoring/rational';
import { readInputs } from '../../src/scoring/read';
import { scoreTable, scoreTables } from '../../src/tables';
import { unitWithCode } from '../../src/tables/entries';
import { randomOf } from '../generator/random';
import { applied, only, sheetOf, workbookOf } from '../tables/build';
import { evaluator } from './evaluate';

const indicator = findIndicator('2561', 'otop-income');
const rubric = findRubric('2561');
const province = unitWithCode('31');
if (!indicator || !rubric || !province) throw new Error('2561');

/** Sales so near above and below each threshold that a double or its first decimals could pass for it. */
const rows = Array.from({ length: 60 }, (_unused, index): readonly [number, number] => {
  const random = randomOf(index);
  const base = random.int(100_000, 2_000_000_000);
  const threshold = Math.floor((base * (100 + random.int(16, 20))) / 100);
  return [base, threshold + random.int(-3, 3)];
});

/** Cut by the exact fraction, never by a double. */
function exactText(base: number, actual: number): string {
  const reading = indicator && readInputs(indicator, [base, actual]);
  if (!indicator || !reading?.ok) throw new Error('not read');
  const evaluation = evaluate(indicator, reading.values);
  if ('kind' in evaluation) throw new Error('no score');
  const { n, d } = floorTo(evaluation.score, 4);
  const digits = String((n * 10_000n) / d).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function workbookWith(base: number, actual: number) {
  return workbookOf(
    sheetOf(
      [
        ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 2560', 'ยอดจำหน่าย OTOP ปี 2561'],
        [null, 'บุรีรัมย์', base, actual],
        [1, 'กระสัง', base, actual],
      ],
      { name: 'OTOP' },
    ),
  );
}

/** Columns of the form: the score that people read, and the one that the chart is drawn from. */
const FORM = { score: 12, chart: 4 };

test.each(rows)('%d to %d: pane, results columns, scorecard sheet and command line', (base, actual) => {
  const expected = exactText(base, actual);
  const workbook = workbookWith(base, actual);
  const table = only(workbook);
  const outcome = score(indicator, [base, actual]);
  if (outcome.state !== 'scored') throw new Error(outcome.state);
  expect(formatScore(outcome.score)).toBe(expected);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  expect(toText([scoreTable(table, sheet)], 'en')).toContain(expected);

  for (const mode of ['formulas', 'values'] as const) {
    const { plan } = planScores({
      workbook,
      tables: scoreTables(workbook, [table]),
      mode,
      place: 'adjacent',
      language: 'en',
    });
    const written = applied(workbook, plan);
    const column = written.sheets[0]?.values[0]?.indexOf('Score') ?? -1;
    const value = evaluator(written)('OTOP', 1, column);
    expect(typeof value === 'number' && value.toFixed(4)).toBe(expected);
    expect(typeof value === 'number' && String(value)).toBe(String(Number(expected)));
  }

  const plan = planScorecardSheet({ workbook, tables: [table], rubric, units: [province], language: 'en' });
  const after = applied(workbook, plan);
  const form = plan.sheets[0];
  const at = evaluator(after);
  const shown = (form?.cells ?? []).flatMap(({ cell, after: content, numberFormat }) => {
    const isShown = (cell.column === FORM.score || cell.column === FORM.chart) && numberFormat === '0.0000';
    const value = isShown && content.kind === 'formula' ? at(form?.sheet ?? '', cell.row, cell.column) : '';
    return typeof value === 'number' ? [value] : [];
  });
  expect(shown).toHaveLength(2);
  for (const value of shown) expect(value).toBe(Number(expected));
});

test('a score that only lacks what no cell can hold is still read as the level it has', () => {
  for (const level of [1, 2, 3, 4]) {
    const q = 10n ** 18n;
    const below = toDoubleBelow({ n: BigInt(level + 1) * q - 1n, d: q });
    expect(Number(below.toPrecision(15))).toBeLessThan(level + 1);
    expect(formatScore(below)).toBe(`${level}.9999`);
  }
});
