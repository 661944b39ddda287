/** Cumulative figures that are lower in a later period than in an earlier one. */
import { isCumulative, type TableColumn } from '../../tables';
import type { Faults, TableCheck, TableView } from '../types';
import { cellName, figureAt, keyOf, rangeAt, titleOf, unitRows } from './helpers/cells';
import { compare, figureText, subtract } from './helpers/exact';
import { fiscalMonthIn, roundIn, saysCumulative } from './helpers/periods';
import { endsStep } from '../../sheet/steps';

export const cumulativeFalls: TableCheck = {
  id: 'cumulative-falls',
  meta: {
    group: 'arithmetic',
    severity: 'error',
    fixable: false,
    title: { th: 'ยอดสะสมลดลง', en: 'Cumulative figure falls' },
    description: {
      th: 'ยอดสะสมของงวดหลังต้องไม่น้อยกว่างวดก่อน',
      en: 'A cumulative figure cannot be lower than that of the period before.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView): Faults {
  const chains = chainsOf(view);
  if (chains.length === 0) return;
  for (const [i, row] of unitRows(view).entries()) {
    for (const chain of chains) {
      for (const [place, later] of chain.entries()) {
        const earlier = lastFilled(view, row.row, chain.slice(0, place));
        const figure = figureAt(view, row.row, later.column);
        const before = earlier && figureAt(view, row.row, earlier.column);
        if (!earlier || !before || !figure || compare(figure, before) >= 0) continue;
        const [cell, beforeCell] = [cellName(row, later), cellName(row, earlier)];
        const [from, to] = [figureText(before), figureText(figure)];
        const off = figureText(subtract(before, figure));
        yield {
          range: rangeAt(row, later),
          message: {
            th: `เซลล์ ${cell}: ยอดสะสมของ${row.name}ในคอลัมน์ "${titleOf(view, later)}" คือ ${to} น้อยกว่าคอลัมน์ "${titleOf(view, earlier)}" (${beforeCell}) ซึ่งเป็น ${from} อยู่ ${off} ยอดสะสมลดลงไม่ได้ ตรวจทั้งสองเซลล์ว่ากรอกยอดเฉพาะงวดแทนยอดสะสมหรือไม่`,
            en: `${cell}: the cumulative figure of ${row.name} under "${titleOf(view, later)}" is ${to}, ${off} less than the ${from} under "${titleOf(view, earlier)}" (${beforeCell}). Check both: the later one may be that period's alone.`,
          },
          suggestion: { th: `ไม่น้อยกว่า ${from}`, en: `At least ${from}` },
        };
      }
    }
    if (endsStep(i)) yield null;
  }
}

function lastFilled(view: TableView, row: number, columns: readonly TableColumn[]): TableColumn | null {
  for (let place = columns.length - 1; place >= 0; place--) {
    const column = columns[place];
    if (column && figureAt(view, row, column.column)) return column;
  }
  return null;
}

const RESULT = /^ผล|จริง|ทำได้|result|actual|achieved/;
const PLAYS_A_PART: readonly (string | null)[] = ['target', 'result', 'other', null];

/** Columns of one kind in the order of their periods: all of them later than the first must be cumulative. */
function chainsOf(view: TableView): TableColumn[][] {
  const all = isCumulative(view.table.indicator, view.table.rubric);
  const placed = view.table.columns.flatMap((column) => {
    const period = PLAYS_A_PART.includes(column.role) ? periodOf(column.header) : null;
    const isResult =
      column.role === 'result' || (column.role !== 'target' && RESULT.test(keyOf(view, column)));
    return period === null ? [] : [{ column, period, isResult }];
  });
  return [true, false].flatMap((isResult) => {
    const chain = placed.filter((one) => one.isResult === isResult).sort((a, b) => a.period - b.period);
    const distinct = new Set(chain.map(({ period }) => period)).size === chain.length;
    const isChain = chain.slice(1).every(({ column }) => all || saysCumulative(column.header));
    return chain.length > 1 && distinct && isChain ? [chain.map(({ column }) => column)] : [];
  });
}

/** Months in order; rounds without a month before the months that end the year. */
function periodOf(header: string): number | null {
  const month = fiscalMonthIn(header);
  if (month !== null) return month;
  const round = roundIn(header);
  return round === null ? null : (round - 1) * ROUND_MONTHS + ROUND_ENDS;
}

/** Two rounds a year: the first ends in the fifth or sixth month, the second before the year does. */
const ROUND_MONTHS = 5;
const ROUND_ENDS = 4.5;
