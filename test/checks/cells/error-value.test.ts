import { errorValue } from '../../../src/checks/cells/error-value';
import { planted, testCheck } from '../tester';
import { otop, poverty } from './sheets';

const divided = (row: number) => ({ formula: `=F${row}/D${row}*100`, value: { error: '#DIV/0!' } });

testCheck(errorValue, {
  valid: [
    { name: 'none', cells: otop },
    {
      name: 'still being worked out',
      cells: planted(otop, { F5: { formula: '=KPI.X(1)', value: { error: '#BUSY!' } } }),
    },
  ],
  invalid: [
    {
      name: 'pasted as a value',
      cells: planted(otop, { C5: { error: '#REF!' } }),
      finds: [{ cell: 'C5', severity: 'error', message: /#REF!.*ไม่มีสูตร/, fixed: null }],
    },
    {
      name: 'a formula',
      cells: planted(poverty, { G11: divided(11) }),
      finds: [{ cell: 'G11', message: /หารด้วย 0/ }],
    },
    {
      name: 'one cause below each other is said once',
      cells: planted(poverty, { G5: divided(5), G6: divided(6), G7: divided(7), G9: divided(9) }),
      finds: [{ cell: 'G5:G7' }, { cell: 'G9' }],
    },
    {
      name: 'what only passes the error on is not said again',
      cells: planted(otop, {
        C5: { error: '#N/A' },
        D5: { formula: '=ROUND($C5*1.16,0)', value: { error: '#N/A' } },
        C3: { formula: '=SUM(C4:C11)', value: { error: '#N/A' } },
        D3: { formula: '=SUM(C:C)', value: { error: '#N/A' } },
      }),
      finds: [{ cell: 'C5' }],
    },
  ],
});
