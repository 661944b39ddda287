/** Layout of a sheet of the workbook in memory: kept as it was told, for tests to look at. */
import type { RangeAddress } from '../../src/sheet/address';
import {
  type HostChart,
  type HostConditionalFormat,
  type HostLayout,
  type HostPage,
  type NewTable,
  PLAIN_PAGE,
} from './layout';
import type { HostTable } from './workbook';

/** What a layout needs of its sheet. */
export interface LayoutOwner {
  nextId(): string;
  readonly tableList: HostTable[];
  readonly mergedAreas: RangeAddress[];
  /** Of the cells only the first keeps its content. */
  keepFirst(range: RangeAddress): void;
}

export class MemoryLayout implements HostLayout {
  /** By table id. */
  readonly tableStyles = new Map<string, string>();
  private formats: readonly HostConditionalFormat[] = [];
  private chartList: readonly HostChart[] = [];
  private pageSet = PLAIN_PAGE;
  private frozen = 0;

  constructor(private readonly sheet: LayoutOwner) {}

  conditionalFormats(): readonly HostConditionalFormat[] {
    return this.formats;
  }

  addConditionalFormat(format: Omit<HostConditionalFormat, 'id'>): string {
    const id = this.sheet.nextId();
    this.formats = [{ ...format, id }, ...this.formats];
    return id;
  }

  setConditionalFormat(format: HostConditionalFormat): void {
    this.formats = this.formats.map((old) => (old.id === format.id ? format : old));
  }

  deleteConditionalFormat(id: string): void {
    this.formats = this.formats.filter((format) => format.id !== id);
  }

  charts(): readonly HostChart[] {
    return this.chartList;
  }

  addChart(chart: Omit<HostChart, 'id'>): string {
    const id = this.sheet.nextId();
    this.chartList = [...this.chartList, { ...chart, id }];
    return id;
  }

  setChart(chart: HostChart): void {
    this.chartList = this.chartList.map((old) => (old.id === chart.id ? chart : old));
  }

  deleteChart(id: string): void {
    this.chartList = this.chartList.filter((chart) => chart.id !== id);
  }

  page(): HostPage {
    return this.pageSet;
  }

  setPage(page: HostPage): void {
    this.pageSet = page;
  }

  frozenRows(): number {
    return this.frozen;
  }

  setFrozenRows(count: number): void {
    this.frozen = count;
  }

  addTable({ name, range }: NewTable): string {
    const id = this.sheet.nextId();
    const look = { hasHeaderRow: true, hasTotalRow: false, isFiltered: false };
    this.sheet.tableList.push({ id, name, range, ...look });
    return id;
  }

  renameTable(id: string, name: string): void {
    const index = this.sheet.tableList.findIndex((table) => table.id === id);
    const table = this.sheet.tableList[index];
    if (table) this.sheet.tableList[index] = { ...table, name };
  }

  styleTable(id: string, style: string): void {
    this.tableStyles.set(id, style);
  }

  merge(range: RangeAddress): void {
    this.sheet.mergedAreas.push(range);
    this.sheet.keepFirst(range);
  }
}
