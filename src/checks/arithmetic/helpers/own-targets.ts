/** Targets of the unit's own that ask for less the higher the level: which of them is meant, nobody can tell. */
import { inputOfColumn, isDefined, type TableColumn, type TableRow } from '../../../tables';
import { levelOfTarget } from '../../../tables/knowledge/ownTargets';
import type { Fault, Faults, TableView } from '../../types';
import { endsStep } from '../../../sheet/steps';
import { cellName, figureAt, rangeAt, titleOf, unitRows } from './cells';
import { compare, figureText } from './exact';

interface OfLevel {
  readonly level: number;
  readonly column: TableColumn;
}

export function* disorderedTargets(view: TableView): Faults {
  const targets = targetsOf(view);
  if (targets.length < 2) return;
  const isMore = view.indicator.levels.some(
    ({ condition: { threshold } }) => threshold && 'atLeast' in threshold,
  );
  for (const [index, row] of unitRows(view).entries()) {
    for (const [at, harder] of targets.entries()) {
      const easier = targets[at - 1];
      const fault = easier && faultOf(view, row, easier, harder, isMore);
      if (fault) yield fault;
    }
    if (endsStep(index)) yield null;
  }
}

function targetsOf({ indicator, table }: TableView): OfLevel[] {
  if (!isDefined(indicator)) return [];
  return table.columns
    .flatMap((column): OfLevel[] => {
      const input = inputOfColumn(indicator, column);
      const level = input && levelOfTarget(indicator, input.name);
      return level === null ? [] : [{ level, column }];
    })
    .sort((a, b) => a.level - b.level);
}

function faultOf(
  view: TableView,
  row: TableRow,
  easier: OfLevel,
  harder: OfLevel,
  isMore: boolean,
): Fault | null {
  const below = figureAt(view, row.row, easier.column.column);
  const above = figureAt(view, row.row, harder.column.column);
  if (!below || !above) return null;
  const side = compare(above, below);
  if (isMore ? side >= 0 : side <= 0) return null;
  const [cell, other] = [cellName(row, harder.column), cellName(row, easier.column)];
  const word = isMore ? { th: 'น้อยกว่า', en: 'less' } : { th: 'มากกว่า', en: 'more' };
  return {
    range: rangeAt(row, harder.column),
    severity: 'error',
    message: {
      th: `เซลล์ ${cell}: ${row.name} คอลัมน์ "${titleOf(view, harder.column)}" คือ ${figureText(above)} ${word.th}เป้าหมายของระดับ ${easier.level} (${other}) ซึ่งเป็น ${figureText(below)} แถวนี้จึงไม่มีระดับ ตรวจทั้งสองเซลล์`,
      en: `${cell}: ${row.name} has ${figureText(above)} under "${titleOf(view, harder.column)}", ${word.en} than the ${figureText(below)} of level ${easier.level} (${other}), so the row has no level. Check both cells.`,
    },
    key: other,
  };
}
