/**
 * @jest-environment jsdom
 *
 * Added sheets with a page, frozen rows, merged cells, tables, conditional formats and charts, through Microsoft's
 * client: one write, gone with the sheet, and never in the way of the cells.
 */
import { openWorkbook } from '../../src/excel';
import { parseCell, parseRange, type CellAddress, type RangeAddress } from '../../src/sheet/address';
import { type SheetSetting, WorkbookError } from '../../src/sheet/gateway';
import type { CellChange, CellLook, SheetChange, SheetLayout, WritePlan } from '../../src/sheet/plan';
import { ignoring, type MemberSwitch } from '../../workbench/host/faults';
import type { MemoryLayout } from '../../workbench/host/memory-layout';
import type { MemoryWorkbook } from '../../workbench/host/memory';
import type { MemorySheet } from '../../workbench/host/memory-sheet';
import { HostError } from '../../workbench/host/wire';
import { bookOf, countSyncs, openExcel, sheetOf } from '../host/office';

const NAME = "สรุปผล '61 (จริง)";
const DATA = 'ข้อมูล';

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

function cell(address: string, content: string | number, look?: CellLook): CellChange {
  return {
    cell: at(address),
    before: { kind: 'value', value: null },
    after: { kind: 'value', value: content },
    ...(look ? { look } : {}),
  };
}

const LAYOUT: SheetLayout = {
  page: { orientation: 'landscape', repeatRows: { top: 0, bottom: 2 } },
  freezeRows: 3,
  merges: [area('A1:C1')],
  tables: [{ name: 'KPI_Inputs', range: area('A3:C6') }],
  formats: [
    { kind: 'equals', range: area('B4:B6'), value: 5, fill: '#1B7837', color: '#FFFFFF' },
    { kind: 'equals', range: area('B4:B6'), value: 0, fill: '#762A83', color: '#FFFFFF' },
    { kind: 'formula', range: area('A4:C6'), formula: '=$B4=""', fill: '#EEEEEE' },
    { kind: 'dataBar', range: area('C4:C6'), color: '#0C7A87', min: 0, max: 5 },
  ],
  charts: [
    {
      name: 'คะแนน',
      kind: 'bar',
      title: 'คะแนนรายอำเภอ',
      categories: area('A4:A6'),
      values: area('C4:C6'),
      at: area('E3:L20'),
      axis: { min: 0, max: 5 },
    },
    {
      name: 'ระดับ',
      kind: 'column',
      title: 'ระดับรายอำเภอ',
      categories: area('A4:A6'),
      values: area('B4:B6'),
      at: area('E22:L40'),
    },
  ],
};

const CELLS: readonly CellChange[] = [
  cell('A1', 'แบบประเมิน', { bold: true, size: 16, align: 'center', fill: '#DDEBF7' }),
  cell('A3', 'อำเภอ', { bold: true, boxed: true, wrap: true }),
  cell('B3', 2561, { align: 'right' }),
  cell('C3', 'คะแนน'),
  cell('A4', 'เมือง'),
  cell('B4', 5),
  cell('C4', 4.5),
  cell('A5', 'คูเมือง'),
  cell('B5', 0),
];

function sheetChange(sheet: string, more: Partial<SheetChange> = {}): SheetChange {
  return { sheet, create: true, cells: CELLS, tableResizes: [], columnWidths: [], layout: LAYOUT, ...more };
}

const planOf = (...sheets: SheetChange[]): WritePlan => ({ sheets, basis: [] });
const PLAN = planOf(sheetChange(NAME));

function oneSheet(): MemoryWorkbook {
  return bookOf(
    sheetOf(
      DATA,
      [
        ['อำเภอ', 'ผล'],
        ['เมือง', 1],
      ],
      { tables: [{ name: 'ยอด', range: area('A1:B2'), hasTotalRow: false }] },
    ),
  );
}

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No WorkbookError but ${String(error)}`);
  return error;
}

function changeOnAdded(book: MemoryWorkbook, change: (sheet: MemorySheet) => void): void {
  const add = book.addSheet.bind(book);
  book.addSheet = (name) => {
    const sheet = add(name);
    change(sheet);
    return sheet;
  };
}

/** From now on added sheets refuse this, as an Excel that cannot do it would. */
function refuseOnAdded(book: MemoryWorkbook, method: keyof MemoryLayout, error: HostError): void {
  changeOnAdded(book, ({ layout }) =>
    Object.assign(layout, {
      [method]: () => {
        throw error;
      },
    }),
  );
}

const withoutIds = (items: readonly { readonly id: string }[]): unknown[] =>
  items.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'id')));

describe('a plan that adds a sheet with a layout', () => {
  test('is written in one write after one read; one more asks whether the page is as it was set', async () => {
    const { host, book } = await openExcel(oneSheet());
    const { unapplied } = await openWorkbook().apply(PLAN);
    expect(unapplied).toEqual([]);
    expect(countSyncs(host)).toEqual({ reads: 2, writes: 1 });
    expect(host.workbook.sheets().map(({ name }) => name)).toEqual([DATA, NAME]);
    expect(book.sheet(NAME).values(area('A4:C5'))).toEqual([
      ['เมือง', 5, 4.5],
      ['คูเมือง', 0, null],
    ]);
  });

  test('is set up to print: landscape A4, one page wide, the head repeated; its rows are frozen', async () => {
    const { book } = await openExcel(oneSheet());
    await openWorkbook().apply(PLAN);
    const { layout } = book.sheet(NAME);
    expect(layout.page()).toMatchObject({
      orientation: 'Landscape',
      paper: 'A4',
      fitWide: 1,
      fitTall: null,
      titleRows: { top: 0, bottom: 2 },
    });
    expect(layout.frozenRows()).toBe(3);
    expect(book.sheet(NAME).merges()).toEqual([area('A1:C1')]);
  });

  test('cells take fill, size and alignment', async () => {
    const { book } = await openExcel(oneSheet());
    await openWorkbook().apply(PLAN);
    expect(book.sheet(NAME).cell(0, 0).format).toMatchObject({
      fill: '#DDEBF7',
      fontSize: 16,
      horizontal: 'Center',
      bold: true,
    });
    expect(book.sheet(NAME).cell(2, 1).format).toMatchObject({
      horizontal: 'Right',
      fill: null,
      fontSize: 11,
    });
    expect(book.sheet(NAME).cell(2, 0).format).toMatchObject({
      wrap: true,
      vertical: 'Top',
      horizontal: 'General',
    });
  });

  test('tables keep their name and a look on which dark text is read; headers are text', async () => {
    const { book } = await openExcel(oneSheet());
    const gateway = openWorkbook();
    const undo = await gateway.apply(PLAN);
    const sheet = book.sheet(NAME);
    expect(sheet.tables()).toMatchObject([{ name: 'KPI_Inputs', range: area('A3:C6'), hasTotalRow: false }]);
    expect([...sheet.layout.tableStyles.values()]).toEqual(['TableStyleLight1']);
    expect(sheet.values(area('B3'))).toEqual([['2561']]);
    // What Excel made of the header is no edit of somebody's.
    await gateway.restore(undo, false);
    expect(book.sheets().map(({ name }) => name)).toEqual([DATA]);
  });

  test('a name of a table that is taken gets a number', async () => {
    const { book, host } = await openExcel(oneSheet());
    const taken = { ...LAYOUT, tables: [{ name: 'ยอด', range: area('A3:C6') }] };
    await openWorkbook().apply(
      planOf(sheetChange('ก', { layout: taken }), sheetChange('ข', { layout: taken })),
    );
    expect(countSyncs(host)).toEqual({ reads: 2, writes: 1 });
    expect(book.sheets().flatMap((sheet) => sheet.tables().map(({ name }) => name))).toEqual([
      'ยอด',
      'ยอด_2',
      'ยอด_3',
    ]);
  });

  test('conditional formats stand in the order of the plan, and a blank cell is not 0', async () => {
    const { book } = await openExcel(oneSheet());
    await openWorkbook().apply(PLAN);
    expect(withoutIds(book.sheet(NAME).layout.conditionalFormats())).toEqual([
      {
        ranges: [area('B4:B6')],
        rule: { kind: 'cellValue', operator: 'EqualTo', formula1: '=5', formula2: '' },
        fill: '#1B7837',
        fontColor: '#FFFFFF',
      },
      {
        ranges: [area('B4:B6')],
        rule: { kind: 'custom', formula: '=AND(ISNUMBER(B4),B4=0)' },
        fill: '#762A83',
        fontColor: '#FFFFFF',
      },
      {
        ranges: [area('A4:C6')],
        rule: { kind: 'custom', formula: '=$B4=""' },
        fill: '#EEEEEE',
        fontColor: null,
      },
      {
        ranges: [area('C4:C6')],
        rule: { kind: 'dataBar', color: '#0C7A87', min: 0, max: 5 },
        fill: null,
        fontColor: null,
      },
    ]);
  });

  test('charts stand in their places, the first bar on top', async () => {
    const { book } = await openExcel(oneSheet());
    await openWorkbook().apply(PLAN);
    expect(withoutIds(book.sheet(NAME).layout.charts())).toEqual([
      {
        name: 'คะแนน',
        type: 'BarClustered',
        title: 'คะแนนรายอำเภอ',
        seriesName: 'คะแนนรายอำเภอ',
        values: area('C4:C6'),
        categories: area('A4:A6'),
        at: area('E3:L20'),
        min: 0,
        max: 5,
        hasLegend: false,
        isReversed: true,
      },
      expect.objectContaining({ type: 'ColumnClustered', min: null, max: null, isReversed: false }),
    ]);
  });

  test('restoring takes the sheet with all of it', async () => {
    const { book, host } = await openExcel(oneSheet());
    const gateway = openWorkbook();
    const undo = await gateway.apply(PLAN);
    countSyncs(host);
    await gateway.restore(undo, false);
    // Hidden first, so that nobody types on what is about to go.
    expect(countSyncs(host).writes).toBe(2);
    expect(book.sheets().map(({ name }) => name)).toEqual([DATA]);
    // Nothing is left that would stand in the way of writing it again.
    await gateway.apply(PLAN);
    expect(
      book
        .sheet(NAME)
        .tables()
        .map(({ name }) => name),
    ).toEqual(['KPI_Inputs']);
  });
});

describe('a host that cannot do a part of it', () => {
  test.each<[keyof SheetLayout, keyof MemoryLayout, string]>([
    ['page', 'setPage', 'PageLayout.paperSize'],
    ['freezeRows', 'setFrozenRows', 'WorksheetFreezePanes.freezeRows'],
    ['tables', 'addTable', 'TableCollection.add'],
    ['formats', 'addConditionalFormat', 'ConditionalFormatCollection.add'],
    ['charts', 'addChart', 'ChartCollection.add'],
    ['merges', 'merge', 'Range.merge'],
  ])('%s: the cells and the other parts are there all the same', async (part, method, location) => {
    const { book } = await openExcel(oneSheet());
    refuseOnAdded(book, method, new HostError('GeneralException', 'There is no printer.', location));
    const gateway = openWorkbook();
    const undo = await gateway.apply(PLAN);
    const page = ['orientation', 'paper', 'fitWidth', 'titleRows'];
    expect(undo.unapplied).toEqual([{ sheet: NAME, settings: part === 'page' ? page : [part] }]);
    const sheet = book.sheet(NAME);
    expect(book.sheets()).toHaveLength(2);
    expect(sheet.values(area('A4:B4'))).toEqual([['เมือง', 5]]);
    const { layout } = sheet;
    const there = {
      page: layout.page().orientation === 'Landscape',
      freezeRows: layout.frozenRows() === 3,
      merges: sheet.merges().length === 1,
      tables: sheet.tables().length === 1,
      formats: layout.conditionalFormats().length === 4,
      charts: layout.charts().length === 2,
    };
    expect(there).toEqual({
      page: true,
      freezeRows: true,
      merges: true,
      tables: true,
      formats: true,
      charts: true,
      [part]: false,
    });
    await gateway.restore(undo, false);
    expect(book.sheets().map(({ name }) => name)).toEqual([DATA]);
  });

  test.each<[SheetSetting, string]>([
    ['orientation', 'PageLayout.orientation'],
    ['paper', 'PageLayout.paperSize'],
    ['fitWidth', 'PageLayout.zoom'],
    ['titleRows', 'PageLayout.setPrintTitleRows'],
    ['freezeRows', 'WorksheetFreezePanes.freezeRows'],
  ])('%s taken and not done is told, and the rest is there', async (setting, member) => {
    const book = oneSheet();
    // A sheet of a machine that prints on other paper.
    changeOnAdded(book, ({ layout }) => layout.setPage({ ...layout.page(), paper: 'Letter' }));
    const { host } = await openExcel(book, { members: ignoring([member]) });
    const gateway = openWorkbook();
    const undo = await gateway.apply(PLAN);
    expect(undo.unapplied).toEqual([{ sheet: NAME, settings: [setting] }]);
    expect(countSyncs(host)).toEqual({ reads: 2, writes: 1 });
    expect(book.sheet(NAME).layout.charts()).toHaveLength(2);
    await gateway.restore(undo, false);
    expect(book.sheets().map(({ name }) => name)).toEqual([DATA]);
  });

  test('a setting that cannot be read is told like one that is not there, and nothing is taken back', async () => {
    const members: MemberSwitch = ({ member, how }) =>
      how === 'read' && member === 'PageLayout.paperSize'
        ? new HostError('GeneralException', 'There is no printer.', member)
        : null;
    const { book } = await openExcel(oneSheet(), { members });
    const { unapplied } = await openWorkbook().apply(PLAN);
    expect(unapplied).toEqual([{ sheet: NAME, settings: ['paper'] }]);
    expect(book.sheet(NAME).layout.page()).toMatchObject({ orientation: 'Landscape', fitWide: 1 });
  });

  test('where it does not say what it refuses, the cells are written without a layout', async () => {
    const { book } = await openExcel(oneSheet());
    refuseOnAdded(book, 'setPage', new HostError('GeneralException', 'Something went wrong.'));
    const { unapplied } = await openWorkbook().apply(PLAN);
    expect(book.sheet(NAME).values(area('A4:B4'))).toEqual([['เมือง', 5]]);
    expect(book.sheet(NAME).tables()).toEqual([]);
    expect(unapplied[0]?.settings).toHaveLength(9);
  });

  test('cells of other sheets in the same plan are written once and restored', async () => {
    const { book } = await openExcel(oneSheet());
    refuseOnAdded(
      book,
      'setPage',
      new HostError('GeneralException', 'There is no printer.', 'PageLayout.zoom'),
    );
    const gateway = openWorkbook();
    const beside = { create: false, cells: [cell('E2', 3)] };
    const change = sheetChange(DATA, { ...beside, layout: {} });
    const undo = await gateway.apply(planOf(change, sheetChange(NAME)));
    expect(book.sheet(DATA).values(area('E2'))).toEqual([[3]]);
    expect(book.sheet(NAME).layout.charts()).toHaveLength(2);
    await gateway.restore(undo, false);
    expect(book.sheet(DATA).usedRange()).toEqual(area('A1:B2'));
    expect(book.sheets()).toHaveLength(1);
  });

  test('a refusal that has nothing to do with the layout stays one, and nothing is left behind', async () => {
    const { book, host } = await openExcel(oneSheet());
    const add = book.addSheet.bind(book);
    book.addSheet = (name) => {
      const sheet = add(name);
      sheet.setColumnWidth = () => {
        throw new HostError('GeneralException', 'the disk is full', 'RangeFormat.columnWidth');
      };
      return sheet;
    };
    const wide = sheetChange(NAME, { columnWidths: [{ column: 0, characters: 30 }] });
    const error = await failure(openWorkbook().apply(planOf(wide)));
    expect(error).toMatchObject({ code: 'hostFailure', place: { sheet: NAME } });
    expect(book.sheets().map(({ name }) => name)).toEqual([DATA]);
    // Tried once, taken back once: hidden, then deleted.
    expect(countSyncs(host).writes).toBe(3);
  });

  test.each(['WorksheetCollection.add', ''])(
    "a colleague's sheet of the same name stays (%s)",
    async (location) => {
      const { book } = await openExcel(oneSheet());
      const add = book.addSheet.bind(book);
      let isFirst = true;
      book.addSheet = (name) => {
        if (isFirst) {
          isFirst = false;
          add(name).setContents(area('A1'), [[{ kind: 'value', value: 'ของเพื่อน' }]]);
          throw new HostError('ItemAlreadyExists', 'It is there already.', location);
        }
        return add(name);
      };
      expect((await failure(openWorkbook().apply(PLAN))).code).toBe('sheetExists');
      expect(book.sheet(NAME).values(area('A1'))).toEqual([['ของเพื่อน']]);
    },
  );
});
