/**
 * The charts that the add-in made on the sheet in front, below the grid: the grid itself draws none. They follow their
 * cells, and the page says that Excel draws its own.
 */
import type { FUniver } from '@univerjs/core/facade';
import type { WorkbenchMessages } from '../words';
import { formatRange, type RangeAddress } from '../../src/sheet/address';
import { isError, type CellValue } from '../../src/sheet/snapshot';
import type { HostChart } from '../host/layout';
import { WAITING } from './cellContent';
import { chartPicture, type ChartData } from './chartPicture';
import type { GridSheet } from './gridSheet';
import type { GridWorkbook } from './gridWorkbook';

export interface ChartStrip {
  /** Draws again when the page has time. */
  refresh(): void;
}

const CELLS_CHANGED = 'sheet.mutation.set-range-values';

export function createChartStrip(
  place: HTMLElement,
  api: FUniver,
  page: { readonly workbook: () => GridWorkbook | null; readonly text: () => WorkbenchMessages },
): ChartStrip {
  let asked = false;

  function draw(): void {
    asked = false;
    const sheet = sheetInFront(page.workbook());
    const charts = sheet?.layout.charts().filter(({ at }) => at !== null) ?? [];
    place.hidden = !sheet || charts.length === 0;
    if (!sheet || charts.length === 0) return place.replaceChildren();
    const { charts: words } = page.text();
    const heading = document.createElement('h2');
    heading.textContent = words.heading(charts.length);
    const help = document.createElement('p');
    help.textContent = words.help;
    const row = document.createElement('div');
    row.className = 'charts__row';
    // The keyboard scrolls it.
    row.tabIndex = 0;
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', words.heading(charts.length));
    row.append(...charts.map((chart) => figureOf(sheet, chart, words)));
    place.replaceChildren(heading, help, row);
  }

  function refresh(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(draw);
  }

  api.addEvent(api.Event.ActiveSheetChanged, refresh);
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id === CELLS_CHANGED && !place.hidden) refresh();
  });
  return { refresh };
}

function sheetInFront(workbook: GridWorkbook | null): GridSheet | null {
  const chosen = workbook?.selection().sheetId;
  return workbook?.sheets().find(({ id }) => id === chosen) ?? null;
}

function figureOf(sheet: GridSheet, chart: HostChart, words: WorkbenchMessages['charts']): HTMLElement {
  const figure = document.createElement('figure');
  const data = dataOf(sheet, chart);
  figure.append(data ? chartPicture(data) : `${chart.title}: ${words.calculating}`);
  if (chart.at) {
    const caption = document.createElement('figcaption');
    caption.textContent = words.covers(formatRange(chart.at));
    figure.append(caption);
  }
  return figure;
}

/** `null`: some of its cells wait for their values. */
function dataOf(
  sheet: GridSheet,
  { type, title, categories, values, min, max, isReversed }: HostChart,
): ChartData | null {
  const names = categories ? cellsOf(sheet, categories) : [];
  const figures = cellsOf(sheet, values);
  if ([...names, ...figures].some((value) => isError(value) && value.error === WAITING)) return null;
  const points = figures.map((value, index) => {
    const name = categories ? (names[index] ?? '') : index + 1;
    return { name: isError(name) ? name.error : String(name), value };
  });
  const kind = type === 'BarClustered' ? 'bar' : 'column';
  // Lying bars begin at the bottom unless they are turned round, standing ones at the left.
  const isBackwards = isReversed !== (kind === 'bar');
  return { kind, title, points: isBackwards ? points.reverse() : points, min, max };
}

function cellsOf(sheet: GridSheet, range: RangeAddress): CellValue[] {
  return sheet.values(range).flat();
}
