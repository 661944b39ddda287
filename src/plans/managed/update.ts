/** An earlier sheet brought up to date: only its differing cells change. */
import type { CellAddress } from '../../sheet/address';
import type { CellChange, CellContent, SheetChange } from '../../sheet/plan';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { BLANK, contentAt, sameContent } from '../cells';
import { isBlankContent, type PlannedSheet } from './plannedSheet';

/**
 * Looks and widths stay as they are: people may have changed them. A cell that was blank looks like one of its kind. Rows
 * of the lower part that are no longer needed are blanked; what people wrote where the sheet has nothing stays (`isOurs`:
 * what only the add-in writes).
 */
export function updatedSheet(
  planned: PlannedSheet,
  existing: SheetSnapshot,
  isOurs: (content: CellContent) => boolean,
): SheetChange {
  const alike = new Map<string, CellAddress>();
  for (const { cell, after, look } of planned.cells) {
    if (look && !isBlankContent(after) && sameContent(contentAt(existing, cell), after))
      alike.set(JSON.stringify(look), cell);
  }
  const cells = planned.cells.flatMap(({ cell, after, shows, numberFormat, look }): CellChange[] => {
    const before = contentAt(existing, cell);
    if (sameContent(before, after) || (isBlankContent(after) && !isOurs(before))) return [];
    const like = isBlankContent(before) && look ? alike.get(JSON.stringify(look)) : undefined;
    return [
      {
        cell,
        before,
        after,
        ...(shows === undefined ? {} : { shows }),
        ...(like ? { formatLike: like } : {}),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      },
    ];
  });
  const left = leftRows(planned, existing, isOurs);
  return {
    sheet: existing.name,
    create: false,
    cells: [...cells, ...left],
    tableResizes: [],
    columnWidths: [],
  };
}

/** Rows right below the planned ones that an earlier sheet of more rows left: those with a formula of ours, and their headings. */
function leftRows(
  planned: PlannedSheet,
  existing: SheetSnapshot,
  isOurs: (content: CellContent) => boolean,
): CellChange[] {
  const bottom = existing.used?.bottom ?? 0;
  const lastRow = planned.cells.reduce((most, { cell }) => Math.max(most, cell.row), 0);
  const columns = [
    ...new Set(planned.cells.flatMap(({ cell }) => (cell.row === lastRow ? [cell.column] : []))),
  ];
  const at = (row: number) => columns.map((column) => ({ row, column }));
  const isLeft = (row: number): boolean =>
    at(row).some((cell) => {
      const content = contentAt(existing, cell);
      return content.kind === 'formula' && isOurs(content);
    });
  const rows: number[] = [];
  for (let row = lastRow + 1; row <= bottom && (isLeft(row) || isLeft(row + 1)); row++) rows.push(row);
  return rows.flatMap(at).flatMap((cell): CellChange[] => {
    const before = contentAt(existing, cell);
    return isBlankContent(before) ? [] : [{ cell, before, after: BLANK }];
  });
}
