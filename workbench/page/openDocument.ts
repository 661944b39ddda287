/** One open workbook: the file it came from, the grid that shows it, and how both become a file again. */
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { openXlsx, patchXlsx, type SheetView, type XlsxFile } from '../../src/files';
import type { HostTable } from '../host/workbook';
import { sheetId, toWorkbookData } from './fileToGrid';
import { provideFonts } from './fonts';
import type { Grid } from './grid';
import type { GridCommands } from './gridCommands';
import type { SheetFacts } from './gridSheet';
import { takeBaseline, toPatch } from './gridToPatch';
import { GridWorkbook } from './gridWorkbook';

export interface OpenDocument {
  readonly name: string;
  readonly file: XlsxFile;
  readonly book: FWorkbook;
  readonly workbook: GridWorkbook;
  /** The view of a sheet that came with the file. */
  sheetView(id: string): SheetView | null;
  save(): Uint8Array;
  close(): void;
}

let opened = 0;

export async function openDocument(
  grid: Grid,
  commands: GridCommands,
  bytes: Uint8Array,
  name: string,
): Promise<OpenDocument> {
  const file = openXlsx(bytes);
  await provideFonts([...new Set(file.styles.map((style) => style.font.name))]);
  opened += 1;
  const id = `workbook-${opened}`;
  const book = grid.api.createWorkbook(toWorkbookData(file, id, name));
  const facts = new Map(file.sheets.map((sheet, index) => [sheetId(index), factsOf(sheet)]));
  const { settingsXml } = file.snapshot;
  const workbook = new GridWorkbook(grid.api, commands, grid.injector, book, facts, settingsXml);
  const baseline = takeBaseline(workbook, file);
  return {
    name,
    file,
    book,
    workbook,
    sheetView: (sheet) => file.sheets[file.sheets.findIndex((_, index) => sheetId(index) === sheet)] ?? null,
    save: () => patchXlsx(file, toPatch(workbook, baseline)),
    close: () => void grid.api.disposeUnit(id),
  };
}

function factsOf(sheet: SheetView): SheetFacts {
  const { isProtected, isFiltered, tables, printAreas = [] } = sheet.snapshot;
  return {
    isProtected,
    hasFilter: isFiltered,
    isFiltered,
    isAdded: false,
    formats: sheet.formats,
    printAreas,
    veryHidden: sheet.visibility === 'veryHidden',
    tables: tables.map((table): HostTable => ({
      id: `{table-${table.name}}`,
      name: table.name,
      range: table.range,
      hasHeaderRow: true,
      hasTotalRow: table.hasTotalRow,
      isFiltered: false,
    })),
  };
}
