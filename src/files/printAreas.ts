/** The print area of a sheet (18.2.5): a name of the workbook that belongs to the sheet, one or more ranges with commas. */
import { columnIndex, columnName, parseRange, type RangeAddress } from '../sheet/address';
import { MAX_COLUMNS, MAX_ROWS } from './rawSheet';
import { child, children, type XmlElement } from './xml';

const NAME = '_xlnm.print_area';
/** "'OTOP 61'!$A$1:$F$30", "OTOP!$A:$F", "OTOP!$1:$30". */
const ITEM = /^((?:'(?:[^']|'')*'|[^'!,]*)!)([^!,']+)(?:,|$)/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** `index`: which of the workbook's sheets, counted as they stand in the file. */
export function printAreaElement(workbook: XmlElement, index: number): XmlElement | null {
  const names = child(workbook, 'definedNames');
  const own = (names ? children(names, 'definedName') : []).filter(
    ({ attributes }) =>
      attributes['name']?.toLowerCase() === NAME && attributes['localSheetId'] === String(index),
  );
  return own[0] ?? null;
}

/** `null` where it is something else than ranges: a formula, or the name of another place. */
export function readPrintAreas(text: string): readonly RangeAddress[] | null {
  const areas = itemsOf(text)?.map(({ place }) => rangeOf(place)) ?? [null];
  const known = areas.flatMap((area) => area ?? []);
  return known.length === areas.length ? known : null;
}

/** The same areas with other corners, each behind the sheet's name as it is spelled there. */
export function writePrintAreas(text: string, areas: readonly RangeAddress[]): string {
  const items = itemsOf(text) ?? [];
  return areas
    .map((area, index) => `${items[index]?.sheet ?? items[0]?.sheet ?? ''}${areaText(area)}`)
    .join(',');
}

function itemsOf(text: string): { readonly sheet: string; readonly place: string }[] | null {
  const items: { sheet: string; place: string }[] = [];
  for (let rest = text.trim(); rest !== '';) {
    const match = ITEM.exec(rest);
    if (!match?.[1] || !match[2]) return null;
    items.push({ sheet: match[1], place: match[2] });
    rest = rest.slice(match[0].length).trimStart();
  }
  return items.length > 0 ? items : null;
}

function rangeOf(place: string): RangeAddress | null {
  const columns = COLUMNS.exec(place);
  if (columns?.[1] && columns[2])
    return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(columns[1]), right: columnIndex(columns[2]) };
  const rows = ROWS.exec(place);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  return parseRange(place);
}

function areaText({ top, bottom, left, right }: RangeAddress): string {
  const [from, to] = [columnName(left), columnName(right)];
  if (top === 0 && bottom === MAX_ROWS - 1) return `$${from}:$${to}`;
  return `$${from}$${top + 1}:$${to}$${bottom + 1}`;
}
