/**
 * Conditional formats (ECMA-376 part 1, 18.3.1.18): new rules stand behind those that are there and give way to them;
 * rules are taken out by their number, all others keep their text.
 */
import { formatCell, formatRange } from '../sheet/address';
import type { ConditionalFormat } from '../sheet/plan';
import { formulaToFile } from './formula';
import type { SheetPatch } from './patchTypes';
import type { SheetMap } from './scanSheet';
import { placeOf } from './sheetOrder';
import type { StyleBook } from './styleBook';
import { argb } from './styleXml';
import type { Edit } from './xml';
import { children, escapeText, parseXml } from './xml';

function bodyOf(format: ConditionalFormat, priority: number, prefix: string, book: () => StyleBook): string {
  const rule = (attributes: string, inner: string) =>
    `<${prefix}cfRule ${attributes} priority="${priority}">${inner}</${prefix}cfRule>`;
  const formula = (text: string) => `<${prefix}formula>${escapeText(formulaToFile(text))}</${prefix}formula>`;
  switch (format.kind) {
    case 'equals': {
      const look = book().differential({ fill: format.fill, color: format.color });
      if (format.value !== 0)
        return rule(`type="cellIs" dxfId="${look}" operator="equal"`, formula(String(format.value)));
      // To "equal to 0" a blank cell is 0 as well.
      const first = formatCell({ row: format.range.top, column: format.range.left });
      return rule(`type="expression" dxfId="${look}"`, formula(`=AND(ISNUMBER(${first}),${first}=0)`));
    }
    case 'formula': {
      const look = book().differential({ fill: format.fill, color: format.color ?? null });
      return rule(`type="expression" dxfId="${look}"`, formula(format.formula));
    }
    case 'dataBar': {
      const limit = (value: number) => `<${prefix}cfvo type="num" val="${value}"/>`;
      const color = `<${prefix}color rgb="${argb(format.color)}"/>`;
      // Without these lengths the least value would still show a bar.
      const open = `<${prefix}dataBar minLength="0" maxLength="100">`;
      return rule(
        'type="dataBar"',
        `${open}${limit(format.min)}${limit(format.max)}${color}</${prefix}dataBar>`,
      );
    }
  }
}

/** Rules in the part's own sections and in the extensions count their priorities together. */
function lastPriority(text: string, map: SheetMap): number {
  const holders = map.sections.filter(({ local }) => local === 'conditionalFormatting' || local === 'extLst');
  const priorities = holders.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\spriority\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1])),
  );
  return Math.max(0, ...priorities);
}

function removals(text: string, map: SheetMap, numbers: readonly number[]): Edit[] {
  if (numbers.length === 0) return [];
  const gone = new Set(numbers);
  let number = 0;
  return map.sections
    .filter(({ local }) => local === 'conditionalFormatting')
    .flatMap(({ start, end }): Edit[] => {
      const root = parseXml(text.slice(start, end), 'conditionalFormatting');
      const rules = children(root, 'cfRule').map((rule) => ({ rule, number: number++ }));
      const out = rules.filter((one) => gone.has(one.number));
      if (out.length === 0) return [];
      if (out.length === rules.length) return [{ start, end, text: '' }];
      return out.map(({ rule }) => ({ start: start + rule.start, end: start + rule.end, text: '' }));
    });
}

export function formatEdits(
  text: string,
  map: SheetMap,
  formats: SheetPatch['formats'],
  book: () => StyleBook,
): Edit[] {
  if (!formats) return [];
  const { prefix } = map;
  const last = lastPriority(text, map);
  const xml = formats.add
    .map((format, n) => {
      const body = bodyOf(format, last + n + 1, prefix, book);
      const open = `<${prefix}conditionalFormatting sqref="${formatRange(format.range)}">`;
      return `${open}${body}</${prefix}conditionalFormatting>`;
    })
    .join('');
  const at = placeOf(map, 'conditionalFormatting');
  return [...removals(text, map, formats.remove), ...(xml === '' ? [] : [{ start: at, end: at, text: xml }])];
}
