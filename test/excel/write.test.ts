/** @jest-environment jsdom */
import { openWorkbook } from '../../src/excel';
import { parseCell, parseRange, type CellAddress, type RangeAddress } from '../../src/sheet/address';
import { WorkbookError } from '../../src/sheet/gateway';
import type { CellChange, CellContent, SheetChange, WritePlan } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { DEFAULT_FORMAT } from '../../workbench/host/memory-sheet';
import { bookOf, countSyncs, openExcel, sheetOf, snapshotOf } from '../host/office';

const QUOTED = "OTOP '61 (บุรีรัมย์)";

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

const value = (content: string | number | boolean | null): CellContent => ({ kind: 'value', value: content });
const formula = (text: string): CellContent => ({ kind: 'formula', formula: text });

function cell(address: string, after: CellContent, more: Partial<CellChange> = {}): CellChange {
  return { cell: at(address), before: value(null), after, ...more };
}

function change(sheet: string, cells: readonly CellChange[], more: Partial<SheetChange> = {}): SheetChange {
  return { sheet, create: false, cells, tableResizes: [], columnWidths: [], ...more };
}

function planOf(...sheets: SheetChange[]): WritePlan {
  return { sheets, basis: [] };
}

/** Everything a user could see of a workbook, to compare before and after. */
function picture(book: MemoryWorkbook): unknown {
  return book.sheets().map((sheet) => {
    const used = sheet.usedRange() ?? area('A1');
    return {
      name: sheet.name,
      used,
      values: sheet.values(used),
      formulas: sheet.formulas(used),
      numberFormats: sheet.numberFormats(used),
      formats: sheet.formats(used),
      widths: Array.from({ length: used.right + 3 }, (_, column) => sheet.columnWidth(column)),
      tables: sheet.tables(),
      parts: book.customXmlParts(),
    };
  });
}

function tableBook(): MemoryWorkbook {
  const book = MemoryWorkbook.of(
    snapshotOf(
      sheetOf(
        QUOTED,
        [
          ['อำเภอ', 'ฐาน', 'ผล', 'หมายเหตุ'],
          ['เมือง', 100000, 117000, null],
          ['พุทไธสง', 200000, 220000, null],
        ],
        { tables: [{ name: 'ยอดขาย', range: area('A1:D3'), hasTotalRow: false }] },
      ),
      sheetOf('อื่น', [['ไม่แตะ', 1]]),
    ),
    (text) => `ผลของ ${text}`,
  );
  const line = { style: 'Continuous', weight: 'Thin', color: '#808080' } as const;
  const edges = { top: line, bottom: line, left: line, right: line };
  const sheet = book.sheet(QUOTED);
  sheet.setFormat(area('A1:D1'), {
    ...edges,
    bold: true,
    fill: '#DDEBF7',
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
  });
  sheet.setFormat(area('A2:D3'), {
    ...edges,
    fontName: 'TH Sarabun New',
    fontSize: 16,
    italic: true,
    fontColor: '#1F1F1F',
  });
  sheet.setNumberFormats(area('B2:C3'), [
    ['#,##0.00', '#,##0.00'],
    ['#,##0.00', '#,##0.00'],
  ]);
  return book;
}

const SCORES = planOf(
  change(
    QUOTED,
    [
      cell('E1', value('ระดับ'), { formatLike: at('D1') }),
      cell('F1', value('คะแนน'), { formatLike: at('D1') }),
      cell('E2', formula('=KPI.OTOPLEVEL(B2,C2)'), { formatLike: at('D2'), numberFormat: '0' }),
      cell('F2', value(2.5), { formatLike: at('C2'), numberFormat: '0.00' }),
      cell('E3', formula('=KPI.OTOPLEVEL(B3,C3)'), { formatLike: at('D3'), numberFormat: '0' }),
      cell('F3', value(null), { formatLike: at('C3') }),
    ],
    {
      tableResizes: [{ table: 'ยอดขาย', from: area('A1:D3'), to: area('A1:F3') }],
      columnWidths: [{ column: 4, characters: 12 }],
    },
  ),
);

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No WorkbookError but ${String(error)}`);
  return error;
}

describe('applying a plan', () => {
  test('writes contents, formats, number formats, the table and the width in one write after one read', async () => {
    const { host, book } = await openExcel(tableBook());
    await openWorkbook().apply(SCORES);
    expect(countSyncs(host)).toEqual({ reads: 1, writes: 1 });

    const sheet = book.sheet(QUOTED);
    expect(sheet.values(area('E1:F3'))).toEqual([
      ['ระดับ', 'คะแนน'],
      ['ผลของ =KPI.OTOPLEVEL(B2,C2)', 2.5],
      ['ผลของ =KPI.OTOPLEVEL(B3,C3)', null],
    ]);
    expect(sheet.formulas(area('E2:E3'))).toEqual([['=KPI.OTOPLEVEL(B2,C2)'], ['=KPI.OTOPLEVEL(B3,C3)']]);
    expect(sheet.formats(area('E1:F1'))).toEqual([
      [sheet.formats(area('D1'))[0]?.[0], sheet.formats(area('D1'))[0]?.[0]],
    ]);
    expect(sheet.formats(area('E3:F3'))).toEqual([
      [sheet.formats(area('D3'))[0]?.[0], sheet.formats(area('C3'))[0]?.[0]],
    ]);
    expect(sheet.numberFormats(area('E1:F3'))).toEqual([
      ['General', 'General'],
      ['0', '0.00'],
      ['0', '#,##0.00'],
    ]);
    expect(sheet.tables()[0]?.range).toEqual(area('A1:F3'));
    expect(sheet.columnWidth(4)).toBeCloseTo(66.75);
    expect(sheet.columnWidth(5)).toBe(48);
  });

  test('and restoring puts every cell, format, width and table back, with one read and one write', async () => {
    const { host, book } = await openExcel(tableBook());
    const before = picture(book);
    const gateway = openWorkbook();
    const undo = await gateway.apply(SCORES);
    expect(picture(book)).not.toEqual(before);
    countSyncs(host);
    await gateway.restore(undo, false);
    expect(countSyncs(host)).toEqual({ reads: 1, writes: 1 });
    expect(picture(book)).toEqual(before);
    expect((await failure(gateway.restore(undo, false))).code).toBe('hostFailure');
  });

  test('restores what was overwritten: formulas, text that looks like a formula, error constants, number formats', async () => {
    const book = MemoryWorkbook.of(snapshotOf(sheetOf('ก', [['=1+1', 'x', 5, null, 'x']])), () => 2);
    const sheet = book.sheet('ก');
    sheet.setContents(area('B1'), [[value("='ข้อความ'!A1")]]);
    sheet.setContents(area('E1'), [[formula('=#N/A')]]);
    sheet.setNumberFormats(area('B1:D1'), [['@', '0.0', '@']]);
    sheet.setFormat(area('A1:C1'), { fill: '#FFFF00', bold: true });
    const before = picture(book);
    await openExcel(book);
    const gateway = openWorkbook();
    const undo = await gateway.apply(
      planOf(
        change('ก', [
          cell('A1', value(1), { before: formula('=1+1'), formatLike: at('D1') }),
          cell('B1', value(2), { before: value("='ข้อความ'!A1") }),
          cell('C1', value('ใหม่'), { before: value(5), numberFormat: '@' }),
          cell('D1', formula('=A1'), { formatLike: at('C1') }),
          cell('E1', value(0), { before: value('#N/A') }),
        ]),
      ),
    );
    // Cells formatted as text would have kept the number and the formula as text.
    expect(sheet.values(area('A1:E1'))).toEqual([[1, 2, 'ใหม่', 2, 0]]);
    expect(sheet.numberFormats(area('A1:E1'))).toEqual([['General', 'General', '@', '0.0', 'General']]);
    expect(sheet.formats(area('A1'))[0]?.[0]).toEqual(DEFAULT_FORMAT);
    await gateway.restore(undo, false);
    expect(sheet.formulas(area('A1:E1'))).toEqual([['=1+1', null, null, null, null]]);
    expect(picture(book)).toEqual(before);
  });

  test.each([
    '=1+1',
    "=cmd|'/c calc'!A1",
    '+1',
    '+66 81 000 0000',
    '-5',
    '@SUM(A1)',
    "'คำพูด'",
    '007',
    '1,234.50',
    '12%',
    '2562/1',
    '1/2/2561',
    'Jan 5',
    '10:30',
    'TRUE',
    'true ',
    '#N/A',
    '(5)',
    '๑๒',
    '1e5',
    'ระดับ 5',
    'ธรรมดา',
    '~',
  ])('writes the text %p as text', async (text) => {
    const { book } = await openExcel(bookOf(sheetOf('ก', [['x', null]])));
    const gateway = openWorkbook();
    const undo = await gateway.apply(
      planOf(change('ก', [cell('B1', value(text)), cell('B2', value(text), { numberFormat: '@' })])),
    );
    expect(book.sheet('ก').values(area('B1:B2'))).toEqual([[text], [text]]);
    expect(book.sheet('ก').formulas(area('B1:B2'))).toEqual([[null], [null]]);
    await gateway.restore(undo, false);
    expect(book.sheet('ก').values(area('B1:B2'))).toEqual([[null], [null]]);
  });

  test('adds a sheet at the end, and restoring removes it', async () => {
    const { host, book } = await openExcel(tableBook());
    const before = picture(book);
    const gateway = openWorkbook();
    const name = "ผล '61";
    const added = change(name, [cell('A1', value('รวม')), cell('A2', formula("='อื่น'!B1"))], {
      create: true,
      columnWidths: [{ column: 0, characters: 20 }],
    });
    const undo = await gateway.apply(planOf(added, change('อื่น', [cell('C1', value('ใหม่'))])));
    expect(countSyncs(host)).toEqual({ reads: 1, writes: 1 });
    expect(book.sheets().map((sheet) => sheet.name)).toEqual([QUOTED, 'อื่น', name]);
    expect(book.sheet(name).values(area('A1:A2'))).toEqual([['รวม'], ["ผลของ ='อื่น'!B1"]]);
    expect(book.sheet(name).columnWidth(0)).toBeCloseTo(108.75);

    expect((await failure(gateway.apply(planOf(added)))).code).toBe('sheetExists');
    await gateway.restore(undo, false);
    expect(picture(book)).toEqual(before);
  });

  test('a plan that names one sheet several times looks at it once and writes it once', async () => {
    const { host, book } = await openExcel(tableBook());
    await openWorkbook().apply(
      planOf(change('อื่น', [cell('C1', value(1))]), change('อื่น', [cell('D1', value(2))])),
    );
    expect(countSyncs(host)).toEqual({ reads: 1, writes: 1 });
    expect(book.sheet('อื่น').values(area('A1:D1'))).toEqual([['ไม่แตะ', 1, 1, 2]]);
  });

  test.each([1, 40])('scoring %i table(s) takes three reads and one write', async (tables) => {
    const sheets = Array.from({ length: tables }, (_, index) =>
      sheetOf(`ตาราง ${index + 1}`, [
        ['อำเภอ', 'ฐาน', 'ผล'],
        ...Array.from({ length: 24 }, (__, row) => [`อำเภอ ${row}`, 100000 + row, 117000]),
      ]),
    );
    const { host, book } = await openExcel(MemoryWorkbook.of(snapshotOf(...sheets), () => 5));
    const gateway = openWorkbook();
    const snapshot = await gateway.read();
    const plan: WritePlan = {
      sheets: snapshot.sheets.map(({ name }) =>
        change(
          name,
          Array.from({ length: 24 }, (_, row) => [
            cell(`D${row + 2}`, formula(`=KPI.OTOPLEVEL(B${row + 2},C${row + 2})`), {
              formatLike: at(`C${row + 2}`),
            }),
            cell(`E${row + 2}`, value(row / 8), { formatLike: at(`C${row + 2}`), numberFormat: '0.00' }),
          ]).flat(),
        ),
      ),
      basis: basisOf(snapshot),
    };
    await gateway.apply(plan);
    expect(countSyncs(host)).toEqual({ reads: 3, writes: 1 });
    expect(book.sheet(`ตาราง ${tables}`).values(area('D25:E25'))).toEqual([[5, 2.875]]);
  });
});

function basisOf(snapshot: WorkbookSnapshot): WritePlan['basis'] {
  return snapshot.sheets.flatMap(({ name, used, values }) =>
    used ? [{ sheet: name, range: used, values }] : [],
  );
}

describe('a refused write changes nothing', () => {
  const cases: [string, (book: MemoryWorkbook) => void, Partial<WorkbookError>][] = [
    [
      'a protected sheet',
      (book) => (book.sheet(QUOTED).isProtected = true),
      { code: 'protectedSheet', place: { sheet: QUOTED } },
    ],
    [
      'a filter on the sheet',
      (book) => (book.sheet(QUOTED).isFiltered = true),
      { code: 'filteredRows', place: { sheet: QUOTED } },
    ],
    [
      'merged cells in the way',
      (book) => book.sheet(QUOTED).mergedAreas.push(area('F2:G3')),
      { code: 'mergedCells', place: { sheet: QUOTED, address: 'F2' } },
    ],
    [
      'a cell filled since the preview',
      (book) => book.sheet(QUOTED).setContents(area('E3'), [[value('พิมพ์แล้ว')]]),
      { code: 'changedSincePreview', place: { sheet: QUOTED, address: 'E3' } },
    ],
    [
      'a source figure changed since the preview',
      (book) => book.sheet(QUOTED).setContents(area('C3'), [[value(220001)]]),
      { code: 'changedSincePreview', place: { sheet: QUOTED, address: 'C3' } },
    ],
    [
      'a table resized since the preview',
      (book) => book.sheet(QUOTED).resizeTable(book.sheet(QUOTED).tables()[0]?.id ?? '', area('A1:D4')),
      { code: 'changedSincePreview', place: { sheet: QUOTED, address: 'A1:D3' } },
    ],
    [
      'a sheet that is gone',
      (book) => book.deleteSheet(book.sheet(QUOTED).id),
      { code: 'missingSheet', place: { sheet: QUOTED } },
    ],
    ['a cell in edit mode', (book) => book.startEditing(), { code: 'cellEditing' }],
  ];

  test.each(cases)('%s', async (_, prepare, expected) => {
    const book = tableBook();
    await openExcel(book);
    const gateway = openWorkbook();
    const snapshot = await gateway.read();
    prepare(book);
    const before = picture(book);
    const work = gateway.apply({ ...SCORES, basis: basisOf(snapshot).slice(0, 1) });
    expect(await failure(work)).toMatchObject(expected);
    expect(picture(book)).toEqual(before);
  });

  test('a merge beside the written cells is none of our business', async () => {
    const book = tableBook();
    book.sheet(QUOTED).mergedAreas.push(area('A5:F5'));
    await openExcel(book);
    await expect(openWorkbook().apply(SCORES)).resolves.toBeDefined();
  });

  test('a workbook whose structure is protected takes no new sheet', async () => {
    const book = tableBook();
    Object.assign(book, { isStructureProtected: () => true });
    await openExcel(book);
    const before = picture(book);
    const error = await failure(
      openWorkbook().apply(planOf(change('ใหม่', [cell('A1', value(1))], { create: true }))),
    );
    expect(error.code).toBe('protectedWorkbook');
    expect(picture(book)).toEqual(before);
  });

  test('a failure in the middle of writing is taken back', async () => {
    const book = tableBook();
    await openExcel(book);
    const before = picture(book);
    // A table name that is too short-lived: it is there at the check and gone when the resize comes.
    const sheet = book.sheet(QUOTED);
    const { resizeTable } = sheet;
    let refusals = 1;
    sheet.resizeTable = (id, range) => {
      if (refusals-- > 0) throw new Error('the disk is full');
      resizeTable.call(sheet, id, range);
    };
    const error = await failure(openWorkbook().apply(SCORES));
    expect(error).toMatchObject({ code: 'hostFailure', place: { sheet: QUOTED } });
    expect(error.detail).toContain('the disk is full');
    expect(picture(book)).toEqual(before);
  });

  test('a write above the limit goes in chunks; when a later one fails, the earlier ones are taken back', async () => {
    const rows = 2_000;
    const text = 'สำนักงานพัฒนาชุมชน'.repeat(60);
    const book = bookOf(sheetOf('ก', [['x']]), sheetOf('ข', [['x']]));
    const { host } = await openExcel(book);
    const gateway = openWorkbook();
    const column = (name: string): SheetChange =>
      change(
        name,
        Array.from({ length: rows }, (_, row) => cell(`C${row + 2}`, value(text))),
      );
    const undo = await gateway.apply(planOf(column('ก')));
    expect(countSyncs(host).writes).toBe(2);
    expect(book.sheet('ก').values(area(`C${rows + 1}`))).toEqual([[text]]);
    await gateway.restore(undo, false);
    expect(book.sheet('ก').usedRange()).toEqual(area('A1'));

    const before = picture(book);
    countSyncs(host);
    const last = book.sheet('ข');
    const { setContents } = last;
    last.setContents = (range, contents) => {
      if (range.bottom > 1_500 && contents[0]?.[0]?.kind === 'value' && contents[0][0].value !== null) {
        throw new Error('no more memory');
      }
      setContents.call(last, range, contents);
    };
    const error = await failure(gateway.apply(planOf(column('ก'), column('ข'))));
    expect(error.detail).toContain('no more memory');
    expect(countSyncs(host).writes).toBeGreaterThan(2);
    expect(picture(book)).toEqual(before);
  });
});

describe('restoring', () => {
  test('refuses where somebody has typed over the written cells, unless told to', async () => {
    const { book } = await openExcel(tableBook());
    const before = picture(book);
    const gateway = openWorkbook();
    const undo = await gateway.apply(SCORES);
    book.sheet(QUOTED).setContents(area('F2'), [[value(4)]]);
    const edited = picture(book);
    expect(await failure(gateway.restore(undo, false))).toMatchObject({
      code: 'changedSinceWrite',
      place: { sheet: QUOTED, address: 'F2' },
    });
    expect(picture(book)).toEqual(edited);
    await gateway.restore(undo, true);
    expect(picture(book)).toEqual(before);
  });

  test('refuses where the table has grown since; told to, it keeps the new rows', async () => {
    const { book } = await openExcel(tableBook());
    const gateway = openWorkbook();
    const undo = await gateway.apply(SCORES);
    const sheet = book.sheet(QUOTED);
    sheet.resizeTable(sheet.tables()[0]?.id ?? '', area('A1:F5'));
    expect(await failure(gateway.restore(undo, false))).toMatchObject({ code: 'changedSinceWrite' });
    await gateway.restore(undo, true);
    expect(sheet.tables()[0]?.range).toEqual(area('A1:D5'));
  });

  test('does not remove an added sheet on which somebody has worked', async () => {
    const { book } = await openExcel(tableBook());
    const gateway = openWorkbook();
    const undo = await gateway.apply(planOf(change('ใหม่', [cell('A1', value(1))], { create: true })));
    book.sheet('ใหม่').setContents(area('D9'), [[value('ของฉัน')]]);
    expect(await failure(gateway.restore(undo, false))).toMatchObject({
      code: 'changedSinceWrite',
      place: { sheet: 'ใหม่', address: 'D9' },
    });
    await gateway.restore(undo, true);
    expect(book.sheets().map(({ name }) => name)).toEqual([QUOTED, 'อื่น']);
  });

  test('finds a renamed sheet; a protected one refuses and keeps everything', async () => {
    const { book } = await openExcel(tableBook());
    const before = picture(book);
    const gateway = openWorkbook();
    const undo = await gateway.apply(SCORES);
    const sheet = book.sheet(QUOTED);
    sheet.name = 'ชื่อใหม่';
    sheet.isProtected = true;
    const written = picture(book);
    expect((await failure(gateway.restore(undo, true))).code).toBe('protectedSheet');
    expect(picture(book)).toEqual(written);
    sheet.isProtected = false;
    await gateway.restore(undo, false);
    sheet.name = QUOTED;
    expect(picture(book)).toEqual(before);
  });
});
