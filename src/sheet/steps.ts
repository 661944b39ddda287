/**
 * Long loops as generators: whoever runs one may let others work between two of its yields. How long a slice of such
 * work lasts is decided by who runs it (`taskpane/findings/slices.ts`); here only how often there is a chance to stop.
 */

/** So many rows, cells or findings are done in well under a millisecond. Dearer ones yield after each. */
const ITEMS_PER_STEP = 250;

/** Whether to yield after the item of this index. */
export function endsStep(index: number): boolean {
  return index % ITEMS_PER_STEP === ITEMS_PER_STEP - 1;
}
