/**
 * What a managed sheet is: one that the add-in adds and knows again. Each is declared once, in a file of its own, and
 * `all.ts` lists them; recognising, reading and writing go by the declaration.
 */
import type { Bilingual } from '../../scoring';

export interface ManagedColumn<Key extends string = string> {
  readonly key: Key;
  /** As it is written; read in either language. */
  readonly header: Bilingual;
  /** What else people write above it, or an earlier version wrote: words, or a pattern over `headerKey`. */
  readonly also?: readonly string[] | RegExp;
  /** Width when the sheet is added, in characters. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly align?: 'center';
}

/** `…` in a name or a title stands for what the sheet is about. */
interface Declared<Key extends string> {
  /** Of the sheet in the workbook, when it is added: people may rename it. */
  readonly name: Bilingual;
  /** What stands in its first cell. */
  readonly title: Bilingual;
  /** Row of the headers when it is added; above it the title and one or two lines. */
  readonly headerRow: number;
  readonly columns: readonly ManagedColumn<Key>[];
}

/** To look at and to print: known by its title and the headers in their row, and the whole sheet is the add-in's. */
export interface ManagedReport<Key extends string = string> extends Declared<Key> {
  readonly kind: 'report';
}

/** To fill in and to read again: known by its headers, wherever it stands and whatever stands around it. */
export interface ManagedList<Key extends string = string> extends Declared<Key> {
  readonly kind: 'list';
  /** The line under the title. */
  readonly help: Bilingual;
  /** Name of its Excel table; Excel adds a number to that of a copied sheet. */
  readonly table: string;
  /** Without these a row cannot be read ... */
  readonly needed: readonly Key[];
  /** ... nor without one of these. */
  readonly oneOf?: readonly Key[];
  /** By these together it is known, where that is not all that is needed. */
  readonly knownBy?: readonly Key[];
  /** The column whose header is looked for first, and a quick look before, small letters or not. */
  readonly anchor: Key;
  readonly hint: RegExp;
  /** The header goes as far as no cell is blank, or all across its row. */
  readonly across: 'run' | 'row';
  /** Rows may be left blank in between, or the first blank row ends it. */
  readonly blankRows: 'passed' | 'end';
  /**
   * Where a blank row ends it: unless a row with these follows that names, in the first of them, what a row above names.
   * Rows that were taken away stay blank.
   */
  readonly afterBlank?: readonly Key[];
  /** A row below the Excel table belongs to it where these are filled, and one of `oneOf`; else where anything is. */
  readonly rowNeeds?: readonly Key[];
}

export type ManagedSheet<Key extends string = string> = ManagedReport<Key> | ManagedList<Key>;
