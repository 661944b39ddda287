/**
 * What the rich-API host needs from a workbook: small, plain and synchronous. `memory.ts` implements it for
 * tests, the workbench page implements it over its spreadsheet. Everything that is protocol (names, address
 * texts, errors, what a written string means, events of the add-in) is the host's; everything that is content
 * is here.
 *
 * Rules for whoever implements it:
 * - Rows and columns are zero-based, ranges include both corners and never leave the sheet's grid.
 * - Matrices have exactly the size of the range asked for; cells outside the used range are blank (`null`),
 *   format "General".
 * - Colours are "#RRGGBB"; widths are points (1 point = 4/3 CSS pixels).
 * - The host has checked protection, edit mode, names and addresses before it calls a method that changes
 *   something: an implementation need not check again, and must not refuse.
 * - Recalculation may be late: a formula that waits for its value reads as `{ error: '#BUSY!' }` meanwhile.
 */
import type { RangeAddress } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import type { CellValue } from '../../src/sheet/snapshot';
import type { HostLayout } from './layout';

export type Matrix<T> = readonly (readonly T[])[];

export type BorderStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';

export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface HostBorder {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export const NO_BORDER: HostBorder = { style: 'None', weight: 'Thin', color: '#000000' };

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';

export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

/** The format as it shows, styles of row, column and sheet already worked in. Number formats travel apart. */
export interface HostCellFormat {
  /** `null`: no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly top: HostBorder;
  readonly bottom: HostBorder;
  readonly left: HostBorder;
  readonly right: HostBorder;
}

export interface HostTable {
  /** Never changes, also when the table is renamed. */
  readonly id: string;
  readonly name: string;
  /** Header row and total row included. */
  readonly range: RangeAddress;
  readonly hasHeaderRow: boolean;
  readonly hasTotalRow: boolean;
  /** Its filter hides rows at this moment. */
  readonly isFiltered: boolean;
}

export interface HostSheet {
  /** Never changes, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  setVisibility(visibility: HostSheet['visibility']): void;
  readonly isProtected: boolean;
  /** A filter stands on the sheet itself (filters of tables apart). */
  readonly hasFilter: boolean;
  /** ... and hides rows at this moment. */
  readonly isFiltered: boolean;

  /** Smallest block with every cell that has content or a format of its own; `null` on an empty sheet. */
  usedRange(): RangeAddress | null;
  /** Smallest block with every cell of this range that holds a value or a formula; the range may be the whole sheet. */
  contentsWithin(range: RangeAddress): RangeAddress | null;

  values(range: RangeAddress): Matrix<CellValue>;
  /** English formula with its leading `=`, `null` where there is none. Cells of a spill hold no formula. */
  formulas(range: RangeAddress): Matrix<string | null>;
  /**
   * `undefined` leaves that cell alone; content `null` clears value and formula and keeps the format. Text is
   * text, whatever it begins with (the host has already read "=", "'" and numbers typed as text). An error
   * value as a constant comes as the formula `=#N/A`.
   */
  setContents(range: RangeAddress, contents: Matrix<CellContent | undefined>): void;

  /** Excel's codes in their English form, e.g. "#,##0.00", "General", "@". */
  numberFormats(range: RangeAddress): Matrix<string>;
  setNumberFormats(range: RangeAddress, formats: Matrix<string | undefined>): void;

  formats(range: RangeAddress): Matrix<HostCellFormat>;
  /** Every cell of the range takes the given properties; those not given stay. */
  setFormat(range: RangeAddress, format: Partial<HostCellFormat>): void;

  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;

  merges(): readonly RangeAddress[];
  tables(): readonly HostTable[];
  resizeTable(id: string, range: RangeAddress): void;

  /** Conditional formats, charts, page, panes; without it the host answers `NotImplemented` to all of these. */
  readonly layout?: HostLayout;
}

export interface HostSelection {
  readonly sheetId: string;
  readonly range: RangeAddress;
}

export interface HostXmlPart {
  readonly id: string;
  readonly xml: string;
}

/** Cells changed: typed by the user or written by the add-in. Mere recalculation is no change. */
export interface HostChange {
  readonly sheetId: string;
  readonly range: RangeAddress;
}

export interface HostWorkbook {
  /** Sheets may not be added or deleted; a workbook without the method is open. */
  isStructureProtected?(): boolean;

  /** In the order of their tabs, hidden ones included. */
  sheets(): readonly HostSheet[];
  /** At the end, visible, empty, not activated. The name is free and valid. */
  addSheet(name: string): HostSheet;
  deleteSheet(id: string): void;

  selection(): HostSelection;
  /** Brings the sheet to the front and selects. */
  select(selection: HostSelection): void;

  customXmlParts(): readonly HostXmlPart[];
  addCustomXmlPart(xml: string): HostXmlPart;
  setCustomXmlPart(id: string, xml: string): void;
  deleteCustomXmlPart(id: string): void;

  /** The user is typing in a cell: Excel refuses everything meanwhile. */
  isEditing(): boolean;
  /** Settles when `isEditing()` is false. */
  editingEnded(): Promise<void>;

  /** Every formula gets its value anew; that is no change. Without the method nothing here calculates. */
  recalculate?(): void;

  /** Both give the function that stops them. */
  onChanged(listener: (change: HostChange) => void): () => void;
  onSelectionChanged(listener: (selection: HostSelection) => void): () => void;
}
