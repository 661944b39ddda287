/** The name of a row. */
import { findDistrict } from '../thai';
import type { Grid } from './grid';
import type { Frame } from './header';
import { folded } from './text';
import type { Units } from './units';

/** The name in the unit column, or a total's name left of it ("รวม" across merged cells). */
export function nameOf(grid: Grid, frame: Frame, unit: number, row: number, units: Units): string {
  const value = grid.at(row, unit);
  if (typeof value === 'string' && value.trim() !== '') return folded(value);
  if (typeof value === 'number' && findDistrict(String(value))) return String(value);
  for (let column = frame.left; column < unit; column++) {
    const text = grid.text(row, column);
    if (text !== '' && (units.isTotal(text) || units.isSubtotal(text))) return folded(text);
  }
  return '';
}
