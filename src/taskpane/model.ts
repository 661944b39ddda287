/** What the pane knows about the workbook, and small questions about it. `reading.ts` makes it from a snapshot. */
import type { UnknownFormulas } from '../plans/entering';
import type { YearWithoutRubric } from '../plans/localRubric/years';
import type { Bilingual, Indicator } from '../scoring';
import { formatRange, type RangeAddress } from '../sheet/address';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type {
  AcceptedFinding,
  ColumnPart,
  ScoredTable,
  TableChoice,
  TableColumn,
  TargetTable,
  UnrecognisedTable,
} from '../tables';

/** A part that is played, and by which columns. */
export interface PlayedPart {
  readonly part: ColumnPart;
  /** What the indicator calls it; `null`: it goes by the part's own name. */
  readonly label: Bilingual | null;
  readonly columns: readonly TableColumn[];
}

export interface TableModel {
  readonly table: TargetTable;
  readonly indicator: Indicator | null;
  readonly scored: ScoredTable;
  /** Rows that have a result, whether it could be scored or not. */
  readonly reported: number;
  readonly sheetVisible: boolean;
  /** In the order in which they are named. */
  readonly parts: readonly PlayedPart[];
  /** No column holds the results. */
  readonly lacksResult: boolean;
  /** How it is read where its words do not say it plainly, and what is still to be answered. */
  readonly readings: readonly Bilingual[];
}

export interface Model {
  readonly workbook: WorkbookSnapshot;
  readonly choices: readonly TableChoice[];
  /** Findings that somebody lets stand, with the reason; kept in the workbook. */
  readonly accepted: readonly AcceptedFinding[];
  /** The choices kept in the workbook could not be read; saving a new one replaces them. */
  readonly choicesDamaged: boolean;
  readonly tables: readonly TableModel[];
  readonly unrecognised: readonly UnrecognisedTable[];
  /** What the indicator calls the part that is missing, by the table that is not recognised for want of it. */
  readonly missingLabels: Readonly<Record<string, Bilingual>>;
  /** Fiscal years that tables speak of and no rubric is for. */
  readonly yearsWithoutRubric: readonly YearWithoutRubric[];
  /** Formulas of the add-in that Excel does not know, by sheet. */
  readonly unknownFormulas: readonly UnknownFormulas[];
}

export function findTable(model: Model, id: string): TableModel | null {
  return model.tables.find((one) => one.table.id === id) ?? null;
}

export function rangeText(place: { readonly sheet: string; readonly range: RangeAddress }): string {
  return `${place.sheet} · ${formatRange(place.range)}`;
}
