/** `Excel.Workbook`, its worksheets and their protection. */
import type { RangeAddress } from '../../src/sheet/address';
import { LAST_COLUMN, LAST_ROW, readAddress } from './addresses';
import { chartCollection } from './charts';
import { notImplemented } from './layout-self';
import { asInteger, asText, defineType, type HostObject, invalidArgument, type Maker } from './model';
import { freezePanes, pageLayout } from './page-layout';
import { rangeAreasObject, rangeObject } from './range';
import { sheetOf } from './range-self';
import { HostError, type Json } from './wire';
import type { BookSelf, SheetSelf } from './sheet-self';
import { autoFilter, tableCollection } from './tables';
import { customXmlPartCollection } from './xml-parts';

/** Longer lists of areas are refused. */
const MAX_AREAS_TEXT = 8_192;

const WHOLE_SHEET: RangeAddress = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

function rangeOf(self: SheetSelf, range: RangeAddress): HostObject {
  return rangeObject({ workbook: self.workbook, sheetId: self.sheetId, range });
}

function findSheet(self: BookSelf, key: string): HostObject | null {
  const sheets = self.workbook.sheets();
  const lower = key.toLowerCase();
  const found =
    sheets.find(({ name }) => name.toLowerCase() === lower) ?? sheets.find(({ id }) => id === key);
  return found ? worksheetObject({ ...self, sheetId: found.id }) : null;
}

function guardStructure(self: BookSelf, location: string): void {
  if (self.workbook.isStructureProtected?.()) {
    throw new HostError('AccessDenied', 'The workbook structure is protected.', location);
  }
}

function addSheet(self: BookSelf, name: string): HostObject {
  const at = 'WorksheetCollection.add';
  guardStructure(self, at);
  // Lengths in Excel count UTF-16 units.
  if (name.length < 1 || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(at);
  if (findSheet({ ...self }, name)) {
    throw new HostError(
      'ItemAlreadyExists',
      'A resource with the same name or identifier already exists.',
      at,
    );
  }
  return worksheetObject({ ...self, sheetId: self.workbook.addSheet(name).id });
}

function setVisibility(self: SheetSelf, wanted: Json): void {
  const at = 'Worksheet.visibility';
  if (wanted !== 'Visible' && wanted !== 'Hidden') throw invalidArgument(at);
  guardStructure(self, at);
  if (wanted === 'Hidden') guardLastVisible(self, at);
  sheetOf(self).setVisibility(wanted);
}

function guardLastVisible(self: SheetSelf, location: string): void {
  const visible = self.workbook.sheets().filter(({ visibility }) => visibility === 'Visible');
  if (visible.length === 1 && visible[0]?.id === self.sheetId) {
    const message = 'A workbook must contain at least one visible worksheet.';
    throw new HostError('InvalidOperation', message, location);
  }
}

const switchEvents = (event: 'changed' | 'selectionChanged', on: boolean) => (self: BookSelf) => {
  if (on) self.events.wanted.add(event);
  else self.events.wanted.delete(event);
  return undefined;
};

export const workbookObject = defineType<BookSelf>({
  type: 'Workbook',
  get: { readOnly: (self) => self.isViewOnly },
  objects: {
    worksheets: (self) => worksheetCollection(self),
    tables: (self) => tableCollection({ ...self, sheetId: null }),
    customXmlParts: (self) => customXmlPartCollection({ workbook: self.workbook, namespace: null }),
    protection: (self) => workbookProtection(self),
    application: (self) => application(self),
  },
  methods: {
    getSelectedRange: (self) => rangeObject({ workbook: self.workbook, ...self.workbook.selection() }),
    getActiveCell: (self) => {
      const { sheetId, range } = self.workbook.selection();
      return rangeObject({
        workbook: self.workbook,
        sheetId,
        range: { ...range, bottom: range.top, right: range.left },
      });
    },
  },
});

const application = defineType<BookSelf>({
  type: 'Application',
  methods: {
    calculate: ({ workbook }, [type]) => {
      const at = 'Application.calculate';
      // "Recalculate" takes in what has changed only, which a host without a list of it cannot tell.
      if (type !== 'Full' && type !== 'FullRebuild') throw notImplemented(`calculation ${String(type)}`, at);
      if (!workbook.recalculate) throw notImplemented('calculation', at);
      workbook.recalculate();
      return undefined;
    },
  },
});

const workbookProtection = defineType<BookSelf>({
  type: 'WorkbookProtection',
  get: { protected: (self) => self.workbook.isStructureProtected?.() ?? false },
});

const worksheetCollection = defineType<BookSelf>({
  type: 'WorksheetCollection',
  items: (self) => self.workbook.sheets().map(({ id }) => worksheetObject({ ...self, sheetId: id })),
  item: findSheet,
  methods: {
    add: (self, [name]) => addSheet(self, asText(name, 'WorksheetCollection.add')),
    getItemOrNullObject: (self, [key]) =>
      findSheet(self, asText(key, 'WorksheetCollection.getItemOrNullObject')),
    getActiveWorksheet: (self) => worksheetObject({ ...self, sheetId: self.workbook.selection().sheetId }),
    getCount: (self) => self.workbook.sheets().length,
    _RegisterDataChangedEvent: switchEvents('changed', true),
    _UnregisterDataChangedEvent: switchEvents('changed', false),
    _RegisterSelectionChangedEvent: switchEvents('selectionChanged', true),
    _UnregisterSelectionChangedEvent: switchEvents('selectionChanged', false),
  },
});

export const worksheetObject: Maker<SheetSelf> = defineType<SheetSelf>({
  type: 'Worksheet',
  id: (self) => self.sheetId,
  get: {
    id: (self) => self.sheetId,
    name: (self) => sheetOf(self).name,
    visibility: (self) => sheetOf(self).visibility,
    position: (self) => self.workbook.sheets().findIndex(({ id }) => id === self.sheetId),
  },
  set: { visibility: setVisibility },
  objects: {
    protection: (self) => worksheetProtection(self),
    autoFilter: (self) => autoFilter(() => sheetOf(self)),
    tables: (self) => tableCollection(self),
    charts: (self) => chartCollection(self),
    pageLayout: (self) => pageLayout(self),
    freezePanes: (self) => freezePanes(self),
  },
  methods: {
    getRanges: (self, [address]) => {
      const at = 'Worksheet.getRanges';
      const text = asText(address, at);
      if (text.length > MAX_AREAS_TEXT) throw invalidArgument(at);
      const { workbook, sheetId } = self;
      const ranges = text.split(',').map((part) => readAddress(part.trim(), sheetOf(self), at));
      return rangeAreasObject(ranges.map((range) => ({ workbook, sheetId, range })));
    },
    getRange: (self, [address]) => {
      if (address === undefined || address === null || address === '') return rangeOf(self, WHOLE_SHEET);
      return rangeOf(
        self,
        readAddress(asText(address, 'Worksheet.getRange'), sheetOf(self), 'Worksheet.getRange'),
      );
    },
    getRangeByIndexes: (self, args) => {
      const [top = 0, left = 0, rows = 0, columns = 0] = args.map((arg) =>
        asInteger(arg, 'Worksheet.getRangeByIndexes'),
      );
      const range = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      if (
        top < 0 ||
        left < 0 ||
        rows < 1 ||
        columns < 1 ||
        range.bottom > LAST_ROW ||
        range.right > LAST_COLUMN
      ) {
        throw invalidArgument('Worksheet.getRangeByIndexes');
      }
      return rangeOf(self, range);
    },
    getUsedRange: (self, args) => rangeOf(self, WHOLE_SHEET).call('getUsedRange', args),
    getUsedRangeOrNullObject: (self, args) =>
      rangeOf(self, WHOLE_SHEET).call('getUsedRangeOrNullObject', args),
    activate: (self) => {
      if (sheetOf(self).visibility !== 'Visible') {
        throw new HostError(
          'InvalidOperation',
          'This operation is not permitted for the current object.',
          'Worksheet.activate',
        );
      }
      const selection = self.workbook.selection();
      const range =
        selection.sheetId === self.sheetId ? selection.range : { top: 0, left: 0, bottom: 0, right: 0 };
      self.workbook.select({ sheetId: self.sheetId, range });
      return undefined;
    },
    delete: (self) => {
      guardStructure(self, 'Worksheet.delete');
      guardLastVisible(self, 'Worksheet.delete');
      self.workbook.deleteSheet(sheetOf(self).id);
      return undefined;
    },
  },
});

const worksheetProtection = defineType<SheetSelf>({
  type: 'WorksheetProtection',
  get: { protected: (self) => sheetOf(self).isProtected },
});
