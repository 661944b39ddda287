/** Round 2 of 2562 as staff fill an input sheet by hand: a province, and districts with one figure each. */
import type { CellValue } from '../../src/sheet/snapshot';
import type { SheetFixture } from './gateway';

type Row = readonly CellValue[];

const HEADER: Row = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'];

/** By indicator and input; a list is a row for each item. */
type Figures = Readonly<Record<string, Readonly<Record<string, number | readonly number[]>>>>;

export const PROVINCE: Figures = {
  'budget-disbursement': { allocated: 1_000_000, disbursed: 850_000 },
  'plan-completion': { percentages: [100, 80] },
  'hr-data': { steps: 3, errors: 20 },
  livelihood: { target: 1000, achieved: 700, villages: 50, groups: 5 },
  'sufficiency-village': { villages: 40, improved: 30 },
  'grassroots-economy': { steps: 2 },
  'poverty-remaining': { target: 200, remaining: 13 },
  'otop-income': { base: 1_000_000, actual: 1_200_000 },
  'womens-fund': { budget: 500_000, disbursed: 492_000 },
  'product-upgrade': { target: 120, upgraded: 100 },
  'debt-management': { target: 80, reduced: 60 },
};

function inputRows(unit: string, figures: Figures): readonly Row[] {
  return Object.entries(figures).flatMap(([indicator, inputs]) =>
    Object.entries(inputs).flatMap(([input, value]) =>
      (typeof value === 'number' ? [value] : value).map((one): Row => [
        '2562/2',
        unit,
        indicator,
        input,
        one,
      ]),
    ),
  );
}

export function inputSheet(...units: readonly (readonly [unit: string, figures: Figures])[]): SheetFixture {
  return {
    name: 'ข้อมูลตัวชี้วัด',
    rows: [HEADER, ...units.flatMap(([unit, figures]) => inputRows(unit, figures))],
  };
}

/** Three districts by sales: level 5, level 1, level 3. */
export const DISTRICTS: readonly (readonly [unit: string, figures: Figures])[] = [
  ['3101', { 'otop-income': { base: 1_000_000, actual: 1_300_000 } }],
  ['3102', { 'otop-income': { base: 1_000_000, actual: 1_000_000 } }],
  [
    '3103',
    { 'otop-income': { base: 1_000_000, actual: 1_200_000 }, 'debt-management': { target: 10, reduced: 9 } },
  ],
];
