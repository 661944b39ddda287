/**
 * What the add-in asks of a sheet besides its cells, through Microsoft's client: it is seen in the page, the saved file
 * carries it, and in the file that is opened again it is found.
 */
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, type SheetView } from '../../src/files';
import { workbenchMessages } from '../../workbench/words';
import { formatRange, parseCell } from '../../src/sheet/address';
import { pageViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const FORM = 'แบบประเมิน';
const MARK = '=LEN("KPI-MARK")>0';
const MARK_FILL = '#F28E5C';
/** In the order in which they lie over each other. */
const FORM_FORMATS = [
  { kind: 'formula', formula: '=$B4=2', fill: '#FFEB9C' },
  { kind: 'equals', value: 3, fill: '#C6EFCE', color: '#006100' },
  { kind: 'dataBar', color: '#5B9BD5', min: 0, max: 100 },
];
const text = workbenchMessages('th');

let workbench: Workbench;
let saved: Uint8Array;

beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench.close());

/** Runs in the add-in's page; `work` sees nothing of this file. */
async function inAddIn<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const frame = workbench.page.frames().find((one) => one.url().includes('/addin/'));
  if (!frame) throw new Error('The add-in has no frame.');
  return frame.evaluate<T>(`Excel.run(${work.toString()})`);
}

/** Waits until the grid draws the cell on this ground; `null`: on none. */
async function waitForGround(sheet: string, address: string, color: string | null): Promise<void> {
  await workbench.select(sheet, address);
  const cell = parseCell(address);
  if (!cell) throw new Error(address);
  await workbench.page.waitForFunction(
    ({ row, column, wanted }) => {
      const shown = window.kpiWorkbench?.document?.book.getActiveSheet().getSheet().getCell(row, column)?.s;
      const ground = typeof shown === 'object' ? (shown?.bg?.rgb ?? null) : null;
      return ground === wanted;
    },
    { ...cell, wanted: color },
  );
}

function viewOf(bytes: Uint8Array, sheet: string): SheetView {
  const found = openXlsx(bytes).sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`The file has no sheet ${sheet}.`);
  return found;
}

const status = (expected: string) => workbench.page.locator('#status', { hasText: expected }).waitFor();
const picture = () => workbench.page.locator('#charts').getByRole('img');

test('an added sheet: merged cells, conditional formats and a chart are seen', async () => {
  await inAddIn(async (context) => {
    const sheet = context.workbook.worksheets.add('แบบประเมิน');
    sheet.getRange('A1').values = [['แบบประเมินผลการดำเนินงานตามตัวชี้วัด อำเภอเมืองบุรีรัมย์']];
    sheet.getRange('A1:C1').merge(false);
    sheet.getRange('A1').format.fill.color = '#DDEBF7';
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A3:C3').values = [['ตัวชี้วัด', 'ระดับ', 'ร้อยละ']];
    sheet.getRange('A4:B7').values = [
      ['รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชนและท้องถิ่น (OTOP)', 0],
      ['ครัวเรือนยากจน', 3],
      ['ขยะ', 2],
      ['ถนน', ''],
    ];
    sheet.getRange('C4:C7').formulas = [['=B4*20'], ['=B5*20'], ['=B6*20'], ['=B7*20']];
    sheet.getRange('A4:A7').format.wrapText = true;
    const bar = sheet.getRange('C4:C7').conditionalFormats.add('DataBar').dataBar;
    bar.lowerBoundRule = { type: 'Number', formula: '0' };
    bar.upperBoundRule = { type: 'Number', formula: '100' };
    bar.positiveFormat.fillColor = '#5B9BD5';
    const equal = sheet.getRange('B4:B7').conditionalFormats.add('CellValue').cellValue;
    equal.rule = { formula1: '3', operator: 'EqualTo' };
    equal.format.fill.color = '#C6EFCE';
    equal.format.font.color = '#006100';
    const row = sheet.getRange('A4:A7').conditionalFormats.add('Custom').custom;
    row.rule.formula = '=$B4=2';
    row.format.fill.color = '#FFEB9C';
    const table = sheet.tables.add('A3:C7', true);
    table.name = 'KPI_Inputs';
    sheet.freezePanes.freezeRows(3);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$1:$3');
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B4:B7'), 'Columns');
    chart.name = 'KPI_Levels';
    chart.title.text = 'ระดับรายตัวชี้วัด';
    chart.legend.visible = false;
    const series = chart.series.getItemAt(0);
    series.name = 'ระดับรายตัวชี้วัด';
    series.setXAxisValues(sheet.getRange('A4:A7'));
    chart.setPosition('E3', 'L18');
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 5;
    await context.sync();
  });
  await waitForGround(FORM, 'B5', '#C6EFCE');
  await waitForGround(FORM, 'A6', '#FFEB9C');
  await waitForGround(FORM, 'B7', null);
  await picture().waitFor();
  expect(await picture().getAttribute('aria-label')).toMatch(/^ระดับรายตัวชี้วัด: รายได้.* 0, .* 3, ขยะ 2, ถนน –$/);
  await workbench.screenshot('20-layout');
  expect(await pageViolations(workbench.page)).toEqual([]);
});

test('chart and formats follow their cells; on other sheets there is no chart', async () => {
  await workbench.type(FORM, 'B6', '3');
  await waitForGround(FORM, 'B6', '#C6EFCE');
  await waitForGround(FORM, 'A6', null);
  await workbench.page.locator('#charts [aria-label*="ขยะ 3"]').waitFor();
  await workbench.select(OTOP, 'A1');
  await workbench.page.locator('#charts').waitFor({ state: 'hidden' });
});

test('marks lie over cells of a sheet of the file, whose own formats stay beneath', async () => {
  const before = await inAddIn(async (context) => {
    const cell = context.workbook.worksheets.getItem('2 ยอดจำหน่าย OTOP').getRange('C5');
    cell.load('format/fill/color');
    await context.sync();
    return cell.format.fill.color;
  });
  const after = await inAddIn(async (context) => {
    const sheet = context.workbook.worksheets.getItem('2 ยอดจำหน่าย OTOP');
    const { custom } = sheet.getRanges('C5:C6,J5').conditionalFormats.add('Custom');
    custom.rule.formula = '=LEN("KPI-MARK")>0';
    custom.format.fill.color = '#F28E5C';
    const cell = sheet.getRange('C5');
    cell.load('format/fill/color');
    await context.sync();
    return cell.format.fill.color;
  });
  await waitForGround(OTOP, 'C6', MARK_FILL);
  await waitForGround(OTOP, 'J5', MARK_FILL);
  expect(after).toBe(before);
  await workbench.screenshot('21-marks');
});

test('the saved file carries all of it', async () => {
  saved = await workbench.save();
  const form = viewOf(saved, FORM);
  expect(form.merges.map(formatRange)).toEqual(['A1:C1']);
  expect(form.frozen).toEqual({ rows: 3, columns: 0 });
  expect(form.snapshot.tables.map(({ name, range }) => [name, formatRange(range)])).toEqual([
    ['KPI_Inputs', 'A3:C7'],
  ]);
  expect(form.formats).toMatchObject(FORM_FORMATS);
  expect(form.hasDrawings).toBe(true);
  const marks = viewOf(saved, OTOP).formats;
  expect(marks).toMatchObject([{ kind: 'formula', formula: MARK, fill: MARK_FILL }]);
  expect(marks.map(({ ranges }) => ranges.map(formatRange))).toEqual([['C5:C6', 'J5']]);
  const parts = unzipSync(saved);
  const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(partOf('xl/charts/chart1.xml')).toContain(`<c:f>'${FORM}'!$B$4:$B$7</c:f>`);
  expect(partOf('xl/worksheets/sheet7.xml')).toContain(
    '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
  );
  expect(partOf('xl/workbook.xml')).toContain(`'${FORM}'!$1:$3</definedName>`);
});

test('opened again, marks of the earlier session are seen and can be taken out, other formats stay', async () => {
  await workbench.openFile('again.xlsx', saved);
  await waitForGround(OTOP, 'C5', MARK_FILL);
  await waitForGround(FORM, 'A4', null);
  await waitForGround(FORM, 'B5', '#C6EFCE');
  const removed = await inAddIn(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const lists = sheets.items.map((sheet) =>
      sheet.getRange().conditionalFormats.load('items/id,items/type'),
    );
    await context.sync();
    const custom = lists.flatMap((list) => list.items.filter(({ type }) => type === 'Custom'));
    custom.forEach((format) => format.custom.rule.load('formula'));
    await context.sync();
    const marks = custom.filter((format) => format.custom.rule.formula.includes('"KPI-MARK"'));
    marks.forEach((format) => format.delete());
    await context.sync();
    return marks.length;
  });
  expect(removed).toBe(1);
  await waitForGround(OTOP, 'C5', null);
  const cleared = await workbench.save();
  expect(viewOf(cleared, OTOP).formats).toEqual([]);
  expect(viewOf(cleared, FORM).formats).toMatchObject(FORM_FORMATS);
  const [was, is] = [unzipSync(saved), unzipSync(cleared)];
  for (const part of Object.keys(was).filter((name) => !name.endsWith('sheet3.xml')))
    expect([part, Buffer.from(is[part] ?? []).equals(Buffer.from(was[part] ?? []))]).toEqual([part, true]);
});

test('what a file cannot carry is refused when it is saved, and named', async () => {
  await inAddIn(async (context) => {
    const sheet = context.workbook.worksheets.getItem('2 ยอดจำหน่าย OTOP');
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('C5:C8'), 'Columns');
    chart.name = 'KPI_Loose';
    chart.setPosition('P5', 'U15');
    await context.sync();
  });
  await workbench.page.click('#save');
  await status(text.cannotSave(OTOP, 'KPI_Loose'));
  await inAddIn(async (context) => {
    context.workbook.worksheets.getItem('2 ยอดจำหน่าย OTOP').charts.getItem('KPI_Loose').delete();
    await context.sync();
  });
  expect(viewOf(await workbench.save(), OTOP).hasDrawings).toBe(false);
  expect(workbench.complaints).toEqual([]);
});
