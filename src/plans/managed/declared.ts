/** What a declaration says of a sheet, put on it: title, headers, rows, widths and page. */
import type { RangeAddress } from '../../sheet/address';
import type { CellLook, SheetChange, SheetLayout } from '../../sheet/plan';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import type { ManagedList, ManagedSheet } from '../../tables/managed/types';
import { worded } from '../../tables/managed/words';
import { addedSheet, PlannedSheet, type SheetFrame } from './plannedSheet';

const TITLE: CellLook = { bold: true, size: 14 };
export const HEADER: CellLook = { bold: true, wrap: true, boxed: true, fill: '#D9E2EC', align: 'center' };
export const BODY: CellLook = { wrap: true, boxed: true };

type Value = string | number | boolean | null;

/** By the keys of the columns; a column that is left out stays blank. */
export type PlannedRow<Key extends string> = Readonly<
  Partial<Record<Key, Value | { readonly value: Value; readonly numberFormat: string }>>
>;

/** `lines`: below the title. */
export function putHead(
  planned: PlannedSheet,
  { title, headerRow, columns }: ManagedSheet,
  language: 'th' | 'en',
  about: string,
  lines: readonly string[],
  header = HEADER,
): void {
  planned.put(0, 0, worded(title, language, about), { look: TITLE });
  lines.forEach((line, at) => {
    planned.put(1 + at, 0, line);
  });
  columns.forEach((column, at) => {
    planned.put(headerRow, at, column.header[language], { look: header });
  });
}

export function putRow<Key extends string>(
  planned: PlannedSheet,
  { columns }: ManagedSheet<Key>,
  row: number,
  values: PlannedRow<Key>,
): void {
  columns.forEach((column, at) => {
    const { value, numberFormat } = cellFor(column, values[column.key]);
    const look = column.align ? { ...BODY, align: column.align } : BODY;
    planned.put(row, at, value, { look, ...(numberFormat === undefined ? {} : { numberFormat }) });
  });
}

/** A row's own number format, else its column's. */
export function cellFor(
  column: { readonly numberFormat?: string } | undefined,
  cell: PlannedRow<string>[string] = null,
): { readonly value: Value; readonly numberFormat?: string } {
  if (typeof cell === 'object' && cell !== null) return cell;
  return {
    value: cell,
    ...(column?.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
  };
}

/** A4 laid across, the header on every page and in view. */
export function frameOf({ columns, headerRow }: ManagedSheet, more: SheetLayout = {}): SheetFrame {
  return {
    widths: columns.map(({ width }) => width),
    layout: {
      page: { orientation: 'landscape', repeatRows: { top: headerRow, bottom: headerRow } },
      freezeRows: headerRow + 1,
      ...more,
    },
  };
}

/** A managed list with its rows, as an Excel table on a sheet of its own. */
export function addedList<Key extends string>(
  workbook: WorkbookSnapshot,
  list: ManagedList<Key>,
  rows: readonly PlannedRow<Key>[],
  language: 'th' | 'en',
  about = '',
): SheetChange {
  const planned = new PlannedSheet();
  const { headerRow, columns, help, name, table } = list;
  putHead(planned, list, language, about, [help[language]]);
  rows.forEach((row, at) => {
    putRow(planned, list, headerRow + 1 + at, row);
  });
  const range: RangeAddress = {
    top: headerRow,
    left: 0,
    bottom: headerRow + rows.length,
    right: columns.length - 1,
  };
  const suffix = about === '' ? '' : `_${about.replace(/[^A-Za-z0-9]+/g, '_')}`;
  const frame = frameOf(list, { tables: [{ name: `${table}${suffix}`, range }] });
  return addedSheet(workbook, planned, worded(name, language, about), frame);
}
