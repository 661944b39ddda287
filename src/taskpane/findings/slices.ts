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
    const last = oneSlice(steps);
    if (last.done === true) return last.value;
    onProgress(last.value);
    await pause();
    if (!isWanted()) return null;
  }
}

/** The same for work that somebody waits for in any case. */
export async function wholeInSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const last = oneSlice(steps);
    if (last.done === true) return last.value;
    await pause();
  }
}

function oneSlice<P, T>(steps: Iterator<P, T>): IteratorResult<P, T> {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    const last = steps.next();
    if (last.done === true || performance.now() >= end) return last;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
