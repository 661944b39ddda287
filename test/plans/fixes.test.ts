/** Fixes as a plan: what is taken, what is left and why, and what the plan knows of the sheet. */
import { readFileSync } from 'node:fs';
import type { Finding, Fix, Severity } from '../../src/checks';
import { openXlsx, patchXlsx, planToPatch } from '../../src/files';
import { fixesToPlan, planFixes } from '../../src/plans';
import { sumShown } from '../../src/plans/scores/sums';
import { cellRange, formatCell, formatRange, parseCell, parseRange } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import { valueAt, type CellValue, type SheetSnapshot } from '../../src/sheet/snapshot';
import { planted, sheet, type Options, type Rows } from '../checks/tester';
import { capital } from '../checks/structure/tables';
import { applied, sample, workbookOf } from '../tables/build';

type Plain = string | number | boolean | null;

function content(value: Plain): CellContent {
  const isFormula = typeof value === 'string' && value.startsWith('=');
  return isFormula ? { kind: 'formula', formula: value } : { kind: 'value', value };
}

const text = (value: string): CellContent => ({ kind: 'value', value });

type Change = readonly [string, Plain | CellContent, Plain | CellContent];

function change([address, before, after]: Change): Fix['changes'][number] {
  const cell = parseCell(address) ?? { row: 0, column: 0 };
  const of = (one: Plain | CellContent): CellContent =>
    typeof one === 'object' && one !== null ? one : content(one);
  return { cell, before: of(before), after: of(after) };
}

function finding(
  id: string,
  changes: readonly Change[],
  severity: Severity = 'error',
  name = 'แผ่น1',
): Finding {
  const made = changes.map(change);
  return {
    id,
    check: 'test',
    severity,
    sheet: name,
    range: cellRange(made[0]?.cell ?? { row: 0, column: 0 }),
    message: { th: id, en: id },
    suggestion: null,
    fix: { certain: true, label: { th: id, en: id }, changes: made },
  };
}

function plan(rows: Rows, findings: readonly Finding[], options: Options = {}) {
  return planFixes(workbookOf(sheet(rows, options)), findings);
}

function written(made: ReturnType<typeof plan>): Record<string, unknown> {
  const cells = made.plan.sheets.flatMap((one) => one.cells);
  return Object.fromEntries(
    cells.map(({ cell, after }) => [
      formatCell(cell),
      after.kind === 'formula' ? after.formula : after.value,
    ]),
  );
}

const leftOf = (made: ReturnType<typeof plan>): string[] =>
  made.left.map(({ finding: { id }, reason }) => `${id} ${reason}`);

test('the change knows what stands there, and lands on its own sheet', () => {
  const rows = planted(capital, { D4: '๔' });
  const made = plan(rows, [finding('a', [['D4', '๔', 4]])]);
  expect(made.plan.sheets).toMatchObject([
    { sheet: 'แผ่น1', create: false, cells: [{ before: text('๔'), after: { kind: 'value', value: 4 } }] },
  ]);
  expect(made.taken.map(({ id }) => id)).toEqual(['a']);
});

test('findings without a fix are nothing to plan', () => {
  const none = { ...finding('a', [['D4', 4, 5]]), fix: null };
  expect(plan(capital, [none])).toEqual({
    plan: { sheets: [], basis: [], landmarks: [] },
    taken: [],
    left: [],
  });
});

describe('two fixes for one cell', () => {
  const changes: readonly Change[] = [['D4', 4, 40]];

  test('the graver finding goes first, whatever the order', () => {
    const made = plan(capital, [finding('mild', [['D4', 4, 5]], 'info'), finding('grave', changes)]);
    expect(written(made)).toEqual({ D4: 40 });
    expect(leftOf(made)).toEqual(['mild conflict']);
  });

  test('of equals the first, and the other is left whole', () => {
    const other = finding('b', [
      ['D5', 3, 30],
      ['D4', 4, 5],
    ]);
    const made = plan(capital, [finding('a', changes), other]);
    expect(written(made)).toEqual({ D4: 40 });
    expect(leftOf(made)).toEqual(['b conflict']);
  });

  test('are both done where they write the same', () => {
    const made = plan(capital, [finding('a', changes), finding('b', changes, 'info')]);
    expect(written(made)).toEqual({ D4: 40 });
    expect(made.taken).toHaveLength(2);
  });

  test('the same place on another sheet is another cell', () => {
    const workbook = workbookOf(sheet(capital), sheet(capital, { name: 'อื่น' }));
    const made = planFixes(workbook, [finding('a', changes), finding('b', [['D4', 4, 5]], 'error', 'อื่น')]);
    expect(made.plan.sheets.map((one) => [one.sheet, one.cells.length])).toEqual([
      ['แผ่น1', 1],
      ['อื่น', 1],
    ]);
  });
});

describe('left alone', () => {
  test.each<[string, Finding, Options]>([
    ['changed', finding('a', [['D4', 99, 4]]), {}],
    ['changed', finding('a', [['D4', 4, 5]], 'error', 'หายไป'), {}],
    ['protectedSheet', finding('a', [['D4', 4, 5]]), { isProtected: true }],
    ['filteredRows', finding('a', [['D4', 4, 5]]), { isFiltered: true }],
    ['mergedCells', finding('a', [['D4', 4, 5]]), { merges: [{ top: 3, bottom: 4, left: 3, right: 3 }] }],
  ])('%s', (reason, one, options) => {
    const made = plan(capital, [one], options);
    expect(leftOf(made)).toEqual([`a ${reason}`]);
    expect(made.plan.sheets).toEqual([]);
  });

  test.each(['=SUM(D3:D6)', ' =1+1', '+1+1', '-A1', '@SUM(A1)', "'=1+1"])(
    'text %p never becomes a formula',
    (typed) => {
      const { left } = planFixes(workbookOf(withText(typed)), [
        finding('a', [['D4', text(typed), '=SUM(D5:D6)']]),
      ]);
      expect(left.map(({ reason }) => reason)).toEqual(['formulaFromText']);
    },
  );

  test('text that looks like a formula is written as text', () => {
    const made = plan(capital, [finding('a', [['F4', null, text('=1+1')]])]);
    expect(made.plan.sheets[0]?.cells[0]?.after).toEqual(text('=1+1'));
  });

  test('a fix that changes nothing is no change', () => {
    const made = plan(capital, [finding('a', [['D4', 4, 4]])]);
    expect(made.plan.sheets).toEqual([]);
  });
});

/** D4 holds the text; the builder would make a formula of it. */
function withText(typed: string): SheetSnapshot {
  const made = sheet(capital);
  const values = made.values.map((row, down) =>
    row.map((value, across) => (down === 3 && across === 3 ? typed : value)),
  );
  return { ...made, values };
}

describe('number formats', () => {
  const asText = (value: CellValue) => ({ value, numberFormat: '@' });

  test('a figure in a text cell takes the format of the nearest figure', () => {
    const rows = planted(capital, {
      D3: asText('5'),
      D4: asText('4'),
      D5: { value: 3, numberFormat: '#,##0' },
    });
    const [cell] = plan(rows, [finding('a', [['D4', '4', 4]])]).plan.sheets[0]?.cells ?? [];
    expect(cell?.numberFormat).toBe('#,##0');
  });

  test('so does one in a cell without a format, whatever the header above is', () => {
    const rows = planted(capital, { D2: 2561, D3: '5', D4: { value: 4, numberFormat: '#,##0' } });
    const cellOf = (one: Rows) =>
      plan(one, [finding('a', [['D3', '5', 5]])]).plan.sheets[0]?.cells.map(
        ({ numberFormat }) => numberFormat,
      );
    expect(cellOf(rows)).toEqual(['#,##0']);
    expect(cellOf(planted(rows, { D4: { value: 0.04, numberFormat: '0%' } }))).toEqual([undefined]);
    expect(cellOf(planted(rows, { D3: { value: '5', numberFormat: '0.00' } }))).toEqual([undefined]);
  });

  test('a name keeps the format of its cell', () => {
    const rows = planted(capital, { B4: asText('กะสัง') });
    const [cell] = plan(rows, [finding('a', [['B4', 'กะสัง', 'กระสัง']])]).plan.sheets[0]?.cells ?? [];
    expect(cell).not.toHaveProperty('numberFormat');
  });
});

describe('basis and landmarks', () => {
  const made = plan(planted(capital, { B4: 'กะสัง', D4: '๔' }), [
    finding('a', [['D4', '๔', 4]]),
    finding('b', [['B4', 'กะสัง', 'กระสัง']]),
  ]);

  test('the plan rests on the table it was worked out from', () => {
    expect(made.plan.basis.map(({ range }) => formatRange(range))).toEqual(['A2:F7']);
    expect(made.plan.basis[0]?.values[2]?.[3]).toBe('๔');
  });

  test('a name that is put right is no landmark', () => {
    expect(made.plan.landmarks?.map(({ range }) => formatRange(range))).toEqual(['A2:F2', 'B3', 'B5:B7']);
  });

  test('a header that is put right is no landmark either', () => {
    const { landmarks } = plan(planted(capital, { E2: 'ผลงาน' }), [
      finding('a', [['E2', 'ผลงาน', 'ผลการดำเนินงาน ปี 61']]),
    ]).plan;
    expect(landmarks?.map(({ range }) => formatRange(range))).toEqual(['A2:D2', 'F2', 'B3:B7']);
  });

  test('beside the tables the cells themselves', () => {
    const { basis } = plan(capital, [finding('a', [['A1', capital[0]?.[0] as string, 'ตัวชี้วัดที่ 4']])]).plan;
    expect(basis.map(({ range, values }) => [formatRange(range), values])).toEqual([
      ['A1', [[capital[0]?.[0]]]],
    ]);
  });
});

describe('what a sum will show', () => {
  const of = (formula: string, rows: Rows = capital) => sumShown(sheet(rows), formula);

  test.each([
    ['=SUM(D3:D6)', 18],
    ['=sum( $D$3:D4 , D6 )', 15],
    ['=D3+D4', 9],
    ['=D3*2', null],
    ['=AVERAGE(D3:D6)', null],
    ["=SUM('อื่น'!D3:D6)", null],
    ['=SUM(A1:XFD1048576)', null],
  ])('%s', (formula, shown) => {
    expect(of(formula)).toBe(shown);
  });

  test('SUM passes over text, plus does not, an error stays one', () => {
    const rows = planted(capital, { D3: 'ห้า', D4: { error: '#N/A' } });
    expect([of('=SUM(D3,D5)', rows), of('=D3+D5', rows), of('=SUM(D4:D6)', rows)]).toEqual([3, null, null]);
  });

  test('without what binary fractions leave behind', () => {
    const rows = planted(capital, { D3: 0.1, D4: 0.2 });
    expect(of('=SUM(D3:D4)', rows)).toBe(0.3);
  });

  test('goes into the plan beside the formula', () => {
    const [cell] = plan(capital, [finding('a', [['D7', 18, '=SUM(D3:D5)']])]).plan.sheets[0]?.cells ?? [];
    expect(cell?.shows).toBe(12);
  });
});

test('the same in a file: fixed cells hold the figures, all others what they held', () => {
  const workbook = sample('buriram-2561-results');
  const name = '2 ยอดจำหน่าย OTOP';
  const target = workbook.sheets.find((one) => one.name === name);
  const place = parseRange('J10');
  const held = target && place ? valueAt(target, { row: place.top, column: place.left }) : null;
  expect(typeof held).toBe('string');
  const fixes = fixesToPlan(workbook, [
    finding('a', [['J10', text(String(held)), 77379333.5]], 'warning', name),
  ]);
  const path = `${__dirname}/../../samples/buriram-2561-results.xlsx`;
  const file = openXlsx(new Uint8Array(readFileSync(path)));
  const after = openXlsx(patchXlsx(file, planToPatch(fixes))).snapshot;
  const values = (sheets: readonly SheetSnapshot[]) => sheets.map((one) => one.values);
  expect(values(after.sheets)).toEqual(values(applied(workbook, fixes).sheets));
});
