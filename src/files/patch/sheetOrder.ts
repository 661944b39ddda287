/** The children of `<worksheet>` in the order that the schema demands (ECMA-376 part 1, 18.3.1.99). */
import type { SheetMap } from '../scanSheet';

const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export type SectionName = (typeof ORDER)[number];

/** Where a new section stands in the text: behind those that come before it, others of its name included. */
export function orderOf(map: SheetMap, name: SectionName): number {
  const before: readonly string[] = ORDER.slice(0, ORDER.indexOf(name) + 1);
  const ends = map.sections.filter((one) => before.includes(one.local)).map((one) => one.end);
  return Math.max(map.sections[0]?.start ?? 0, ...ends);
}
