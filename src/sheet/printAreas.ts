/** What of a sheet is printed, and what that must become for columns that are written beside a table. */
import { rangesOverlap, type RangeAddress } from './address';

/**
 * `null`: as it is. An area that prints rows of the table is extended to the right as far as the written cells go, unless
 * another area prints these already; areas of other rows or other tables stay.
 */
export function extendedAreas(
  areas: readonly RangeAddress[],
  table: RangeAddress,
  right: number,
): readonly RangeAddress[] | null {
  const extended = areas.map((area) => {
    if (area.right >= right || !rangesOverlap(area, table)) return area;
    const rows = { top: Math.max(area.top, table.top), bottom: Math.min(area.bottom, table.bottom) };
    const added = { ...rows, left: Math.max(area.right, table.right) + 1, right };
    return areas.some((other) => other !== area && contains(other, added)) ? area : { ...area, right };
  });
  return extended.some((area, index) => area !== areas[index]) ? extended : null;
}

function contains(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom &&
    outer.left <= inner.left &&
    outer.right >= inner.right
  );
}
