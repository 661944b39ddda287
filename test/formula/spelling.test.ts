import fc from 'fast-check';
import { enteredFormula, formulaFromFile, formulaToFile, isMisspelled } from '../../src/formula/spelling';

describe('stored and shown names', () => {
  test.each([
    ['_xldudf_KPI_OTOPLEVEL(C5,J5)', 'KPI.OTOPLEVEL(C5,J5)'],
    [
      'IF(ISBLANK(J5),"",_xldudf_KPI_SCORE("otop-income","2561",C5,J5))',
      'IF(ISBLANK(J5),"",KPI.SCORE("otop-income","2561",C5,J5))',
    ],
    ['_xlfn.IFS(A1>0,1)+_xlfn.STDEV.S(A1:A3)', 'IFS(A1>0,1)+STDEV.S(A1:A3)'],
    ['_xlfn._xlws.FILTER(A1:A3,B1:B3)', 'FILTER(A1:A3,B1:B3)'],
    ['"_xldudf_KPI_X("&\'_xlfn.IFS(\'!A1', '"_xldudf_KPI_X("&\'_xlfn.IFS(\'!A1'],
    ['SUM(T[[#This Row],[_xlfn.IFS(]])', 'SUM(T[[#This Row],[_xlfn.IFS(]])'],
    ['_xldudf_OTHER_FN(1)', '_xldudf_OTHER_FN(1)'],
    ['_xlfn.ANCHORARRAY(A1)', '_xlfn.ANCHORARRAY(A1)'],
  ])('%s', (stored, shown) => {
    expect(formulaFromFile(stored)).toBe(shown);
    expect(formulaToFile(`=${shown}`)).toBe(stored);
  });

  test('small letters are taken for what they mean', () => {
    expect(formulaToFile('=kpi.otoplevel(A1,B1)+ifna(1,2)')).toBe(
      '_xldudf_KPI_OTOPLEVEL(A1,B1)+_xlfn.IFNA(1,2)',
    );
  });
});

test('whole formulas are read as piece by piece', () => {
  const pieces = fc.constantFrom(
    ...[
      'A1',
      'KPI.LEVEL',
      '_xldudf_KPI_X',
      'IFS',
      'STDEV.S',
      'ยอด',
      'é',
      '(',
      ')',
      ' ',
      ',',
      '+',
      '!',
      '1E5',
    ],
    ...['"KPI.X("', '"a""KPI.X("', "'KPI.X('", "'it''s KPI.X('", '""', '$B$3', 'kpi.score('],
  );
  const formulas = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(''));
  // With a bracket somewhere, every piece is looked at by itself.
  fc.assert(
    fc.property(formulas, (formula) => {
      expect(`${formulaToFile(formula)}+[1]`).toBe(formulaToFile(`${formula}+[1]`));
      expect(formulaFromFile(`${formula}+_xl`)).toBe(formulaFromFile(`${formula}+_xl+[1]`).slice(0, -4));
    }),
    { numRuns: 2000, seed: 2561 },
  );
});

describe('entered again', () => {
  test.each([
    ['=KPI.OTOPLEVEL(C5, J5)', '=KPI.OTOPLEVEL(C5, J5)', false],
    ['=@KPI.OTOPLEVEL(C5,J5)', '=KPI.OTOPLEVEL(C5,J5)', false],
    ['=IF(ISBLANK(J5),"",@_xldudf_KPI_OTOPLEVEL(C5,J5))', '=IF(ISBLANK(J5),"",KPI.OTOPLEVEL(C5,J5))', true],
    ['=[2]!_xldudf_KPI_SCORE("otop-income","2561",C5,J5)', '=KPI.SCORE("otop-income","2561",C5,J5)', true],
    ["='C:\\a\\[b.xlam]s'!_xldudf_KPI_GROWTH(C5,J5)", '=KPI.GROWTH(C5,J5)', true],
    // Which of the rows is meant is said by the "@".
    ['=@KPI.OTOPLEVEL(C5:C9,J5:J9)', '=@KPI.OTOPLEVEL(C5:C9,J5:J9)', false],
    ['=@SUM(A1)&"@_xldudf_KPI_X("', '=@SUM(A1)&"@_xldudf_KPI_X("', false],
    ['=KPI.GROWTH([@ฐาน],[@ผล])', '=KPI.GROWTH([@ฐาน],[@ผล])', false],
  ])('%s', (stands, entered, misspelled) => {
    expect(enteredFormula(stands)).toBe(entered);
    expect(isMisspelled(stands)).toBe(misspelled);
  });
});
