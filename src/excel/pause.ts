/** Between the sheets of a write or a restore the user sees how far it is, and may stop it. */
import type { Watch } from '../sheet/gateway';

const LARGE_SHEET_CELLS = 200;

/** A sheet that is worth a request of its own; small ones go together. */
export function isLarge(cells: readonly unknown[]): boolean {
  return cells.length >= LARGE_SHEET_CELLS;
}

/** How many of so many sheets are through. */
export class Pace {
  constructor(
    private readonly watch: Watch,
    private readonly of: number,
  ) {}

  get isWatched(): boolean {
    return this.watch.onSheet !== undefined;
  }

  /** Tells that so many are through; gives whether the user wants no more of it. The end of all is told otherwise. */
  isStoppedAt(done: number): boolean {
    const { onSheet, signal } = this.watch;
    if (!onSheet || done >= this.of) return false;
    onSheet(done, this.of);
    return signal?.aborted ?? false;
  }
}
