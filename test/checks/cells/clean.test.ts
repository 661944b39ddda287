/** Clean tables give nothing to correct, and the printed tables of Buriram exactly what is wrong with them. */
import { stepsOf, type Finding } from '../../../src/checks';
import { cellsChecks } from '../../../src/checks/cells';
import { drain } from '../../../src/checks/run';
import { formatRange } from '../../../src/sheet/address';
import type { WorkbookSnapshot } from '../../../src/sheet/snapshot';
import { sample, workbookOf } from '../../tables/build';
import { planted, sheet } from '../tester';
import { capital, otop, otopShort, poverty } from './sheets';

function faults(workbook: WorkbookSnapshot): string[] {
  const weighty = ({ severity }: Finding): boolean => severity !== 'info';
  return drain(stepsOf(cellsChecks, workbook, []))
    .filter(weighty)
    .map(({ check, sheet: name, range }) => `${check} ${name} ${formatRange(range)}`);
}

test.each([
  ['sales', otop],
  ['sales without targets', otopShort],
  ['households', poverty],
  ['funds', capital],
])('nothing to correct: %s', (_name, rows) => {
  expect(faults(workbookOf(sheet(rows)))).toEqual([]);
});

test('the printed tables have one date that does not exist, and nothing else of this kind', () => {
  expect(faults(sample('buriram-2561'))).toEqual(['impossible-date ภาพรวม C5']);
});

test('the sample with results has its planted text besides', () => {
  expect(faults(sample('buriram-2561-results'))).toEqual([
    'impossible-date ภาพรวม C5',
    'unit-in-cell 2 ยอดจำหน่าย OTOP J10',
  ]);
});

test.each([
  ['1711921852', 'number-as-text'],
  ['๑๗๑,๑๙๒,๑๘๕', 'thai-digits'],
  ['๑๗๑,๑๙๒,๑๘๕ บาท', 'unit-in-cell'],
  ['171.2 ล้าน', 'unit-mismatch'],
  ['-171192185', 'negative-figure'],
  ['(171192185)', 'negative-figure'],
  ['-๑๗๑ บาท', 'negative-figure'],
  ['-', 'dash-figure'],
  ['ไม่มี', 'dash-figure'],
  ['1,23', 'number-as-text'],
])('one cell, one voice: %s is said by %s', (text, check) => {
  const findings = drain(stepsOf(cellsChecks, workbookOf(sheet(planted(otop, { F5: text }))), []));
  const spelling = findings.filter(
    ({ check: id, range }) => formatRange(range) === 'F5' && id !== 'magnitude',
  );
  expect(spelling.map(({ check: id }) => id)).toEqual([check]);
});
