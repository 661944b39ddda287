/** Names for added sheets: what Excel takes, and what is not taken yet. */
import type { WorkbookSnapshot } from '../../sheet/snapshot';

const LONGEST = 31;

/** `also`: names given within the same plan. */
export function freeName(
  workbook: WorkbookSnapshot,
  wanted: string,
  also: ReadonlySet<string> = new Set(),
): string {
  const taken = new Set(
    [...workbook.sheets.map(({ name }) => name), ...also].map((name) => name.toLowerCase()),
  );
  const base = wanted.replace(/[\\/?*[\]:]/g, '-').replace(/^'+|'+$/g, '');
  let name = base.slice(0, LONGEST).trim();
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = `${base.slice(0, LONGEST - suffix.length).trim()}${suffix}`;
  }
  return name;
}
