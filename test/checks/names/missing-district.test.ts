import * as check from '../../../src/checks/names/missing-district';
import { sample } from '../../tables/build';
import { testCheck } from '../tester';
import { BURIRAM, changed, groups, named, officialNames, sales, salesOf, without } from './tables';

const shuffled = [...BURIRAM].map((_name, index) => BURIRAM[(index * 7) % BURIRAM.length] ?? '');

testCheck(check, {
  valid: [
    { name: 'all there', cells: sales(BURIRAM) },
    {
      name: 'all there, otherwise spelt',
      cells: sales(changed(BURIRAM, { เมืองบุรีรัมย์: 'อ.เมือง', ปะคำ: 'ปะคํา' })),
    },
    { name: 'one misread: told at its row', cells: sales(changed(BURIRAM, { สตึก: 'พิจิตร' })) },
    { name: 'one typed over another: told at its row', cells: sales(changed(BURIRAM, { สตึก: 'นางรอง' })) },
    { name: 'two misread, no order', cells: sales(changed(shuffled, { สตึก: 'กขคงจ', นางรอง: 'ฉชซฌญ' })) },
    { name: 'one district’s own table', cells: sales(['สตึก']) },
    { name: 'a list of groups', cells: sales(BURIRAM.slice(1).flatMap((name) => [name, name])) },
    { name: 'the printed tables', workbook: sample('buriram-2561') },
  ],
  invalid: [
    {
      name: 'in the order of the register',
      cells: sales(without(BURIRAM, 'สตึก')),
      finds: [
        {
          cell: 'B13',
          message:
            /ไม่มีแถวของอำเภอ “สตึก” \(มี 22 จาก 23 อำเภอของจังหวัดบุรีรัมย์\) ซึ่งตามลำดับในทะเบียนอำเภออยู่ระหว่าง “ลำปลายมาศ” กับ “ปะคำ” ให้แทรกแถวใต้แถวที่ 13/,
        },
      ],
    },
    {
      name: 'in the order of the sister table',
      sheets: [named('ก', groups(shuffled)), named('ข', sales(without(shuffled, shuffled[4] ?? '')))],
      finds: [{ cell: 'B7', sheet: 'ข', message: /ในตารางแผ่นงาน “ก” อยู่ระหว่าง/ }],
    },
    {
      name: 'in no order: at the last row',
      cells: sales(without(shuffled, 'สตึก')),
      finds: [{ cell: 'B25', message: /แทรกแถวใต้แถวที่ 25/ }],
    },
    {
      name: 'the first of the list',
      cells: sales(without(BURIRAM, 'เมืองบุรีรัมย์')),
      finds: [{ cell: 'B4', message: /เหนือแถวที่ 4.*หรือแถวที่ 3 หมายถึงอำเภอเมือง/ }],
    },
    {
      name: 'two, each at its place',
      cells: sales(without(BURIRAM, 'สตึก', 'คูเมือง')),
      finds: [
        { cell: 'B4', suggestion: /คูเมือง/ },
        { cell: 'B12', suggestion: /สตึก/ },
      ],
    },
    {
      name: 'two side by side have findings of their own',
      cells: sales(without(BURIRAM, 'สตึก', 'ปะคำ')),
      finds: [
        { cell: 'B13', message: /“สตึก”|“ปะคำ”/ },
        { cell: 'B13', message: /“สตึก”|“ปะคำ”/ },
      ],
    },
    {
      name: 'most of them: meant, perhaps',
      cells: sales(BURIRAM.slice(0, 6)),
      finds: [{ cell: 'B4:B9', severity: 'info', message: /มี 6 จาก 23 อำเภอ.*และอีก 9 อำเภอ/ }],
    },
    {
      name: 'one misread and two lacking',
      cells: sales(changed(without(BURIRAM, 'นางรอง', 'คูเมือง'), { สตึก: 'พิจิตร' })),
      finds: [
        { cell: 'B4', suggestion: /คูเมือง/ },
        { cell: 'B5', suggestion: /นางรอง/ },
      ],
    },
    {
      name: 'a province of three',
      cells: salesOf('83', officialNames('83').slice(0, 2)),
      finds: [{ cell: 'B5', message: /มี 2 จาก 3 อำเภอของจังหวัดภูเก็ต/ }],
    },
  ],
});
