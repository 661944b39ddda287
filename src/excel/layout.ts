/**
 * What an added sheet is besides its cells: page, frozen rows, merged cells, tables, conditional formats, charts. All of
 * it is within ExcelApi 1.9, which the manifest asks for, so no requirement set needs to be looked up. Some machines
 * still refuse a part (no printer is installed, so there is no A4): `apply.ts` then writes the plan without that part.
 */
import { formatCell, formatRange, type RangeAddress } from '../sheet/address';
import type { ChartPlan, ConditionalFormat, SheetLayout } from '../sheet/plan';
import type { Batch } from './batch';
import { hostLocation, saysWhy } from './errors';

export type LayoutPart = keyof SheetLayout;

/** Dark text on white with grey stripes: cells may bring any fill, and their automatic colour stays dark. */
const TABLE_STYLE = 'TableStyleLight1';
/** Upper bound for one table, conditional format or chart on the wire. */
const ITEM_BYTES = 6_000;

export function partsOf(layout: SheetLayout | undefined): LayoutPart[] {
  return layout ? (Object.keys(layout) as LayoutPart[]) : [];
}

const REFUSALS: readonly (readonly [RegExp, LayoutPart])[] = [
  [/^(PageLayout\b|Worksheet\.pageLayout$)/, 'page'],
  [/^(WorksheetFreezePanes\b|Worksheet\.freezePanes$)/, 'freezeRows'],
  [/^Range\.merge$/, 'merges'],
  [/^(TableCollection\.add|Table\.name|Table\.style|Worksheet\.tables)$/, 'tables'],
  [
    /^(Conditional|CellValueConditional|CustomConditional|DataBarConditional|Range\.conditionalFormats$)/,
    'formats',
  ],
  [/^(Chart|Worksheet\.charts$)/, 'charts'],
];

/**
 * The parts worth trying again after a write was refused: all but the one that the host names, none where it names no
 * place. `null`: the refusal was about something else.
 */
export function withoutRefused(
  error: unknown,
  parts: ReadonlySet<LayoutPart>,
): ReadonlySet<LayoutPart> | null {
  if (parts.size === 0) return null;
  const location = hostLocation(error);
  // A protected sheet, a name that is taken, a cell being edited: no fewer parts would help.
  if (location === '') return saysWhy(error) ? null : new Set();
  const refused = REFUSALS.find(([pattern]) => pattern.test(location))?.[1];
  if (refused === undefined || !parts.has(refused)) return null;
  return new Set([...parts].filter((part) => part !== refused));
}

/** Names of tables are unique in a workbook: one that is taken gets the next free number behind it. */
export function freeTableName(wanted: string, taken: Set<string>): string {
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** What changes cells: merges, and tables, which turn their header cells into text. */
export async function queueBlocks(
  batch: Batch,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  parts: ReadonlySet<LayoutPart>,
): Promise<void> {
  const wanted = wantedOf(layout, parts);
  for (const range of wanted('merges') ?? []) {
    await batch.tell(ITEM_BYTES);
    rangeOn(sheet, range).merge(false);
  }
  for (const { name, range } of wanted('tables') ?? []) {
    await batch.tell(ITEM_BYTES);
    const table = sheet.tables.add(formatRange(range), true);
    table.name = name;
    table.style = TABLE_STYLE;
  }
}

function wantedOf(
  layout: SheetLayout,
  parts: ReadonlySet<LayoutPart>,
): <K extends LayoutPart>(part: K) => SheetLayout[K] {
  return (part) => (parts.has(part) ? layout[part] : undefined);
}

/** Everything else: how the cells look, the page and the charts. */
export async function queueLooks(
  batch: Batch,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  parts: ReadonlySet<LayoutPart>,
): Promise<void> {
  const wanted = wantedOf(layout, parts);
  // Excel puts the one added last on top; the plan names the one on top first.
  for (const format of [...(wanted('formats') ?? [])].reverse()) {
    await batch.tell(ITEM_BYTES);
    addFormat(rangeOn(sheet, format.range).conditionalFormats, format);
  }
  await batch.tell(ITEM_BYTES);
  const frozen = wanted('freezeRows') ?? 0;
  if (frozen > 0) sheet.freezePanes.freezeRows(frozen);
  const page = wanted('page');
  if (page) setPage(sheet.pageLayout, page);
  for (const chart of wanted('charts') ?? []) {
    await batch.tell(ITEM_BYTES);
    addChart(sheet, chart);
  }
}

function rangeOn(sheet: Excel.Worksheet, range: RangeAddress): Excel.Range {
  return sheet.getRange(formatRange(range));
}

function setPage(pageLayout: Excel.PageLayout, page: NonNullable<SheetLayout['page']>): void {
  pageLayout.orientation =
    page.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  // Without a number of pages downwards Excel takes as many as the width needs.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const { repeatRows } = page;
  if (repeatRows) pageLayout.setPrintTitleRows(`$${repeatRows.top + 1}:$${repeatRows.bottom + 1}`);
}

function addFormat(formats: Excel.ConditionalFormatCollection, format: ConditionalFormat): void {
  if (format.kind === 'dataBar') {
    addDataBar(formats, format);
    return;
  }
  const look = addRule(formats, format);
  look.fill.color = format.fill;
  if (format.color !== undefined) look.font.color = format.color;
}

function addRule(
  formats: Excel.ConditionalFormatCollection,
  format: Exclude<ConditionalFormat, { kind: 'dataBar' }>,
): Excel.ConditionalRangeFormat {
  // For Excel a blank cell equals 0; it must not look like one.
  if (format.kind === 'equals' && format.value !== 0) {
    const { cellValue } = formats.add(Excel.ConditionalFormatType.cellValue);
    const operator = Excel.ConditionalCellValueOperator.equalTo;
    cellValue.rule = { formula1: String(format.value), operator };
    return cellValue.format;
  }
  const { custom } = formats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = format.kind === 'formula' ? format.formula : zeroFormula(format.range);
  return custom.format;
}

function zeroFormula({ top, left }: RangeAddress): string {
  const cell = formatCell({ row: top, column: left });
  return `=AND(ISNUMBER(${cell}),${cell}=0)`;
}

function addDataBar(
  formats: Excel.ConditionalFormatCollection,
  { color, min, max }: Extract<ConditionalFormat, { kind: 'dataBar' }>,
): void {
  const { dataBar } = formats.add(Excel.ConditionalFormatType.dataBar);
  const bound = (value: number): Excel.ConditionalDataBarRule => ({
    type: Excel.ConditionalFormatRuleType.number,
    formula: String(value),
  });
  dataBar.lowerBoundRule = bound(min);
  dataBar.upperBoundRule = bound(max);
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
}

function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { values, at } = plan;
  const isWide = values.right - values.left > values.bottom - values.top;
  const chart = sheet.charts.add(
    plan.kind === 'bar' ? Excel.ChartType.barClustered : Excel.ChartType.columnClustered,
    rangeOn(sheet, values),
    isWide ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns,
  );
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  // Read out with the figures, and shown when one is pointed at.
  series.name = plan.title;
  series.setXAxisValues(rangeOn(sheet, plan.categories));
  chart.setPosition(
    formatCell({ row: at.top, column: at.left }),
    formatCell({ row: at.bottom, column: at.right }),
  );
  // Excel draws the first category of lying bars at the bottom.
  if (plan.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  if (plan.axis) {
    chart.axes.valueAxis.minimum = plan.axis.min;
    chart.axes.valueAxis.maximum = plan.axis.max;
  }
}
