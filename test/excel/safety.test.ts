/**
 * @jest-environment jsdom
 *
 * What can happen to a workbook between preview, write and restore, tried through Microsoft's client on real plans: the
 * user's cells must come out of it as they went in, or the add-in must refuse and say where.
 */
import '../host/text-coding';
import { openWorkbook } from '../../src/excel';
import { parseRange, type RangeAddress } from '../../src/sheet/address';
import { WorkbookError } from '../../src/sheet/gateway';
import type { CellContent, WritePlan } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { planScores, type ScoreRequest } from '../../src/plans';
import { recogniseTables, scoreTables } from '../../src/tables';
import { HostError } from '../../workbench/host/wire';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { countSyncs, openExcel, sheetOf, snapshotOf } from '../host/office';

const NAME = "ทุน '61 (จริง)";
const HEADER = ['ที่', 'อำเภอ', 'เป้าหมายที่ต้องบรรลุ ปี 61 (แหล่งทุน)', 'ผลงาน'];

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

const value = (content: string | number | null): CellContent => ({ kind: 'value', value: content });

function bookWith(...rows: (string | number | null)[][]): MemoryWorkbook {
  return MemoryWorkbook.of(
    snapshotOf(sheetOf(NAME, [HEADER, ...rows]), sheetOf('ของฉัน', [['บันทึก', 1]])),
    (formula) => (formula.includes('KPI.') ? 3 : 0),
  );
}

const threeRows = (): MemoryWorkbook =>
  bookWith([1, 'กระสัง', 14, 13], [2, 'คูเมือง', 14, 13], [3, 'นางรอง', 14, null]);

function planFor(workbook: WorkbookSnapshot, wishes: Partial<ScoreRequest> = {}): WritePlan {
  const { tables } = recogniseTables(workbook, []);
  const { plan, refusals } = planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'values',
    place: 'adjacent',
    language: 'th',
    ...wishes,
  });
  if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
  return plan;
}

/** Everything that stands in the cells, by sheet. */
function contents(book: MemoryWorkbook): unknown {
  return book.sheets().map((sheet) => {
    const used = sheet.usedRange();
    return used && [sheet.name, used, sheet.values(used), sheet.formulas(used)];
  });
}

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No WorkbookError but ${String(error)}`);
  return error;
}

/** As when a user inserts cells: what stands in the block goes so many rows down and columns right. */
function move(book: MemoryWorkbook, block: string, down: number, right: number): void {
  const sheet = book.sheet(NAME);
  const from = area(block);
  const held = sheet.values(from).map((row) => row.map((held_) => value(held_ as string | number | null)));
  sheet.setContents(
    from,
    held.map((row) => row.map(() => value(null))),
  );
  const { top, left, bottom, right: end } = from;
  sheet.setContents({ top: top + down, left: left + right, bottom: bottom + down, right: end + right }, held);
}

async function scored(book: MemoryWorkbook, wishes: Partial<ScoreRequest> = {}) {
  const { host } = await openExcel(book);
  const gateway = openWorkbook();
  const plan = planFor(await gateway.read(), wishes);
  const undo = await gateway.apply(plan);
  expect(countSyncs(host)).toEqual({ reads: 3, writes: 1 });
  return { gateway, undo, host };
}

describe('restoring after rows or columns have moved', () => {
  test.each([
    ['a row inserted above the table', 'A1:H4', 1, 0],
    ['a row inserted within it', 'A3:H4', 1, 0],
    ['a column inserted left of it', 'A1:H4', 0, 1],
    ['a column inserted within it', 'C1:H4', 0, 1],
    ['a column inserted between it and the scores', 'E1:H4', 0, 1],
    ['a column inserted among the scores', 'F1:H4', 0, 1],
  ])('%s: nothing is restored, also not when told to', async (_, block, down, right) => {
    const book = threeRows();
    const { gateway, undo, host } = await scored(book);
    move(book, block, down, right);
    // The user has filled the room that was made.
    const { top, left } = area(block);
    book.sheet(NAME).setContents({ top, left, bottom: top, right: left }, [[value('ใหม่ของฉัน')]]);
    const moved = contents(book);
    for (const overwrite of [false, true]) {
      countSyncs(host);
      const error = await failure(gateway.restore(undo, overwrite));
      expect(error).toMatchObject({ code: 'movedSinceWrite', place: { sheet: NAME } });
      expect(countSyncs(host)).toEqual({ reads: 1, writes: 0 });
    }
    expect(contents(book)).toEqual(moved);
  });

  test('a table sorted with its scores is not restored; sorted back, it is', async () => {
    const book = threeRows();
    const before = contents(book);
    const { gateway, undo } = await scored(book);
    const sheet = book.sheet(NAME);
    const swap = (): void => {
      const [a = [], b = []] = sheet.values(area('A2:H3'));
      const row = (cells: typeof a): CellContent[] =>
        cells.map((held) => value(held as string | number | null));
      sheet.setContents(area('A2:H3'), [row(b), row(a)]);
    };
    swap();
    expect(await failure(gateway.restore(undo, true))).toMatchObject({ place: { address: 'B2' } });
    swap();
    await gateway.restore(undo, false);
    expect(contents(book)).toEqual(before);
  });

  test('figures that were corrected since, rows below and a renamed sheet are no obstacle', async () => {
    const book = threeRows();
    const { gateway, undo } = await scored(book);
    const sheet = book.sheet(NAME);
    sheet.setContents(area('D4'), [[value(12)]]);
    sheet.setContents(area('A6'), [[value('หมายเหตุท้ายตาราง')]]);
    sheet.name = 'ชื่อใหม่';
    await gateway.restore(undo, false);
    expect(sheet.values(area('A1:H6'))).toEqual([
      [...HEADER, null, null, null, null],
      [1, 'กระสัง', 14, 13, null, null, null, null],
      [2, 'คูเมือง', 14, 13, null, null, null, null],
      [3, 'นางรอง', 14, 12, null, null, null, null],
      Array(8).fill(null),
      ['หมายเหตุท้ายตาราง', ...Array(7).fill(null)],
    ]);
  });
});

test.each(['formulas', 'values'] as const)(
  'two writes of %s are taken back one after the other',
  async (mode) => {
    const book = threeRows();
    const { gateway, undo } = await scored(book, { mode });
    const first = contents(book);
    book.sheet(NAME).setContents(area('D4'), [[value(14)]]);
    const plan = planFor(await gateway.read(), { mode: mode === 'values' ? 'formulas' : 'values' });
    const second = await gateway.apply(plan);
    expect(contents(book)).not.toEqual(first);
    // Out of order: the later write stands in the way, and says so.
    expect((await failure(gateway.restore(undo, false))).code).toBe('changedSinceWrite');
    await gateway.restore(second, false);
    book.sheet(NAME).setContents(area('D4'), [[value(null)]]);
    expect(contents(book)).toEqual(first);
    await gateway.restore(undo, false);
    expect(book.sheet(NAME).usedRange()).toEqual(area('A1:D4'));
  },
);

describe('changes between preview and write are refused with their place', () => {
  const cases: [string, Partial<ScoreRequest>, (book: MemoryWorkbook) => void, Partial<WorkbookError>][] = [
    ['the sheet renamed', {}, (book) => (book.sheet(NAME).name = 'อื่น'), { code: 'missingSheet' }],
    [
      'a row inserted above',
      {},
      (book) => move(book, 'A1:D4', 1, 0),
      { code: 'changedSincePreview', place: { sheet: NAME, address: 'A1' } },
    ],
    [
      'a unit renamed',
      {},
      (book) => book.sheet(NAME).setContents(area('B3'), [[value('พุทไธสง')]]),
      { code: 'changedSincePreview', place: { sheet: NAME, address: 'B3' } },
    ],
    [
      'a word typed where a score goes',
      {},
      (book) => book.sheet(NAME).setContents(area('F4'), [[value(' ')]]),
      { code: 'changedSincePreview', place: { sheet: NAME, address: 'F4' } },
    ],
    [
      'a result typed',
      { place: 'resultsSheet' },
      (book) => book.sheet(NAME).setContents(area('D4'), [[value(0)]]),
      { code: 'changedSincePreview', place: { sheet: NAME, address: 'D4' } },
    ],
    [
      'a sheet of that name added',
      { place: 'resultsSheet' },
      (book) => book.addSheet('ผลคะแนน'),
      { code: 'sheetExists', place: { sheet: 'ผลคะแนน' } },
    ],
  ];

  test.each(cases)('%s', async (_, wishes, change, expected) => {
    const book = threeRows();
    await openExcel(book);
    const gateway = openWorkbook();
    const plan = planFor(await gateway.read(), wishes);
    change(book);
    const before = contents(book);
    expect(await failure(gateway.apply(plan))).toMatchObject(expected);
    expect(contents(book)).toEqual(before);
  });

  test('a header of the add-in renamed: the column is somebody else’s now', async () => {
    const book = bookWith([1, 'กระสัง', 14, 13]);
    book.sheet(NAME).setContents(area('E1'), [[value('ระดับ')]]);
    await openExcel(book);
    const gateway = openWorkbook();
    const plan = planFor(await gateway.read());
    book.sheet(NAME).setContents(area('E1'), [[value('ผู้รับผิดชอบ')]]);
    expect(await failure(gateway.apply(plan))).toMatchObject({
      code: 'changedSincePreview',
      place: { address: 'E1' },
    });
  });

  test('a result typed on the results sheet itself', async () => {
    const book = MemoryWorkbook.of(
      snapshotOf(sheetOf(NAME, [HEADER.slice(0, 3), [1, 'กระสัง', 14], [2, 'คูเมือง', 14]])),
    );
    const { gateway } = await scored(book, { place: 'resultsSheet' });
    const results = book.sheet('ผลคะแนน');
    results.setContents(area('C3'), [[value(14)]]);
    const plan = planFor(await gateway.read(), { place: 'resultsSheet' });
    results.setContents(area('C3'), [[value(1)]]);
    expect(await failure(gateway.apply(plan))).toMatchObject({
      code: 'changedSincePreview',
      place: { sheet: 'ผลคะแนน', address: 'C3' },
    });
    expect(results.values(area('E3'))).toEqual([[null]]);
  });
});

test('a sheet that somebody else adds at the very moment of writing stays theirs', async () => {
  const book = threeRows();
  await openExcel(book);
  const gateway = openWorkbook();
  const plan = planFor(await gateway.read(), { place: 'resultsSheet' });
  const { addSheet } = book;
  book.addSheet = (name) => {
    book.addSheet = addSheet;
    const theirs = book.addSheet(name);
    theirs.setContents(area('A1'), [[value('งานของเพื่อน')]]);
    // What Excel says when the name was taken between our look and our write.
    throw new HostError('ItemAlreadyExists', 'taken', 'WorksheetCollection.add');
  };
  expect(await failure(gateway.apply(plan))).toMatchObject({
    code: 'sheetExists',
    place: { sheet: 'ผลคะแนน' },
  });
  expect(book.sheet('ผลคะแนน').values(area('A1'))).toEqual([['งานของเพื่อน']]);
});

test('a write that can neither be finished nor taken back says that it is half done', async () => {
  const book = threeRows();
  await openExcel(book);
  const gateway = openWorkbook();
  const plan = planFor(await gateway.read());
  const sheet = book.sheet(NAME);
  const { setContents } = sheet;
  let left = 1;
  sheet.setContents = (range, cells) => {
    if (left-- <= 0) throw new Error('gone offline');
    setContents.call(sheet, range, cells);
  };
  const spread: WritePlan = {
    ...plan,
    sheets: plan.sheets.map((change) => ({
      ...change,
      cells: change.cells.filter(({ cell }) => cell.column !== 5),
    })),
  };
  const error = await failure(gateway.apply(spread));
  expect(error).toMatchObject({ code: 'leftHalfDone', place: { sheet: NAME } });
  expect(error.detail).toContain('gone offline');
});

test('cells formatted as text afterwards get their figure and their formula back as such', async () => {
  const book = bookWith([1, 'กระสัง', 14, 13]);
  const sheet = book.sheet(NAME);
  sheet.setContents(area('E1:F2'), [
    [value('ระดับคะแนน'), value('คะแนนที่ได้')],
    [{ kind: 'formula', formula: '=KPI.CAPITALLEVEL(C2,D2)' }, value(null)],
  ]);
  sheet.setNumberFormats(area('E2'), [['@']]);
  const before = contents(book);
  const { gateway, undo } = await scored(book);
  expect(sheet.values(area('E2'))).toEqual([[4]]);
  await gateway.restore(undo, false);
  expect(contents(book)).toEqual(before);
  expect(sheet.numberFormats(area('E2'))).toEqual([['@']]);
});

test('columns are made wider for the scores, never narrower, and restored as they were', async () => {
  const book = threeRows();
  const sheet = book.sheet(NAME);
  sheet.setColumnWidth(5, 300);
  sheet.setColumnWidth(6, 0);
  const { gateway, undo } = await scored(book);
  expect(sheet.columnWidth(5)).toBe(300);
  expect(sheet.columnWidth(4)).toBeGreaterThan(48);
  expect(sheet.columnWidth(6)).toBeGreaterThan(48);
  await gateway.restore(undo, false);
  expect([4, 5, 6].map((column) => sheet.columnWidth(column))).toEqual([48, 300, 0]);
});

test('names that begin like formulas reach the results sheet as text', async () => {
  const names = ['=HYPERLINK("x")', '+1 กระสัง', '-คูเมือง', '@นางรอง', "'พุทไธสง", 'ยาว'.repeat(4000)];
  const book = bookWith(...names.map((_, i) => [i + 1, 'x', 14, 13]));
  const sheet = book.sheet(NAME);
  names.forEach((name, i) =>
    sheet.setContents({ top: i + 1, left: 1, bottom: i + 1, right: 1 }, [[value(name)]]),
  );
  const { gateway, undo } = await scored(book, { place: 'resultsSheet', mode: 'formulas' });
  const results = book.sheet('ผลคะแนน');
  const written = area(`A3:A${names.length + 2}`);
  expect(results.values(written)).toEqual(names.map((name) => [name]));
  expect(results.formulas(written)).toEqual(names.map(() => [null]));
  await gateway.restore(undo, false);
  expect(book.sheets().map(({ name }) => name)).toEqual([NAME, 'ของฉัน']);
});

test('a results sheet that the user’s own formulas speak of does not go without asking', async () => {
  const book = threeRows();
  const { gateway, undo, host } = await scored(book, { place: 'resultsSheet' });
  const results = book.sheet('ผลคะแนน');
  results.name = "ผล '61";
  const mine = book.sheet('ของฉัน');
  mine.setContents(area('B1'), [[{ kind: 'formula', formula: "=SUM('ผล ''61'!E3:E5)" }]]);
  const before = contents(book);
  countSyncs(host);
  expect(await failure(gateway.restore(undo, false))).toMatchObject({
    code: 'changedSinceWrite',
    place: { sheet: 'ของฉัน', address: 'B1' },
  });
  expect(countSyncs(host)).toEqual({ reads: 3, writes: 0 });
  expect(contents(book)).toEqual(before);
  mine.setContents(area('B1'), [[value(1)]]);
  await gateway.restore(undo, false);
  expect(book.sheets().map(({ name }) => name)).toEqual([NAME, 'ของฉัน']);
});
