import { callsIn, kpiCalls, literal } from '../../src/formula/calls';
import { readSum } from '../../src/formula/sums';
import { shapeOf } from '../../src/formula/shape';

const shown = (formula: string) =>
  callsIn(formula).map(({ name, arguments: list }) => [name, ...list.map(({ text }) => text)]);

test.each([
  [
    '=KPI.LEVEL("a,b",@C5, IF(J5="","",J5))',
    [
      ['KPI.LEVEL', '"a,b"', '@C5', 'IF(J5="","",J5)'],
      ['IF', 'J5=""', '""', 'J5'],
    ],
  ],
  ['=_xlfn.IFS(A1>0,{1,2;3,4})', [['IFS', 'A1>0', '{1,2;3,4}']]],
  ['=(A1,B1)+NOW()', [['NOW', '']]],
  ['=\'f(x, y)\'!A1+"g(1,2)"', []],
  ['=SUM(T[[#This Row],[a,(b)]],2)', [['SUM', 'T[[#This Row],[a,(b)]]', '2']]],
  // Not closed: what is there is read to the end.
  [
    '=SUM(A1,MAX(B1',
    [
      ['SUM', 'A1', 'MAX(B1'],
      ['MAX', 'B1'],
    ],
  ],
])('calls of %s', (formula, calls) => {
  expect(shown(formula)).toEqual(calls);
});

test('functions of the add-in, whichever way they are spelled, and nothing that only looks like one', () => {
  const names = (formula: string) => kpiCalls(formula).map(({ name }) => name);
  expect(names('=KPI.LEVEL(kpi.number(A1))+_xldudf_KPI_GAP(1)')).toEqual(['LEVEL', 'NUMBER', 'GAP']);
  expect(names(`="KPI.LEVEL("&'KPI.SCORE(1'!A1&MYKPI.LEVEL(1)&KPI.RATE`)).toEqual([]);
});

test('places of calls and arguments are those of the formula', () => {
  const formula = '= 1+KPI.GAP( "a" ,  C5)';
  const [call] = kpiCalls(formula);
  expect(formula.slice(call?.start, call?.end)).toBe('KPI.GAP( "a" ,  C5)');
  expect(call?.arguments.map(({ start, end }) => formula.slice(start, end))).toEqual(['"a"', 'C5']);
});

test.each([
  ['"2562/1"', '2562/1'],
  ['"a ""b"""', 'a "b"'],
  ['2561', '2561'],
  ['A1', null],
  ['"a"&"b"', null],
])('the constant %s', (text, value) => {
  expect(literal(text)).toBe(value);
});

test.each([
  ['=SUM(C3:C5, C7)', ['C3:C5', 'C7']],
  ['=subtotal(109,C3:C5)', ['C3:C5']],
  ["=+C3+'OTOP 61'!C4", ['C3', "'OTOP 61'!C4"]],
  ['=C3', null],
  ['=C3+C4*2', null],
  ['=SUM(C3:C5)+1', null],
  ['=C3:C4+C5', null],
])('what %s adds up', (formula, parts) => {
  expect(readSum(formula)?.parts.map(({ text }) => text) ?? null).toEqual(parts);
});

test('a shape is a formula without its cells, texts, spaces and spelling', () => {
  const shape = 'IF(ISBLANK(#),S,KPI.SCORE(S,S,#:#,#))';
  expect(shapeOf(`IF(ISBLANK(@J5), "", kpi.score("otop-income","2561",$C$5:C9,'ก (1)'!J5))`)).toBe(shape);
  expect(shapeOf('IF(ISBLANK(J5),"",_xldudf_KPI_SCORE("a","b",C5:C9,J5))')).toBe(shape);
});
