/** An opened .xlsx as the grid's workbook data: what it looks like, so far as the grid can draw it. */
import type {
  IBorderData,
  IBorderStyleData,
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import { BorderStyleTypes, LocaleType } from '@univerjs/core';
import type { CellStyle, SheetView, XlsxFile } from '../../src/files';
import { rangeContains } from '../../src/sheet/address';
import { formulaAt, isNotCalculated, valueAt } from '../../src/sheet/snapshot';
import { toGridValue } from './cellContent';
import { toGridRange } from './gridRange';
import { fittedPixels, LINE_HEIGHT, type FittedCell } from './rowFit';

/** Room to type beyond what the file holds. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const MIN_ROWS = 100;
const MIN_COLUMNS = 26;

const PIXELS_PER_POINT = 4 / 3;
/** Widest digit of the default font (Calibri 11), in which Excel counts column widths. */
const PIXELS_PER_CHARACTER = 7;

export const BORDER_STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL = {
  general: null,
  left: 1,
  center: 2,
  right: 3,
  fill: null,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
} as const;
const VERTICAL = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 } as const;

export function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

function toPixels(characters: number): number {
  return Math.trunc(characters * PIXELS_PER_CHARACTER + 0.5);
}

export function toCharacters(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_CHARACTER) * 256) / 256;
}

export function toWorkbookData(file: XlsxFile, id: string, name: string): IWorkbookData {
  const ids = file.sheets.map((_, index) => sheetId(index));
  return {
    id,
    name,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(file.styles.map((style, index) => [styleId(index), toGridCellStyle(style)])),
    defaultStyle: file.styles[0] ? toGridCellStyle(file.styles[0]) : null,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      file.sheets.map((sheet, index) => [sheetId(index), toWorksheetData(file, sheet, sheetId(index))]),
    ),
  };
}

function styleId(index: number): string {
  return `style-${index}`;
}

function toWorksheetData(file: XlsxFile, sheet: SheetView, id: string): Partial<IWorksheetData> {
  const last = sheet.extent ?? { bottom: 0, right: 0 };
  const { rows, columns } = sheet.frozen;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    rowCount: Math.max(last.bottom + 1 + SPARE_ROWS, MIN_ROWS),
    columnCount: Math.max(last.right + 1 + SPARE_COLUMNS, MIN_COLUMNS),
    defaultColumnWidth: toPixels(sheet.defaultCharacters),
    defaultRowHeight: Math.round(rowPoints(sheet, [file.styles[0]]) * PIXELS_PER_POINT),
    defaultStyle: file.styles[0] ? toGridCellStyle(file.styles[0]) : null,
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    mergeData: sheet.merges.map(toGridRange),
    showGridlines: sheet.showGridLines ? 1 : 0,
    cellData: cells(sheet),
    rowData: rowData(file, sheet),
    columnData: columnData(sheet, last.right + SPARE_COLUMNS),
  };
}

function cells(sheet: SheetView): Record<number, Record<number, ICellData>> {
  const byRow: Record<number, Record<number, ICellData>> = {};
  const { extent } = sheet;
  if (!extent) return byRow;
  for (let row = extent.top; row <= extent.bottom; row += 1) {
    const byColumn: Record<number, ICellData> = {};
    for (let column = extent.left; column <= extent.right; column += 1) {
      const cell = gridCell(sheet, row, column);
      if (cell) byColumn[column] = cell;
    }
    if (Object.keys(byColumn).length > 0) byRow[row] = byColumn;
  }
  return byRow;
}

function gridCell(sheet: SheetView, row: number, column: number): ICellData | null {
  const place = { row, column };
  // What an array formula fills is its result, not content: the grid would call the block taken.
  const isFilled = sheet.arrays.some(
    (range) => rangeContains(range, place) && (row !== range.top || column !== range.left),
  );
  const held = isFilled ? null : valueAt(sheet.snapshot, place);
  // The grid works it out itself.
  const value = isNotCalculated(held) ? null : held;
  const formula = isFilled ? null : formulaAt(sheet.snapshot, place);
  const style = sheet.styleAt(place);
  if (value === null && formula === null && style === 0) return null;
  return {
    ...(value === null ? {} : toGridValue(value)),
    ...(formula === null ? {} : { f: formula }),
    ...(style === 0 ? {} : { s: styleId(style) }),
  };
}

function rowData(file: XlsxFile, sheet: SheetView): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  const { top, bottom } = sheet.extent ?? { top: 0, bottom: -1 };
  for (let row = top; row <= bottom; row += 1) {
    if (sheet.rows.get(row)?.points === undefined) rows[row] = fittedRow(file, sheet, row);
  }
  for (const [row, { points, hidden }] of sheet.rows) {
    rows[row] = {
      ...(points === null
        ? fittedRow(file, sheet, row)
        : { h: Math.round(points * PIXELS_PER_POINT), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
    };
  }
  return rows;
}

/** A row without a height of its own is as high as what stands in it needs; of merged cells only the font counts. */
function fittedRow(file: XlsxFile, sheet: SheetView, row: number): Partial<IRowData> {
  const { left, right } = sheet.extent ?? { left: 0, right: -1 };
  const cells: FittedCell[] = [];
  for (let column = left; column <= right; column += 1) {
    const place = { row, column };
    const style = file.styles[sheet.styleAt(place)];
    const value = style?.alignment.wrap ? valueAt(sheet.snapshot, place) : null;
    const isMerged = value !== null && sheet.merges.some((range) => rangeContains(range, place));
    if (style)
      cells.push({
        text: typeof value === 'string' ? value : '',
        font: style.font.name,
        points: style.font.points,
        bold: style.font.bold,
        wraps: style.alignment.wrap && !isMerged,
        pixels: columnPixels(sheet, column),
      });
  }
  return { h: Math.max(Math.round(sheet.defaultPoints * PIXELS_PER_POINT), fittedPixels(cells)), ia: 1 };
}

function columnPixels(sheet: SheetView, column: number): number {
  const own = sheet.columns.find(({ first, last }) => column >= first && column <= last)?.characters;
  return toPixels(own ?? sheet.defaultCharacters);
}

function rowPoints(sheet: SheetView, styles: readonly (CellStyle | undefined)[]): number {
  const largest = Math.max(0, ...styles.map((style) => style?.font.points ?? 0));
  return Math.max(sheet.defaultPoints, largest * LINE_HEIGHT);
}

function columnData(sheet: SheetView, last: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const view of sheet.columns) {
    for (let column = view.first; column <= Math.min(view.last, last); column += 1) {
      columns[column] = {
        ...(view.characters === null ? {} : { w: toPixels(view.characters) }),
        ...(view.hidden ? { hd: 1 } : {}),
        ...(view.style ? { s: styleId(view.style) } : {}),
      };
    }
  }
  return columns;
}

function toGridCellStyle({ font, fill, borders, alignment, numberFormat }: CellStyle): IStyleData {
  const horizontal = HORIZONTAL[alignment.horizontal];
  const lines = borderData(borders);
  return {
    ff: font.name,
    fs: font.points,
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    ...(font.color ? { cl: { rgb: font.color } } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(lines ? { bd: lines } : {}),
    ...(horizontal ? { ht: horizontal } : {}),
    vt: VERTICAL[alignment.vertical],
    ...(alignment.wrap ? { tb: 3 } : {}),
    ...rotation(alignment.rotation),
    ...(alignment.indent > 0 ? { pd: { l: 2 + alignment.indent * 9 } } : {}),
    ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
  };
}

function rotation(degrees: number): IStyleData {
  if (degrees === 0) return {};
  // The file counts anticlockwise, the grid clockwise; 255 is stacked text.
  return degrees === 255 ? { tr: { a: 0, v: 1 } } : { tr: { a: -degrees } };
}

function borderData(borders: CellStyle['borders']): IBorderData | null {
  const sides = { t: borders.top, r: borders.right, b: borders.bottom, l: borders.left };
  const drawn = Object.entries(sides).flatMap(([side, line]): [string, IBorderStyleData][] => {
    const style = line && BORDER_STYLES[line.style];
    return style ? [[side, { s: style, cl: { rgb: line.color ?? '#000000' } }]] : [];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : null;
}
