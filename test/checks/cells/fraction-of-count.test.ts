import { fractionOfCount } from '../../../src/checks/cells/fraction-of-count';
import { planted, testCheck } from '../tester';
import { capital, otop, poverty } from './sheets';

testCheck(fractionOfCount, {
  valid: [
    { name: 'whole households', cells: poverty },
    { name: 'satang are no fraction of a count', cells: planted(otop, { F5: 175581728.4 }) },
    { name: 'a percentage', cells: planted(poverty, { G5: 38.46 }) },
    { name: 'whole to the digits that Excel shows', cells: planted(poverty, { F4: 17.9999999999999996 }) },
    { name: 'a mean', cells: planted(capital, { C2: 'จำนวนคนเฉลี่ยต่อกลุ่ม', C4: 7.5 }) },
  ],
  invalid: [
    {
      name: 'a result',
      cells: planted(poverty, { F5: 30.5 }),
      finds: [{ cell: 'F5', severity: 'error', fixed: { F5: 31 }, certain: false, message: /30\.5/ }],
    },
    {
      name: 'half of an odd number, out of a formula',
      cells: planted(poverty, { E4: { formula: '=D4/2', value: 17.5 } }),
      finds: [{ cell: 'E4', severity: 'warning', fixed: null, message: /ปัดเศษในสูตร/ }],
    },
    {
      name: 'those who died or moved away',
      cells: planted(poverty, { C2: 'ตาย/ย้ายออก', C4: 4.5 }),
      finds: [{ cell: 'C4', severity: 'warning', fixed: { C4: 5 } }],
    },
    {
      name: 'another count',
      cells: planted(capital, { C4: 1.5 }),
      finds: [{ cell: 'C4', severity: 'warning', fixed: { C4: 2 } }],
    },
  ],
});
