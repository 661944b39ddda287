/**
 * A cell's format between the grid's style records and the host's plain ones. What the grid cannot draw (fill
 * patterns, "centre across selection") shows as the nearest thing it can; cells nobody touches keep their own
 * format in the file all the same.
 */
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import {
  NO_BORDER,
  type BorderStyle,
  type BorderWeight,
  type HorizontalAlignment,
  type HostBorder,
  type HostCellFormat,
  type VerticalAlignment,
} from '../host/workbook';

export const DEFAULT_FONT = { name: 'Calibri', size: 11 };

/** Index: the grid's number of the border style. */
const BORDERS: readonly (readonly [BorderStyle, BorderWeight])[] = [
  ['None', 'Thin'],
  ['Continuous', 'Thin'],
  ['Continuous', 'Hairline'],
  ['Dot', 'Thin'],
  ['Dash', 'Thin'],
  ['DashDot', 'Thin'],
  ['DashDotDot', 'Thin'],
  ['Double', 'Thick'],
  ['Continuous', 'Medium'],
  ['Dash', 'Medium'],
  ['DashDot', 'Medium'],
  ['DashDotDot', 'Medium'],
  ['SlantDashDot', 'Medium'],
  ['Continuous', 'Thick'],
];

const HORIZONTAL: readonly HorizontalAlignment[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'Justify',
  'Distributed',
];
const VERTICAL: readonly VerticalAlignment[] = ['Bottom', 'Top', 'Center', 'Bottom'];
const WRAP = 3;

export function toHostFormat(style: Nullable<IStyleData>): HostCellFormat {
  const { bd } = style ?? {};
  return {
    fill: hexColor(style?.bg?.rgb),
    fontName: style?.ff ?? DEFAULT_FONT.name,
    fontSize: style?.fs ?? DEFAULT_FONT.size,
    bold: style?.bl === 1,
    italic: style?.it === 1,
    fontColor: hexColor(style?.cl?.rgb) ?? '#000000',
    horizontal: HORIZONTAL[style?.ht ?? 0] ?? 'General',
    vertical: VERTICAL[style?.vt ?? 0] ?? 'Bottom',
    wrap: style?.tb === WRAP,
    top: toHostBorder(bd?.t),
    bottom: toHostBorder(bd?.b),
    left: toHostBorder(bd?.l),
    right: toHostBorder(bd?.r),
  };
}

/** Only the properties given; what is taken away is `null`, since the grid merges records. */
export function toGridStyle(format: Partial<HostCellFormat>): IStyleData {
  const style: IStyleData = {};
  if (format.fill !== undefined) style.bg = format.fill === null ? null : { rgb: format.fill };
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.bold !== undefined) style.bl = format.bold ? 1 : 0;
  if (format.italic !== undefined) style.it = format.italic ? 1 : 0;
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.horizontal !== undefined) style.ht = horizontalNumber(format.horizontal);
  if (format.vertical !== undefined) style.vt = Math.max(VERTICAL.indexOf(format.vertical, 1), 0) || null;
  if (format.wrap !== undefined) style.tb = format.wrap ? WRAP : null;
  const borders = toGridBorders(format);
  if (borders) style.bd = borders;
  return style;
}

function toGridBorder({ style, weight, color }: HostBorder): IBorderStyleData | null {
  if (style === 'None') return null;
  const exact = BORDERS.findIndex((border) => border[0] === style && border[1] === weight);
  const nearest = exact > 0 ? exact : BORDERS.findIndex((border) => border[0] === style);
  return { s: Math.max(nearest, 1), cl: { rgb: color } };
}

/** "#RRGGBB" of what the grid holds ("#rgb", "rgb(1,2,3)", "#rrggbb"); `null` where there is no colour. */
export function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  const channels = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(color);
  if (channels) {
    const hex = channels.slice(1, 4).map((channel) => Number(channel).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return /^#[0-9a-f]{6}/i.test(color) ? color.slice(0, 7).toUpperCase() : null;
}

function toHostBorder(border: Nullable<IBorderStyleData>): HostBorder {
  const known = border ? BORDERS[border.s] : undefined;
  if (!border || !known || known[0] === 'None') return NO_BORDER;
  return { style: known[0], weight: known[1], color: hexColor(border.cl.rgb) ?? '#000000' };
}

function toGridBorders(format: Partial<HostCellFormat>): IBorderData | null {
  const borders: IBorderData = {};
  if (format.top) borders.t = toGridBorder(format.top);
  if (format.bottom) borders.b = toGridBorder(format.bottom);
  if (format.left) borders.l = toGridBorder(format.left);
  if (format.right) borders.r = toGridBorder(format.right);
  return Object.keys(borders).length > 0 ? borders : null;
}

function horizontalNumber(alignment: HorizontalAlignment): number | null {
  if (alignment === 'CenterAcrossSelection') return HORIZONTAL.indexOf('Center');
  const number = HORIZONTAL.indexOf(alignment);
  return number > 0 ? number : null;
}
