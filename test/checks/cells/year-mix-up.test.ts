import { yearMixUp } from '../../../src/checks/cells/year-mix-up';
import { planted, testCheck } from '../tester';
import { capital, otop, otopShort, poverty } from './sheets';

testCheck(yearMixUp, {
  valid: [
    { name: 'the rubric’s years', cells: otop },
    { name: 'the year before, and a date in October', cells: poverty },
    { name: 'an amount is no year', cells: planted(otop, { G5: 'ขายได้ 2018 บาท ต่อราย' }) },
    { name: 'a Christian year said to be one', cells: planted(otop, { G5: 'ค.ศ. 2018' }) },
    { name: 'an English line', cells: planted(otop, { G1: 'Fiscal year 2018' }) },
    { name: 'a law', cells: planted(otop, { G1: 'ตามระเบียบ พ.ศ. 2546' }) },
    { name: 'a plan of several years', cells: planted(otop, { G1: 'แผนพัฒนา ปี 2561-2565' }) },
    { name: 'a column of history', cells: planted(capital, { C2: 'จำนวนสถาบัน (แห่ง) ปี 57' }) },
    {
      name: 'a date of this century',
      cells: planted(otop, { G5: { value: 43373, numberFormat: 'd/m/yyyy' } }),
    },
    {
      name: 'an amount as large as a date',
      cells: planted(otop, { G5: { value: 241334, numberFormat: '#,##0' } }),
    },
    {
      name: 'a table of another year, all of it',
      cells: planted(otopShort, { A1: 'ปีงบประมาณ 2562', C2: 'ยอดจำหน่าย OTOP ปี 61', D2: 'ผล ปี 62' }),
      tables: 1,
    },
  ],
  invalid: [
    {
      name: 'a title',
      cells: planted(otop, { A1: 'OTOP ปีงบประมาณ พ.ศ. 2018' }),
      finds: [{ cell: 'A1', fixed: { A1: 'OTOP ปีงบประมาณ พ.ศ. 2561' }, certain: true, message: /ค\.ศ\./ }],
    },
    {
      name: 'a header, in the digits it was written in; the table is not recognised with it',
      cells: planted(otopShort, { C2: 'ยอดจำหน่าย OTOP ปี ๒๐๑๗' }),
      tables: 0,
      finds: [{ cell: 'C2', fixed: { C2: 'ยอดจำหน่าย OTOP ปี ๒๕๖๐' }, certain: true }],
    },
    {
      name: 'a note with a date',
      cells: planted(otop, { G5: 'ข้อมูล ณ 30 ก.ย. 2018' }),
      finds: [{ cell: 'G5', fixed: { G5: 'ข้อมูล ณ 30 ก.ย. 2561' }, certain: true }],
    },
    {
      name: 'two years in one cell',
      cells: planted(otop, { G5: 'เทียบปี 2017 กับ 2018' }),
      finds: [{ cell: 'G5', fixed: { G5: 'เทียบปี 2560 กับ 2561' }, certain: true }],
    },
    {
      name: 'without a space',
      cells: planted(otop, { G5: 'พ.ศ.2018', G6: 'ก.ย.2018' }),
      finds: [
        { cell: 'G5', fixed: { G5: 'พ.ศ.2561' }, certain: true },
        { cell: 'G6', fixed: { G6: 'ก.ย.2561' }, certain: true },
      ],
    },
    {
      name: 'a Buddhist year after ค.ศ.',
      cells: planted(otop, { G5: 'ค.ศ. 2561' }),
      finds: [{ cell: 'G5', fixed: { G5: 'ค.ศ. 2018' }, certain: false }],
    },
    {
      name: '543 added twice',
      cells: planted(otop, { G1: 'ประจำปี 3104' }),
      finds: [{ cell: 'G1', fixed: { G1: 'ประจำปี 2561' }, certain: true }],
    },
    {
      name: 'a title of another fiscal year than its headers',
      cells: planted(otop, { A1: 'ยอดจำหน่าย ปีงบประมาณ พ.ศ. 2562' }),
      finds: [
        { cell: 'A1', fixed: { A1: 'ยอดจำหน่าย ปีงบประมาณ พ.ศ. 2561' }, certain: false, message: /2561/ },
      ],
    },
    {
      name: 'two digits of a Christian year',
      cells: planted(otop, { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 17' }),
      tables: 0,
      finds: [{ cell: 'C2', fixed: { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 60' }, certain: false }],
    },
    {
      name: 'the odd year out hides the table',
      cells: planted(otop, { F2: 'ผลการดำเนินงาน ปี 62' }),
      tables: 0,
      finds: [{ cell: 'F2', fixed: { F2: 'ผลการดำเนินงาน ปี 61' }, certain: false }],
    },
    {
      name: 'a base of the wrong year',
      cells: planted(otop, { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 59' }),
      tables: 0,
      finds: [{ cell: 'C2', fixed: { C2: 'ยอดจำหน่ายสินค้า OTOP ปี 60' }, certain: false }],
    },
    {
      name: 'a date that Excel took for the year 2561 of its own calendar',
      cells: planted(otop, { G5: { value: 241699, numberFormat: 'd/m/yyyy' } }),
      finds: [{ cell: 'G5', fixed: null, message: /2561.*2018/ }],
    },
    {
      name: 'a column of years',
      cells: planted(capital, { C2: 'ปี พ.ศ.', C3: 2558, C4: 2015, C5: 2559 }),
      finds: [{ cell: 'C4', fixed: { C4: 2558 }, certain: true }],
    },
  ],
});
