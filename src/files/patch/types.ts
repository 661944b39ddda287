/** What to change in a file, as data. Whatever a patch does not name keeps its bytes. */
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type {
  CellChange,
  CellLook,
  CellRows,
  ConditionalFormat,
  LongSheetChange,
  SheetChange,
  SheetLayout,
  TableResize,
  WritePlan,
} from '../../sheet/plan';
import type { CellValue } from '../../sheet/snapshot';
import type { Alignment, Borders, FontStyle } from '../view';

export type ContentPatch =
  /** `null` blanks the cell and leaves its format. Text is stored as text, whatever it begins with. */
  | { readonly kind: 'value'; readonly value: CellValue }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** The result that a program without recalculation will show. */
      readonly cached: CellValue;
      /** The formula fills this block (stored as an array formula); `cached` is the first cell's. */
      readonly fills?: RangeAddress;
    };

/** Parts of a format that change; what is left out stays as it is. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: string | null;
  readonly borders?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
}

export interface CellPatch {
  readonly cell: CellAddress;
  /** Left out: the content stays. */
  readonly content?: ContentPatch;
  /** Take over the whole format of this cell of the same sheet first ... */
  readonly formatLike?: CellAddress;
  /** ... then these parts (every part of a CellStyle: the format stands on its own) ... */
  readonly style?: StylePatch;
  /** ... then this number format. */
  readonly numberFormat?: string;
}

export interface SheetPatch {
  readonly sheet: string;
  /** The sheet does not exist yet and is added at the end. */
  readonly create?: boolean;
  readonly cells: readonly CellPatch[];
  /** Besides those, which have the last word of a cell that both name. */
  readonly rowCells?: CellRows<CellPatch>;
  readonly merges?: { readonly add: readonly RangeAddress[]; readonly remove: readonly RangeAddress[] };
  readonly columnWidths?: readonly { readonly column: number; readonly characters: number }[];
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  readonly tableResizes?: readonly TableResize[];
  /** Conditional formats: new ones, and the numbers (`FileFormat.number`) of those that go. */
  readonly formats?: { readonly add: readonly FormatPatch[]; readonly remove: readonly number[] };
  /** In place of those that the sheet has; a sheet without any gets none. */
  readonly printAreas?: readonly RangeAddress[];
  /** Of an added sheet only. */
  readonly layout?: AddedLayout;
}

/** One rule may hold for several places; its formula stands for the top left cell of `range`. */
export type FormatPatch = ConditionalFormat & { readonly alsoAt?: readonly RangeAddress[] };

export type AddedLayout = Pick<SheetLayout, 'page' | 'freezeRows' | 'tables' | 'charts'>;

export interface FilePatch {
  readonly sheets: readonly SheetPatch[];
  /** The add-in's own custom XML part: new text, or left out to keep what is there. */
  readonly settingsXml?: string;
}

const THIN = { style: 'thin', color: null };

function styleOf(look: CellLook): StylePatch {
  const { bold, size, fill, align, wrap, boxed } = look;
  const font = {
    ...(bold !== undefined && { bold }),
    ...(size !== undefined && { points: size }),
  };
  const alignment: Partial<Alignment> = {
    ...(align !== undefined && { horizontal: align }),
    ...(wrap === true && { wrap, vertical: 'top' }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill }),
    ...(boxed === true && { borders: { top: THIN, right: THIN, bottom: THIN, left: THIN } }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
  };
}

function cellPatch({ cell, after, shows, formatLike, numberFormat, look }: CellChange): CellPatch {
  const content: ContentPatch =
    after.kind === 'formula' ? { kind: 'formula', formula: after.formula, cached: shows ?? null } : after;
  return { cell, content, formatLike, numberFormat, style: look && styleOf(look) };
}

function rowPatches({ rows, at }: CellRows<CellChange>): CellRows<CellPatch> {
  return { rows, at: (row) => at(row).map(cellPatch) };
}

/** A plan says what Excel is to be told; in a file the results of formulas have to be written too. */
export function planToPatch(
  plan: WritePlan | { readonly sheets: readonly (SheetChange | LongSheetChange)[] },
): FilePatch {
  return {
    sheets: plan.sheets.map((change) => {
      const { sheet, create, cells, columnWidths, tableResizes, printAreas, layout } = change;
      const { merges, formats, ...rest } = layout ?? {};
      return {
        sheet,
        create,
        columnWidths,
        tableResizes,
        cells: cells.map(cellPatch),
        ...('rowCells' in change && { rowCells: rowPatches(change.rowCells) }),
        ...(merges && { merges: { add: merges, remove: [] } }),
        ...(formats && { formats: { add: formats, remove: [] } }),
        ...(printAreas && { printAreas: printAreas.to }),
        ...(layout && { layout: rest }),
      };
    }),
  };
}
