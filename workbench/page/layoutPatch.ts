/** What the add-in gave a sheet besides cells, as a patch. What a file cannot carry is refused, never left out. */
import type { AddedLayout, FormatPatch, SheetPatch } from '../../src/files';
import type { ChartPlan } from '../../src/sheet/plan';
import { PLAIN_PAGE, type HostChart, type HostConditionalFormat, type HostPage } from '../host/layout';
import type { HostTable } from '../host/workbook';
import { numberIn } from './formatMirror';
import { toHost, type GridLayout } from './gridLayout';

/** Something on a sheet that saving would lose. */
export class CannotSave extends Error {
  constructor(
    readonly sheet: string,
    /** Its name in Excel: a chart, a table ... */
    readonly what: string,
  ) {
    super(`${sheet}: ${what} cannot be saved.`);
    this.name = 'CannotSave';
  }
}

export interface LayoutFacts {
  readonly sheet: string;
  /** The file does not hold the sheet yet. */
  readonly create: boolean;
  readonly layout: GridLayout;
  readonly tables: readonly HostTable[];
  /** How the sheet stood in the file. */
  readonly before: { readonly tables: readonly HostTable[]; readonly frozenRows: number };
}

export function layoutPatch(facts: LayoutFacts): Pick<SheetPatch, 'formats' | 'layout'> {
  const formats = formatsOf(facts);
  if (facts.create) return { ...formats, layout: layoutOf(facts) };
  const { layout, sheet, tables, before } = facts;
  const added = tables.find(
    (table) => !before.tables.some(({ id, name }) => id === table.id && name === table.name),
  );
  if (added) throw new CannotSave(sheet, added.name);
  const [chart] = layout.charts();
  if (chart) throw new CannotSave(sheet, chart.title || chart.name);
  if (layout.page() !== layout.filePage) throw new CannotSave(sheet, 'Page Setup');
  if (layout.frozenRows() !== before.frozenRows) throw new CannotSave(sheet, 'Freeze Panes');
  return formats;
}

function formatsOf({ sheet, layout }: LayoutFacts): Pick<SheetPatch, 'formats'> {
  const standing = layout.conditionalFormats();
  const stays = new Set(standing.filter((format) => isUnchanged(layout, format)).map(({ id }) => id));
  const add = standing.filter(({ id }) => !stays.has(id)).map((format) => toFormat(sheet, format));
  const remove = [...layout.fromFile].flatMap(([id, { number }]) => (stays.has(id) ? [] : [number]));
  return add.length + remove.length === 0 ? {} : { formats: { add, remove } };
}

function isUnchanged(layout: GridLayout, format: HostConditionalFormat): boolean {
  const was = layout.fromFile.get(format.id);
  return was !== undefined && JSON.stringify(format) === JSON.stringify(toHost(format.id, was));
}

function toFormat(sheet: string, { ranges, rule, fill, fontColor }: HostConditionalFormat): FormatPatch {
  const refuse = () => new CannotSave(sheet, 'Conditional Formatting');
  const [range, ...alsoAt] = ranges;
  if (!range) throw refuse();
  const place = { range, ...(alsoAt.length > 0 && { alsoAt }) };
  if (rule.kind === 'dataBar' && rule.min !== null && rule.max !== null) {
    return { kind: 'dataBar', ...place, color: rule.color, min: rule.min, max: rule.max };
  }
  if (fill === null) throw refuse();
  if (rule.kind === 'custom' && rule.formula !== '') {
    return {
      kind: 'formula',
      ...place,
      formula: rule.formula,
      fill,
      ...(fontColor !== null && { color: fontColor }),
    };
  }
  const value = rule.kind === 'cellValue' && rule.operator === 'EqualTo' ? numberIn(rule.formula1) : null;
  if (value === null || fontColor === null) throw refuse();
  return { kind: 'equals', ...place, value, fill, color: fontColor };
}

function layoutOf({ sheet, layout, tables }: LayoutFacts): AddedLayout {
  const page = pageOf(sheet, layout.page());
  const charts = layout.charts().map((chart) => toChart(sheet, chart));
  return {
    ...(page && { page }),
    freezeRows: layout.frozenRows(),
    tables: tables.map(({ name, range }) => ({ name, range })),
    charts,
  };
}

function pageOf(sheet: string, page: HostPage): AddedLayout['page'] {
  if (page === PLAIN_PAGE) return undefined;
  const { orientation, paper, fitWide, fitTall, titleRows } = page;
  if (paper !== 'A4' || fitWide !== 1 || fitTall !== null) throw new CannotSave(sheet, 'Page Setup');
  return {
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(titleRows && { repeatRows: titleRows }),
  };
}

function toChart(sheet: string, chart: HostChart): ChartPlan {
  const { name, type, title, seriesName, categories, values, at, min, max, hasLegend, isReversed } = chart;
  const kind = type === 'BarClustered' ? 'bar' : 'column';
  const isPlain = !hasLegend && seriesName === title && isReversed === (kind === 'bar');
  if (!isPlain || !categories || !at || (min === null) !== (max === null)) {
    throw new CannotSave(sheet, title || name);
  }
  const axis = min === null || max === null ? {} : { axis: { min, max } };
  return { name, kind, title, categories, values, at, ...axis };
}
