/**
 * The pieces of a formula against another reader's (@borgar/fx): over made-up formulas of every kind of piece, and over
 * all formulas of the samples and of what the add-in writes into them.
 */
import { tokenize, translateFormulaToA1, translateFormulaToR1C1, type Token as FxToken } from '@borgar/fx';
import fc from 'fast-check';
import { movable } from '../../src/formula/move';
import { referencesIn } from '../../src/formula/references';
import { formulaFromFile, formulaToFile } from '../../src/formula/spelling';
import { tokensOf, type TokenKind } from '../../src/formula/tokens';
import { planScores } from '../../src/plans';
import { recogniseTables, scoreTables } from '../../src/tables';
import { sample } from '../tables/build';

const KINDS: Readonly<Record<string, TokenKind>> = {
  bool: 'name',
  error: 'error',
  func: 'function',
  fx_prefix: 'operator',
  number: 'number',
  range: 'reference',
  range_beam: 'reference',
  range_named: 'name',
  string: 'text',
  structured: 'reference',
  whitespace: 'space',
};

function kindOf({ type, value }: FxToken): string {
  if (type !== 'operator') return KINDS[type] ?? type;
  if ('({'.includes(value)) return 'open';
  if (')}'.includes(value)) return 'close';
  return ',;'.includes(value) ? 'separator' : 'operator';
}

function expectAgreement(formula: string): void {
  const ours = tokensOf(formula).map(({ kind, text }) => `${kind} ${text}`);
  expect(ours).toEqual(
    tokenize(formula, { negativeNumbers: false }).map((token) => `${kindOf(token)} ${token.value}`),
  );
  expect(
    tokensOf(formula)
      .map(({ start, end }) => formula.slice(start, end))
      .join(''),
  ).toBe(formula);
}

const letters = fc.constantFrom('A', 'c', 'J', 'Z', 'AA', 'bC', 'XFD');
const digits = fc.constantFrom('5', '10', '27', '1000', '99999');
const fixed = fc.constantFrom('', '$');
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''));
const cell = joined(fixed, letters, fixed, digits);
const rows = fc.constantFrom('3:4', '$3:10', '$3:$4');
const cells = fc.oneof(
  cell,
  joined(cell, fc.constant(':'), cell),
  fc.constantFrom('C:C', '$C:D', '$C:$D'),
  rows,
);
const sheets = fc.constantFrom(
  '',
  '',
  'Sheet1!',
  "'OTOP 61'!",
  "'it''s (1)'!",
  'ยอดขาย!',
  '[1]A!',
  'Q1!',
  'LOG10!',
);
const reference = fc.oneof(
  joined(sheets, cells),
  fc.constantFrom('Table1[ยอด]', 'ตาราง1[[#This Row],[A1]]', 'T[[a]:[b]]', 'T[#Totals]'),
);
const atom = fc.oneof(
  { weight: 4, arbitrary: reference },
  fc.constantFrom('0', '17', '0.5', '.5', '20%', '1E5', '2.5e-3', '1048577', 'TRUE', 'false'),
  fc.constantFrom('""', '"a""b"', '"KPI.LEVEL(A1"', '"2562/1"', '"ก, \'ข\' [1]"'),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!'),
  fc.constantFrom(
    'ยอดA1',
    'A1_x',
    'XFE1',
    'rate.2561',
    '_x',
    'a.b',
    'ROW5x',
    'A1B2',
    '{1,2;3,4}',
    '{"a";"b"}',
  ),
);
const call = fc.constantFrom(
  ...[
    'SUM',
    'IF',
    'LOG10',
    'STDEV.S',
    '_xlfn.IFS',
    '_xlfn._xlws.FILTER',
    'KPI.LEVEL',
    'kpi.Score',
    '_xldudf_KPI_GAP',
  ],
);
const comma = fc.constantFrom(',', ', ', ' ,');
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    joined(call, fc.constant('('), tie('expression'), comma, tie('expression'), fc.constant(')')),
    joined(
      tie('expression'),
      fc.constantFrom('+', '<=', '<>', '>=', '&', ' ^ ', '=', ' - ', '*', '/'),
      tie('expression'),
    ),
    joined(fc.constantFrom('-', '+', '@'), tie('expression')),
    joined(fc.constant('( '), tie('expression'), fc.constant(')')),
  ),
}));

test('made-up formulas fall into the same pieces', () => {
  fc.assert(
    fc.property(expression, (text) => expectAgreement(`=${text}`)),
    { numRuns: 800, seed: 2561 },
  );
});

test('moved, they point where the other reader says', () => {
  fc.assert(
    fc.property(
      expression,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 9 }),
      (text, down, across) => {
        fc.pre(!/XFD|xfd/.test(text));
        const there = `${'ABCDEFGHIJ'.charAt(across)}${down + 1}`;
        const other = translateFormulaToA1(translateFormulaToR1C1(`=${text}`, 'A1'), there);
        // It spells some otherwise: quotes around more names, the upper left end of a range first.
        const places = (formula: string) =>
          referencesIn(formula).map(({ sheet, range }) => ({ sheet, range }));
        expect(places(movable(`=${text}`)(down, across))).toEqual(places(other));
      },
    ),
    { numRuns: 400, seed: 2562 },
  );
});

test('whatever stands there, the pieces together are the text, and the file holds the same formula', () => {
  const scraps = fc.array(fc.oneof(atom, call, fc.constantFrom(...'()[]{}\'"!:#@$,; =')), { maxLength: 12 });
  fc.assert(
    fc.property(scraps, (all) => {
      const text = all.join('');
      expect(
        tokensOf(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
      expect(formulaFromFile(formulaToFile(formulaFromFile(text)))).toBe(
        formulaFromFile(formulaToFile(text)),
      );
    }),
    { numRuns: 500, seed: 2563 },
  );
});

test('the formulas of the samples and of what is written into them', () => {
  const books = (['buriram-2561', 'buriram-2561-results'] as const).map((name) => sample(name));
  const held = books.flatMap(({ sheets: all }) => all.flatMap(({ formulas }) => formulas.flat()));
  const written = books.flatMap((workbook) => {
    const { tables } = recogniseTables(workbook, []);
    const { plan } = planScores({
      workbook,
      tables: scoreTables(workbook, tables),
      mode: 'formulas',
      place: 'resultsSheet',
      language: 'th',
    });
    return plan.sheets.flatMap(({ cells: all }) =>
      all.map(({ after }) => (after.kind === 'formula' ? after.formula : null)),
    );
  });
  const all = new Set([...held, ...written].filter((formula) => formula !== null));
  expect(all.size).toBeGreaterThan(100);
  for (const formula of all) expectAgreement(formula);
});
