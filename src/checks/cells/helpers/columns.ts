/** Which columns hold figures of which kind, and how a cell is named in a message. */
import { figureInputs, type Bilingual, type InputSpec } from '../../../scoring';
import { formatCell, type CellAddress } from '../../../sheet/address';
import type { CellContent } from '../../../sheet/plan';
import { inputOfColumn, isDefined, type TableColumn, type TableRow } from '../../../tables';
import { normalise } from '../../../thai';
import type { Fix, TableView } from '../../types';
import { endsStep } from '../../../sheet/steps';

export type FigureKind = 'money' | 'count' | 'percent' | 'unknown';

const COUNTED =
  /ครัวเรือน|คน(?!ละ)|ราย(?!ได้|จ่าย|งาน|ละ)|แห่ง|กลุ่ม|หมู่บ้าน|สถาบัน|ตาย(?!ตัว)|เสียชีวิต|ย้ายออก|household|group|village|institution|deceased|moved/;
const MONEY = /บาท|ยอด(?:จำหน่าย|ขาย|เงิน)|รายได้|มูลค่า|(?<!ปี)งบประมาณ|เงิน|baht|sales|income/;
const PERCENT = /ร้อยละ|%|เปอร์เซ็นต์|percent/;
const MEAN = /เฉลี่ย|average|mean/;

/** Money and counts by the indicator's own inputs; other columns by their header. */
export function kindOf(view: TableView, column: TableColumn): FigureKind {
  const { role, header } = column;
  if (role === 'percent') return 'percent';
  const own = isDefined(view.indicator) ? inputOfColumn(view.indicator, column) : null;
  if (own) return kindOfInput(own);
  if (role === 'base' || role === 'target' || role === 'levelTarget' || role === 'result') {
    const inputs = figureInputs(view.indicator);
    const kind = role === 'result' ? inputs?.reported.kind : inputs?.given.kind;
    return kind === 'amount' ? 'money' : 'count';
  }
  const words = normalise(header).toLowerCase();
  if (PERCENT.test(words)) return 'percent';
  if (COUNTED.test(words) && !/บาท|baht/.test(words)) return MEAN.test(words) ? 'unknown' : 'count';
  return MONEY.test(words) ? 'money' : 'unknown';
}

/** As the definition says it. */
function kindOfInput({ kind, unit }: InputSpec): FigureKind {
  if (kind === 'count' || kind === 'steps') return 'count';
  const words = normalise(unit.th).toLowerCase();
  if (kind === 'percentages' || PERCENT.test(words)) return 'percent';
  return MONEY.test(words) ? 'money' : 'unknown';
}

/** Figures as people type them: also percentages that somebody keeps by hand. */
export function typedColumns(view: TableView): readonly TableColumn[] {
  const percent = view.table.columns.filter(({ role }) => role === 'percent');
  return [...view.figureColumns(), ...percent];
}

/** Base, target and the amounts per level are handed out; a blank there is nobody's report that is still to come. */
export function isGiven(view: TableView, column: TableColumn): boolean {
  const { role } = column;
  if (role === 'input') return inputOfColumn(view.indicator, column)?.role === 'given';
  return role === 'base' || role === 'target' || role === 'levelTarget';
}

/** What scores are worked out from and somebody reports. */
export function isReported(view: TableView, column: TableColumn): boolean {
  return column.role === 'result' || (column.role === 'input' && !isGiven(view, column));
}

/** Rows of units, with a yield (`null`) every few hundred. */
export function* unitRows(view: TableView): Generator<TableRow | null> {
  let read = 0;
  for (const row of view.table.rows) {
    if (row.kind !== 'other') yield row;
    read += 1;
    if (endsStep(read)) yield null;
  }
}

const LONGEST_HEADER = 40;
const LONGEST_QUOTE = 40;

/** "เซลล์ C7 (กระสัง)" */
export function cellText(row: TableRow, column: number): Bilingual {
  const cell = formatCell({ row: row.row, column });
  const name = row.name === '' ? '' : ` (${quoted(row.name)})`;
  return { th: `เซลล์ ${cell}${name}`, en: `Cell ${cell}${name}` };
}

export function headerOf({ header }: TableColumn): string {
  return header.length > LONGEST_HEADER ? `${header.slice(0, LONGEST_HEADER)}…` : header;
}

export function quoted(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > LONGEST_QUOTE ? `${folded.slice(0, LONGEST_QUOTE)}…` : folded;
}

export function contentOf(view: TableView, row: number, column: number): CellContent {
  const formula = view.formula(row, column);
  if (formula !== null) return { kind: 'formula', formula };
  const value = view.value(row, column);
  return { kind: 'value', value: typeof value === 'object' ? null : value };
}

/** Writes one number; `null` where a formula stands there: then the formula has to be mended. */
export function numberFix(
  view: TableView,
  cell: CellAddress,
  value: number,
  certain: boolean,
  label: Bilingual,
): Fix | null {
  if (view.formula(cell.row, cell.column) !== null) return null;
  const before = contentOf(view, cell.row, cell.column);
  return { certain, label, changes: [{ cell, before, after: { kind: 'value', value } }] };
}
