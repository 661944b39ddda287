import { blankFigure } from '../../../src/checks/cells/blank-figure';
import { errorValue } from '../../../src/checks/cells/error-value';
import { notCalculated } from '../../../src/checks/formulas/not-calculated';
import { NOT_CALCULATED } from '../../../src/sheet/snapshot';
import { recogniseTables, scoreTable } from '../../../src/tables';
import { workbookOf } from '../../tables/build';
import { otopShort } from '../cells/sheets';
import { findingsOf, planted, sheet, testCheck, type Cell } from '../tester';

const waiting = (formula: string): Cell => ({ formula, value: NOT_CALCULATED });
const results = planted(otopShort, { D4: waiting('=H4'), D5: waiting('=H5'), D6: waiting('=H6') });

testCheck(notCalculated, {
  valid: [
    { name: 'figures', cells: otopShort },
    { name: 'formulas with values', cells: planted(otopShort, { D4: { formula: '=H4', value: 5 } }) },
    {
      name: 'still being worked out in Excel',
      cells: planted(otopShort, { D4: { formula: '=H4', value: { error: '#BUSY!' } } }),
    },
  ],
  invalid: [
    {
      name: 'results, said once',
      cells: results,
      finds: [{ cell: 'D4', severity: 'error', message: /3 เซลล์.*D4.*เปิดไฟล์ใน Excel แล้วบันทึก/ }],
    },
    {
      name: 'beside the figures that are scored',
      cells: planted(otopShort, { F4: waiting('=C4*2') }),
      finds: [{ cell: 'F4', severity: 'warning' }],
    },
    {
      name: 'on a sheet without a target table',
      cells: [
        ['รายการ', 'จำนวน'],
        ['ก', waiting('=1+1')],
      ],
      tables: 0,
      finds: [{ cell: 'B2', severity: 'info' }],
    },
  ],
});

test('they are neither blank nor errors of the sheet', () => {
  const workbook = workbookOf(sheet(results));
  expect(findingsOf(blankFigure, workbook)).toEqual([]);
  expect(findingsOf(errorValue, workbook)).toEqual([]);
});

test('rows that need them say so in the same words, so that it is said once; the others are scored', () => {
  const own = sheet(results);
  const [table] = recogniseTables(workbookOf(own), []).tables;
  if (!table) throw new Error('no table');
  const outcomes = scoreTable(table, own).rows.map(({ outcome }) => outcome);
  expect(outcomes.map(({ state }) => state)).toEqual([
    'scored',
    ...Array<string>(3).fill('error'),
    ...Array<string>(4).fill('scored'),
  ]);
  const said = outcomes.flatMap((outcome) => (outcome.state === 'error' ? [outcome.error.message.th] : []));
  expect([...new Set(said)]).toEqual(['สูตรยังไม่ได้คำนวณ ให้เปิดไฟล์ใน Excel แล้วบันทึก']);
});
