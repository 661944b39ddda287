/** Formulas that the program which wrote the file never worked out are told from blank cells and from zeros. */
import { openXlsx } from '../../src/files';
import { NOT_CALCULATED } from '../../src/sheet/snapshot';
import { book, worksheet } from './package';

const FORMULA = '<f>1+1</f>';
const values = (cells: string, more?: Parameters<typeof book>[1]) =>
  openXlsx(book([{ name: 'S', xml: worksheet(`<sheetData><row r="1">${cells}</row></sheetData>`) }], more))
    .snapshot.sheets[0]?.values[0];

test.each([
  ['no value', `<c r="A1">${FORMULA}</c>`],
  ['an empty value (openpyxl)', `<c r="A1">${FORMULA}<v></v></c>`],
  ['an empty element', `<c r="A1">${FORMULA}<v/></c>`],
  ['text without a value', `<c r="A1" t="str">${FORMULA}</c>`],
])('not calculated: %s', (_name, cell) => {
  expect(values(`${cell}<c r="B1"><v>5</v></c>`)).toEqual([NOT_CALCULATED, 5]);
});

test('calculated: a number, zero, text, empty text; a blank cell stays blank', () => {
  const cells = `<c r="A1">${FORMULA}<v>2</v></c><c r="B1">${FORMULA}<v>0</v></c><c r="C1" t="str">${FORMULA}<v>ก</v></c><c r="D1" t="str">${FORMULA}<v></v></c><c r="E1"/><c r="F1"><v>1</v></c>`;
  expect(values(cells)).toEqual([2, 0, 'ก', '', null, 1]);
});

describe('zero with every formula', () => {
  const zeros = `<c r="A1">${FORMULA}<v>0</v></c><c r="B1">${FORMULA}<v>0</v></c><c r="C1"><v>7</v></c>`;
  const asks = { after: '<calcPr calcId="124519" fullCalcOnLoad="1"/>' };

  test('is no result where the file asks for calculation (XlsxWriter, POI)', () => {
    expect(values(zeros, asks)).toEqual([NOT_CALCULATED, NOT_CALCULATED, 7]);
  });

  test('is one where the file does not ask, or where another formula has a result', () => {
    expect(values(zeros)).toEqual([0, 0, 7]);
    expect(values(`${zeros}<c r="D1">${FORMULA}<v>3</v></c>`, asks)).toEqual([0, 0, 7, 3]);
  });
});
