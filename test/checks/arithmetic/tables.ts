/** Small clean tables in the shape of the printed ones; cases plant their faults over them. */
import type { Rows } from '../tester';

/** Bases whose percentages have no fraction, in five districts and the province; A1 heads the table. */
export const otop: Rows = [
  ['ที่', 'จังหวัด/อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'เพิ่มขึ้น 16%', 'เพิ่มขึ้น 17%', 'เพิ่มขึ้น 20%'],
  [1, 'บุรีรัมย์', 1500000, 1740000, 1755000, 1800000],
  ...(
    [
      ['กระสัง', 100000],
      ['คูเมือง', 200000],
      ['นางรอง', 300000],
      ['ปะคำ', 400000],
      ['สตึก', 500000],
    ] as const
  ).map(([name, base], i) => [i + 2, name, base, base * 1.16, base * 1.17, base * 1.2].map(rounded)),
  ...['ห้วยราช', 'หนองกี่', 'หนองหงส์', 'พุทไธสง', 'ชำนิ', 'นาโพธิ์', 'แคนดง'].map((name, i) => [
    i + 7,
    name,
    0,
    0,
    0,
    0,
  ]),
];

function rounded(cell: string | number): string | number {
  return typeof cell === 'number' ? Math.round(cell) : cell;
}

const names = [
  'เมืองบุรีรัมย์',
  'กระสัง',
  'คูเมือง',
  'ชำนิ',
  'นาโพธิ์',
  'นางรอง',
  'โนนดินแดง',
  'โนนสุวรรณ',
  'บ้านกรวด',
  'พลับพลาชัย',
  'ปะคำ',
  'สตึก',
] as const;

/** Each district: 20 households = 6 on welfare + 12 developable + 2 moved, of whom 6 may remain. Rows 2 and 3 to 14. */
export const poverty: Rows = [
  [
    'ที่',
    'จังหวัด/อำเภอ',
    'ฐานข้อมูลครัวเรือนยากจน ปี 2560',
    'ครัวเรือนยากจนที่ต้องสงเคราะห์',
    'ครัวเรือนยากจนที่พัฒนาได้',
    'ครัวเรือนยากจนที่พัฒนาได้คงเหลือหลังดำเนินการ',
    'ครัวเรือนยากจนที่ตาย/ย้ายออก',
  ],
  [1, 'บุรีรัมย์', 240, 72, 144, 72, 24],
  ...names.map((name, i) => [i + 2, name, 20, 6, 12, 6, 2]),
];

/** 14 households for each institution; the first six have two. Rows 2 to 13, total in row 14. */
export const capital: Rows = [
  ['ที่', 'อำเภอ', 'สถาบันเดิม', 'เป้าหมายจัดตั้งปี 60', 'จำนวนสถาบัน (แห่ง)', 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 61'],
  ...names.map((name, i) => [
    i + 1,
    name,
    i < 6 ? 2 : i < 9 ? 1 : null,
    i < 9 ? null : 1,
    i < 6 ? 2 : 1,
    i < 6 ? 28 : 14,
  ]),
  [null, 'รวม', 15, 3, 18, 252],
];

/** 1, 2 and 3 groups by round and in September. Rows 3 to 14. */
export const grassroots: Rows = [
  ['ที่', 'จังหวัด/อำเภอ', 'เป้าหมาย', null, null],
  [null, null, 'รอบที่ 1 (ก.พ.61)', 'รอบที่ 2 ยอดสะสม (ก.ค.61)', 'ยอดสะสม ณ ก.ย.61'],
  ...names.map((name, i) => [i + 1, name, 1, 2, 3]),
];
