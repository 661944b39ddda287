import { constantOverFormula } from '../../../src/checks/formulas/constant-over-formula';
import { planted, testCheck } from '../tester';
import { otopRows } from './tables';

const rows = otopRows();
/** Districts in rows 2 to 5 only, with a target column of which the rest was typed. */
const mixed = planted(rows, { D4: 1, D5: 2, D6: 3 });

testCheck(constantOverFormula, {
  valid: [
    { name: 'every column is formulas or constants throughout', cells: rows },
    {
      name: 'a formula that was deleted leaves a blank, which is no constant',
      cells: planted(rows, { D4: null }),
    },
    { name: 'as many constants as formulas: no column of formulas', cells: mixed },
    { name: 'results typed by staff', cells: planted(rows, { F3: 5, F4: 6, F5: null }) },
  ],
  invalid: [
    {
      name: 'a target typed over its formula',
      cells: planted(rows, { D4: 3_480_000 }),
      finds: [
        {
          cell: 'D4',
          severity: 'warning',
          message: /D4 \(กระสัง\) พิมพ์ 3,480,000 ทับสูตร/,
          fixed: { D4: '=ROUND(C4*1.16,2)' },
          certain: true,
        },
      ],
    },
    {
      name: 'in the first and in the last row of districts',
      cells: planted(rows, { D2: 1, D7: '-' }),
      finds: [
        { cell: 'D2', fixed: { D2: '=ROUND(C2*1.16,2)' }, certain: true },
        { cell: 'D7', fixed: { D7: '=ROUND(C7*1.16,2)' }, certain: true },
      ],
    },
    {
      name: 'an absolute reference stays where it is',
      cells: planted(rows, {
        D2: { formula: '=C2*$K$1', value: 1 },
        D3: { formula: '=C3*$K$1', value: 1 },
        D4: 9,
        D5: { formula: '=C5*$K$1', value: 1 },
        D6: { formula: '=C6*$K$1', value: 1 },
        D7: { formula: '=C7*$K$1', value: 1 },
      }),
      finds: [{ cell: 'D4', fixed: { D4: '=C4*$K$1' }, certain: true }],
    },
    {
      name: 'another formula elsewhere in the column: the fix is no longer certain',
      cells: planted(rows, { D4: 9, D7: { formula: '=ROUND(C7*1.17,2)', value: 1 } }),
      finds: [{ cell: 'D4', fixed: { D4: '=ROUND(C4*1.16,2)' }, certain: false }],
    },
    {
      name: 'the neighbours do not agree: nothing is offered',
      cells: planted(rows, { D6: { formula: '=ROUND(C6*1.17,2)', value: 1 }, D7: 9 }),
      finds: [{ cell: 'D7', fixed: null }],
    },
    {
      name: 'a total typed in beside sums, equal to the sum',
      cells: planted(rows, { D8: 24_360_000 }),
      finds: [{ cell: 'D8', message: /ยอดรวมอื่น/, fixed: { D8: '=SUM(D2:D7)' } }],
    },
    {
      name: 'a total that differs from its sum may be right: not certain',
      cells: planted(rows, { D8: 24_000_000 }),
      finds: [{ cell: 'D8', fixed: { D8: '=SUM(D2:D7)' }, certain: false }],
    },
  ],
});
