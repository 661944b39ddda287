/** `Excel.Range` over a `HostSheet`, and `Excel.RangeAreas`: several ranges of one sheet at once. */
import { formatRange, type RangeAddress, rangesOverlap } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import type { CellValue } from '../../src/sheet/snapshot';
import { fullAddress, LAST_COLUMN, LAST_ROW } from './addresses';
import { cellProperties } from './cell-properties';
import { conditionalFormatCollection } from './conditional-formats';
import { formatObject } from './format';
import { notImplemented, openLayoutOf } from './layout-self';
import { guardWrite, type RangeSelf, sheetOf } from './range-self';
import { asInteger, defineType, HostObject, invalidArgument, type Maker } from './model';
import { readTyped } from './typed';
import { HostError, type Json } from './wire';
import type { HostSheet, Matrix } from './workbook';

/** More cells than any answer of 5 MB can carry: refused before they are gathered. */
const MAX_CELLS_READ = 2_000_000;

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function sized(range: RangeAddress): { rows: number; columns: number; cells: number } {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  return { rows, columns, cells: rows * columns };
}

/** The sheet and range of a range object, small enough to read cell by cell. */
function readable(self: RangeSelf): [HostSheet, RangeAddress] {
  if (sized(self.range).cells > MAX_CELLS_READ) {
    throw new HostError(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit.',
      'Range',
    );
  }
  return [sheetOf(self), self.range];
}

function mapMatrix<A, B>(matrix: Matrix<A>, map: (value: A, row: number, column: number) => B): B[][] {
  return matrix.map((row, r) => row.map((value, c) => map(value, r, c)));
}

function shown(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** A matrix of the range's size, or one scalar for every cell. */
function spread(self: RangeSelf, value: Json, location: string): Json[][] {
  const { rows, columns } = sized(self.range);
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const matrix = value as readonly Json[];
  if (matrix.length !== rows || !matrix.every((row) => Array.isArray(row) && row.length === columns)) {
    throw invalidArgument(location, SIZE_MISMATCH);
  }
  return matrix as Json[][];
}

function writeContents(self: RangeSelf, value: Json, location: string): void {
  const sheet = sheetOf(self);
  guardWrite(sheet, location);
  const { range } = self;
  const formats = sheet.numberFormats(range);
  const merges = sheet.merges().filter((area) => rangesOverlap(area, range));
  // Of merged cells only the first takes content; Excel drops the rest without a word.
  const swallowed = (row: number, column: number): boolean =>
    merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        !(row === area.top && column === area.left),
    );
  const contents: (CellContent | undefined)[][] = mapMatrix(spread(self, value, location), (input, r, c) =>
    swallowed(range.top + r, range.left + c) ? undefined : readTyped(input, formats[r]?.[c] ?? 'General'),
  );
  sheet.setContents(range, contents);
}

function within(self: RangeSelf, top: number, left: number, rows: number, columns: number): HostObject {
  const range = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (
    top < 0 ||
    left < 0 ||
    range.bottom > LAST_ROW ||
    range.right > LAST_COLUMN ||
    rows < 1 ||
    columns < 1
  ) {
    throw invalidArgument('Range');
  }
  return rangeObject({ ...self, range });
}

function selfOf(argument: unknown): RangeSelf {
  if (!(argument instanceof HostObject) || argument.type !== 'Range')
    throw invalidArgument('Range.getBoundingRect');
  return argument.self as RangeSelf;
}

/** The filled cells of the range's sheet, cut to the range. */
function usedPart(self: RangeSelf, valuesOnly: boolean): RangeAddress | null {
  const sheet = sheetOf(self);
  const used = sheet.usedRange();
  if (!used || !rangesOverlap(used, self.range)) return null;
  const cut = {
    top: Math.max(used.top, self.range.top),
    left: Math.max(used.left, self.range.left),
    bottom: Math.min(used.bottom, self.range.bottom),
    right: Math.min(used.right, self.range.right),
  };
  return valuesOnly ? sheet.contentsWithin(cut) : cut;
}

function merge(self: RangeSelf, across: boolean): void {
  const at = 'Range.merge';
  if (across) throw notImplemented('merging row by row', at);
  const layout = openLayoutOf(self, at);
  const sheet = sheetOf(self);
  const crosses = (other: RangeAddress): boolean => rangesOverlap(other, self.range);
  if (sheet.tables().some(({ range }) => crosses(range)) || sheet.merges().some(crosses)) {
    throw invalidArgument(at, 'Cells of a table or of other merged cells cannot be merged.');
  }
  if (sized(self.range).cells > 1) layout.merge(self.range);
}

export const rangeObject: Maker<RangeSelf> = defineType<RangeSelf>({
  type: 'Range',
  get: {
    address: (self) => fullAddress(sheetOf(self), self.range),
    rowIndex: (self) => self.range.top,
    columnIndex: (self) => self.range.left,
    rowCount: (self) => sized(self.range).rows,
    columnCount: (self) => sized(self.range).columns,
    cellCount: (self) => sized(self.range).cells,
    values: (self) => {
      const [sheet, range] = readable(self);
      return mapMatrix(sheet.values(range), shown);
    },
    formulas: (self) => {
      const [sheet, range] = readable(self);
      const values = sheet.values(range);
      return mapMatrix(sheet.formulas(range), (formula, r, c) => formula ?? shown(values[r]?.[c] ?? null));
    },
    valueTypes: (self) => {
      const [sheet, range] = readable(self);
      return mapMatrix(sheet.values(range), valueType);
    },
    numberFormat: (self) => {
      const [sheet, range] = readable(self);
      return sheet.numberFormats(range).map((row) => [...row]);
    },
  },
  set: {
    values: (self, value) => writeContents(self, value, 'Range.values'),
    formulas: (self, value) => writeContents(self, value, 'Range.formulas'),
    numberFormat: (self, value) => {
      const sheet = sheetOf(self);
      guardWrite(sheet, 'Range.numberFormat');
      const formats = mapMatrix(spread(self, value, 'Range.numberFormat'), (format) =>
        typeof format === 'string' ? format : undefined,
      );
      sheet.setNumberFormats(self.range, formats);
    },
  },
  objects: {
    format: (self) => formatObject(self),
    conditionalFormats: ({ workbook, sheetId, range }) =>
      conditionalFormatCollection({ workbook, sheetId, ranges: [range] }),
  },
  methods: {
    /** The client asks before it splits a large write into rows. */
    _ValidateArraySize: (self, [rows, columns]) => {
      const size = sized(self.range);
      if (rows !== size.rows || columns !== size.columns) throw invalidArgument('Range', SIZE_MISMATCH);
      return undefined;
    },
    getCell: (self, [row, column]) =>
      within(
        self,
        self.range.top + asInteger(row, 'Range.getCell'),
        self.range.left + asInteger(column, 'Range.getCell'),
        1,
        1,
      ),
    getRow: (self, [row]) =>
      within(
        self,
        self.range.top + asInteger(row, 'Range.getRow'),
        self.range.left,
        1,
        sized(self.range).columns,
      ),
    getColumn: (self, [column]) =>
      within(
        self,
        self.range.top,
        self.range.left + asInteger(column, 'Range.getColumn'),
        sized(self.range).rows,
        1,
      ),
    getBoundingRect: (self, [other]) => {
      const { range: b, sheetId } = selfOf(other);
      if (sheetId !== self.sheetId) throw invalidArgument('Range.getBoundingRect');
      const a = self.range;
      return rangeObject({
        ...self,
        range: {
          top: Math.min(a.top, b.top),
          left: Math.min(a.left, b.left),
          bottom: Math.max(a.bottom, b.bottom),
          right: Math.max(a.right, b.right),
        },
      });
    },
    getUsedRange: (self, [valuesOnly]) =>
      rangeObject({
        ...self,
        range: usedPart(self, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
      }),
    getUsedRangeOrNullObject: (self, [valuesOnly]) => {
      const range = usedPart(self, valuesOnly === true);
      return range ? rangeObject({ ...self, range }) : null;
    },
    getMergedAreasOrNullObject: (self) => {
      const areas = sheetOf(self)
        .merges()
        .filter((area) => rangesOverlap(area, self.range));
      return areas.length > 0 ? rangeAreasObject(areas.map((range) => ({ ...self, range }))) : null;
    },
    getCellProperties: (self, [options]) => {
      const [sheet, range] = readable(self);
      return cellProperties(sheet, range, options as Json);
    },
    merge: (self, [across]) => {
      merge(self, across === true);
      return undefined;
    },
    select: (self) => {
      if (sheetOf(self).visibility !== 'Visible') {
        throw new HostError(
          'InvalidOperation',
          'This operation is not permitted for the current object.',
          'Range.select',
        );
      }
      self.workbook.select({ sheetId: self.sheetId, range: self.range });
      return undefined;
    },
    clear: (self, [applyTo]) => {
      const sheet = sheetOf(self);
      guardWrite(sheet, 'Range.clear');
      if (applyTo !== 'Contents') {
        throw new HostError(
          'NotImplemented',
          `The workbench clears contents only, not ${formatRange(self.range)}.`,
          'Range.clear',
        );
      }
      const blank: CellContent = { kind: 'value', value: null };
      sheet.setContents(
        self.range,
        mapMatrix(sheet.values(self.range), () => blank),
      );
      return undefined;
    },
  },
});

export const rangeAreasObject: Maker<readonly RangeSelf[]> = defineType<readonly RangeSelf[]>({
  type: 'RangeAreas',
  get: {
    areaCount: (areas) => areas.length,
    address: (areas) => areas.map((area) => fullAddress(sheetOf(area), area.range)).join(','),
  },
  objects: {
    areas: (areas) => rangeCollection(areas),
    conditionalFormats: (areas) => {
      const [first] = areas;
      if (!first) throw invalidArgument('RangeAreas.conditionalFormats');
      const { workbook, sheetId } = first;
      return conditionalFormatCollection({ workbook, sheetId, ranges: areas.map(({ range }) => range) });
    },
  },
});

const rangeCollection = defineType<readonly RangeSelf[]>({
  type: 'RangeCollection',
  items: (areas) => areas.map(rangeObject),
});
