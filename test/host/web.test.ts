/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/addin/taskpane.html?_host_Info=Excel$Web$16.00$en-US$$$disableLogging$3"}
 *
 * "Excel on the web": the real client for the web talks to the page around its frame. Here this window is the
 * frame; the page around it is played by two small objects that carry the messages.
 */
import { openWorkbook } from '../../src/excel';
import { serveWebFrame, webFrame } from '../../src/workbench/host/entry1';
import { ExcelHost } from '../../src/workbench/host/host';
import { bookOf, bootOffice, countSyncs, sheetOf } from './office';

const PAGE = 'https://localhost/';

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

  book.startEditing();
  await expect(gateway.read()).rejects.toMatchObject({ code: 'cellEditing' });
  stop();
});
