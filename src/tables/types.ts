/** A target table found on a sheet: which columns play which part, and which unit each row is. */
import type { RangeAddress } from '../sheet/address';
import type { Answers, TableQuestion } from './questions/types';

export type ColumnRole =
  | 'number' // ที่ / ลำดับ
  | 'unit' // จังหวัด/อำเภอ
  | 'base' // OTOP sales of the year before
  | 'target' // what the result is measured against
  | 'levelTarget' // printed target of one level (OTOP +16 % ... +20 %)
  | 'result' // what was achieved, reported by staff
  | 'input' // another figure, day or tick of an indicator that takes more than those
  | 'percent' // written by the add-in: growth or percentage
  | 'level' // written by the add-in
  | 'score' // written by the add-in
  | 'gap' // written by the add-in: missing to the next level
  | 'note' // หมายเหตุ
  | 'other'; // known to belong to the table, not used for scoring

/** What a column is chosen for: its role, and of an input which one. */
export type ColumnPart = Exclude<ColumnRole, 'input'> | `input:${string}`;

export interface TableColumn {
  /** Column of the sheet, zero-based. */
  readonly column: number;
  /** The header as read, its rows joined, line breaks folded. */
  readonly header: string;
  /** `null`: not recognised, and said so. */
  readonly role: ColumnRole | null;
  /** For `levelTarget`: the level it earns. */
  readonly level?: number;
  /** For `input`: its name in the indicator. */
  readonly input?: string;
  /** Role is `null` because several columns could play this part: the user has to say which one does. */
  readonly candidate?: ColumnPart;
}

export interface TableRow {
  /** Row of the sheet, zero-based. */
  readonly row: number;
  readonly kind: 'province' | 'district' | 'total' | 'other';
  /** The name as it stands in the cell. */
  readonly name: string;
  /**
   * Code of the register (2 digits province, 4 digits district) where the name is certain, else `null`. Of a total: the
   * province that it stands for, where no row names that province.
   */
  readonly code: string | null;
  /** The figures of several units that are not the whole (a zone), or of a part of one (a tambon): no unit's own. */
  readonly isPart?: true;
  /** The unit has several rows, so that none of them alone tells how it did. */
  readonly several?: SeveralRows;
}

/** A row of a unit or of all of them: it has a level of its own. */
export function isScored({ kind, isPart }: TableRow): boolean {
  return kind !== 'other' && isPart !== true;
}

export interface SeveralRows {
  /** `parts`: rows without a name follow, of tambons, say. `repeated`: other rows have the same name. */
  readonly kind: 'parts' | 'repeated';
  /** All of them, in sheet order. */
  readonly rows: readonly number[];
}

export interface TargetTable {
  /** Stable within a workbook: sheet name and header place. */
  readonly id: string;
  readonly sheet: string;
  /** Header, rows and note column. */
  readonly range: RangeAddress;
  readonly headerRange: RangeAddress;
  readonly indicator: string;
  readonly rubric: string;
  /** Two digits, where the table's districts say so. */
  readonly province: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Name of the Excel table (list object) it stands in. */
  readonly excelTable: string | null;
  /** A column or the indicator was corrected by the user. */
  readonly correctedByHand: boolean;
  /** How the figures are read where the words leave it open; while one has no answer, no row has a level. */
  readonly questions: readonly TableQuestion[];
}

/** Looks like a table of units, but is not one of the tables this add-in knows. */
export interface UnrecognisedTable {
  /** A choice with this id tells the add-in what the table is; the id of a target table in the same place. */
  readonly id: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  /** One for each column of the range, `''` where there is none. */
  readonly headers: readonly string[];
  /**
   * `otherYear`: an indicator's table of a year whose columns do not fit. `notSaid`: the columns fit one, but the words are
   * about something else as well.
   */
  readonly reason: 'unknownHeaders' | 'ambiguousIndicator' | 'missingColumn' | 'otherYear' | 'notSaid';
  /** For `otherYear`. */
  readonly year?: number;
  /** For `missingColumn`: the part nobody plays, in a table of which indicator, and what the other columns are. */
  readonly missing?: ColumnPart;
  /** Other columns are those of this indicator alone: the table is its, and cannot be read. */
  readonly resembles?: boolean;
  readonly indicator?: string;
  readonly rubric?: string;
  readonly headerRange?: RangeAddress;
  readonly columns?: readonly TableColumn[];
}

/** What the user corrected by hand; kept in the workbook (see `settings.ts`). */
export interface TableChoice {
  readonly tableId: string;
  readonly indicator?: string;
  readonly rubric?: string;
  /** Part by column of the sheet. */
  readonly roles: Readonly<Record<number, ColumnPart>>;
  /** Headers at the time of choosing: a choice is not applied to a column whose header has changed since. */
  readonly headers?: Readonly<Record<number, string>>;
  /** To the questions that the table leaves open. */
  readonly answers?: Answers;
}
