import * as check from '../../../src/checks/names/duplicate-district';
import { sample } from '../../tables/build';
import { testCheck } from '../tester';
import { BURIRAM, cellOf, changed, groups, named, sales, salesOf, officialNames } from './tables';

const shuffled = [...BURIRAM].map((_name, index) => BURIRAM[(index * 7) % BURIRAM.length] ?? '');

testCheck(check, {
  valid: [
    { name: 'every name once', cells: sales(BURIRAM) },
    {
      name: 'a list of several rows for each district',
      cells: sales(BURIRAM.flatMap((name) => [name, name, name])),
    },
    {
      name: 'the same name in two tables',
      sheets: [named('ก', sales(BURIRAM)), named('ข', groups(BURIRAM))],
    },
    {
      name: 'a name that two provinces share',
      cells: [
        ...salesOf('30'),
        [1, 'บุรีรัมย์', 1, 1],
        ...BURIRAM.map((name, index) => [index, name, 5000 + index, 6000 + index]),
      ],
    },
    { name: 'the printed table with one misread name twice', workbook: sample('buriram-2561') },
  ],
  invalid: [
    {
      name: 'typed over another name: the row out of its place is the wrong one',
      cells: sales(changed(BURIRAM, { นางรอง: 'สตึก' })),
      finds: [
        {
          cell: cellOf(BURIRAM, 'นางรอง'),
          message: /“สตึก” ซ้ำกับ B14 แถวนี้น่าจะเป็น “นางรอง” เพราะตามลำดับในทะเบียนอำเภอ/,
          fixed: { [cellOf(BURIRAM, 'นางรอง')]: 'นางรอง' },
          certain: false,
        },
      ],
    },
    {
      name: 'by the sister table’s order',
      sheets: [
        named('ก', sales(changed(shuffled, { [shuffled[9] ?? '']: shuffled[2] ?? '' }))),
        named('ข', groups(shuffled)),
      ],
      finds: [{ cell: 'B13', sheet: 'ก', fixed: { B13: shuffled[9] ?? '' }, certain: false }],
    },
    {
      name: 'no order: by elimination, at the later row',
      cells: sales(changed(shuffled, { [shuffled[9] ?? '']: shuffled[2] ?? '' })),
      finds: [{ cell: 'B13', message: /อำเภอเดียวที่ตารางนี้ยังไม่มี/, certain: false }],
    },
    {
      name: 'the same name in another spelling',
      cells: [...sales(BURIRAM), [25, 'อ.เมือง', 7, 8]],
      finds: [{ cell: 'B27', message: /“อ.เมือง” ซ้ำกับ B4 และตัวเลขไม่เหมือนกัน/, fixed: null }],
    },
    {
      name: 'a row pasted twice',
      cells: (() => {
        const rows = sales(BURIRAM);
        return [...rows.slice(0, 10), ...rows.slice(9)];
      })(),
      finds: [{ cell: 'B11', message: /ตัวเลขเหมือนกันทุกเซลล์ น่าจะวางซ้ำ/, suggestion: /ลบแถวที่ซ้ำ/, fixed: null }],
    },
    {
      name: 'figures that are the same in every row prove nothing',
      cells: groups([...BURIRAM, 'สตึก']),
      finds: [{ cell: 'B27', message: /“สตึก” ซ้ำกับ B14 ตรวจกับต้นฉบับ/, fixed: null }],
    },
    {
      name: 'three rows of one name',
      cells: sales(changed(BURIRAM, { นางรอง: 'สตึก', ปะคำ: 'สตึก' })),
      finds: [
        { cell: 'B7', suggestion: /นางรอง/ },
        { cell: 'B15', suggestion: /ปะคำ/ },
      ],
    },
    {
      name: 'the province’s row twice',
      cells: [...sales(BURIRAM), [25, 'จังหวัดบุรีรัมย์', 7, 8]],
      finds: [{ cell: 'B27', message: /แถวของจังหวัดบุรีรัมย์ซ้ำกับแถวที่ 3/, fixed: null }],
    },
    {
      name: 'khet of Bangkok',
      cells: salesOf('10', changed(officialNames('10'), { บางนา: 'บางบอน' })),
      finds: [
        { cell: cellOf(officialNames('10'), 'บางนา'), message: /เขต “บางบอน” ซ้ำกับ/, suggestion: /บางนา/ },
      ],
    },
  ],
});
