/**
 * Long work in short slices: between two of them the browser draws, takes clicks and lets Excel answer. A slice is
 * well under the 50 ms from which people feel a page hang.
 */
const SLICE_MS = 15;

/** `null`: nobody wanted the answer any more. */
export async function inSlices<P, T>(
  steps: Iterator<P, T>,
  onProgress: (progress: P) => void,
  isWanted: () => boolean,
): Promise<T | null> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let last: IteratorResult<P, T>;
    do {
      last = steps.next();
      if (last.done === true) return last.value;
    } while (performance.now() < end);
    onProgress(last.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return null;
  }
}
