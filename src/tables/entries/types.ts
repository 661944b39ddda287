/**
 * What staff report for a scorecard beside the target tables: figures on an input sheet and documents in an evidence
 * register. Both are ordinary sheets that people also fill by hand, so each cell is read as somebody types it.
 */
import type { Bilingual, Indicator, InputSpec, InputValue } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { EvidenceColumn } from '../managed/evidence';
import type { InputColumn } from '../managed/inputs';
import type { ListBlock, UnreadList } from '../managed/lists';

/** Where an input's value was found. */
type InputSource = 'table' | 'entry' | 'evidence' | 'none';

export interface Place {
  readonly sheet: string;
  readonly range: RangeAddress;
}

export interface GatheredInput {
  readonly spec: InputSpec;
  readonly value: InputValue;
  readonly source: InputSource;
  /** The cells it was read from: one for a figure, one per row of a list, the ticks of the register for steps. */
  readonly places: readonly Place[];
  /** What stands there cannot be read, or two places contradict each other; the value is then `null`. */
  readonly problem: Bilingual | null;
  /** How the value follows from the cell, where it is not the figure that stands there. */
  readonly derived?: Derived;
  /** The table leaves open how it is counted: not even a live copy of the cell may be scored. */
  readonly waiting?: true;
  /** The value is that of a part of the year: no level from it is final. */
  readonly soFar?: Bilingual;
  /** The value is that of a total row whose table lists only some districts of the province. */
  readonly covers?: Bilingual;
  /** Why the province has none, although its districts do. */
  readonly notAdded?: Bilingual;
  /** The value is the sum over districts, because no row speaks of their province. */
  readonly sum?: DistrictSum;
}

/** The figure of the place times the factor; with `whole`, what that figure leaves of the other one times its own. */
export interface Derived {
  readonly factor: number;
  readonly whole: { readonly place: Place; readonly factor: number } | null;
}

export interface DistrictSum {
  /** What is added: without all of the `needed` a district is not in it; of the others a blank is none. */
  readonly needed: readonly InputSpec[];
  readonly others: readonly InputSpec[];
  /** Districts that the tables name, in the order of the register. */
  readonly districts: readonly SummedDistrict[];
  /** How many of them are in the sum: those with all figures, the part and the whole. */
  readonly counted: number;
  /** How many districts the province has. */
  readonly of: number;
}

export interface SummedDistrict {
  readonly unit: ScorecardUnit;
  /** By the input's name. */
  readonly figures: ReadonlyMap<string, GatheredInput | null>;
}

export interface Gathered {
  readonly indicator: Indicator;
  /** In the order of `indicator.inputs`. */
  readonly inputs: readonly GatheredInput[];
  /** The office's own weight, where the document gives none. */
  readonly weight?: GatheredInput;
}

/** One row of an input sheet, or one item of a list input. */
export interface EntryRow {
  readonly rubric: string;
  /** Register code: two digits of a province, four of a district. */
  readonly unit: string;
  readonly indicator: string;
  /** The input's name in the rubric. */
  readonly input: string;
  /** A figure or a tick; `null` where the cell is blank or cannot be read. */
  readonly value: number | boolean | null;
  /** Why the cell cannot be read. */
  readonly problem: Bilingual | null;
  readonly sheet: string;
  /** Row of the sheet, zero-based. */
  readonly row: number;
  readonly valueCell: CellAddress;
}

/** One document of the register. */
export interface EvidenceRow {
  readonly rubric: string;
  /** Register code of the unit. */
  readonly unit: string;
  readonly indicator: string;
  /** 1 to 5. */
  readonly step: number;
  readonly document: string;
  /** `null`: nothing typed, or nothing that can be read; not there in either case. */
  readonly have: boolean | null;
  /** Something stands in its tick's cell, whether it can be read or not. */
  readonly entered: boolean;
  /** ISO where the cell says a day, else the text as typed. */
  readonly date: string;
  readonly link: string;
  readonly who: string;
  readonly sheet: string;
  /** Row of the sheet, zero-based. */
  readonly row: number;
  readonly haveCell: CellAddress;
}

export interface EntryProblem extends Place {
  /** Without the cell, which is the place. */
  readonly message: Bilingual;
}

/** A column of an input sheet or of a register. */
export type EntryColumn = InputColumn | EvidenceColumn;

/** An input sheet or a register as it lies in the workbook. */
export interface EntryBlock extends ListBlock<EntryColumn> {
  readonly kind: 'inputs' | 'evidence';
}

export type UnreadBlock = UnreadList<EntryColumn>;

export interface Entries {
  readonly inputs: readonly EntryRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly problems: readonly EntryProblem[];
  readonly blocks: readonly EntryBlock[];
}

export interface StepEvidence {
  readonly step: number;
  readonly asked: Bilingual;
  /** What the rubric asks for; `row` is `null` where the register has none for it. */
  readonly documents: readonly { readonly text: Bilingual; readonly row: EvidenceRow | null }[];
  /** Every document is there. */
  readonly complete: boolean;
}

export interface UnitEvidence {
  readonly steps: readonly StepEvidence[];
  /** The highest step up to which every document is there. */
  readonly done: number;
  /** The documents that keep the next step back; empty where all steps are complete. */
  readonly missing: readonly Bilingual[];
  /** What of the register has been filled in: ticks of this sheet, at least of another sheet of the unit, or none. */
  readonly entered: 'sheet' | 'unit' | 'none';
  /** Rows of this sheet and of all sheets of the unit, ticked or not. */
  readonly rows: readonly EvidenceRow[];
  readonly unitRows: readonly EvidenceRow[];
}
