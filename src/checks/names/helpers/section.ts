/** The names of one table as they are read, province by province. */
import type { CellAddress } from '../../../sheet/address';
import type { TableRow } from '../../../tables';
import type { District, Province } from '../../../thai';
import type { TableView } from '../../types';

export interface NameReading {
  readonly row: TableRow;
  readonly cell: CellAddress;
  /** Character for character as it stands in the cell; `''` where the row has figures but no name. */
  readonly raw: string;
  readonly hasFormula: boolean;
  /** Where the name is certain within the province. */
  readonly district: District | null;
  /** No figures stand in the row: it may be a remark. */
  readonly isBare: boolean;
}

/** Rows of one province, in sheet order. */
export interface Section {
  readonly view: TableView;
  readonly province: Province;
  readonly provinceRow: TableRow | null;
  readonly names: readonly NameReading[];
}
