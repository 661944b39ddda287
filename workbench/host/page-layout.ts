/** `Excel.PageLayout` and `Excel.WorksheetFreezePanes` over a `HostLayout`. */
import { LAST_COLUMN, LAST_ROW, readAddress } from './addresses';
import type { HostPage } from './layout';
import { asWord, fieldOf, layoutOf, notImplemented, type OnSheet, openLayoutOf } from './layout-self';
import { asInteger, asText, defineType, invalidArgument } from './model';
import { rangeAreasObject, rangeObject } from './range';
import { sheetOf } from './range-self';
import type { Json } from './wire';

const PAPERS = ['A3', 'A4', 'A5', 'B4', 'B5', 'Legal', 'Letter', 'Tabloid'];

function change(self: OnSheet, changes: Partial<HostPage>, location: string): void {
  const layout = openLayoutOf(self, location);
  layout.setPage({ ...layout.page(), ...changes });
}

function pages(value: Json, location: string): number | null {
  return value === null ? null : asInteger(value, location);
}

/** A scale in percent or numbers of pages, not both. */
function readZoom(value: Json, location: string): Partial<HostPage> {
  const scale = fieldOf(value, 'scale', location);
  const fitWide = pages(fieldOf(value, 'horizontalFitToPages', location), location);
  const fitTall = pages(fieldOf(value, 'verticalFitToPages', location), location);
  const isFitted = fitWide !== null || fitTall !== null;
  if (isFitted === (scale !== null)) throw invalidArgument(location);
  if (isFitted) return { fitWide, fitTall };
  const percent = asInteger(scale, location);
  if (percent < 10 || percent > 400) throw invalidArgument(location);
  return { scale: percent, fitWide, fitTall };
}

export const pageLayout = defineType<OnSheet>({
  type: 'PageLayout',
  get: {
    orientation: (self) => layoutOf(self, 'PageLayout.orientation').page().orientation,
    paperSize: (self) => layoutOf(self, 'PageLayout.paperSize').page().paper,
    zoom: (self) => {
      const { fitWide, fitTall, scale } = layoutOf(self, 'PageLayout.zoom').page();
      if (fitWide === null && fitTall === null) return { scale };
      return { horizontalFitToPages: fitWide, verticalFitToPages: fitTall };
    },
  },
  set: {
    orientation: (self, value) => {
      const at = 'PageLayout.orientation';
      if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument(at);
      change(self, { orientation: value }, at);
    },
    paperSize: (self, value) => {
      const at = 'PageLayout.paperSize';
      const paper = asWord(value, at);
      if (!PAPERS.includes(paper)) throw notImplemented(`the paper size ${paper}`, at);
      change(self, { paper }, at);
    },
    zoom: (self, value) => change(self, readZoom(value, 'PageLayout.zoom'), 'PageLayout.zoom'),
  },
  methods: {
    setPrintTitleRows: (self, [rows]) => {
      const at = 'PageLayout.setPrintTitleRows';
      const { top, bottom } = readAddress(asText(rows, at), sheetOf(self), at);
      change(self, { titleRows: { top, bottom } }, at);
      return undefined;
    },
    getPrintAreaOrNullObject: (self) => {
      const { printAreas } = layoutOf(self, 'PageLayout.getPrintAreaOrNullObject').page();
      if (printAreas.length === 0) return null;
      return rangeAreasObject(printAreas.map((range) => ({ ...self, range })));
    },
    getPrintTitleRowsOrNullObject: (self) => {
      const rows = layoutOf(self, 'PageLayout.getPrintTitleRowsOrNullObject').page().titleRows;
      const { workbook, sheetId } = self;
      return rows && rangeObject({ workbook, sheetId, range: { ...rows, left: 0, right: LAST_COLUMN } });
    },
  },
});

export const freezePanes = defineType<OnSheet>({
  type: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (self, [count]) => {
      const at = 'WorksheetFreezePanes.freezeRows';
      const rows = asInteger(count, at);
      if (rows < 1 || rows > LAST_ROW) throw invalidArgument(at);
      openLayoutOf(self, at).setFrozenRows(rows);
      return undefined;
    },
    unfreeze: (self) => {
      openLayoutOf(self, 'WorksheetFreezePanes.unfreeze').setFrozenRows(0);
      return undefined;
    },
    getLocationOrNullObject: ({ workbook, sheetId }) => {
      const at = 'WorksheetFreezePanes.getLocationOrNullObject';
      const rows = layoutOf({ workbook, sheetId }, at).frozenRows();
      const range = { top: 0, left: 0, bottom: rows - 1, right: LAST_COLUMN };
      return rows === 0 ? null : rangeObject({ workbook, sheetId, range });
    },
  },
});
