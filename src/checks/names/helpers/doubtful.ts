/** A row whose name is in doubt, and what speaks for the name that is suggested. */
import type { District } from '../../../thai';
import type { Near } from './near';
import type { Order } from './orders';
import type { NameReading } from './reading';

export interface Place {
  readonly order: Order;
  readonly before: District | null;
  readonly after: District | null;
}

/** Why a name is suggested. */
export interface Reasons {
  readonly near: Near | null;
  readonly place: Place | null;
  /** It is the only district that the table lacks. */
  readonly isOnlyLacking: boolean;
}

/** A row that is none of the province's districts as it stands, or one that is there twice. */
export interface Doubtful {
  readonly reading: NameReading;
  /** The row with the same name, where that is the fault. */
  readonly twin: NameReading | null;
  /** Beside the twin's. `copied`: the same, and no other row has them, so the row was pasted twice. */
  readonly figures: 'copied' | 'alike' | 'differ';
  district: District | null;
  reasons: Reasons;
  /** Where it could be one of several. */
  candidates: readonly District[];
  isCertain: boolean;
}

export const NO_REASONS: Reasons = { near: null, place: null, isOnlyLacking: false };
export type Take = (item: Doubtful, district: District, reasons: Reasons) => void;

export function doubt(reading: NameReading): Doubtful {
  return {
    reading,
    twin: null,
    figures: 'differ',
    district: null,
    reasons: NO_REASONS,
    candidates: [],
    isCertain: false,
  };
}
