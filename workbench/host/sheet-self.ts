/** What workbook, worksheet and table objects stand for. */
import type { Maker } from './model';
import type { HostWorkbook } from './workbook';

/** Which events the page has asked for. */
interface EventSwitches {
  readonly wanted: Set<'changed' | 'selectionChanged'>;
}

export interface BookSelf {
  readonly workbook: HostWorkbook;
  readonly events: EventSwitches;
  /** What stands on a sheet leads back to it. */
  readonly worksheet: Maker<SheetSelf>;
  readonly isViewOnly: boolean;
}

export interface SheetSelf extends BookSelf {
  readonly sheetId: string;
}

export interface TableSelf extends SheetSelf {
  readonly tableId: string;
}
