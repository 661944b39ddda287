import { negativeFigure } from '../../../src/checks/cells/negative-figure';
import { planted, testCheck } from '../tester';
import { otop, poverty } from './sheets';

testCheck(negativeFigure, {
  valid: [
    { name: 'none', cells: otop },
    { name: 'a percentage may fall', cells: planted(poverty, { G5: -3 }) },
    {
      name: 'a column of differences',
      cells: planted(poverty, { C2: 'ครัวเรือนยากจน เพิ่ม/ลด จากปีก่อน', C5: -3 }),
    },
  ],
  invalid: [
    {
      name: 'a number',
      cells: planted(otop, { F5: -175581728 }),
      finds: [{ cell: 'F5', severity: 'error', fixed: { F5: 175581728 }, certain: false, message: /ติดลบ/ }],
    },
    {
      name: 'in brackets, as text',
      cells: planted(poverty, { F5: '(30)' }),
      finds: [{ cell: 'F5', fixed: { F5: 30 }, certain: false }],
    },
    {
      name: 'out of a formula',
      cells: planted(poverty, { F5: { formula: '=C5-120', value: -24 } }),
      finds: [{ cell: 'F5', fixed: null }],
    },
  ],
});
