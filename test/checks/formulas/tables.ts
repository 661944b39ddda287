/** A small OTOP table with formulas, for the checks of formulas: header in row 1, districts in rows 2 to 7, total in row 8. */
import type { Rows } from '../tester';

const DISTRICTS = ['เมืองบุรีรัมย์', 'คูเมือง', 'กระสัง', 'นางรอง', 'หนองกี่', 'ละหานทราย'] as const;

const HEADER = [
  'ที่',
  'อำเภอ',
  'ยอดจำหน่าย OTOP ปี 60',
  'เพิ่มขึ้น 16%',
  'เพิ่มขึ้น 20%',
  'ยอดจำหน่ายจริง ปี 61',
  'ร้อยละ',
  'ระดับคะแนน',
] as const;

export type LevelFormula = (row: number) => string;

const GUARDED: LevelFormula = (row) => `=IF(ISBLANK(F${row}),"",KPI.OTOPLEVEL(C${row},F${row},"2561"))`;

/** Base 1,000,000 times the row's place; results 18 % above. */
export function otopRows(level: LevelFormula = GUARDED): Rows {
  const rows = DISTRICTS.map((name, index) => {
    const row = index + 2;
    const base = (index + 1) * 1_000_000;
    return [
      index + 1,
      name,
      base,
      { formula: `=ROUND(C${row}*1.16,2)`, value: base * 1.16 },
      { formula: `=ROUND(C${row}*1.2,2)`, value: base * 1.2 },
      base * 1.18,
      { formula: `=IF(F${row}="","",(F${row}-C${row})/C${row}*100)`, value: 18 },
      { formula: level(row), value: 3 },
    ];
  });
  const sum = (column: string, value: number) => ({ formula: `=SUM(${column}2:${column}7)`, value });
  const total = [
    null,
    'รวม',
    sum('C', 21_000_000),
    sum('D', 24_360_000),
    sum('E', 25_200_000),
    sum('F', 24_780_000),
    { formula: '=IF(F8="","",(F8-C8)/C8*100)', value: 18 },
    { formula: level(8), value: 3 },
  ];
  return [HEADER, ...rows, total];
}
