import { thaiDigits } from '../../../src/checks/cells/thai-digits';
import { planted, testCheck } from '../tester';
import { otop, poverty } from './sheets';

testCheck(thaiDigits, {
  valid: [
    { name: 'Arabic digits', cells: otop },
    {
      name: 'Thai digits in titles, headers and numbers of rows',
      cells: planted(otop, { A1: 'OTOP ๒๕๖๑', A5: '๓' }),
    },
    { name: 'with a unit it is the unit that is said', cells: planted(otop, { F5: '๑๒๓ บาท' }) },
  ],
  invalid: [
    {
      name: 'an amount',
      cells: planted(otop, { F5: '๑๗๕,๕๘๑,๗๒๘.๔๐' }),
      finds: [{ cell: 'F5', fixed: { F5: 175581728.4 }, certain: true, message: /เลขไทย/ }],
    },
    {
      name: 'a count, and the province as well',
      cells: planted(poverty, { D3: '๓๕๖', D6: '๒๓' }),
      finds: [
        { cell: 'D3', fixed: { D3: 356 }, certain: true },
        { cell: 'D6', fixed: { D6: 23 }, certain: true },
      ],
    },
    {
      name: 'a fraction of a count is not certain',
      cells: planted(poverty, { D6: '๒.๓๔๕' }),
      finds: [{ cell: 'D6', fixed: { D6: 2.345 }, certain: false }],
    },
  ],
});
