/** Names near a misspelt or misread one, by edit distance: for suggesting only. */

const mostCandidates = 5;

/** Nearest first, at most one edit in four characters. */
export function nearest<T>(text: string, named: readonly (readonly [string, T])[]): T[] {
  const limit = Math.floor(text.length / 4);
  return named
    .map(([name, item]) => ({ item, distance: editDistance(text, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostCandidates)
    .map(({ item }) => item);
}

/** Insertions, deletions and replacements between two texts; anything above the limit is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}
