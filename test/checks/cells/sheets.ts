/** Small target tables as an office types them; tests plant one fault into each. Row 1 is the title, row 2 the header. */
import type { Rows } from '../tester';

const names = ['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง', 'แคนดง', 'เฉลิมพระเกียรติ', 'ชำนิ', 'นางรอง', 'นาโพธิ์'];
const bases = [
  180_830_246, 146_318_107, 59_592_400, 21_432_576, 65_024_650, 18_261_569, 154_507_850, 1_908_930,
];
const growth = [1.17, 1.2, 1.15, 1.18, 1.08, 1.21, 1.16, 0.98];

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

const results = bases.map((base, index) => Math.round(base * (growth[index] ?? 1)));

/** C: base, D and E: targets of levels 1 and 5, F: result. Row 3 is the province, rows 4 to 11 its districts. */
export const otop: Rows = [
  ['รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน (OTOP) ปีงบประมาณ พ.ศ. 2561'],
  [
    'ที่',
    'จังหวัด/อำเภอ',
    'ยอดจำหน่ายสินค้า OTOP ปี 60',
    'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 16%',
    'ยอดจำหน่ายสินค้า OTOP ปี 61 เพิ่มขึ้น 20%',
    'ผลการดำเนินงาน ปี 61',
    'หมายเหตุ',
  ],
  [
    1,
    'บุรีรัมย์',
    sumOf(bases),
    Math.round(sumOf(bases) * 1.16),
    Math.round(sumOf(bases) * 1.2),
    sumOf(results),
    null,
  ],
  ...bases.map((base, index) => [
    index + 2,
    names[index] ?? '',
    base,
    Math.round(base * 1.16),
    Math.round(base * 1.2),
    results[index] ?? null,
    null,
  ]),
];

/** The same without the province and the targets: C is the base, D the result; rows 3 to 10 are districts. */
export const otopShort: Rows = [
  ['ยอดจำหน่าย OTOP'],
  ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ผลการดำเนินงาน ปี 61'],
  ...bases.map((base, index) => [index + 1, names[index] ?? '', base, results[index] ?? null]),
];

const households = [56, 96, 47, 114, 134, 14, 92, 4];
const developable = [35, 78, 23, 57, 101, 14, 48, 0];
const mayRemain = developable.map((count) => Math.ceil(count / 2));
const remaining = [18, 30, 12, 20, 54, 0, 24, null];

/** C: all households, D: those that can be developed (target), E: what may remain, F: result. Row 3 is the province. */
export const poverty: Rows = [
  ['ครัวเรือนยากจนเป้าหมายคงเหลือ ปีงบประมาณ 2561'],
  [
    'ที่',
    'จังหวัด/อำเภอ',
    'ฐานข้อมูลครัวเรือนยากจน ปี 2560 (ข้อมูล ณ 31 ต.ค. 60)',
    'ครัวเรือนยากจนที่พัฒนาได้',
    'ครัวเรือนยากจนที่พัฒนาได้คงเหลือหลังดำเนินการ',
    'ครัวเรือนคงเหลือจริง',
    'ร้อยละ',
  ],
  [1, 'บุรีรัมย์', sumOf(households), sumOf(developable), sumOf(mayRemain), 158, 44.4],
  ...households.map((count, index) => [
    index + 2,
    names[index] ?? '',
    count,
    developable[index] ?? null,
    mayRemain[index] ?? null,
    remaining[index] ?? null,
    null,
  ]),
];

/** C: institutions, D: target of 2561, E: result; row 11 is the total. */
export const capital: Rows = [
  ['กลุ่มเป้าหมายที่เข้าถึงแหล่งทุน'],
  ['ที่', 'อำเภอ', 'จำนวนสถาบัน (แห่ง)', 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 61', 'ผลการดำเนินงาน ปี 61'],
  ...names.map((name, index) => [
    index + 1,
    name,
    index % 4 === 0 ? 2 : 1,
    index % 4 === 0 ? 28 : 14,
    [20, 3, 14, 0, 30, 9, 12, 1][index] ?? null,
  ]),
  [null, 'รวม', 10, 140, 89],
];
