import { numberAsText } from '../../../src/checks/cells/number-as-text';
import { workbookOf } from '../../tables/build';
import { findingsOf, planted, sheet, testCheck } from '../tester';
import { otop, poverty } from './sheets';

testCheck(numberAsText, {
  valid: [
    { name: 'figures as numbers', cells: otop },
    {
      name: 'Thai digits and units are said elsewhere',
      cells: planted(otop, { F5: '๑๒๓', F6: '5 บาท', F7: '-' }),
    },
    { name: 'the number column may be text', cells: planted(otop, { A5: '3' }) },
    { name: 'notes are words', cells: planted(otop, { G5: '1234' }) },
  ],
  invalid: [
    {
      name: 'grouped digits',
      cells: planted(otop, { C5: '146,318,107.00' }),
      finds: [
        { cell: 'C5', message: /SUM/, suggestion: /146,318,107/, fixed: { C5: 146318107 }, certain: true },
      ],
    },
    {
      name: 'spaces from a PDF',
      cells: planted(poverty, { D5: ' 78\u00a0' }),
      finds: [{ cell: 'D5', fixed: { D5: 78 }, certain: true }],
    },
    {
      name: 'a point that may group thousands',
      cells: planted(poverty, { C6: '1.234' }),
      finds: [{ cell: 'C6', fixed: { C6: 1.234 }, certain: false, message: /หากจุดเป็นจุดทศนิยม/ }],
    },
    {
      name: 'a formula that gives text',
      cells: planted(otop, { F4: { formula: '=TEXT(211571388,"0")', value: '211571388' } }),
      finds: [{ cell: 'F4', fixed: null, message: /สูตรให้ผลเป็นข้อความ/ }],
    },
    {
      name: 'what cannot be read, by how much hangs on it',
      cells: planted(otop, { C5: '1,23', F6: 'รอข้อมูล', F7: '12,34,567' }),
      finds: [
        { cell: 'C5', severity: 'error', fixed: null },
        { cell: 'F6', severity: 'warning', fixed: null },
        { cell: 'F7', severity: 'error', fixed: null },
      ],
    },
  ],
});

describe('words where a figure is due', () => {
  const severityOf = (cell: string, text: string) =>
    findingsOf(numberAsText, workbookOf(sheet(planted(poverty, { [cell]: text })))).map(
      ({ severity }) => severity,
    );

  test.each(['C5', 'D5', 'E5', 'F5'])('garbage in %s is an error', (cell) => {
    expect(severityOf(cell, 'garbage')).toEqual(['error']);
  });

  test('a result that is still to come is a warning', () => {
    expect(severityOf('F5', 'รอข้อมูล')).toEqual(['warning']);
  });
});
