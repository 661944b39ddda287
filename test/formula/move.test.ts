import { movable, movedFormula, relativeFormula } from '../../src/formula/move';

describe('relative references follow', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2,C:C,3:3,$C:D,$3:4)', 'SUM(B3:C4,D:D,5:5,$C:E,$3:6)'],
    ['LOG10(A1)&"A1"', 'LOG10(B3)&"A1"'],
    ["Sheet1!A1+'A1 x'!B2+S1:S3!A1+[1]A1!A1", "Sheet1!B3+'A1 x'!C4+S1:S3!B3+[1]A1!B3"],
    ['ตาราง1[[#This Row],[A1]]+ยอดA1+A1_x', 'ตาราง1[[#This Row],[A1]]+ยอดA1+A1_x'],
    ['1E5+XFE1+A1048577', '1E5+XFE1+A1048577'],
    ['XFD1', '#REF!'],
    ['TRUE+A1', 'TRUE+B3'],
  ])('%s', (formula, moved) => {
    expect(movable(formula)(2, 1)).toBe(moved);
  });
});

test.each([
  ['=A1+B$2', 2, 1, '=B3+C$2'],
  // Whole columns follow as cells do.
  ['=SUM(C:C)+C1', 0, 1, '=SUM(D:D)+D1'],
  ['=A3', -3, 0, null],
  ['=$A3', 0, -1, '=$A3'],
  ['=#REF!+A1', 1, 0, '=#REF!+A2'],
])('%s copied %i down and %i across', (formula, rows, columns, copy) => {
  expect(movedFormula(formula, rows, columns)).toBe(copy);
});

describe('copies of one formula', () => {
  const key = (formula: string, row: number) => relativeFormula(formula, { row, column: 10 });

  test.each([
    ['=KPI.OTOPLEVEL(C5,J5)', '=KPI.OTOPLEVEL(C6,J6)'],
    ['=KPI.OTOPLEVEL(@C5,@J5)', '=kpi.otoplevel( C6, J6 )'],
    ['=_xldudf_KPI_OTOPLEVEL(C5,J5)', '=KPI.OTOPLEVEL(C6,J6)'],
    ['=SUM(C$5:C5)*$A:$A', '=SUM(c$5:c6)*$A:$A'],
    ["='OTOP 61'!C5", "='OTOP 61'!C6"],
  ])('%s and %s', (one, below) => {
    expect(key(one, 4)).toBe(key(below, 5));
  });

  test.each([
    ['=C5', '=C5'],
    ['=C5', '=$C6'],
    ['="C5"', '="C6"'],
    ['=Sheet1!C5', '=Sheet2!C6'],
    ['=SUM(5:5)', '=SUM(5:5)'],
  ])('%s and %s are none', (one, below) => {
    expect(key(one, 4)).not.toBe(key(below, 5));
  });
});
