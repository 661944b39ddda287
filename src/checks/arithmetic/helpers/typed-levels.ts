/** A level that somebody typed, where the rubric gives the figures of the row another one. */
import { isScored, scoreSteps, type ScoredRow } from '../../../tables';
import type { Faults, TableView } from '../../types';
import { cellName, rangeAt } from './cells';

export function* otherLevels(view: TableView): Faults {
  const { table, sheet } = view;
  const column = view.column('level');
  if (!column) return;
  const typed = table.rows.filter(
    (row) =>
      isScored(row) && view.formula(row.row, column.column) === null && isLevel(view, row.row, column.column),
  );
  if (typed.length === 0) return;
  const steps = scoreSteps(table, sheet);
  let done = steps.next();
  while (done.done !== true) {
    yield null;
    done = steps.next();
  }
  const levels = new Map(done.value.rows.map(({ row, outcome }) => [row.row, levelOf(outcome)]));
  for (const row of typed) {
    const due = levels.get(row.row) ?? null;
    const read = view.figure(row.row, column.column);
    if (due === null || read.state !== 'number' || read.value === due) continue;
    const is = read.value;
    const cell = cellName(row, column);
    yield {
      range: rangeAt(row, column),
      message: {
        th: `เซลล์ ${cell}: ${row.name} พิมพ์ระดับ ${is} ไว้ แต่ข้อมูลในแถวคิดตามเกณฑ์ ${table.rubric} ได้ระดับ ${due} ตรวจข้อมูลในแถว แล้วให้คะแนนใหม่`,
        en: `${cell}: ${row.name} has level ${is} typed in, but by rubric ${table.rubric} the row's figures earn level ${due}. Check the figures of the row, then score it again.`,
      },
      suggestion: { th: String(due), en: String(due) },
    };
  }
}

function isLevel({ figure }: TableView, row: number, column: number): boolean {
  const read = figure(row, column);
  return read.state === 'number' && Number.isInteger(read.value) && read.value >= 0 && read.value <= 5;
}

/** Of a part of the year it is what is earned so far. */
function levelOf(outcome: ScoredRow['outcome']): number | null {
  return outcome.state === 'scored' || outcome.state === 'exempt' || outcome.state === 'soFar'
    ? outcome.level
    : null;
}
