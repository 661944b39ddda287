/**
 * Conditional formats (ECMA-376 part 1, 18.3.1.18): new rules stand behind those that are there and give way to them;
 * rules are taken out by their number, all others keep their text.
 */
import { formatCell, formatRange } from '../../sheet/address';
import { formulaToFile } from '../../formula/spelling';
import type { FormatPatch, SheetPatch } from './types';
import type { SheetMap } from '../scanSheet';
import { orderOf } from './sheetOrder';
import type { StyleBook } from './styleBook';
import { argb } from './styleXml';
import type { Edit } from '../xml';
import { children, escapeText, parseXml } from '../xml';

/** Data bars as Excel 2010 and later draw them stand in an extension that refers to the plain rule by an id. */
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const BAR_LINK = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const BARS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

type DataBar = Extract<FormatPatch, { kind: 'dataBar' }>;

function placesOf({ range, alsoAt = [] }: FormatPatch): string {
  return [range, ...alsoAt].map(formatRange).join(' ');
}

function barId(priority: number): string {
  return `{4B504900-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, '0')}}`;
}

interface Rule {
  readonly format: FormatPatch;
  readonly priority: number;
  /** The data bar has its other half in the sheet's extensions. */
  readonly extended: boolean;
}

function barXml({ color, min, max }: DataBar, prefix: string): string {
  const limit = (value: number) => `<${prefix}cfvo type="num" val="${value}"/>`;
  // Without these lengths the least value would still show a bar.
  const open = `<${prefix}dataBar minLength="0" maxLength="100">`;
  return `${open}${limit(min)}${limit(max)}<${prefix}color rgb="${argb(color)}"/></${prefix}dataBar>`;
}

function extendedBarXml({ format, priority }: Rule & { readonly format: DataBar }): string {
  const limit = (value: number) => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return (
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:cfRule type="dataBar" id="${barId(priority)}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
    `${limit(format.min)}${limit(format.max)}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>` +
    `</x14:dataBar></x14:cfRule><xm:sqref>${placesOf(format)}</xm:sqref></x14:conditionalFormatting>`
  );
}

function ruleXml({ format, priority, extended }: Rule, prefix: string, book: () => StyleBook): string {
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
      const link = extended
        ? `<${prefix}extLst><${prefix}ext ${X14} uri="${BAR_LINK}"><x14:id>${barId(priority)}</x14:id></${prefix}ext></${prefix}extLst>`
        : '';
      return rule('type="dataBar"', barXml(format, prefix) + link);
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

function rulesOf(text: string, map: SheetMap, formats: readonly FormatPatch[]): Rule[] {
  const last = lastPriority(text, map);
  // Extensions that are there belong to others: their text stays, and a data bar beside them does without.
  const extended = !map.sections.some(({ local }) => local === 'extLst');
  return formats.map((format, n) => ({ format, priority: last + n + 1, extended }));
}

export function formatEdits(
  text: string,
  map: SheetMap,
  formats: SheetPatch['formats'],
  book: () => StyleBook,
): Edit[] {
  if (!formats) return [];
  const { prefix } = map;
  const xml = rulesOf(text, map, formats.add)
    .map((rule) => {
      const open = `<${prefix}conditionalFormatting sqref="${placesOf(rule.format)}">`;
      return `${open}${ruleXml(rule, prefix, book)}</${prefix}conditionalFormatting>`;
    })
    .join('');
  const at = orderOf(map, 'conditionalFormatting');
  return [...removals(text, map, formats.remove), ...(xml === '' ? [] : [{ start: at, end: at, text: xml }])];
}

/** The other halves of data bars: they stand at the very end of the sheet. */
export function formatExtensionEdits(text: string, map: SheetMap, formats: SheetPatch['formats']): Edit[] {
  const bars = rulesOf(text, map, formats?.add ?? []).flatMap((rule) =>
    rule.extended && rule.format.kind === 'dataBar' ? [extendedBarXml({ ...rule, format: rule.format })] : [],
  );
  if (bars.length === 0) return [];
  const { prefix } = map;
  const at = orderOf(map, 'extLst');
  const inner = `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings>`;
  const xml = `<${prefix}extLst><${prefix}ext ${X14} uri="${BARS}">${inner}</${prefix}ext></${prefix}extLst>`;
  return [{ start: at, end: at, text: xml }];
}
