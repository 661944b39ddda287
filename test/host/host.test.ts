/** @jest-environment jsdom */
import { MemoryWorkbook } from '../../workbench/host/memory';
import { bookOf, countSyncs, openExcel, sheetOf, snapshotOf } from './office';

const ROWS = [
  ['ก', 1],
  ['ข', 2],
];

async function errorOf(
  body: (context: Excel.RequestContext) => void,
): Promise<{ code: string; message: string }> {
  return Excel.run(async (context) => {
    body(context);
    await context.sync();
    throw new Error('The host did not refuse.');
  }).catch((error: { code: string; message: string }) => error);
}

/** Whatever the host had sent before has arrived when its answer is there. */
function roundTrip(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  });
}

describe('the host, seen by the real client', () => {
  test('Office is ready: Excel on a PC, with the requirement sets of the manifest', async () => {
    await openExcel(bookOf(sheetOf('a', ROWS)));
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(Office.context.displayLanguage).toBe('th-TH');
  });

  test('a call above the advertised requirement sets fails in the client', async () => {
    await openExcel(bookOf(sheetOf('a', ROWS)), {
      requirementSets: { ExcelApi: '1.13', RichApiRuntime: '1.2' },
    });
    const error = await errorOf((context) =>
      context.workbook.worksheets.getItem('a').showOutlineLevels(1, 1),
    );
    expect(error.code).not.toBe('ApiNotFound');
    const above = await errorOf((context) =>
      context.workbook.worksheets.getItem('a').getRange('A1').getPrecedents().load(),
    );
    expect(above.code).toBe('ApiNotFound');
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['a property', (context) => context.workbook.load('isDirty')],
    ['a load of everything', (context) => context.workbook.worksheets.getItem('a').getRange('A1').load()],
    ['a method', (context) => context.workbook.worksheets.getItem('a').getRange('A1').insert('Down')],
    [
      'a navigation property',
      (context) => context.workbook.worksheets.getItem('a').shapes.load('items/name'),
    ],
    ['a setter', (context) => (context.workbook.worksheets.getItem('a').tabColor = '#FF0000')],
    [
      'a format',
      (context) => (context.workbook.worksheets.getItem('a').getRange('A1').format.font.underline = 'Single'),
    ],
  ])('what it lacks, it says: %s', async (_, body) => {
    const { book } = await openExcel(bookOf(sheetOf('a', ROWS)));
    const error = await errorOf(body);
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toMatch(/workbench/);
    expect(book.sheet('a').usedRange()).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  });

  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    [
      'a sheet that is not there',
      'ItemNotFound',
      (context) => context.workbook.worksheets.getItem('b').load('name'),
    ],
    [
      'no address',
      'InvalidArgument',
      (context) => context.workbook.worksheets.getItem('a').getRange('ZZZZ9').load('values'),
    ],
    [
      'beyond the grid',
      'InvalidArgument',
      (context) => context.workbook.worksheets.getItem('a').getRange('A1048577').load('values'),
    ],
    [
      'another sheet',
      'InvalidArgument',
      (context) => context.workbook.worksheets.getItem('a').getRange('b!A1').load('values'),
    ],
    [
      'too few rows',
      'InvalidArgument',
      (context) => (context.workbook.worksheets.getItem('a').getRange('A1:A2').values = [[1]]),
    ],
    ['a name twice', 'ItemAlreadyExists', (context) => context.workbook.worksheets.add('A')],
    ['a name that is none', 'InvalidArgument', (context) => context.workbook.worksheets.add('a/b')],
    [
      'the last visible sheet',
      'InvalidOperation',
      (context) => context.workbook.worksheets.getItem('a').delete(),
    ],
    [
      'a colour that is none',
      'InvalidArgument',
      (context) => (context.workbook.worksheets.getItem('a').getRange('A1').format.fill.color = 'ฟ้า'),
    ],
  ])('refuses %s', async (_, code, body) => {
    await openExcel(bookOf(sheetOf('a', ROWS)));
    expect((await errorOf(body)).code).toBe(code);
  });

  test('stops at the first error, as Excel does: what stood before it is done', async () => {
    const { book } = await openExcel(
      bookOf(sheetOf('a', ROWS), { ...sheetOf('b', ROWS), isProtected: true }),
    );
    const error = await errorOf((context) => {
      context.workbook.worksheets.getItem('a').getRange('A1').values = [['ใหม่']];
      context.workbook.worksheets.getItem('b').getRange('A1').values = [['ใหม่']];
      context.workbook.worksheets.getItem('a').getRange('B1').values = [['ใหม่']];
    });
    expect(error.code).toBe('AccessDenied');
    expect(book.sheet('a').values({ top: 0, left: 0, bottom: 0, right: 1 })).toEqual([['ใหม่', 1]]);
  });

  test('null objects stay silent all the way down', async () => {
    await openExcel(bookOf(sheetOf('a', ROWS)));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('ไม่มี').load('name');
      const used = sheet.getUsedRangeOrNullObject(true).load('values');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  test('a range lives on in later requests, and is given up at the end', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', ROWS)));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('a').getUsedRange().load('address');
      await context.sync();
      range.load('values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['a!A1:B2', ROWS]);
    });
    expect(countSyncs(host)).toEqual({ reads: 2, writes: 0 });
  });

  test.each([
    ['OTOP 61', "'OTOP 61'!A1"],
    ["O'Neil", "'O''Neil'!A1"],
    ['บุรีรัมย์', 'บุรีรัมย์!A1'],
    ['2561', "'2561'!A1"],
    ['ผล (จริง)', "'ผล (จริง)'!A1"],
  ])('a range of the sheet %s is at %s', async (name, address) => {
    await openExcel(bookOf(sheetOf(name, [['x']])));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const range = sheet.getRange('A1').load('address');
      const again = sheet.getRange(address).load('values');
      await context.sync();
      expect([range.address, again.values]).toEqual([address, [['x']]]);
    });
  });

  test.each<[unknown, unknown, string | null]>([
    ['=1+1', 'calculated', '=1+1'],
    ["'=1+1", '=1+1', null],
    ['1,234.50', 1234.5, null],
    ['-5', -5, null],
    ['(5)', -5, null],
    ['12%', 0.12, null],
    ['TRUE', true, null],
    ['2562/1', 241_793, null],
    ['1/2/2020', 43_832, null],
    ['10:30', 0.4375, null],
    ['+A1', 'calculated', '=+A1'],
    ['ข้อความ', 'ข้อความ', null],
    ['', null, null],
    [5, 5, null],
  ])('typing %p gives %p', async (typed, value, formula) => {
    const { book } = await openExcel(
      MemoryWorkbook.of(snapshotOf(sheetOf('a', [['x']])), () => 'calculated'),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('a').getRange('B2').values = [[typed]];
      await context.sync();
    });
    const cell = { top: 1, left: 1, bottom: 1, right: 1 };
    expect(book.sheet('a').values(cell)).toEqual([[value]]);
    expect(book.sheet('a').formulas(cell)).toEqual([[formula]]);
  });

  test('of merged cells only the first takes content', async () => {
    const book = bookOf(sheetOf('a', [['x', null]], { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }));
    await openExcel(book);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('a').getRange('A1:B1').values = [['y', 'z']];
      await context.sync();
    });
    expect(book.sheet('a').values({ top: 0, left: 0, bottom: 0, right: 1 })).toEqual([['y', null]]);
  });

  test('writes of thousands of cells, which the client splits, arrive whole', async () => {
    const { book } = await openExcel(bookOf(sheetOf('a', [['x']])));
    const rows = Array.from({ length: 4000 }, (_, row) => [row, `แถว ${row}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('a').getRange('A1:B4000').values = rows;
      await context.sync();
    });
    expect(book.sheet('a').values({ top: 0, left: 0, bottom: 3999, right: 1 })).toEqual(rows);
  });

  test('refuses requests and answers above 5 MB', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x'.repeat(3_000_000)]])));
    const tooMuch = await errorOf((context) =>
      context.workbook.worksheets.getItem('a').getRange('A1').load('values,formulas'),
    );
    expect(tooMuch.code).toBe('ResponsePayloadSizeLimitExceeded');
    const tooLong = await errorOf(
      (context) =>
        (context.workbook.worksheets.getItem('a').getRange('B1').values = [['y'.repeat(6_000_000)]]),
    );
    expect(tooLong.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.workbook.sheets()[0]?.usedRange()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  test('while a cell is edited a request fails at once, or waits where it asked to', async () => {
    const { book } = await openExcel(bookOf(sheetOf('a', ROWS)));
    book.startEditing();
    const refused = await errorOf((context) =>
      context.workbook.worksheets.getItem('a').getRange('A1').load('values'),
    );
    expect(refused.code).toBe('InvalidOperationInCellEditMode');
    let isDone = false;
    const asked = new Promise<void>((resolve) => {
      const { editingEnded } = book;
      book.editingEnded = () => {
        resolve();
        return editingEnded.call(book);
      };
    });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('a').getRange('A1').load('values');
      await context.sync();
      isDone = true;
      return range.values;
    });
    await asked;
    expect(isDone).toBe(false);
    book.endEditing();
    expect(await waiting).toEqual([['ก']]);
  });

  test('tells of changed cells and selections, until nobody listens', async () => {
    const { book } = await openExcel(bookOf(sheetOf('a', ROWS)));
    const seen: string[] = [];
    const handlers = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const changed = worksheets.onChanged.add(
        async (event) => void seen.push(`${event.worksheetId} ${event.address}`),
      );
      const selected = worksheets.onSelectionChanged.add(
        async (event) => void seen.push(`selected ${event.address}`),
      );
      await context.sync();
      return [changed, selected];
    });
    const sheet = book.sheet('a');
    const cell = { top: 1, left: 1, bottom: 1, right: 1 };
    sheet.setContents(cell, [[{ kind: 'value', value: 3 }]]);
    book.select({ sheetId: sheet.id, range: cell });
    await roundTrip();
    expect(seen).toEqual([`${sheet.id} B2`, 'selected B2']);
    await Excel.run(async (context) => {
      for (const handler of handlers) {
        await Excel.run(handler.context as Excel.RequestContext, async (own) => {
          handler.remove();
          await own.sync();
        });
      }
      await context.sync();
    });
    sheet.setContents(cell, [[{ kind: 'value', value: 4 }]]);
    await roundTrip();
    expect(seen).toHaveLength(2);
  });
});
