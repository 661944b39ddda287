/**
 * A bar or column chart as a part (ECMA-376 part 1, 21.2): one series, its figures on the bars. The figures known now
 * are kept beside the references, for programs that do not calculate.
 */
import { columnName } from '../../sheet/address';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { ChartPlan } from '../../sheet/plan';
import { isError } from '../../sheet/snapshot';
import type { CellValue } from '../../sheet/snapshot';
import { XML_HEAD } from './draft';
import type { Vocabulary } from '../vocabulary';
import { encodeXstring, escapeText, escapeXml } from '../xml';

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const THIN_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';

/** Excel's first colour, named outright: a workbook without a theme has no colours of its own. */
const BAR_FILL = '<c:spPr><a:solidFill><a:srgbClr val="4472C4"/></a:solidFill></c:spPr>';

export type ValueOf = (cell: CellAddress) => CellValue;

function reference(sheet: string, { top, left, bottom, right }: RangeAddress): string {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function valuesOf(range: RangeAddress, valueOf: ValueOf): CellValue[] {
  const values: CellValue[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) values.push(valueOf({ row, column }));
  }
  return values;
}

function cache(values: readonly (string | null)[], head: string): string {
  const points = values.map((value, n) =>
    value === null ? '' : `<c:pt idx="${n}"><c:v>${escapeText(encodeXstring(value))}</c:v></c:pt>`,
  );
  return `${head}<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function textOf(value: CellValue): string | null {
  if (value === null || value === '') return null;
  return isError(value) ? value.error : String(value);
}

function categoriesXml(sheet: string, range: RangeAddress, valueOf: ValueOf): string {
  const stored = cache(valuesOf(range, valueOf).map(textOf), '');
  return `<c:cat><c:strRef><c:f>${escapeText(reference(sheet, range))}</c:f><c:strCache>${stored}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml(sheet: string, range: RangeAddress, valueOf: ValueOf): string {
  const numbers = valuesOf(range, valueOf).map((one) => (typeof one === 'number' ? String(one) : null));
  const stored = cache(numbers, '<c:formatCode>General</c:formatCode>');
  return `<c:val><c:numRef><c:f>${escapeText(reference(sheet, range))}</c:f><c:numCache>${stored}</c:numCache></c:numRef></c:val>`;
}

function titleXml(title: string): string {
  if (title === '') return '<c:autoTitleDeleted val="1"/>';
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="th-TH" sz="1400" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
  );
}

const LABELS =
  '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/>' +
  '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function axesXml({ kind, axis }: ChartPlan): string {
  const isBar = kind === 'bar';
  // The first category of lying bars is at the top; the value axis stays below all the same.
  const scaling = (limits: string, orientation: string) =>
    `<c:scaling><c:orientation val="${orientation}"/>${limits}</c:scaling><c:delete val="0"/>`;
  const limits = axis ? `<c:max val="${axis.max}"/><c:min val="${axis.min}"/>` : '';
  const ticks =
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' + THIN_LINE;
  const category =
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling('', isBar ? 'maxMin' : 'minMax')}` +
    `<c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>';
  const value =
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling(limits, 'minMax')}<c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E3E3"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

export function chartXml(sheet: string, chart: ChartPlan, valueOf: ValueOf, words: Vocabulary): string {
  const series =
    '<c:ser><c:idx val="0"/><c:order val="0"/>' +
    // Read out with the figures, and shown when one is pointed at.
    `<c:tx><c:v>${escapeText(chart.title)}</c:v></c:tx>` +
    BAR_FILL +
    '<c:invertIfNegative val="0"/>' +
    LABELS +
    categoriesXml(sheet, chart.categories, valueOf) +
    valuesXml(sheet, chart.values, valueOf) +
    '</c:ser>';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${words.drawing('chart')}" xmlns:a="${words.drawing('main')}" ` +
    `xmlns:r="${words.links}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:axId val="${VALUE_AXIS}"/></c:barChart>${axesXml(chart)}</c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

export interface PlacedChart {
  readonly chart: ChartPlan;
  /** Its relationship from the drawing. */
  readonly link: string;
}

/** The drawing that lays charts over cells of their sheet (20.5). */
export function drawingXml(charts: readonly PlacedChart[], words: Vocabulary): string {
  const marker = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(({ chart: { at, name, title }, link }, n) => {
    const corners = marker('from', at.top, at.left) + marker('to', at.bottom + 1, at.right + 1);
    const described = escapeXml(title);
    return (
      `<xdr:twoCellAnchor>${corners}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${n + 2}" name="${escapeXml(name)}" descr="${described}"/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${words.drawing('chart')}"><c:chart xmlns:c="${words.drawing('chart')}" r:id="${link}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${words.drawing('spreadsheetDrawing')}" xmlns:a="${words.drawing('main')}" ` +
    `xmlns:r="${words.links}">${anchors.join('')}</xdr:wsDr>`
  );
}
