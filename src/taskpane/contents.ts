/** Cell contents as the preview shows them, and what a change does to its cell. */
import { formatFixed, formatNumber, type Messages } from '../i18n';
import type { CellChange, CellContent } from '../sheet/plan';
import { isError, type CellValue } from '../sheet/snapshot';

/** `formatting`: the cell stays blank and takes the table's look. */
export type ChangeKind = 'filling' | 'replacing' | 'clearing' | 'formatting';

function isBlank(content: CellContent): boolean {
  return content.kind === 'value' && (content.value === null || content.value === '');
}

export function changeKind({ before, after }: CellChange): ChangeKind {
  if (isBlank(before)) return isBlank(after) ? 'formatting' : 'filling';
  return isBlank(after) ? 'clearing' : 'replacing';
}

/** The user loses what stands there. */
export function holdsSomething({ before }: CellChange): boolean {
  return !isBlank(before);
}

/** Whether a reader sees another cell afterwards: one that stays blank, or as it was, only takes a look. */
export function isSeen({ before, after }: Pick<CellChange, 'before' | 'after'>): boolean {
  if (isBlank(before) && isBlank(after)) return false;
  return before.kind !== after.kind || plain(before) !== plain(after);
}

function plain(content: CellContent): CellValue {
  return content.kind === 'formula' ? content.formula : content.value;
}

/** How often each kind occurs in a whole plan. */
export function countKinds(changes: readonly CellChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = { filling: 0, replacing: 0, clearing: 0, formatting: 0 };
  for (const change of changes) counts[changeKind(change)] += 1;
  return counts;
}

function valueText(value: CellValue, t: Messages): string {
  if (value === null || value === '') return t.common.blank;
  if (isError(value)) return value.error;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

export function contentText(content: CellContent, t: Messages): string {
  return content.kind === 'formula' ? content.formula : valueText(content.value, t);
}

/**
 * What the cell will show. A number with a plain format of fixed decimals shows them; anything else shows in full, since
 * only Excel knows all of its formats.
 */
export function afterText({ after, shows, numberFormat }: CellChange, t: Messages): string {
  if (after.kind === 'formula' && (shows ?? '') === '') return t.preview.blankFormula;
  const value = after.kind === 'formula' ? (shows ?? null) : after.value;
  const decimals = /^[#,0]*0(?:\.(0+))?$/.exec(numberFormat ?? '');
  return typeof value === 'number' && decimals
    ? formatFixed(value, decimals[1]?.length ?? 0)
    : valueText(value, t);
}

/** In reading order, whatever order the plan was made in. */
export function inReadingOrder(changes: readonly CellChange[]): readonly CellChange[] {
  return [...changes].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}
