/**
 * @jest-environment jsdom
 *
 * What the host does with conditional formats, charts, pages, panes, new tables and merged cells where Excel would
 * refuse, and what it says where it lacks a thing.
 */
import { openWorkbook } from '../../src/excel';
import { parseRange, type RangeAddress } from '../../src/sheet/address';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { bookOf, openExcel, sheetOf, snapshotOf } from './office';

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

const ROWS = [
  ['อำเภอ', 'ผล', 'ผล'],
  ['เมือง', 1, 2],
  ['คูเมือง', 3, 4],
];

function book(isProtected = false): MemoryWorkbook {
  return bookOf(
    sheetOf('a', ROWS, {
      isProtected,
      merges: [area('F1:G1')],
      tables: [{ name: 'ยอด', range: area('A1:C3'), hasTotalRow: false }],
    }),
    sheetOf('b', ROWS),
  );
}

type Body = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

async function errorOf(body: Body): Promise<{ code: string; location: string }> {
  return Excel.run(async (context) => {
    body(context.workbook.worksheets.getItem('a'), context);
    await context.sync();
    throw new Error('The host did not refuse.');
  }).catch((error: { code: string; debugInfo: { errorLocation: string } }) => ({
    code: error.code,
    location: error.debugInfo.errorLocation,
  }));
}

const customOn = (sheet: Excel.Worksheet): Excel.CustomConditionalFormat =>
  sheet.getRange('A1').conditionalFormats.add('Custom').custom;

test.each<[string, string, string, Body]>([
  [
    'a formula without "="',
    'InvalidArgument',
    'ConditionalFormatRule.formula',
    (sheet) => (customOn(sheet).rule.formula = 'A1>0'),
  ],
  [
    'a colour by name',
    'InvalidArgument',
    'ConditionalRangeFill.color',
    (sheet) => (customOn(sheet).format.fill.color = 'red'),
  ],
  [
    'one bound for two',
    'InvalidArgument',
    'CellValueConditionalFormat.rule',
    (sheet) =>
      (sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = {
        formula1: '1',
        operator: 'Between',
      }),
  ],
  [
    'the rule of another type',
    'InvalidOperation',
    'ConditionalFormat.custom',
    (sheet) => (sheet.getRange('A1').conditionalFormats.add('CellValue').custom.rule.formula = '=1'),
  ],
  [
    'a type it cannot make',
    'NotImplemented',
    'ConditionalFormatCollection.add',
    (sheet) => sheet.getRange('A1').conditionalFormats.add('IconSet'),
  ],
  [
    'too long a list of areas',
    'InvalidArgument',
    'Worksheet.getRanges',
    (sheet) =>
      sheet
        .getRanges(Array.from({ length: 1_500 }, (_, row) => `AA${row * 2 + 1_000}`).join(','))
        .load('areaCount'),
  ],
  [
    'scale and pages at once',
    'InvalidArgument',
    'PageLayout.zoom',
    (sheet) => (sheet.pageLayout.zoom = { scale: 90, horizontalFitToPages: 1 }),
  ],
  [
    'no rows to freeze',
    'InvalidArgument',
    'WorksheetFreezePanes.freezeRows',
    (sheet) => sheet.freezePanes.freezeRows(0),
  ],
  [
    'a table across another',
    'InvalidArgument',
    'TableCollection.add',
    (sheet) => sheet.tables.add('C3:D5', true),
  ],
  [
    'a table across merged cells',
    'InvalidArgument',
    'TableCollection.add',
    (sheet) => sheet.tables.add('F1:H3', true),
  ],
  [
    'a name of a table that is taken',
    'InvalidArgument',
    'Table.name',
    (_, context) => (context.workbook.worksheets.getItem('b').tables.add('A1:C3', true).name = 'ยอด'),
  ],
  ['merging cells of a table', 'InvalidArgument', 'Range.merge', (sheet) => sheet.getRange('A3:A5').merge()],
  [
    'a chart of several series',
    'NotImplemented',
    'ChartCollection.add',
    (sheet) => sheet.charts.add('BarClustered', sheet.getRange('B2:C3'), 'Columns'),
  ],
  [
    'a chart it cannot draw',
    'NotImplemented',
    'ChartCollection.add',
    (sheet) => sheet.charts.add('Pie', sheet.getRange('B2:B3'), 'Columns'),
  ],
  [
    'calculating what has changed only',
    'NotImplemented',
    'Application.calculate',
    (_, context) => context.workbook.application.calculate('Recalculate'),
  ],
])('refuses %s', async (_, code, location, body) => {
  await openExcel(book());
  expect(await errorOf(body)).toEqual({ code, location });
});

test.each<[string, Body]>([
  ['a conditional format', (sheet) => customOn(sheet)],
  ['a chart', (sheet) => sheet.charts.add('BarClustered', sheet.getRange('B2:B3'), 'Columns')],
  ['its page', (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
  ['its panes', (sheet) => sheet.freezePanes.freezeRows(1)],
  ['a table', (sheet) => sheet.tables.add('J1:K2', true)],
  ['merged cells', (sheet) => sheet.getRange('J1:K1').merge()],
])('on a protected sheet it refuses %s', async (_, body) => {
  await openExcel(book(true));
  expect((await errorOf(body)).code).toBe('AccessDenied');
});

test('what was made can be read, changed and deleted in later requests', async () => {
  const { book: memory } = await openExcel(book());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('b');
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B3'), 'Columns');
    chart.name = 'หนึ่ง';
    sheet.charts.add('BarClustered', sheet.getRange('B2:C2'), 'Rows');
    sheet.pageLayout.zoom = { scale: 80 };
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.freezePanes.freezeRows(2);
    sheet.getRange('B5:C6').merge();
    sheet.getRange('B2:B3').conditionalFormats.add('DataBar');
    sheet.getRange('C2').conditionalFormats.add('CellValue').cellValue.rule = {
      formula1: '=$A$1',
      operator: 'NotEqualTo',
    };
    await context.sync();

    const charts = sheet.charts.load('items/name');
    const formats = sheet.getRange('A1:C9').conditionalFormats.load('items/type,items/priority');
    const page = sheet.pageLayout.load('orientation,paperSize,zoom');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    await context.sync();
    expect(charts.items.map(({ name }) => name)).toEqual(['หนึ่ง', 'Chart 2']);
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ['CellValue', 0],
      ['DataBar', 1],
    ]);
    expect([page.orientation, page.paperSize, page.zoom]).toEqual(['Portrait', 'A4', { scale: 80 }]);
    expect([titles.address, frozen.rowCount]).toEqual(['b!A1:XFD2', 2]);

    const compared = formats.items[0]?.cellValue.load('rule');
    sheet.charts.getItem('หนึ่ง').title.text = 'ชื่อใหม่';
    formats.items[1]?.delete();
    sheet.charts.getItemOrNullObject('Chart 2').delete();
    sheet.freezePanes.unfreeze();
    await context.sync();
    expect(compared?.rule).toMatchObject({ formula1: '=$A$1', operator: 'NotEqualTo' });
  });
  const { layout } = memory.sheet('b');
  expect(layout.charts()).toMatchObject([{ name: 'หนึ่ง', title: 'ชื่อใหม่' }]);
  expect(layout.conditionalFormats()).toMatchObject([{ rule: { kind: 'cellValue' } }]);
  expect(layout.frozenRows()).toBe(0);
  expect(memory.sheet('b').merges()).toEqual([area('B5:C6')]);
});

test('a new table names its headers: no number, no blank, none twice', async () => {
  const { book: memory } = await openExcel(bookOf(sheetOf('a', [['ผล', 2561, null, 'ผล']])));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('a').tables.add('A1:D3', true);
    await context.sync();
  });
  expect(memory.sheet('a').values(area('A1:D1'))).toEqual([['ผล', '2561', 'Column3', 'ผล2']]);
});

test('merging keeps the content of the first cell only', async () => {
  const { book: memory } = await openExcel(bookOf(sheetOf('a', [['ก', 'ข']])));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('a').getRange('A1:B1').merge();
    await context.sync();
  });
  expect(memory.sheet('a').values(area('A1:B1'))).toEqual([['ก', null]]);
});

test('over a spreadsheet that has none of it, sheets are added without a layout and marking is refused', async () => {
  const plain = MemoryWorkbook.of(snapshotOf(sheetOf('a', [['x']])));
  const without = <T extends object>(sheet: T): T => Object.assign(sheet, { layout: undefined });
  plain.sheets().forEach(without);
  const add = plain.addSheet.bind(plain);
  plain.addSheet = (name) => without(add(name));
  await openExcel(plain);
  const gateway = openWorkbook();
  await gateway.apply({
    basis: [],
    sheets: [
      {
        sheet: 'ใหม่',
        create: true,
        cells: [
          {
            cell: { row: 0, column: 0 },
            before: { kind: 'value', value: null },
            after: { kind: 'value', value: 1 },
          },
        ],
        tableResizes: [],
        columnWidths: [],
        layout: { page: { orientation: 'portrait' }, freezeRows: 1, merges: [area('A3:B3')] },
      },
    ],
  });
  expect(plain.sheet('ใหม่').values(area('A1'))).toEqual([[1]]);
  const marked = gateway.mark([{ sheet: 'a', range: area('A1'), severity: 'info' }]);
  await expect(marked).rejects.toMatchObject({ code: 'tooOld' });
});
