/** What a viewer needs to show a workbook the way it looks, as plain data. */
import type { CellAddress, RangeAddress } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';

export interface FontStyle {
  readonly name: string;
  readonly points: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** #RRGGBB; `null` is the automatic colour. */
  readonly color: string | null;
}

export interface BorderLine {
  /** As in the format: thin, medium, thick, dashed, dotted, double, hair ... */
  readonly style: string;
  readonly color: string | null;
}

export interface Borders {
  readonly top: BorderLine | null;
  readonly right: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
}

export interface Alignment {
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees anticlockwise, -90 to 90; 255 is stacked text. */
  readonly rotation: number;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** #RRGGBB of a filled cell, `null` where nothing is filled. */
  readonly fill: string | null;
  readonly borders: Borders;
  readonly alignment: Alignment;
  /** Counts only while the sheet is protected. */
  readonly locked: boolean;
}

export interface ColumnView {
  readonly first: number;
  readonly last: number;
  /** `null`: the sheet's default width. */
  readonly characters: number | null;
  readonly hidden: boolean;
  /** Style number of cells in this column that the file does not hold. */
  readonly style: number | null;
}

export interface RowView {
  /** `null`: as high as its content. */
  readonly points: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

interface PlacedFormat {
  /** Its place among all rules of the sheet, by which a patch takes it out. */
  readonly number: number;
  readonly ranges: readonly RangeAddress[];
}

/** #RRGGBB; `null` leaves the cell's own. */
export interface Look {
  readonly fill: string | null;
  readonly color: string | null;
}

/** A conditional format of the kinds that the add-in makes; all others stay in the file unread. */
export type FileFormat = PlacedFormat &
  (
    | ({
        readonly kind: 'formula';
        /** With its leading `=`, relative to the top left cell of the first range. */
        readonly formula: string;
      } & Look)
    | ({ readonly kind: 'equals'; readonly value: number } & Look)
    /** `null`: by the least and the largest number of the cells. */
    | {
        readonly kind: 'dataBar';
        readonly color: string;
        readonly min: number | null;
        readonly max: number | null;
      }
  );

export interface SheetView {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly snapshot: SheetSnapshot;
  /** All cells the file holds, formatted blank ones included; `null` for an empty sheet. */
  readonly extent: RangeAddress | null;
  /** Number of the cell's style in `XlsxFile.styles`, falling back to its row's and its column's. */
  readonly styleAt: (cell: CellAddress) => number;
  readonly columns: readonly ColumnView[];
  readonly rows: ReadonlyMap<number, RowView>;
  readonly defaultCharacters: number;
  readonly defaultPoints: number;
  readonly merges: readonly RangeAddress[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  /** Drawings (charts, pictures, shapes) stand on the sheet; a viewer that does not show them still keeps them. */
  readonly hasDrawings: boolean;
  /** Array formulas and what-if tables of several cells, which can only be changed together. */
  readonly arrays: readonly RangeAddress[];
  readonly formats: readonly FileFormat[];
}
