/** The parts of a cell's format that changed, from the grid's records to the file's words. */
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { BorderLine, Borders, FontStyle, StylePatch } from '../../src/files';
import { DEFAULT_FONT, hexColor } from './cellFormat';
import { BORDER_STYLES } from './fileToGrid';

type Alignment = NonNullable<StylePatch['alignment']>;

const HORIZONTAL = ['general', 'left', 'center', 'right', 'justify', 'justify', 'distributed'] as const;
const VERTICAL = ['bottom', 'top', 'center', 'bottom'] as const;
const WRAP = 3;

export function stylePatch(before: IStyleData | null, after: IStyleData | null): StylePatch | null {
  const was = parts(before);
  const is = parts(after);
  const font = changed(was.font, is.font);
  const borders = changed(was.borders, is.borders);
  const alignment = changed(was.alignment, is.alignment);
  const patch: StylePatch = {
    ...(was.numberFormat === is.numberFormat ? {} : { numberFormat: is.numberFormat }),
    ...(was.fill === is.fill ? {} : { fill: is.fill }),
    ...(font ? { font } : {}),
    ...(borders ? { borders } : {}),
    ...(alignment ? { alignment } : {}),
  };
  return Object.keys(patch).length > 0 ? patch : null;
}

function parts(style: IStyleData | null): {
  numberFormat: string;
  fill: string | null;
  font: FontStyle;
  borders: Borders;
  alignment: Alignment;
} {
  const { bd } = style ?? {};
  return {
    numberFormat: style?.n?.pattern ?? 'General',
    fill: hexColor(style?.bg?.rgb),
    font: {
      name: style?.ff ?? DEFAULT_FONT.name,
      points: style?.fs ?? DEFAULT_FONT.size,
      bold: style?.bl === 1,
      italic: style?.it === 1,
      underline: style?.ul?.s === 1,
      strike: style?.st?.s === 1,
      color: hexColor(style?.cl?.rgb),
    },
    borders: { top: line(bd?.t), right: line(bd?.r), bottom: line(bd?.b), left: line(bd?.l) },
    alignment: {
      horizontal: HORIZONTAL[style?.ht ?? 0] ?? 'general',
      vertical: VERTICAL[style?.vt ?? 0] ?? 'bottom',
      wrap: style?.tb === WRAP,
    },
  };
}

function line(border: Nullable<IBorderStyleData>): BorderLine | null {
  if (!border) return null;
  const style = Object.keys(BORDER_STYLES).find((name) => BORDER_STYLES[name] === border.s);
  return style ? { style, color: hexColor(border.cl.rgb) } : null;
}

/** Plain records of few values: their JSON tells whether they are the same. */
function changed<T extends object>(before: T, after: T): Partial<T> | null {
  const entries = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[key]),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : null;
}
