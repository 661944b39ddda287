/** `Excel.Chart` over a `HostLayout`: lying and standing bars of one series. */
import type { RangeAddress } from '../../src/sheet/address';
import { readAddress } from './addresses';
import type { HostChart } from './layout';
import {
  asNumber,
  asRange,
  asTruth,
  asWord,
  type ItemSelf,
  layoutOf,
  notImplemented,
  type OnSheet,
  openLayoutOf,
} from './layout-self';
import {
  type Argument,
  asInteger,
  asText,
  defineType,
  type HostObject,
  invalidArgument,
  itemNotFound,
} from './model';
import { sheetOf } from './range-self';

const TYPES: readonly string[] = ['BarClustered', 'ColumnClustered'] satisfies HostChart['type'][];

function chartsOf(self: OnSheet): readonly HostChart[] {
  return layoutOf(self, 'Worksheet.charts').charts();
}

function chartOf(self: ItemSelf): HostChart {
  const chart = chartsOf(self).find(({ id }) => id === self.itemId);
  if (!chart) throw itemNotFound('Chart', self.itemId);
  return chart;
}

function findChart({ workbook, sheetId }: OnSheet, key: string): HostObject | null {
  const lower = key.toLowerCase();
  const found = chartsOf({ workbook, sheetId }).find(
    ({ id, name }) => id === key || name.toLowerCase() === lower,
  );
  return found ? chartObject({ workbook, sheetId, itemId: found.id }) : null;
}

function change(self: ItemSelf, changes: Partial<HostChart>, location: string): void {
  openLayoutOf(self, location).setChart({ ...chartOf(self), ...changes });
}

/** One row or one column of figures makes one series, when it is asked for along that row or column. */
function isOneSeries({ top, left, bottom, right }: RangeAddress, seriesBy: Argument | undefined): boolean {
  return (
    (left === right && (seriesBy === 'Columns' || seriesBy === 'Auto')) ||
    (top === bottom && (seriesBy === 'Rows' || seriesBy === 'Auto'))
  );
}

export const chartCollection = defineType<OnSheet>({
  type: 'ChartCollection',
  items: ({ workbook, sheetId }) =>
    chartsOf({ workbook, sheetId }).map(({ id }) => chartObject({ workbook, sheetId, itemId: id })),
  item: findChart,
  methods: {
    getItem: (self, [key]) => {
      const name = asText(key, 'ChartCollection.getItem');
      const found = findChart(self, name);
      if (!found) throw itemNotFound('ChartCollection', name);
      return found;
    },
    getItemOrNullObject: (self, [key]) => findChart(self, asText(key, 'ChartCollection.getItemOrNullObject')),
    add: ({ workbook, sheetId }, [type, source, seriesBy = 'Auto']) => {
      const at = 'ChartCollection.add';
      const self = { workbook, sheetId };
      if (!TYPES.includes(asText(type, at))) throw notImplemented(`charts of type ${String(type)}`, at);
      const { range } = asRange(source, self, at);
      if (!isOneSeries(range, seriesBy)) throw notImplemented('charts of several series', at);
      const layout = openLayoutOf(self, at);
      const itemId = layout.addChart({
        name: freeName(layout.charts()),
        type: type as HostChart['type'],
        title: '',
        seriesName: 'Series1',
        values: range,
        categories: null,
        at: null,
        min: null,
        max: null,
        hasLegend: true,
        isReversed: false,
      });
      return chartObject({ ...self, itemId });
    },
  },
});

function freeName(charts: readonly HostChart[]): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

const chartObject = defineType<ItemSelf>({
  type: 'Chart',
  id: (self) => self.itemId,
  get: { id: (self) => self.itemId, name: (self) => chartOf(self).name },
  set: {
    name: (self, value) => change(self, { name: asWord(value, 'Chart.name') }, 'Chart.name'),
  },
  objects: {
    title: (self) => chartTitle(self),
    legend: (self) => chartLegend(self),
    series: (self) => seriesCollection(self),
    axes: (self) => chartAxes(self),
  },
  methods: {
    setPosition: (self, [from, to]) => {
      const at = 'Chart.setPosition';
      const first = cellsOf(self, from, at);
      const last = to === undefined || to === null ? first : cellsOf(self, to, at);
      const place = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
      if (place.top > place.bottom || place.left > place.right) throw invalidArgument(at);
      change(self, { at: place }, at);
      return undefined;
    },
    delete: (self) => {
      openLayoutOf(self, 'Chart.delete').deleteChart(chartOf(self).id);
      return undefined;
    },
  },
});

function cellsOf(self: ItemSelf, argument: Argument | undefined, location: string): RangeAddress {
  if (typeof argument === 'string') return readAddress(argument, sheetOf(self), location);
  return asRange(argument, self, location).range;
}

const chartTitle = defineType<ItemSelf>({
  type: 'ChartTitle',
  get: { text: (self) => chartOf(self).title },
  set: {
    text: (self, value) => change(self, { title: asWord(value, 'ChartTitle.text') }, 'ChartTitle.text'),
  },
});

const chartLegend = defineType<ItemSelf>({
  type: 'ChartLegend',
  get: { visible: (self) => chartOf(self).hasLegend },
  set: {
    visible: (self, value) =>
      change(self, { hasLegend: asTruth(value, 'ChartLegend.visible') }, 'ChartLegend.visible'),
  },
});

const seriesCollection = defineType<ItemSelf>({
  type: 'ChartSeriesCollection',
  get: { count: () => 1 },
  methods: {
    getItemAt: (self, [index]) => {
      const at = 'ChartSeriesCollection.getItemAt';
      if (asInteger(index, at) !== 0) throw invalidArgument(at);
      return chartSeries(self);
    },
  },
});

const chartSeries = defineType<ItemSelf>({
  type: 'ChartSeries',
  get: { name: (self) => chartOf(self).seriesName },
  set: {
    name: (self, value) =>
      change(self, { seriesName: asWord(value, 'ChartSeries.name') }, 'ChartSeries.name'),
  },
  methods: {
    setXAxisValues: (self, [source]) => {
      const at = 'ChartSeries.setXAxisValues';
      change(self, { categories: asRange(source, self, at).range }, at);
      return undefined;
    },
    setValues: (self, [source]) => {
      const at = 'ChartSeries.setValues';
      change(self, { values: asRange(source, self, at).range }, at);
      return undefined;
    },
  },
});

const chartAxes = defineType<ItemSelf>({
  type: 'ChartAxes',
  objects: { valueAxis: (self) => valueAxis(self), categoryAxis: (self) => categoryAxis(self) },
});

const valueAxis = defineType<ItemSelf>({
  type: 'ChartAxis',
  get: { minimum: (self) => chartOf(self).min, maximum: (self) => chartOf(self).max },
  set: {
    minimum: (self, value) =>
      change(self, { min: asNumber(value, 'ChartAxis.minimum') }, 'ChartAxis.minimum'),
    maximum: (self, value) =>
      change(self, { max: asNumber(value, 'ChartAxis.maximum') }, 'ChartAxis.maximum'),
  },
});

const categoryAxis = defineType<ItemSelf>({
  type: 'ChartAxis',
  get: { reversePlotOrder: (self) => chartOf(self).isReversed },
  set: {
    reversePlotOrder: (self, value) =>
      change(
        self,
        { isReversed: asTruth(value, 'ChartAxis.reversePlotOrder') },
        'ChartAxis.reversePlotOrder',
      ),
  },
});
