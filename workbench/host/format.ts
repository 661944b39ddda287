/** `Excel.RangeFormat` with its fill, font and borders, over a range of cells. */
import type { RangeAddress } from '../../src/sheet/address';
import { defineType, type HostObject, invalidArgument } from './model';
import { guardWrite, type RangeSelf, sheetOf } from './range-self';
import type { Json } from './wire';
import type {
  BorderStyle,
  BorderWeight,
  HorizontalAlignment,
  HostBorder,
  HostCellFormat,
  VerticalAlignment,
} from './workbook';
import { NO_BORDER } from './workbook';

const COLOR = /^#[0-9A-Fa-f]{6}$/;
const BORDER_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];
const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

function oneOf<T extends string>(value: Json, allowed: readonly string[], location: string): T {
  if (typeof value !== 'string' || !allowed.includes(value)) throw invalidArgument(location);
  return value as T;
}

function color(value: Json, location: string): string {
  if (typeof value !== 'string' || !COLOR.test(value)) throw invalidArgument(location);
  return value.toUpperCase();
}

function truth(value: Json, location: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(location);
  return value;
}

/** The value all cells share, else `null`, as Excel answers for a mixed range. */
function common<T extends Json>(self: RangeSelf, read: (format: HostCellFormat) => T): T | null {
  const all = new Set(
    sheetOf(self)
      .formats(self.range)
      .flatMap((row) => row.map(read)),
  );
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}

function change(self: RangeSelf, format: Partial<HostCellFormat>, location: string): void {
  const sheet = sheetOf(self);
  guardWrite(sheet, location);
  sheet.setFormat(self.range, format);
}

export const formatObject = defineType<RangeSelf>({
  type: 'RangeFormat',
  get: {
    horizontalAlignment: (self) => common(self, ({ horizontal }) => horizontal),
    verticalAlignment: (self) => common(self, ({ vertical }) => vertical),
    wrapText: (self) => common(self, ({ wrap }) => wrap),
    columnWidth: (self) => {
      const sheet = sheetOf(self);
      const widths = new Set<number>();
      for (let column = self.range.left; column <= self.range.right; column++)
        widths.add(sheet.columnWidth(column));
      const [only] = widths;
      return widths.size === 1 && only !== undefined ? only : null;
    },
  },
  set: {
    horizontalAlignment: (self, value) => {
      const at = 'RangeFormat.horizontalAlignment';
      change(self, { horizontal: oneOf<HorizontalAlignment>(value, HORIZONTAL, at) }, at);
    },
    verticalAlignment: (self, value) => {
      const at = 'RangeFormat.verticalAlignment';
      change(self, { vertical: oneOf<VerticalAlignment>(value, VERTICAL, at) }, at);
    },
    wrapText: (self, value) =>
      change(self, { wrap: truth(value, 'RangeFormat.wrapText') }, 'RangeFormat.wrapText'),
    columnWidth: (self, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument('RangeFormat.columnWidth');
      const sheet = sheetOf(self);
      guardWrite(sheet, 'RangeFormat.columnWidth');
      for (let column = self.range.left; column <= self.range.right; column++)
        sheet.setColumnWidth(column, value);
    },
  },
  objects: {
    fill: (self) => fillObject(self),
    font: (self) => fontObject(self),
    borders: (self) => borderCollection(self),
  },
});

const fillObject = defineType<RangeSelf>({
  type: 'RangeFill',
  get: {
    color: (self) => common(self, ({ fill }) => fill ?? '#FFFFFF') ?? '',
  },
  set: {
    color: (self, value) => change(self, { fill: color(value, 'RangeFill.color') }, 'RangeFill.color'),
  },
  methods: {
    clear: (self) => {
      change(self, { fill: null }, 'RangeFill.clear');
      return undefined;
    },
  },
});

const fontObject = defineType<RangeSelf>({
  type: 'RangeFont',
  get: {
    name: (self) => common(self, ({ fontName }) => fontName),
    size: (self) => common(self, ({ fontSize }) => fontSize),
    bold: (self) => common(self, ({ bold }) => bold),
    italic: (self) => common(self, ({ italic }) => italic),
    color: (self) => common(self, ({ fontColor }) => fontColor),
  },
  set: {
    name: (self, value) => {
      if (typeof value !== 'string' || value === '') throw invalidArgument('RangeFont.name');
      change(self, { fontName: value }, 'RangeFont.name');
    },
    size: (self, value) => {
      if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument('RangeFont.size');
      change(self, { fontSize: value }, 'RangeFont.size');
    },
    bold: (self, value) => change(self, { bold: truth(value, 'RangeFont.bold') }, 'RangeFont.bold'),
    italic: (self, value) => change(self, { italic: truth(value, 'RangeFont.italic') }, 'RangeFont.italic'),
    color: (self, value) => change(self, { fontColor: color(value, 'RangeFont.color') }, 'RangeFont.color'),
  },
});

type Side = 'top' | 'bottom' | 'left' | 'right';

interface EdgeSelf {
  readonly range: RangeSelf;
  /** Which side of which cells the edge is made of. */
  readonly parts: readonly { readonly side: Side; readonly range: RangeAddress }[];
}

const EDGES: Readonly<Record<string, (range: RangeAddress) => EdgeSelf['parts']>> = {
  EdgeTop: (range) => [{ side: 'top', range: { ...range, bottom: range.top } }],
  EdgeBottom: (range) => [{ side: 'bottom', range: { ...range, top: range.bottom } }],
  EdgeLeft: (range) => [{ side: 'left', range: { ...range, right: range.left } }],
  EdgeRight: (range) => [{ side: 'right', range: { ...range, left: range.right } }],
  InsideHorizontal: (range) => [
    { side: 'bottom', range: { ...range, bottom: range.bottom - 1 } },
    { side: 'top', range: { ...range, top: range.top + 1 } },
  ],
  InsideVertical: (range) => [
    { side: 'right', range: { ...range, right: range.right - 1 } },
    { side: 'left', range: { ...range, left: range.left + 1 } },
  ],
};

function isInside({ top, bottom, left, right }: RangeAddress): boolean {
  return top <= bottom && left <= right;
}

const borderCollection = defineType<RangeSelf>({
  type: 'RangeBorderCollection',
  item: (self, key): HostObject | null => {
    const parts = EDGES[key]?.(self.range);
    return parts ? borderObject({ range: self, parts: parts.filter(({ range }) => isInside(range)) }) : null;
  },
});

function changeBorder(self: EdgeSelf, change: Partial<HostBorder>, location: string): void {
  const sheet = sheetOf(self.range);
  guardWrite(sheet, location);
  for (const { side, range } of self.parts) {
    const old = sheet.formats({ ...range, bottom: range.top, right: range.left })[0]?.[0]?.[side];
    if (!old) continue;
    // A weight or colour set on a missing line draws one, as Excel does.
    const drawn =
      old.style === 'None' && change.style === undefined ? { ...old, style: 'Continuous' as const } : old;
    sheet.setFormat(range, { [side]: change.style === 'None' ? NO_BORDER : { ...drawn, ...change } });
  }
}

const borderObject = defineType<EdgeSelf>({
  type: 'RangeBorder',
  set: {
    style: (self, value) =>
      changeBorder(
        self,
        { style: oneOf<BorderStyle>(value, BORDER_STYLES, 'RangeBorder.style') },
        'RangeBorder.style',
      ),
    weight: (self, value) =>
      changeBorder(
        self,
        { weight: oneOf<BorderWeight>(value, BORDER_WEIGHTS, 'RangeBorder.weight') },
        'RangeBorder.weight',
      ),
    color: (self, value) =>
      changeBorder(self, { color: color(value, 'RangeBorder.color') }, 'RangeBorder.color'),
  },
});
