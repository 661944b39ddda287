/** Timing and the lines that are printed: every figure beside what it was measured against, from the same run. */

/** Milliseconds of the fastest of some runs: the one least disturbed by whatever else the machine did. */
export async function fastest(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function heading(text: string): void {
  console.log(`\n${text}`);
}

export function line(what: string, figure: string): void {
  console.log(`  ${what.padEnd(62)} ${figure}`);
}

export function seconds(milliseconds: number): string {
  if (milliseconds < 10) return `${milliseconds.toFixed(2)} ms`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** How this one compares with another that does the same. */
export function against(milliseconds: number, other: number): string {
  return milliseconds <= other
    ? `${(other / milliseconds).toFixed(1)} times as fast`
    : `${(milliseconds / other).toFixed(1)} times as long`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** The same "random" numbers on every run and machine (a linear congruence of 32 bits). */
export function repeatableRandom(seed = 2561): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
