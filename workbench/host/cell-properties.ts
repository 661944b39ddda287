/** `Range.getCellProperties`: the formats of every cell, only those asked for. */
import type { RangeAddress } from '../../src/sheet/address';
import { HostError, type Json } from './wire';
import type { HostBorder, HostCellFormat, HostSheet } from './workbook';

type Wanted = { readonly [key: string]: Json | undefined };
type Reader = (format: HostCellFormat, wanted: Json) => Json;

const border = (value: HostBorder, wanted: Json): Json =>
  readAll(value, wanted, {
    style: ({ style }) => style,
    weight: ({ weight }) => weight,
    color: ({ color }) => color,
  });

const FORMAT: Readonly<Record<string, Reader>> = {
  fill: (format, wanted) =>
    readAll(format, wanted, {
      color: ({ fill }) => fill ?? '#FFFFFF',
      pattern: ({ fill }) => (fill === null ? 'None' : 'Solid'),
      patternColor: () => '#000000',
    }),
  font: (format, wanted) =>
    readAll(format, wanted, {
      name: ({ fontName }) => fontName,
      size: ({ fontSize }) => fontSize,
      bold: ({ bold }) => bold,
      italic: ({ italic }) => italic,
      color: ({ fontColor }) => fontColor,
    }),
  borders: (format, wanted) => ({
    top: border(format.top, wanted),
    bottom: border(format.bottom, wanted),
    left: border(format.left, wanted),
    right: border(format.right, wanted),
  }),
  horizontalAlignment: ({ horizontal }) => horizontal,
  verticalAlignment: ({ vertical }) => vertical,
  wrapText: ({ wrap }) => wrap,
};

export function cellProperties(sheet: HostSheet, range: RangeAddress, options: Json): Json {
  return sheet
    .formats(range)
    .map((row) =>
      row.map((format) =>
        readAll(format, options, { format: (self, wanted) => readAll(self, wanted, FORMAT) }),
      ),
    );
}

function readAll<T>(
  self: T,
  wanted: Json,
  readers: Readonly<Record<string, (self: T, wanted: Json) => Json>>,
): Json {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return {};
  const answer: { [key: string]: Json } = {};
  for (const [name, option] of Object.entries(wanted as Wanted)) {
    if (option === undefined || option === false) continue;
    const read = readers[name];
    if (!read) {
      throw new HostError(
        'NotImplemented',
        `The workbench does not read the cell property ${name}.`,
        'Range.getCellProperties',
      );
    }
    answer[name] = read(self, option);
  }
  return answer;
}
