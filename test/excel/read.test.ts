/** @jest-environment jsdom */
import { openWorkbook } from '../../src/excel';
import { bounded } from '../../src/sheet/bounds';
import { SETTINGS_NAMESPACE } from '../../src/sheet/snapshot';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { bookOf, countSyncs, openExcel, sheetOf, snapshotOf } from '../host/office';

const QUOTED = "OTOP '61 (บุรีรัมย์)";

describe('reading a workbook', () => {
  test('takes two requests and gives every sheet as plain data', async () => {
    const settings = `<settings xmlns="${SETTINGS_NAMESPACE}"/>`;
    const book = MemoryWorkbook.of(
      {
        sheets: [
          sheetOf(
            QUOTED,
            [
              ['ที่', 'อำเภอ', 'ยอดขาย'],
              [1, 'เมือง', 1234.5],
              [2, null, '=C2*2'],
            ],
            {
              numberFormats: [
                ['General', 'General', 'General'],
                ['0', 'General', '#,##0.00'],
                ['0', 'General', '#,##0.00'],
              ],
              tables: [
                { name: 'ยอดขาย', range: { top: 0, left: 0, bottom: 2, right: 2 }, hasTotalRow: true },
              ],
            },
          ),
          sheetOf('ซ่อน', [['x']], { visible: false, isProtected: true }),
          { ...sheetOf('ว่าง', [[null]]), used: null, values: [], formulas: [], numberFormats: [] },
          sheetOf('กรอง', [[true]], { isFiltered: true }),
        ],
        settingsXml: settings,
      },
      () => 2469,
    );
    const { host } = await openExcel(book);
    const snapshot = await openWorkbook().read();

    expect(countSyncs(host)).toEqual({ reads: 2, writes: 0 });
    expect(snapshot).toEqual({
      settingsXml: settings,
      sheets: [
        {
          name: QUOTED,
          visible: true,
          isProtected: false,
          isFiltered: false,
          used: { top: 0, left: 0, bottom: 2, right: 2 },
          values: [
            ['ที่', 'อำเภอ', 'ยอดขาย'],
            [1, 'เมือง', 1234.5],
            [2, null, 2469],
          ],
          formulas: [
            [null, null, null],
            [null, null, null],
            [null, null, '=C2*2'],
          ],
          numberFormats: [
            ['General', 'General', 'General'],
            ['0', 'General', '#,##0.00'],
            ['0', 'General', '#,##0.00'],
          ],
          tables: [{ name: 'ยอดขาย', range: { top: 0, left: 0, bottom: 2, right: 2 }, hasTotalRow: true }],
        },
        {
          ...sheetOf('ซ่อน', [['x']]),
          visible: false,
          isProtected: true,
        },
        {
          name: 'ว่าง',
          visible: true,
          isProtected: false,
          isFiltered: false,
          used: null,
          values: [],
          formulas: [],
          numberFormats: [],
          tables: [],
        },
        { ...sheetOf('กรอง', [[true]]), isFiltered: true },
      ],
    });
  });

  test('tells blank cells, empty text, errors, and text that looks like a formula apart', async () => {
    const book = MemoryWorkbook.of(
      snapshotOf(sheetOf('a', [['=""', '=NA()', 'x', 'y', '=_xldudf_KPI_GROWTH(A1,B1)']])),
      (formula) => (formula === '=""' ? '' : formula === '=NA()' ? { error: '#N/A' } : 17),
    );
    book
      .sheet('a')
      .setContents({ top: 0, left: 2, bottom: 0, right: 2 }, [[{ kind: 'value', value: '=1+1' }]]);
    book.sheet('a').setContents({ top: 0, left: 3, bottom: 0, right: 3 }, [[{ kind: 'value', value: null }]]);
    await openExcel(book);
    const [sheet] = (await openWorkbook().read()).sheets;
    expect(sheet?.values).toEqual([['', { error: '#N/A' }, '=1+1', null, 17]]);
    expect(sheet?.formulas).toEqual([['=""', '=NA()', null, null, '=_xldudf_KPI_GROWTH(A1,B1)']]);
  });

  test('reads what is printed, on sheets where somebody chose it', async () => {
    const printAreas = [
      { top: 0, left: 0, bottom: 9, right: 3 },
      { top: 12, left: 0, bottom: 20, right: 3 },
    ];
    await openExcel(bookOf({ ...sheetOf(QUOTED, [['x']]), printAreas }, sheetOf('b', [['y']])));
    const { sheets } = await openWorkbook().read();
    expect(sheets.map((sheet) => sheet.printAreas)).toEqual([printAreas, undefined]);
  });

  test('does not read the formats of empty columns as cells', async () => {
    const book = bookOf(sheetOf('a', [['x']]));
    book.sheet('a').setNumberFormats(
      { top: 0, left: 0, bottom: 500, right: 3 },
      Array.from({ length: 501 }, () => ['0', '0', '0', '0']),
    );
    await openExcel(book);
    const [sheet] = (await openWorkbook().read()).sheets;
    expect(sheet?.used).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  test('a table whose filter hides rows makes its sheet filtered', async () => {
    const book = bookOf(sheetOf('a', [['x'], [1]]), sheetOf('b', [['y'], [1]]));
    book.sheet('b').addTable({
      name: 't',
      range: { top: 0, left: 0, bottom: 1, right: 0 },
      hasTotalRow: false,
      isFiltered: true,
    });
    await openExcel(book);
    const { sheets } = await openWorkbook().read();
    expect(sheets.map(({ isFiltered }) => isFiltered)).toEqual([false, true]);
  });

  test('reads in pieces where an answer would pass the limit of 5 MB, and then gives the same', async () => {
    const text = 'องค์การบริหารส่วนตำบล '.repeat(3);
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `${text}${row}`, `=A${row + 1}`, row / 4]);
    const snapshot = snapshotOf(sheetOf('ใหญ่', rows), sheetOf('เล็ก', [['x']]));
    const book = MemoryWorkbook.of(snapshot, () => 1);
    const small = await openExcel(book, { payloadLimitBytes: 400_000 });
    const inPieces = await openWorkbook().read();
    expect(small.host.requests.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
    expect(
      small.host.requests
        .filter(({ error }) => error === null)
        .every(({ answerBytes }) => answerBytes <= 400_000),
    ).toBe(true);

    const large = await openExcel(book);
    expect(await openWorkbook().read()).toEqual(inPieces);
    expect(countSyncs(large.host)).toEqual({ reads: 2, writes: 0 });
    expect(inPieces.sheets[0]?.values[2999]).toEqual([2999, `${text}2999`, 1, 749.75]);
  });

  test('a value left in the last corner of a sheet is not fetched with all that lies between', async () => {
    const book = bookOf(sheetOf('a', [['x', 1]]), sheetOf('b', [['y']]), sheetOf('c', [[null]]));
    const put = (sheet: string, row: number, column: number) =>
      book
        .sheet(sheet)
        .setContents({ top: row, left: column, bottom: row, right: column }, [[{ kind: 'value', value: 9 }]]);
    put('a', 1_048_575, 16_383);
    put('c', 1_048_575, 0);
    const { host } = await openExcel(book);
    const { sheets } = await openWorkbook().read();
    const last = { bottom: 1_048_575, right: 16_383 };
    expect(sheets.map(({ used, reaches, values }) => ({ used, reaches, values }))).toEqual([
      {
        used: { top: 0, left: 0, bottom: 0, right: 1 },
        reaches: { top: 0, left: 0, ...last },
        values: [['x', 1]],
      },
      { used: { top: 0, left: 0, bottom: 0, right: 0 }, reaches: undefined, values: [['y']] },
      { used: null, reaches: { top: 1_048_575, left: 0, bottom: 1_048_575, right: 0 }, values: [] },
    ]);
    expect(Math.max(...host.requests.map(({ answerBytes }) => answerBytes))).toBeLessThan(10_000);
  });

  test('a long sheet is read to its end, one too large as far as its rows are allowed', async () => {
    const book = bookOf(sheetOf('a', [['x']]), sheetOf('b', [['y']]));
    const put = (sheet: string, row: number, column: number) =>
      book
        .sheet(sheet)
        .setContents({ top: row, left: column, bottom: row, right: column }, [[{ kind: 'value', value: 9 }]]);
    put('a', 6_000, 1);
    await openExcel(book);
    const [long] = (await openWorkbook().read()).sheets;
    expect([long?.used, long?.reaches]).toEqual([{ top: 0, left: 0, bottom: 6_000, right: 1 }, undefined]);
    expect(long?.values[6_000]).toEqual([null, 9]);
    expect(bounded({ top: 2, left: 0, bottom: 249_999, right: 1_023 })).toEqual({
      top: 2,
      left: 0,
      bottom: 3_907,
      right: 1_023,
    });
  });

  test('an Excel where a cell is being edited answers at once, with the reason', async () => {
    const { book } = await openExcel(bookOf(sheetOf('a', [['x']])));
    book.startEditing();
    await expect(openWorkbook().read()).rejects.toMatchObject({ name: 'WorkbookError', code: 'cellEditing' });
    book.endEditing();
    await expect(openWorkbook().read()).resolves.toMatchObject({ sheets: [{ name: 'a' }] });
  });
});
