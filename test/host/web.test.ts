/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/addin/taskpane.html?_host_Info=Excel$Web$16.00$en-US$$$disableLogging$3"}
 *
 * "Excel on the web": the real client for the web talks to the page around its frame. Here this window is the
 * frame; the page around it is played by two small objects that carry the messages.
 */
import { openWorkbook } from '../../src/excel';
import { serveWebFrame, webFrame } from '../../workbench/host/webEntry';
import type { SheetChange } from '../../src/sheet/plan';
import { ExcelHost } from '../../workbench/host/host';
import { bookOf, bootOffice, countSyncs, sheetOf } from './office';

const PAGE = 'https://localhost/';

const COLUMN = { top: 1, left: 0, bottom: 3, right: 0 };

const ADDED: SheetChange = {
  sheet: 'แบบประเมิน',
  create: true,
  cells: [
    {
      cell: { row: 0, column: 0 },
      before: { kind: 'value', value: null },
      after: { kind: 'value', value: 'คะแนน' },
    },
  ],
  tableResizes: [],
  columnWidths: [],
  layout: {
    page: { orientation: 'landscape', repeatRows: { top: 0, bottom: 0 } },
    freezeRows: 1,
    tables: [{ name: 'KPI_Test', range: { ...COLUMN, top: 0 } }],
    formats: [
      { kind: 'equals', range: COLUMN, value: 5, fill: '#1B7837', color: '#FFFFFF' },
      { kind: 'dataBar', range: COLUMN, color: '#0C7A87', min: 0, max: 5 },
    ],
    charts: [
      {
        name: 'คะแนน',
        kind: 'bar',
        title: 'คะแนน',
        categories: COLUMN,
        values: COLUMN,
        at: COLUMN,
        axis: { min: 0, max: 5 },
      },
    ],
  },
};

function surround(): { page: Window; frame: Window } {
  const listeners = new Set<(event: MessageEvent) => void>();
  const frame = {
    postMessage: (data: string) => {
      setTimeout(() =>
        window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://localhost' })),
      );
    },
  } as unknown as Window;
  const page = {
    location: new URL(PAGE),
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
    postMessage: (data: string) => {
      listeners.forEach((listener) => listener({ data, source: frame } as unknown as MessageEvent));
    },
  } as unknown as Window;
  return { page, frame };
}

test('the frame gets the name and the address that office.js looks for', () => {
  const { name, src } = webFrame('/addin/taskpane.html', PAGE);
  expect(JSON.parse(name)).toMatchObject({
    hostInfo: expect.stringMatching(/^Excel\$Web\$16/),
    xdmInfo: `workbench|kpi-addin|${PAGE}`,
  });
  expect(new URL(src).searchParams.get('_host_Info')).toMatch(/^Excel\$Web\$/);
});

test('the client for the web reads, writes, hears of changes and answers functions', async () => {
  const { page, frame } = surround();
  window.name = webFrame('/addin/taskpane.html', PAGE).name;
  Object.defineProperty(window, 'parent', { configurable: true, value: page });
  // Browsers have it, jsdom does not; office.js trusts a host of the add-in's own domain.
  Object.defineProperty(document, 'domain', { value: 'localhost' });
  const book = bookOf(sheetOf("ผล '61", [['อำเภอ', 1]]));
  const host = new ExcelHost(book);
  const stop = serveWebFrame(page, frame, host);

  expect(await bootOffice()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  CustomFunctions.associate('DOUBLE', (cells: number[][]) => cells.map((row) => row.map((cell) => cell * 2)));
  await host.functionsReady;
  expect(await host.invokeFunction('DOUBLE', [[[4]]])).toEqual([[8]]);

  host.requests.length = 0;
  const gateway = openWorkbook();
  const snapshot = await gateway.read();
  expect(snapshot.sheets[0]?.values).toEqual([['อำเภอ', 1]]);
  const changes: string[] = [];
  const silence = await gateway.onChanged((sheet) => changes.push(sheet));
  await gateway.apply({
    basis: [],
    sheets: [
      {
        sheet: "ผล '61",
        create: false,
        cells: [
          {
            cell: { row: 0, column: 2 },
            before: { kind: 'value', value: null },
            after: { kind: 'value', value: '=2' },
          },
        ],
        tableResizes: [],
        columnWidths: [],
      },
    ],
  });
  expect(book.sheet("ผล '61").values({ top: 0, left: 2, bottom: 0, right: 2 })).toEqual([['=2']]);
  await gateway.read();
  expect(changes).toEqual(["ผล '61"]);
  await silence();
  expect(countSyncs(host).writes).toBe(1);

  const place = { top: 0, left: 0, bottom: 0, right: 1 };
  await gateway.mark([{ sheet: "ผล '61", range: place, severity: 'error' }]);
  const formats = (): unknown => book.sheet("ผล '61").layout.conditionalFormats();
  expect(formats()).toMatchObject([{ ranges: [place], rule: { kind: 'custom' } }]);
  await gateway.unmark();
  expect(formats()).toEqual([]);
  await gateway.recalculate();

  countSyncs(host);
  await gateway.apply({ basis: [], sheets: [ADDED] });
  expect(countSyncs(host)).toEqual({ reads: 2, writes: 1 });
  const added = book.sheet('แบบประเมิน');
  expect(added.layout.page()).toMatchObject({ orientation: 'Landscape', fitWide: 1 });
  expect(added.layout.charts()).toMatchObject([{ at: COLUMN, values: COLUMN, min: 0, max: 5 }]);
  expect(added.layout.conditionalFormats()).toHaveLength(2);
  expect(added.tables()).toMatchObject([{ name: 'KPI_Test' }]);

  book.startEditing();
  await expect(gateway.read()).rejects.toMatchObject({ code: 'cellEditing' });
  stop();
});
