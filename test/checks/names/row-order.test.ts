import * as check from '../../../src/checks/names/row-order';
import { sample } from '../../tables/build';
import { testCheck } from '../tester';
import { BURIRAM, changed, groups, named, sales, salesOf, without } from './tables';

const swapped = changed(BURIRAM, { นางรอง: 'หนองกี่', หนองกี่: 'นางรอง' });
const reversed = [...BURIRAM].reverse();

testCheck(check, {
  valid: [
    { name: 'no table beside it', cells: sales(reversed) },
    { name: 'the same order', sheets: [named('ก', sales(BURIRAM)), named('ข', groups(BURIRAM))] },
    {
      name: 'the same order, otherwise spelt',
      sheets: [named('ก', sales(BURIRAM)), named('ข', groups(BURIRAM.map((name) => `อ.${name}`)))],
    },
    {
      name: 'the same order, some lacking',
      sheets: [named('ก', sales(BURIRAM)), named('ข', groups(without(BURIRAM, 'สตึก', 'ปะคำ')))],
    },
    { name: 'another province', sheets: [named('ก', sales(reversed)), named('ข', salesOf('32'))] },
    {
      name: 'a name typed over another is no matter of order',
      sheets: [named('ก', sales(BURIRAM)), named('ข', groups(changed(BURIRAM, { นางรอง: 'สตึก' })))],
    },
    {
      name: 'two names in common',
      sheets: [named('ก', sales(BURIRAM)), named('ข', groups(['สตึก', 'นางรอง']))],
    },
  ],
  invalid: [
    {
      name: 'two rows changed places: from the first to the last of them',
      sheets: [named('ก', sales(BURIRAM)), named('ข', groups(swapped))],
      finds: [
        {
          cell: 'B7:B8',
          sheet: 'ข',
          message:
            /2 แถว \(นับเฉพาะชื่อที่อ่านได้แน่ชัดในทั้งสองตาราง\) ไม่ตรงกับตารางในแผ่นงาน “ก” เริ่มที่ “หนองกี่” ซึ่งตารางนั้นเป็น “นางรอง”/,
          fixed: null,
        },
      ],
    },
    {
      name: 'the order that most tables share is the measure',
      sheets: [named('ก', sales(reversed)), named('ข', groups(BURIRAM)), named('ค', groups(BURIRAM))],
      finds: [{ cell: 'B4:B26', sheet: 'ก', message: /ในแผ่นงาน “ข”/ }],
    },
    {
      name: 'the printed table of indicator 4',
      workbook: sample('buriram-2561'),
      finds: [{ cell: 'B8:B27', sheet: '4 การเข้าถึงแหล่งทุน', message: /“ชำนิ” ซึ่งตารางนั้นเป็น “แคนดง”/ }],
    },
  ],
});
