/**
 * Microsoft's real Office.js in jsdom, from `node_modules`, against a workbook in memory. jsdom fetches
 * nothing: each script that office.js asks for is read from the package and run in the page. The page boots
 * once for a test file; `openExcel` gives it a fresh workbook each time.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBridge, installDesktopEntry } from '../../workbench/host/desktopEntry';
import { ExcelHost, type HostOptions } from '../../workbench/host/host';
import { MemoryWorkbook } from '../../workbench/host/memory';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';

const BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const FOLDER = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

const insert = document.head.appendChild.bind(document.head) as typeof document.head.appendChild;

function run(file: string): void {
  const script = document.createElement('script');
  script.textContent = readFileSync(join(FOLDER, file), 'utf8');
  insert(script);
}

/** Package files in place of the network; anything else that is asked for fails the test. */
function servePackageFiles(): void {
  document.head.appendChild = function appendChild<T extends Node>(node: T): T {
    if (!(node instanceof HTMLScriptElement) || !node.src) return insert(node);
    if (!node.src.startsWith(BASE)) throw new Error(`The page must not load ${node.src}`);
    const file = node.src.slice(BASE.length);
    queueMicrotask(() => {
      run(file);
      node.onload?.call(node, new Event('load'));
    });
    return node;
  };
}

/** Runs office.js, as a page's script tag would; resolves when `Office.onReady` fired. */
export async function bootOffice(): Promise<Awaited<ReturnType<typeof Office.onReady>>> {
  servePackageFiles();
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  tag.src = `${BASE}office.js`;
  insert(tag);
  run('office.js');
  const info = await Office.onReady();
  // A call above the advertised requirement sets fails, as it would in an Excel that lacks it.
  const { CommonUtility } = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
  return info;
}

interface Bridges {
  readonly HostBridge: { init(bridge: unknown): void };
}

let booted: Promise<unknown> | null = null;

export interface TestExcel {
  readonly host: ExcelHost;
  readonly book: MemoryWorkbook;
}

export async function openExcel(book: MemoryWorkbook, options?: HostOptions): Promise<TestExcel> {
  const host = new ExcelHost(book, options);
  if (!booted) {
    installDesktopEntry(window, host);
    booted = bootOffice();
    await booted;
    await host.functionsReady;
  } else {
    await booted;
    (OfficeExtension as unknown as Bridges).HostBridge.init(createBridge(host));
    host.adoptReadyPage();
  }
  host.requests.length = 0;
  return { host, book };
}

/** Requests of the workbook since the last count. */
export function countSyncs(host: ExcelHost): { reads: number; writes: number } {
  const kinds = host.requests.splice(0).map(({ kind }) => kind);
  return {
    reads: kinds.filter((kind) => kind === 'read').length,
    writes: kinds.filter((kind) => kind === 'write').length,
  };
}

type Cell = string | number | boolean | null;

/** A sheet from rows as one would type them: "=..." is a formula without a value yet. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Cell[])[],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const columns = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? null));
  const isFormula = (cell: Cell): cell is string => typeof cell === 'string' && cell.startsWith('=');
  return {
    name,
    visible: true,
    isProtected: false,
    isFiltered: false,
    used: { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 },
    values: full.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))),
    formulas: full.map((row) => row.map((cell) => (isFormula(cell) ? cell : null))),
    numberFormats: full.map((row) => row.map(() => 'General')),
    tables: [],
    ...more,
  };
}

export function bookOf(...sheets: SheetSnapshot[]): MemoryWorkbook {
  return MemoryWorkbook.of(snapshotOf(...sheets));
}

export function snapshotOf(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, settingsXml: null };
}
