/**
 * Formulas whose values the file does not hold: it comes from a program that writes formulas without working them out.
 * Neither blank nor zero may be read from them, so the rows wait; Excel works them out when it opens the file. Said once
 * for a sheet: all of them have one cause and one remedy.
 */
import { cellRange, formatCell, type CellAddress } from '../../sheet/address';
import { isNotCalculated, type SheetSnapshot } from '../../sheet/snapshot';
import type { ColumnRole } from '../../tables';
import type { CheckContext, Fault, Faults, Severity, TableView, WorkbookCheck } from '../types';
import { endsStep } from '../../sheet/steps';

export const notCalculated: WorkbookCheck = {
  id: 'not-calculated',
  meta: {
    group: 'formulas',
    severity: 'error',
    fixable: false,
    title: { th: 'สูตรที่ยังไม่ได้คำนวณ', en: 'Formulas not calculated' },
    description: {
      th: 'หาสูตรที่ไฟล์ไม่ได้เก็บค่าไว้ เพราะไฟล์มาจากโปรแกรมที่ไม่คำนวณสูตร จึงยังไม่รู้ตัวเลขของเซลล์นั้น',
      en: 'Finds formulas whose values the file does not hold, since the program that wrote it calculates none.',
    },
  },
  checkWorkbook,
};

function* checkWorkbook({ workbook, views }: CheckContext): Faults {
  for (const sheet of workbook.sheets) {
    const here = views.filter((view) => view.sheet === sheet);
    const seen = yield* cellsIn(sheet);
    if (seen.first) yield faultOf(sheet, seen.first, seen.count, here);
  }
}

interface Seen {
  readonly first: CellAddress | null;
  readonly count: number;
}

function* cellsIn({ used, values }: SheetSnapshot): Generator<null, Seen> {
  let first: CellAddress | null = null;
  let count = 0;
  for (const [down, row] of values.entries()) {
    if (endsStep(down)) yield null;
    for (const [across, value] of row.entries()) {
      if (!isNotCalculated(value)) continue;
      first ??= { row: (used?.top ?? 0) + down, column: (used?.left ?? 0) + across };
      count += 1;
    }
  }
  return { first, count };
}

const SCORED: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'unit',
  'base',
  'target',
  'result',
  'input',
]);

/** Rows that cannot be scored for it are an error; on a sheet without a target table nothing is lost. */
function weightOf(views: readonly TableView[]): Severity {
  const holdsBack = ({ table, value }: TableView): boolean =>
    table.rows.some(({ row }) =>
      table.columns.some(({ column, role }) => SCORED.has(role) && isNotCalculated(value(row, column))),
    );
  if (views.some(holdsBack)) return 'error';
  return views.length > 0 ? 'warning' : 'info';
}

function faultOf(
  sheet: SheetSnapshot,
  first: CellAddress,
  count: number,
  views: readonly TableView[],
): Fault {
  const cell = formatCell(first);
  const severity = weightOf(views);
  const waits =
    severity === 'error'
      ? { th: 'แถวที่ใช้สูตรเหล่านี้จึงยังไม่มีคะแนน', en: 'rows that need them have no score yet' }
      : { th: 'เซลล์เหล่านี้จึงยังไม่ได้ตรวจ', en: 'these cells are not checked yet' };
  return {
    sheet: sheet.name,
    range: cellRange(first),
    severity,
    message: {
      th: `มีสูตร ${count} เซลล์ในแผ่นงานนี้ที่ยังไม่ได้คำนวณ (เซลล์แรก ${cell}) ${waits.th} ให้เปิดไฟล์ใน Excel แล้วบันทึก จากนั้นตรวจอีกครั้ง`,
      en: `${count} ${count === 1 ? 'formula of this sheet has' : 'formulas of this sheet have'} not been calculated (the first in ${cell}): ${waits.en}. Open the file in Excel, save it, and check again.`,
    },
  };
}
