/** Two columns could play one part: none is taken, because the wrong one would give wrong levels that look right. */
import { cellRange, formatCell, formatRange, type RangeAddress } from '../../sheet/address';
import { findSheet, type SheetSnapshot } from '../../sheet/snapshot';
import { findIndicator, type Indicator } from '../../scoring';
import { inputOfPart, type ColumnPart, type TableColumn } from '../../tables';
import type { CheckContext, Fault, Faults, Severity, WorkbookCheck } from '../types';
import { headerCell, holdsData, partName, shortened } from './helpers/words';

export const duplicateRole: WorkbookCheck = {
  id: 'duplicate-role',
  meta: {
    group: 'structure',
    severity: 'error',
    fixable: false,
    title: { th: 'สองคอลัมน์ทำหน้าที่เดียวกัน', en: 'Two columns for one part' },
    description: {
      th: 'หาคอลัมน์ที่หัวคอลัมน์ระบุความหมายเดียวกัน เช่น เป้าหมายสองคอลัมน์ ซึ่งทำให้ไม่รู้ว่าจะใช้คอลัมน์ใดคิดคะแนน',
      en: 'Finds columns whose headers mean the same, two targets for example, so that nobody can tell which one is scored.',
    },
  },
  checkWorkbook,
};

/** What cannot be scored without; what the add-in only writes or shows weighs less. */
const SCORED: ReadonlySet<ColumnPart> = new Set(['base', 'target', 'result']);

function isScored(part: ColumnPart): boolean {
  return SCORED.has(part) || inputOfPart(part) !== null;
}

interface Place {
  readonly sheet: SheetSnapshot;
  readonly header: RangeAddress;
  readonly range: RangeAddress;
  readonly indicator: Indicator | null;
}

function* checkWorkbook(context: CheckContext): Faults {
  for (const { table, sheet, indicator } of context.views) {
    const place = { sheet, header: table.headerRange, range: table.range, indicator };
    yield* doubles(place, table.columns);
    yield null;
  }
  for (const block of context.unrecognised) {
    const { sheet: name, range, headerRange, columns = [], missing } = block;
    const sheet = findSheet(context.workbook, name);
    if (!sheet || !headerRange || !missing) continue;
    const rivals = columns.filter(({ candidate }) => candidate === missing);
    const indicator = findIndicator(block.rubric ?? '', block.indicator ?? '');
    yield* doubles({ sheet, header: headerRange, range, indicator }, rivals);
  }
}

function* doubles(place: Place, columns: readonly TableColumn[]): Generator<Fault> {
  const parts = new Map<string, TableColumn[]>();
  for (const column of columns) {
    const part = column.candidate ?? (column.role === 'levelTarget' ? `level ${column.level}` : null);
    if (part === null || (column.candidate === undefined && column.level === undefined)) continue;
    parts.set(part, [...(parts.get(part) ?? []), column]);
  }
  for (const rivals of parts.values()) {
    const [first, ...others] = rivals;
    if (first) for (const other of others) yield fault(place, first, other, rivals);
  }
}

function fault(place: Place, first: TableColumn, other: TableColumn, rivals: readonly TableColumn[]): Fault {
  const { sheet, header, range, indicator } = place;
  const role = other.candidate ?? 'levelTarget';
  const [a, b] = [first, other].map(({ column }) => headerCell(sheet, header, column));
  const at = b ?? { row: header.bottom, column: other.column };
  const cells = `${formatCell(a ?? at)} "${shortened(first.header)}"`;
  const here = `${formatCell(at)} "${shortened(other.header)}"`;
  const filled = rivals.filter(({ column }) => holdsData(sheet, column, header.bottom + 1, range.bottom));
  const part = partName(role, indicator);
  const level = other.level === undefined ? '' : ` ${other.level}`;
  const [only] = filled;
  return {
    sheet: sheet.name,
    range: cellRange(at),
    severity: severityOf(role, filled.length),
    message: {
      th: `หัวคอลัมน์ ${here} และ ${cells} หมายถึง "${part.th}${level}" ทั้งคู่ ${consequence(role).th} ให้ระบุในหน้าต่างคอลัมน์ว่าใช้คอลัมน์ใด หรือเปลี่ยนชื่อหัวคอลัมน์ที่ไม่ใช่`,
      en: `The headers ${here} and ${cells} both mean "${part.en}${level}". ${consequence(role).en} Say in the columns view which one it is, or rename the header of the other.`,
    },
    ...(only && filled.length === 1 && rivals.length > 1
      ? { suggestion: onlyFilled(only, header, range) }
      : {}),
  };
}

function severityOf(role: ColumnPart, filled: number): Severity {
  if (role === 'levelTarget') return 'warning';
  if (!isScored(role)) return 'info';
  // Nothing reported yet: there is time to settle it.
  return role === 'result' && filled === 0 ? 'warning' : 'error';
}

function consequence(role: ColumnPart): { readonly th: string; readonly en: string } {
  if (isScored(role))
    return { th: 'จึงยังไม่ใช้คอลัมน์ใดและยังให้คะแนนไม่ได้', en: 'Neither is used, and the table cannot be scored.' };
  if (role === 'levelTarget')
    return { th: 'อาจมีหัวคอลัมน์ที่พิมพ์ร้อยละผิด', en: 'One header may name the wrong percentage.' };
  return { th: 'จึงไม่เขียนทับคอลัมน์ใด', en: 'Neither is written over.' };
}

function onlyFilled(
  { column, header }: TableColumn,
  { bottom }: RangeAddress,
  range: RangeAddress,
): { readonly th: string; readonly en: string } {
  const cells = formatRange({ top: bottom + 1, bottom: range.bottom, left: column, right: column });
  return {
    th: `มีข้อมูลเฉพาะที่ ${cells} "${shortened(header)}"`,
    en: `Only ${cells} "${shortened(header)}" is filled in.`,
  };
}
