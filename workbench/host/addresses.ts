/** Addresses as Excel takes and gives them: `'OTOP 61'!A1:C3`, whole columns, whole rows. */
import { columnIndex, formatRange, parseRange, type RangeAddress } from '../../src/sheet/address';
import { invalidArgument } from './model';
import type { HostSheet } from './workbook';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** A sheet's name as it stands in front of `!`. */
function quoteSheet(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return bare ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheet: HostSheet, range: RangeAddress): string {
  return `${quoteSheet(sheet.name)}!${localAddress(range)}`;
}

export function localAddress(range: RangeAddress): string {
  return formatRange(range);
}

/** Address within `sheet`; one that names another sheet is refused. */
export function readAddress(text: string, sheet: HostSheet, location: string): RangeAddress {
  const cut = text.lastIndexOf('!');
  const named =
    cut < 0
      ? null
      : text
          .slice(0, cut)
          .replace(/^'(.*)'$/s, '$1')
          .replace(/''/g, "'");
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument(location);
  const local = text.slice(cut + 1);
  const range = readColumns(local) ?? readRows(local) ?? parseRange(local);
  if (!range || range.bottom > LAST_ROW || range.right > LAST_COLUMN) throw invalidArgument(location);
  return range;
}

function readColumns(text: string): RangeAddress | null {
  const match = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [a, b] = [columnIndex(match[1]), columnIndex(match[2])];
  return { top: 0, bottom: LAST_ROW, left: Math.min(a, b), right: Math.max(a, b) };
}

function readRows(text: string): RangeAddress | null {
  const match = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [a, b] = [Number(match[1]) - 1, Number(match[2]) - 1];
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: LAST_COLUMN };
}
