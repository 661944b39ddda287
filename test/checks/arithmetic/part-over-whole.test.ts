import { partOverWhole } from '../../../src/checks/arithmetic/part-over-whole';
import { planted, testCheck } from '../tester';
import { capital, otop, poverty } from './tables';

const withResult = poverty.map((row, i) => [...row, i === 0 ? 'ผลการดำเนินงาน (คงเหลือ)' : 5]);

testCheck(partOverWhole, {
  valid: [
    { name: 'every part is within its whole', cells: poverty },
    { name: 'all that there are', cells: planted(withResult, { H4: 12 }) },
    { name: 'nothing to be divided', cells: otop },
    {
      name: 'more households reached than were asked for',
      cells: capital.map((row, i) => [...row, i === 0 ? 'ผลการดำเนินงาน' : 300]),
    },
  ],
  invalid: [
    {
      name: 'more on welfare than there are',
      cells: planted(poverty, { D4: 26 }),
      finds: [{ cell: 'D4', message: /26 .*\(C4\) .*20/, fixed: null }],
    },
    {
      name: 'a remaining target above all developable households',
      cells: planted(poverty, { F4: 13 }),
      finds: [{ cell: 'F4', message: /\(E4\)/, suggestion: /At most 12/ }],
    },
    {
      name: 'more remain than there were',
      cells: planted(withResult, { H4: 13 }),
      finds: [{ cell: 'H4', severity: 'error', message: /13 .*more than the 12/ }],
    },
  ],
});
