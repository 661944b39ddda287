/** Every column of targets with the way it is rounded, and the cells that are further off than any rounding. */
import { rememberedSteps } from '../../../sheet/remembered';
import { endsStep } from '../../../sheet/steps';
import type { TableRow } from '../../../tables';
import type { TableView } from '../../types';
import { numberAt, unitRows } from './cells';
import { percentColumns, type PercentColumn } from './percentages';
import { fitting } from './rounding';
import { patternCount, type Pattern } from './rounding-pattern';

export interface RoundedColumn extends PercentColumn {
  readonly pattern: Pattern;
  readonly off: ReadonlySet<TableRow>;
}

/** Two checks ask for them. */
export const roundedColumns = rememberedSteps(function* (
  view: TableView,
): Generator<null, readonly RoundedColumn[]> {
  const columns: RoundedColumn[] = [];
  const rows = unitRows(view);
  for (const target of percentColumns(view)) {
    const fitOf = fitting(target.factor);
    const count = patternCount();
    const off = new Set<TableRow>();
    for (const [i, row] of rows.entries()) {
      if (endsStep(i)) yield null;
      const given = numberAt(view, row.row, target.given.column);
      const printed = numberAt(view, row.row, target.column.column);
      if (given === null || printed === null) continue;
      const fit = fitOf(printed, given);
      if (fit) count.add(row, fit);
      else off.add(row);
    }
    columns.push({ ...target, pattern: count.pattern(), off });
  }
  return columns;
});
