import { classesTotal } from '../../../src/checks/arithmetic/classes-total';
import { planted, testCheck } from '../tester';
import { capital, otop, poverty } from './tables';

testCheck(classesTotal, {
  valid: [
    { name: 'every row adds up', cells: poverty },
    { name: 'old and new institutions, a blank being none', cells: capital },
    { name: 'a table without classes', cells: otop },
    { name: 'a missing class is said elsewhere', cells: planted(poverty, { D5: null }) },
    { name: 'a dash is nothing', cells: planted(poverty, { C5: 18, G5: '-' }) },
    {
      name: 'the fourth class has a column',
      cells: planted(
        poverty.map((row) => [...row, 0]),
        { H1: 'ไม่ขอรับความช่วยเหลือ', H5: 1, C5: 21 },
      ),
    },
  ],
  invalid: [
    {
      name: 'more in the classes than in all',
      cells: planted(poverty, { C5: 19 }),
      finds: [{ cell: 'C5', severity: 'error', message: /D5 \+ E5 \+ G5 = 6 \+ 12 \+ 2 = 20.*เกินมา 1/ }],
    },
    {
      name: 'fewer: they may have declined help',
      cells: planted(poverty, { C5: 22 }),
      finds: [{ cell: 'C5', severity: 'warning', message: /ขาดไป 2 .*ไม่ขอรับความช่วยเหลือ/ }],
    },
    {
      name: 'fewer although those who declined have a column',
      cells: planted(
        poverty.map((row) => [...row, 0]),
        { H1: 'ไม่ขอรับความช่วยเหลือ', C5: 21 },
      ),
      finds: [{ cell: 'C5', severity: 'error', message: /1 too few/ }],
    },
    {
      name: 'the province row too',
      cells: planted(poverty, { G2: 25 }),
      finds: [{ cell: 'C2', severity: 'error', message: /241/ }],
    },
    {
      name: 'institutions',
      cells: planted(capital, { E3: 3 }),
      finds: [{ cell: 'E3', severity: 'error', message: /C3 \+ D3 = 2 \+ 0 = 2/ }],
    },
  ],
});
