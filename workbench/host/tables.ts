/** `Excel.Table`: where it stands, its filter, its resizing. */
import { type RangeAddress, rangesOverlap } from '../../src/sheet/address';
import type { CellError } from '../../src/sheet/snapshot';
import { localAddress, readAddress } from './addresses';
import { asWord, notImplemented, openLayoutOf } from './layout-self';
import {
  type Argument,
  asText,
  defineType,
  HostObject,
  invalidArgument,
  itemNotFound,
  type Maker,
} from './model';
import { rangeObject } from './range';
import { guardWrite, type RangeSelf, sheetOf } from './range-self';
import type { BookSelf, TableSelf } from './sheet-self';
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

type TablesSelf = BookSelf & { readonly sheetId: string | null };

function addTable(self: TablesSelf, [place, hasHeaders]: readonly Argument[]): HostObject {
  const at = 'TableCollection.add';
  const { sheetId } = self;
  if (sheetId === null || hasHeaders !== true) {
    throw notImplemented('tables without headers or without their sheet', at);
  }
  const on = { ...self, sheetId };
  const sheet = sheetOf(on);
  const layout = openLayoutOf(on, at);
  const range =
    place instanceof HostObject ? (place.self as RangeSelf).range : readAddress(asText(place, at), sheet, at);
  const crosses = (other: RangeAddress): boolean => rangesOverlap(other, range);
  if (sheet.tables().some((table) => crosses(table.range)) || sheet.merges().some(crosses)) {
    throw invalidArgument(at, 'A table can cross neither another one nor merged cells.');
  }
  const taken = new Set(
    tablesOf({ ...self, sheetId: null }).map((table) => tableOf(table).name.toLowerCase()),
  );
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  const tableId = layout.addTable({ name: `Table${number}`, range });
  nameHeaders(sheet, { ...range, bottom: range.top });
  return tableObject({ ...on, tableId });
}

export const tableCollection: Maker<TablesSelf> = defineType({
  type: 'TableCollection',
  items: (self) => tablesOf(self).map(tableObject),
  item: findTable,
  methods: {
    getItemOrNullObject: (self, [key]) => findTable(self, asText(key, 'TableCollection.getItemOrNullObject')),
    getCount: (self) => tablesOf(self).length,
    add: addTable,
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
  set: {
    name: (self, value) => {
      const at = 'Table.name';
      const name = asWord(value, at);
      const other = findTable({ ...self, sheetId: null }, name);
      const isOther = other !== null && other.id !== self.tableId;
      if (isOther || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(at);
      openLayoutOf(self, at).renameTable(self.tableId, name);
    },
    style: (self, value) => {
      const at = 'Table.style';
      const style = asWord(value, at);
      if (!/^TableStyle(Light|Medium|Dark)[1-9]\d?$/.test(style)) throw invalidArgument(at);
      openLayoutOf(self, at).styleTable(self.tableId, style);
    },
  },
  objects: {
    worksheet: (self) => self.worksheet(self),
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

/** Headers are text, none is blank and none stands twice: Excel sees to that. */
function nameHeaders(sheet: HostSheet, header: RangeAddress): void {
  const [row = []] = sheet.values(header);
  const used = new Set<string>();
  row.forEach((value, index) => {
    const text = value === null || value === '' ? `Column${index + 1}` : headerText(value);
    let name = text;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${text}${number}`;
    used.add(name.toLowerCase());
    if (name === value) return;
    const column = header.left + index;
    const cell = { ...header, left: column, right: column };
    sheet.setContents(cell, [[{ kind: 'value', value: name }]]);
  });
}

function headerText(value: string | number | boolean | CellError): string {
  return typeof value === 'object' ? value.error : String(value);
}
