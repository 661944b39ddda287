/**
 * What a sheet of the grid has besides its cells. The grid shows frozen rows, merged cells and conditional formats; of
 * charts, pages and tables it has no notion, so they are kept here for the strip below the grid and for saving.
 */
import type { Worksheet } from '@univerjs/core';
import type { FileFormat } from '../../src/files';
import type { RangeAddress } from '../../src/sheet/address';
import {
  PLAIN_PAGE,
  type HostChart,
  type HostConditionalFormat,
  type HostLayout,
  type HostPage,
  type NewTable,
} from '../host/layout';
import type { HostTable } from '../host/workbook';
import { checkRule, FormatMirror } from './formatMirror';
import { toGridRange } from './gridRange';

/** What the layout asks of its sheet. */
export interface LayoutSheet {
  run(command: string, params: object): void;
  blank(range: RangeAddress): void;
  ensureSize(row: number, column: number): void;
  changed(): void;
}

interface Facts {
  tables: readonly HostTable[];
  readonly formats: readonly FileFormat[];
  readonly printAreas: readonly RangeAddress[];
}

export class GridLayout implements HostLayout {
  /** As they stood in the file, by their ids here. */
  readonly fromFile: ReadonlyMap<string, FileFormat>;
  private formats: readonly HostConditionalFormat[];
  private chartList: readonly HostChart[] = [];
  /** As it stood in the file. */
  readonly filePage: HostPage;
  private pageSet: HostPage;
  private nextId = 1;
  /** The grid will be told of the formats. */
  private isShowing = false;
  private readonly mirror: FormatMirror;

  constructor(
    private readonly grid: Worksheet,
    private readonly facts: Facts,
    private readonly sheet: LayoutSheet,
  ) {
    this.fromFile = new Map(facts.formats.map((format) => [`file-${format.number}`, format]));
    this.formats = [...this.fromFile].map(([id, format]) => toHost(id, format));
    const { printAreas } = facts;
    this.filePage = printAreas.length > 0 ? { ...PLAIN_PAGE, printAreas } : PLAIN_PAGE;
    this.pageSet = this.filePage;
    this.mirror = new FormatMirror(grid, sheet);
  }

  /** Those of the file, as soon as the grid calculates: it would never work out rules that it was given before. */
  showFormats(): void {
    this.mirror.show(this.formats);
  }

  conditionalFormats(): readonly HostConditionalFormat[] {
    return this.formats;
  }

  addConditionalFormat(format: Omit<HostConditionalFormat, 'id'>): string {
    const id = this.newId('format');
    this.setFormats([{ ...format, id }, ...this.formats]);
    return id;
  }

  setConditionalFormat(format: HostConditionalFormat): void {
    checkRule(format);
    this.setFormats(this.formats.map((old) => (old.id === format.id ? format : old)));
  }

  deleteConditionalFormat(id: string): void {
    this.setFormats(this.formats.filter((format) => format.id !== id));
  }

  charts(): readonly HostChart[] {
    return this.chartList;
  }

  addChart(chart: Omit<HostChart, 'id'>): string {
    const id = this.newId('chart');
    this.setCharts([...this.chartList, { ...chart, id }]);
    return id;
  }

  setChart(chart: HostChart): void {
    this.setCharts(this.chartList.map((old) => (old.id === chart.id ? chart : old)));
  }

  deleteChart(id: string): void {
    this.setCharts(this.chartList.filter((chart) => chart.id !== id));
  }

  page(): HostPage {
    return this.pageSet;
  }

  setPage(page: HostPage): void {
    this.pageSet = page;
    this.sheet.changed();
  }

  frozenRows(): number {
    return this.grid.getFreeze().ySplit;
  }

  setFrozenRows(count: number): void {
    this.sheet.ensureSize(count, 0);
    const { xSplit, startColumn } = this.grid.getFreeze();
    const rows = { ySplit: count, startRow: count > 0 ? count : -1 };
    this.sheet.run('sheet.mutation.set-frozen', { ...rows, xSplit, startColumn });
    this.sheet.changed();
  }

  addTable({ name, range }: NewTable): string {
    const id = this.newId('table');
    const look = { hasHeaderRow: true, hasTotalRow: false, isFiltered: false };
    this.setTables([...this.facts.tables, { id, name, range, ...look }]);
    return id;
  }

  renameTable(id: string, name: string): void {
    this.setTables(this.facts.tables.map((table) => (table.id === id ? { ...table, name } : table)));
  }

  /** The grid draws no tables: their looks are Excel's. */
  styleTable(): void {
    this.sheet.changed();
  }

  merge(range: RangeAddress): void {
    const { top, left, bottom, right } = range;
    this.sheet.ensureSize(bottom, right);
    if (left < right) this.sheet.blank({ top, left: left + 1, bottom: top, right });
    if (top < bottom) this.sheet.blank({ top: top + 1, left, bottom, right });
    this.sheet.run('sheet.mutation.add-worksheet-merge', { ranges: [toGridRange(range)] });
    this.sheet.changed();
  }

  private setFormats(formats: readonly HostConditionalFormat[]): void {
    this.formats = formats;
    this.sheet.changed();
    if (this.isShowing) return;
    this.isShowing = true;
    // An add-in sets a format property by property: the grid is told once, when it is through.
    queueMicrotask(() => {
      this.isShowing = false;
      this.showFormats();
    });
  }

  private setCharts(charts: readonly HostChart[]): void {
    this.chartList = charts;
    this.sheet.changed();
  }

  private setTables(tables: readonly HostTable[]): void {
    this.facts.tables = tables;
    this.sheet.changed();
  }

  private newId(kind: string): string {
    return `${kind}-${this.nextId++}`;
  }
}

export function toHost(id: string, format: FileFormat): HostConditionalFormat {
  const { ranges } = format;
  if (format.kind === 'dataBar') {
    const { kind, color, min, max } = format;
    return { id, ranges, rule: { kind, color, min, max }, fill: null, fontColor: null };
  }
  const { fill, color } = format;
  const rule =
    format.kind === 'formula'
      ? ({ kind: 'custom', formula: format.formula } as const)
      : ({ kind: 'cellValue', operator: 'EqualTo', formula1: `=${format.value}`, formula2: '' } as const);
  return { id, ranges, rule, fill, fontColor: color };
}
