import { overviewMismatch } from '../../../src/checks/arithmetic/overview-mismatch';
import { planted, sheet, testCheck, type Rows } from '../tester';
import { capital, grassroots, otop, poverty } from './tables';

const overview: Rows = [
  ['องค์ประกอบ/ตัวชี้วัด', 'ค่าเป้าหมาย', null, 'หมายเหตุ'],
  [null, 'รอบที่ ๑ (ณ ๓๑ มี.ค.๖๑)', 'รอบที่ ๒ (ณ ๓๐ ก.ย.๖๑)', null],
  ['๑ รายได้เฉลี่ยของประชาชนในเขตชนบท', '-', '๗๔,๖๒๐ บาท', 'ปี 2560 ได้ 70,000 บาท'],
  ['๒ รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน (OTOP)', null, '๑,๘๐๐,๐๐๐', null],
  ['๓ ร้อยละของครัวเรือนเป้าหมายที่มีรายได้ต่ำกว่า เกณฑ์ จปฐ.คงเหลือ', '-', 'คงเหลือร้อยละ ๕๐ จำนวน ๗๒ ครัวเรือน', null],
  ['๔ จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุนเพื่อประกอบ อาชีพหรือแก้ปัญหาหนี้สิน', '-', '๒๕๒ ครัวเรือน', null],
  ['๑ ความสำเร็จของการดำเนินการพัฒนาเศรษฐกิจฐาน รากและประชารัฐ', '๑๒ กลุ่ม', '๓๖ กลุ่ม', null],
];
const income: Rows = [
  ['ตัวชี้วัดที่ 1 รายได้เฉลี่ยของประชาชนในเขตชนบท', null],
  ['รอบที่ ๑', 'รอบที่ ๒'],
  ['-ไม่มี-', '๗๔,๖๒๐ บาท/คน/ปี'],
];
const blankRows = (count: number): Rows => Array.from({ length: count }, () => [null]);
const only = (...rows: readonly number[]): Rows => overview.filter((_, at) => at < 2 || rows.includes(at));

const inWorkbook = (cells: Rows, text: Rows = income) => [
  sheet(cells, { name: 'ภาพรวม' }),
  sheet(text, { name: '1' }),
  sheet(otop, { name: '2' }),
  sheet(poverty, { name: '3' }),
  sheet(capital, { name: '4' }),
  sheet(grassroots, { name: '5' }),
];

testCheck(overviewMismatch, {
  valid: [
    { name: 'the overview says what the tables say', sheets: inWorkbook(overview), tables: 4 },
    { name: 'no overview', sheets: inWorkbook(overview).slice(1), tables: 4 },
    {
      name: 'titles alone are no overview',
      sheets: inWorkbook([['๔ จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุนเพื่อประกอบอาชีพหรือแก้ปัญหาหนี้สิน', '1 ครัวเรือน']]),
    },
    {
      name: 'two indicators are no overview',
      sheets: inWorkbook(planted(only(5, 6), { C3: '๒๕๓ ครัวเรือน' })),
    },
    {
      name: 'a name that is little like an indicator is something else',
      sheets: inWorkbook(
        planted(overview, { A6: '๔ จำนวนผู้ประกอบการที่เข้าถึงตลาดเพื่อส่งออกสินค้า', C6: '๒๕๓ ครัวเรือน' }),
      ),
    },
    {
      name: "a text that shares half of an indicator's words is another matter",
      sheets: inWorkbook(
        planted(overview, {
          A6: '๔ จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุน จำแนกรายตำบล หมู่บ้าน และชุมชนเมืองทุกแห่ง',
          C6: '๒๕๓ ครัวเรือน',
        }),
      ),
    },
    {
      name: 'a paragraph that explains an indicator is not its name',
      sheets: inWorkbook(
        planted(overview, {
          A6: Array(4).fill('๔ จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุนเพื่อประกอบอาชีพหรือแก้ปัญหาหนี้สิน').join(' '),
          C6: '๒๕๓ ครัวเรือน',
        }),
      ),
    },
    {
      name: 'headers stand close above',
      sheets: inWorkbook([
        ...overview.slice(0, 2),
        ...blankRows(4),
        ...planted(overview, { C6: '๒๕๓ ครัวเรือน' }).slice(2),
      ]),
    },
    {
      name: 'a list far down the sheet is no overview',
      sheets: inWorkbook([...blankRows(200), ...planted(overview, { C6: '๒๕๓ ครัวเรือน' })]),
    },
    {
      name: 'satang may be left out',
      sheets: [
        sheet(overview, { name: 'ภาพรวม' }),
        sheet(planted(otop, { F2: 1800000.99, F3: 120000.99 }), { name: '2' }),
      ],
    },
    {
      name: 'a text sheet is known by its title, which stands at the top',
      sheets: inWorkbook(planted(overview, { C3: '๗๔,๖๐๐ บาท' }), [...blankRows(6), ...income]),
    },
    {
      name: 'any of the figures of a text sheet will do, down to its sixtieth row',
      sheets: inWorkbook(planted(overview, { C3: '๗๔,๖๐๐ บาท' }), [
        ...income,
        ...blankRows(56),
        ['๗๔,๖๐๐ บาท'],
      ]),
    },
    {
      name: 'a column of results is not compared with targets',
      sheets: inWorkbook(planted(overview, { D2: 'ผลการดำเนินงาน รอบที่ ๒', D6: '10 ครัวเรือน' })),
    },
    {
      name: 'the sum of the districts where the province has another figure',
      sheets: [
        sheet(planted(overview, { C4: '1,800,000 บาท' }), { name: 'ภาพรวม' }),
        sheet(planted(otop, { F2: 1800001 }), { name: '2' }),
      ],
    },
  ],
  invalid: [
    {
      name: 'another figure than the table has',
      sheets: inWorkbook(planted(overview, { C6: '๒๕๓ ครัวเรือน' })),
      finds: [
        {
          sheet: 'ภาพรวม',
          cell: 'C6',
          severity: 'warning',
          message: /has 253 .*column F "จำนวนเป้าหมายที่ต้องบรรลุ ปี 61" on sheet "4" comes to 252/,
          suggestion: /252/,
          fixed: null,
        },
      ],
    },
    {
      name: 'a baht more is another figure',
      sheets: inWorkbook(planted(overview, { C4: '๑,๘๐๐,๐๐๑' })),
      finds: [{ cell: 'C4', severity: 'warning', message: /1,800,001 .*1,800,000/ }],
    },
    {
      name: 'satang that the table does not have',
      sheets: inWorkbook(planted(overview, { C4: '๑,๘๐๐,๐๐๐.๕๐' })),
      finds: [{ cell: 'C4', message: /1,800,000\.50? .*1,800,000/ }],
    },
    {
      name: 'a heading between the headers and the first indicator',
      sheets: inWorkbook([
        ...overview.slice(0, 2),
        ['องค์ประกอบที่ ๑'],
        ...blankRows(1),
        ...planted(overview, { C6: '๒๕๓ ครัวเรือน' }).slice(2),
      ]),
      finds: [{ cell: 'C8' }],
    },
    {
      name: 'three indicators are an overview',
      sheets: inWorkbook(planted(only(4, 5, 6), { C4: '๒๕๓ ครัวเรือน' })),
      finds: [{ cell: 'C4' }],
    },
    {
      name: 'a name with a slip of the pen is still the indicator',
      sheets: inWorkbook(
        planted(overview, {
          A6: '๔ จำนวนกลุ่มเป้าที่เข้าถึงแหล่งทุน เพื่ออาชีพหรือแก้ปัญหาหนี้สิน',
          C6: '๒๕๓ ครัวเรือน',
        }),
      ),
      finds: [{ cell: 'C6' }],
    },
    {
      name: 'an overview some way down the sheet',
      sheets: inWorkbook([...blankRows(190), ...planted(overview, { C6: '๒๕๓ ครัวเรือน' })]),
      finds: [{ cell: 'C196' }],
    },
    {
      name: 'a text sheet whose title stands in the sixth row, and a figure beyond its sixtieth',
      sheets: inWorkbook(planted(overview, { C3: '๗๔,๖๐๐ บาท' }), [
        ...blankRows(5),
        ...income,
        ...blankRows(52),
        ['๗๔,๖๐๐ บาท'],
      ]),
      finds: [{ cell: 'C3', message: /shows only 74,620/ }],
    },
    {
      name: 'the figure of another column',
      sheets: inWorkbook(planted(overview, { C7: '๑๒ กลุ่ม' })),
      finds: [
        {
          cell: 'C7',
          severity: 'warning',
          message: /comes to 36\. 12 is what column C "รอบที่ 1 \(ก\.พ\.61\)" comes to/,
        },
      ],
    },
    {
      name: 'half of the year in the first round is information',
      sheets: inWorkbook(planted(overview, { B4: '๙๐๐,๐๐๐' })),
      finds: [{ cell: 'B4', severity: 'info', message: /900,000 is half of column F "เพิ่มขึ้น 20%"/ }],
    },
    {
      name: 'a first round that comes from nowhere',
      sheets: inWorkbook(planted(overview, { B4: '๙๐๐,๐๐๗' })),
      finds: [{ cell: 'B4', severity: 'warning', message: /ตรวจที่มาของตัวเลข/ }],
    },
    {
      name: 'a round that the overview leaves out',
      sheets: inWorkbook(planted(overview, { B7: '-' })),
      finds: [{ cell: 'B7', severity: 'info', message: /no target of round 1/, suggestion: /12/ }],
    },
    {
      name: 'another percentage',
      sheets: inWorkbook(planted(overview, { C5: 'คงเหลือร้อยละ ๕๑ จำนวน ๗๒ ครัวเรือน' })),
      finds: [{ cell: 'C5', message: /51 % .*stands for 50 %/ }],
    },
    {
      name: 'of many figures on a sheet of text the first few are named',
      sheets: inWorkbook(planted(overview, { C3: '๗๔,๖๐๐ บาท' }), [
        ...income.slice(0, 2),
        ...[1, 2, 3, 4, 5, 6, 7].map((n) => [`${n} บาท`]),
      ]),
      finds: [{ cell: 'C3', message: /shows only 1, 2, 3, 4, 5 …\./ }],
    },
    {
      name: 'an indicator that has a sheet of text only',
      sheets: inWorkbook(planted(overview, { C3: '๗๔,๖๐๐ บาท' })),
      finds: [{ cell: 'C3', severity: 'warning', message: /74,600 .*sheet "1" shows only 74,620/ }],
    },
  ],
});
