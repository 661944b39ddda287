/** Middle and spread that one wrong figure in a short column cannot move. */

export function medianOf(figures: readonly number[]): number {
  const sorted = Float64Array.from(figures).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Median distance from the median, scaled so that it is the standard deviation of a normal distribution. */
export function spreadOf(figures: readonly number[], median: number): number {
  return 1.4826 * medianOf(figures.map((figure) => Math.abs(figure - median)));
}
