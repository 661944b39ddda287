/**
 * @jest-environment jsdom
 *
 * What `sheet/gateway.ts` promises, asked of every gateway there is: Microsoft's client on the host, and the one that
 * the pane's tests run over. What the pane is tested against is then what Excel's side does.
 */
import { openWorkbook } from '../../src/excel';
import { parseCell, parseRange, type CellAddress, type RangeAddress } from '../../src/sheet/address';
import { WorkbookError, type Mark, type WorkbookGateway } from '../../src/sheet/gateway';
import type { CellChange, CellContent, SheetChange, WritePlan } from '../../src/sheet/plan';
import { SETTINGS_NAMESPACE, type CellValue } from '../../src/sheet/snapshot';
import { bookOf, openExcel, sheetOf } from '../host/office';
import { FakeWorkbook, type SheetFixture } from '../taskpane/gateway';

interface Opened {
  readonly gateway: WorkbookGateway;
  /** What a person types into the grid. */
  readonly type: (sheet: string, address: string, value: CellValue) => void;
}

/** Each opens a workbook of such sheets. */
const GATEWAYS: readonly [string, (sheets: readonly SheetFixture[]) => Promise<Opened>][] = [
  ['Microsoft’s client on the host', openClient],
  ['the gateway of the pane’s tests', openFake],
];

async function openClient(sheets: readonly SheetFixture[]): Promise<Opened> {
  const { book } = await openExcel(
    bookOf(
      ...sheets.map(({ name, rows, ...more }) => sheetOf(name, rows as Parameters<typeof sheetOf>[1], more)),
    ),
  );
  const type: Opened['type'] = (sheet, address, value) =>
    book.sheet(sheet).setContents(area(address), [[contentOf(value)]]);
  return { gateway: openWorkbook(), type };
}

async function openFake(sheets: readonly SheetFixture[]): Promise<Opened> {
  const gateway = new FakeWorkbook(sheets);
  return { gateway, type: (sheet, address, value) => gateway.type(sheet, address, value) };
}

function contentOf(value: CellValue): CellContent {
  return { kind: 'value', value: typeof value === 'object' && value !== null ? value.error : value };
}

function at(address: string): CellAddress {
  const cell = parseCell(address);
  if (!cell) throw new Error(address);
  return cell;
}

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

const text = (value: string | number | null): CellContent => ({ kind: 'value', value });

function cell(address: string, after: CellContent, before: CellContent = text(null)): CellChange {
  return { cell: at(address), before, after };
}

function change(sheet: string, cells: readonly CellChange[], more: Partial<SheetChange> = {}): SheetChange {
  return { sheet, create: false, cells, tableResizes: [], columnWidths: [], ...more };
}

const planOf = (...sheets: SheetChange[]): WritePlan => ({ sheets, basis: [] });

/** Everything a reading shows of the cells, sheet by sheet. */
async function contents(gateway: WorkbookGateway): Promise<unknown> {
  const { sheets } = await gateway.read();
  return sheets.map(({ name, values, formulas, used, tables }) => ({ name, used, values, formulas, tables }));
}

async function refusal(work: Promise<unknown>): Promise<Pick<WorkbookError, 'code' | 'place'>> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { code: error.code, place: error.place };
  }
  throw new Error('It was not refused');
}

const DATA: SheetFixture = {
  name: 'ข้อมูล',
  rows: [
    ['อำเภอ', 'ฐาน', 'ผล'],
    ['เมืองบุรีรัมย์', 100, 118],
    ['คูเมือง', 200, null],
  ],
};
const OTHER: SheetFixture = { name: "ผล '61", rows: [['ไม่แตะ', 1]] };

/** Into the blank column beside the data. */
const LEVELS = change('ข้อมูล', [
  cell('D1', text('ระดับ')),
  { ...cell('D2', { kind: 'formula', formula: '=B2+C2' }), shows: 218 },
  cell('D3', text('=ไม่ใช่สูตร')),
]);

describe.each(GATEWAYS)('%s', (_, open) => {
  test('reads every sheet with its values, blank where nothing stands', async () => {
    const { gateway } = await open([DATA, OTHER]);
    const { sheets, settingsXml } = await gateway.read();
    expect(sheets.map(({ name }) => name)).toEqual(['ข้อมูล', "ผล '61"]);
    expect(sheets[0]).toMatchObject({ used: area('A1:C3'), values: DATA.rows });
    expect(settingsXml).toBeNull();
    expect(gateway.found()).toBeNull();
  });

  test('writes what the plan says and nothing else; restoring brings all of it back', async () => {
    const { gateway } = await open([DATA, OTHER]);
    const before = await contents(gateway);
    const undo = await gateway.apply(planOf(LEVELS));
    expect(undo).toMatchObject({ cells: 3, sheets: 1 });
    const { sheets } = await gateway.read();
    expect(sheets[0]).toMatchObject({
      used: area('A1:D3'),
      formulas: [
        [null, null, null, null],
        [null, null, null, '=B2+C2'],
        [null, null, null, null],
      ],
    });
    // Text that looks like a formula stays text.
    expect(sheets[0]?.values.map((row) => row[3])).toMatchObject(['ระดับ', expect.anything(), '=ไม่ใช่สูตร']);
    expect(sheets[1]?.values).toEqual(OTHER.rows);
    await gateway.restore(undo, false);
    expect(await contents(gateway)).toEqual(before);
  });

  test('refuses what has changed since the preview, in a cell of the plan or in one that it goes by', async () => {
    const { gateway, type } = await open([DATA, OTHER]);
    await gateway.read();
    type('ข้อมูล', 'D3', 7);
    const typed = await contents(gateway);
    expect(await refusal(gateway.apply(planOf(LEVELS)))).toEqual({
      code: 'changedSincePreview',
      place: { sheet: 'ข้อมูล', address: 'D3' },
    });
    const basis = [{ sheet: 'ข้อมูล', range: area('B2:C2'), values: [[100, 117]] }];
    const elsewhere = change("ผล '61", [cell('A2', text('x'))]);
    expect(await refusal(gateway.apply({ sheets: [elsewhere], basis }))).toMatchObject({
      code: 'changedSincePreview',
      place: { sheet: 'ข้อมูล' },
    });
    expect(await contents(gateway)).toEqual(typed);
  });

  test.each([
    ['protectedSheet', { isProtected: true }],
    ['filteredRows', { isFiltered: true }],
  ])('%s: nothing is written, on this sheet or on the one before it', async (code, more) => {
    const { gateway } = await open([OTHER, { ...DATA, ...more }]);
    const before = await contents(gateway);
    const plan = planOf(change("ผล '61", [cell('A2', text('x'))]), LEVELS);
    expect(await refusal(gateway.apply(plan))).toMatchObject({ code, place: { sheet: 'ข้อมูล' } });
    expect(await contents(gateway)).toEqual(before);
  });

  test('a sheet that is gone and one that is there already are said by name', async () => {
    const { gateway } = await open([DATA]);
    const before = await contents(gateway);
    expect(await refusal(gateway.apply(planOf(change('ไม่มี', [cell('A1', text('x'))]))))).toMatchObject({
      code: 'missingSheet',
      place: { sheet: 'ไม่มี' },
    });
    const again = change('ข้อมูล', [cell('A1', text('x'))], { create: true });
    expect(await refusal(gateway.apply(planOf(again)))).toMatchObject({
      code: 'sheetExists',
      place: { sheet: 'ข้อมูล' },
    });
    expect(await contents(gateway)).toEqual(before);
  });

  test('an added sheet stands last, and goes when it is restored', async () => {
    const { gateway } = await open([DATA]);
    const before = await contents(gateway);
    const undo = await gateway.apply(planOf(change('คะแนน', [cell('A1', text(5))], { create: true })));
    const { sheets } = await gateway.read();
    expect(sheets.map(({ name }) => name)).toEqual(['ข้อมูล', 'คะแนน']);
    expect(sheets[1]?.values).toEqual([[5]]);
    await gateway.restore(undo, false);
    expect(await contents(gateway)).toEqual(before);
  });

  test('a table grows with its columns and shrinks again', async () => {
    const table = { name: 'ยอดขาย', range: area('A1:C3'), hasTotalRow: false };
    const { gateway } = await open([{ ...DATA, tables: [table] }]);
    const before = await contents(gateway);
    const resize = { table: 'ยอดขาย', from: area('A1:C3'), to: area('A1:D3') };
    const undo = await gateway.apply(planOf({ ...LEVELS, tableResizes: [resize] }));
    expect((await gateway.read()).sheets[0]?.tables[0]?.range).toEqual(area('A1:D3'));
    await gateway.restore(undo, false);
    expect(await contents(gateway)).toEqual(before);
  });

  test('what was typed over the results is asked for before it goes', async () => {
    const { gateway, type } = await open([DATA]);
    const before = await contents(gateway);
    const undo = await gateway.apply(planOf(LEVELS));
    type('ข้อมูล', 'D1', 'ของฉัน');
    const typed = await contents(gateway);
    expect(await refusal(gateway.restore(undo, false))).toEqual({
      code: 'changedSinceWrite',
      place: { sheet: 'ข้อมูล', address: 'D1' },
    });
    expect(await contents(gateway)).toEqual(typed);
    await gateway.restore(undo, true);
    expect(await contents(gateway)).toEqual(before);
  });

  test('a write of large sheets tells of each, and stopped between two leaves nothing', async () => {
    const large = (sheet: string) =>
      change(
        sheet,
        Array.from({ length: 400 }, (__, row) => cell(`A${row + 1}`, text(row))),
        { create: true },
      );
    const { gateway } = await open([DATA]);
    const before = await contents(gateway);
    const stopping = new AbortController();
    const seen: [number, number][] = [];
    const onSheet = (done: number, of: number): void => {
      seen.push([done, of]);
      stopping.abort();
    };
    const work = gateway.apply(planOf(large('ก'), large('ข')), { onSheet, signal: stopping.signal });
    expect(await refusal(work)).toMatchObject({ code: 'stopped' });
    expect(seen).toEqual([[1, 2]]);
    expect(await contents(gateway)).toEqual(before);
  });

  test('what is typed is told by the name of its sheet, until nobody listens', async () => {
    const { gateway, type } = await open([DATA, OTHER]);
    await gateway.read();
    const heard: string[] = [];
    const stop = await gateway.onChanged((sheet) => heard.push(sheet));
    type("ผล '61", 'A2', 'x');
    await gateway.read();
    expect(heard).toEqual(["ผล '61"]);
    await stop();
    type("ผล '61", 'A2', 'y');
    await gateway.read();
    expect(heard).toHaveLength(1);
  });

  test('its own writing is told as well', async () => {
    const { gateway } = await open([DATA]);
    await gateway.read();
    const heard = new Set<string>();
    await gateway.onChanged((sheet) => heard.add(sheet));
    await gateway.apply(planOf(LEVELS));
    await gateway.read();
    expect([...heard]).toEqual(['ข้อมูล']);
  });

  test('settings are read back as they were saved', async () => {
    const xml = `<settings xmlns="${SETTINGS_NAMESPACE}"><choice>๑</choice></settings>`;
    const { gateway } = await open([DATA]);
    await gateway.saveSettings(xml);
    expect((await gateway.read()).settingsXml).toBe(xml);
  });

  test('a sheet to be shown that is gone is said with the place', async () => {
    const { gateway } = await open([DATA]);
    await gateway.select('ข้อมูล', area('B2'));
    expect(await refusal(gateway.select('ไม่มี', area('B2:C3')))).toEqual({
      code: 'missingSheet',
      place: { sheet: 'ไม่มี', address: 'B2:C3' },
    });
  });

  test('marks are set and removed without a change to the cells; a protected sheet refuses them', async () => {
    const marks = (sheet: string): Mark[] => [{ sheet, range: area('B2'), severity: 'error' }];
    const { gateway } = await open([DATA, { ...OTHER, isProtected: true }]);
    const before = await contents(gateway);
    await gateway.mark(marks('ข้อมูล'));
    await gateway.unmark();
    expect(await refusal(gateway.mark([...marks('ข้อมูล'), ...marks("ผล '61")]))).toMatchObject({
      code: 'protectedSheet',
      place: { sheet: "ผล '61" },
    });
    expect(await refusal(gateway.mark(marks('ไม่มี')))).toMatchObject({ code: 'missingSheet' });
    expect(await contents(gateway)).toEqual(before);
  });

  test('plain values need no waiting for', async () => {
    const { gateway } = await open([DATA]);
    const plan = planOf(change('ข้อมูล', [cell('D2', text(5))]));
    await gateway.apply(plan);
    expect(await gateway.calculated(plan, new AbortController().signal)).toEqual({
      isThere: true,
      unknown: [],
    });
  });
});
