/** `Excel.Table`: where it stands, its filter, its resizing. */
import { type RangeAddress, rangesOverlap } from '../../sheet/address';
import { localAddress, readAddress } from './addresses';
import { asText, defineType, HostObject, invalidArgument, itemNotFound, type Maker } from './model';
import { rangeObject } from './range';
import { guardWrite, type RangeSelf, sheetOf } from './range-self';
import type { BookSelf, TableSelf } from './sheet-self';
import { worksheetObject } from './sheets';
import type { HostSheet, HostTable } from './workbook';

/** Of a sheet or of a table. */
export const autoFilter = defineType<() => Pick<HostSheet, 'hasFilter' | 'isFiltered'>>({
  type: 'AutoFilter',
  get: {
    enabled: (read) => read().hasFilter,
    isDataFiltered: (read) => read().isFiltered,
  },
});

function tablesOf(self: BookSelf & { readonly sheetId: string | null }): readonly TableSelf[] {
  return self.workbook
    .sheets()
    .filter(({ id }) => self.sheetId === null || id === self.sheetId)
    .flatMap((sheet) => sheet.tables().map((table) => ({ ...self, sheetId: sheet.id, tableId: table.id })));
}

function tableOf(self: TableSelf): HostTable {
  const table = sheetOf(self)
    .tables()
    .find(({ id }) => id === self.tableId);
  if (!table) throw itemNotFound('Table', self.tableId);
  return table;
}

function findTable(self: BookSelf & { readonly sheetId: string | null }, key: string): HostObject | null {
  const lower = key.toLowerCase();
  const found = tablesOf(self).find((table) => {
    const { id, name } = tableOf(table);
    return id === key || name.toLowerCase() === lower;
  });
  return found ? tableObject(found) : null;
}

export const tableCollection: Maker<BookSelf & { readonly sheetId: string | null }> = defineType({
  type: 'TableCollection',
  items: (self) => tablesOf(self).map(tableObject),
  item: findTable,
  methods: {
    getItemOrNullObject: (self, [key]) => findTable(self, asText(key, 'TableCollection.getItemOrNullObject')),
    getCount: (self) => tablesOf(self).length,
  },
});

const tableObject: Maker<TableSelf> = defineType({
  type: 'Table',
  id: (self) => self.tableId,
  get: {
    id: (self) => self.tableId,
    name: (self) => tableOf(self).name,
    showHeaders: (self) => tableOf(self).hasHeaderRow,
    showTotals: (self) => tableOf(self).hasTotalRow,
  },
  objects: {
    worksheet: (self) => worksheetObject(self),
    autoFilter: (self) => autoFilter(() => ({ hasFilter: true, isFiltered: tableOf(self).isFiltered })),
  },
  methods: {
    getRange: (self) =>
      rangeObject({ workbook: self.workbook, sheetId: self.sheetId, range: tableOf(self).range }),
    resize: (self, [wanted]) => {
      resize(self, wanted instanceof HostObject ? (wanted.self as RangeSelf).range : readRange(self, wanted));
      return undefined;
    },
  },
});

function readRange(self: TableSelf, argument: unknown): RangeAddress {
  if (typeof argument !== 'string') throw invalidArgument('Table.resize');
  return readAddress(argument, sheetOf(self), 'Table.resize');
}

/** The header stays in its row, the new range overlaps the old one and no other table. */
function resize(self: TableSelf, range: RangeAddress): void {
  const sheet = sheetOf(self);
  guardWrite(sheet, 'Table.resize');
  const table = tableOf(self);
  const crosses = sheet
    .tables()
    .some(({ id, range: other }) => id !== table.id && rangesOverlap(other, range));
  if (range.top !== table.range.top || !rangesOverlap(range, table.range) || crosses) {
    throw invalidArgument('Table.resize', `The table cannot be resized to ${localAddress(range)}.`);
  }
  sheet.resizeTable(table.id, range);
  nameHeaders(sheet, { ...range, bottom: range.top });
}

/** A column without a header gets one: Excel leaves no header cell blank. */
function nameHeaders(sheet: HostSheet, header: RangeAddress): void {
  const [row = []] = sheet.values(header);
  row.forEach((value, index) => {
    if (value !== null && value !== '') return;
    const column = header.left + index;
    const cell = { ...header, left: column, right: column };
    sheet.setContents(cell, [[{ kind: 'value', value: `Column${index + 1}` }]]);
  });
}
