/** The print area of a sheet (18.2.5): a name of the workbook that belongs to the sheet, one or more ranges with commas. */
import { readReference } from '../formula/references';
import { tightTokens } from '../formula/tokens';
import { columnName, MAX_ROWS, type RangeAddress } from '../sheet/address';
import { child, children, type XmlElement } from './xml';

const NAME = '_xlnm.print_area';

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
  return itemsOf(text)?.map(({ range }) => range) ?? null;
}

/** The same areas with other corners, each behind the sheet's name as it is spelled there. */
export function writePrintAreas(text: string, areas: readonly RangeAddress[]): string {
  const items = itemsOf(text) ?? [];
  return areas
    .map((area, index) => `${items[index]?.sheet ?? items[0]?.sheet ?? ''}${areaText(area)}`)
    .join(',');
}

interface Item {
  /** With its "!". */
  readonly sheet: string;
  readonly range: RangeAddress;
}

/** "'OTOP 61'!$A$1:$F$30", "OTOP!$A:$F", "OTOP!$1:$30", with commas between them. */
function itemsOf(text: string): Item[] | null {
  const items: Item[] = [];
  for (const [n, token] of tightTokens(text).entries()) {
    if (n % 2 === 1 && token.text === ',') continue;
    const reference = n % 2 === 0 ? readReference(token) : null;
    if (!reference || reference.sheet === null) return null;
    items.push({ sheet: token.text.slice(0, token.text.lastIndexOf('!') + 1), range: reference.range });
  }
  return items.length > 0 ? items : null;
}

function areaText({ top, bottom, left, right }: RangeAddress): string {
  const [from, to] = [columnName(left), columnName(right)];
  if (top === 0 && bottom === MAX_ROWS - 1) return `$${from}:$${to}`;
  return `$${from}$${top + 1}:$${to}$${bottom + 1}`;
}
