import { classesTotal } from '../../../src/checks/arithmetic/classes-total';
import { planted, testCheck } from '../tester';
import { capital, otop, poverty } from './tables';

/** Rows of districts but the fifth. */
const others = [3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14];

testCheck(classesTotal, {
  valid: [
    { name: 'every row adds up', cells: poverty },
    { name: 'old and new institutions, a blank being none', cells: capital },
    { name: 'a table without classes', cells: otop },
    { name: 'a missing target is said elsewhere', cells: planted(poverty, { E5: null }) },
    {
      name: 'classes that nobody has filled in yet',
      cells: planted(poverty, { D5: null, E5: null, G5: null }),
    },
    {
      name: 'institutions whose classes nobody has filled in yet',
      cells: planted(capital, { C9: null }),
    },
    {
      name: 'what was reached before is no class, though it stands in front',
      cells: poverty.map((row, i) => [
        ...row.slice(0, 3),
        i === 0 ? 'ครัวเรือนยากจนที่พัฒนาได้จริงปีก่อน' : 3,
        ...row.slice(3),
      ]),
    },
    {
      name: 'what is to remain is no class, wherever its column stands',
      cells: poverty.map((row) => [...row.slice(0, 4), row[5] ?? null, row[4] ?? null, ...row.slice(6)]),
    },
    { name: 'one blank class that nobody is in', cells: planted(poverty, { C5: 18, G5: null }) },
    {
      name: 'one class alone does not make up the whole',
      cells: planted(poverty, { D1: 'ข้อมูลอื่น ก', G1: 'ข้อมูลอื่น ข', C5: 99 }),
    },
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
      name: 'a class left blank that somebody is in',
      cells: planted(poverty, { D5: null }),
      finds: [{ cell: 'C5', severity: 'warning', message: /= 0 \+ 12 \+ 2 = 14.*D5 ว่าง นับเป็น 0/ }],
    },
    {
      name: 'two classes are enough',
      cells: planted(
        poverty.map((row) => [...row.slice(0, 6), 'ไม่ทราบ']),
        { G1: 'ข้อมูลอื่น', C2: 216, C5: 17, ...Object.fromEntries(others.map((row) => [`C${row}`, 18])) },
      ),
      finds: [{ cell: 'C5', severity: 'error', message: /D5 \+ E5 = 6 \+ 12 = 18.*เกินมา 1/ }],
    },
    {
      name: 'the province row too',
      cells: planted(poverty, { G2: 25 }),
      finds: [{ cell: 'C2', severity: 'error', message: /241/ }],
    },
    {
      name: 'institutions, the old ones said to have been set up too',
      cells: planted(capital, { C1: 'สถาบันเดิมที่จัดตั้งก่อนปี 60', E3: 3 }),
      finds: [{ cell: 'E3', severity: 'error', message: /C3 \+ D3 = 2 \+ 0 = 2/ }],
    },
    {
      name: 'the whole left out beside its classes',
      cells: planted(poverty, { C5: null }),
      finds: [{ cell: 'C5', severity: 'warning', message: /ยังไม่มียอดทั้งหมด.*20/, fixed: { C5: 20 } }],
    },
    {
      name: 'institutions',
      cells: planted(capital, { E3: 3 }),
      finds: [{ cell: 'E3', severity: 'error', message: /C3 \+ D3 = 2 \+ 0 = 2/ }],
    },
  ],
});
