/**
 * A target of what may remain that is above the percentage it stands for: whoever just meets it misses the level it was
 * set for. Levels are asked of the scoring engine.
 */
import { target as targetFor } from '../../scoring';
import type { TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { at, cellName, figureAt, fixWith, rangeAt, unitRows } from './helpers/cells';
import {
  cellNumber,
  compare,
  divide,
  exact,
  figureText,
  HUNDRED,
  multiply,
  percentText,
  total,
  ZERO,
  type Exact,
} from './helpers/exact';
import { levelEarned, percentColumns, type PercentColumn } from './helpers/percentages';
import { endsStep } from '../../sheet/steps';

export const remainingTarget: TableCheck = {
  id: 'remaining-target',
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: true,
    title: { th: 'เป้าหมายคงเหลือเกินร้อยละที่กำหนด', en: 'Remaining target above its percentage' },
    description: {
      th: 'เป้าหมายคงเหลือที่ปัดเศษขึ้นจะเกินร้อยละที่กำหนด ทำได้ตามเป้าแล้วก็ยังไม่ได้ระดับที่ตั้งใจ',
      en: 'A remaining target that was rounded up lies above its percentage, so meeting it misses the level it was set for.',
    },
  },
  checkTable,
};

function* checkTable(view: TableView): Faults {
  for (const target of percentColumns(view)) {
    if (!target.atMost) continue;
    const whole = yield* ifAllJustMeet(view, target);
    for (const [i, row] of unitRows(view).entries()) {
      const fault = faultOf(view, row, target, whole);
      if (fault) yield fault;
      if (endsStep(i)) yield null;
    }
  }
}

interface Standing {
  readonly given: Exact;
  readonly remaining: Exact;
  readonly percent: Exact;
  readonly level: number | null;
}

/** `null` where there is nothing to be developed: such a unit is exempt. */
function standing(view: TableView, given: Exact, remaining: Exact): Standing | null {
  if (given.n <= 0n) return null;
  const percent = divide(multiply(remaining, HUNDRED), given);
  return { given, remaining, percent, level: levelEarned(view, given, remaining) };
}

/** Where the province ends when every district just meets its target. */
function* ifAllJustMeet(view: TableView, target: PercentColumn): Generator<null, Standing | null> {
  let count = 0;
  let all = ZERO;
  let left = ZERO;
  for (const [i, { row }] of view.districts.entries()) {
    const given = figureAt(view, row, target.given.column);
    const remaining = figureAt(view, row, target.column.column);
    if (given && remaining) {
      all = total([all, given]);
      left = total([left, remaining]);
      count += 1;
    }
    if (endsStep(i)) yield null;
  }
  return count < 2 ? null : standing(view, all, left);
}

function faultOf(view: TableView, row: TableRow, target: PercentColumn, all: Standing | null): Fault | null {
  const given = figureAt(view, row.row, target.given.column);
  const remaining = figureAt(view, row.row, target.column.column);
  const own = given && remaining && standing(view, given, remaining);
  if (!own || compare(own.percent, target.percent) <= 0) return null;
  const cell = cellName(row, target.column);
  const { unit } = target;
  const percent = percentText(own.percent, target.percent);
  const asked = figureText(target.percent);
  const asLevel = own.level === null || own.level === target.level;
  const th = [
    `เซลล์ ${cell}: ${row.name} ตั้งเป้าคงเหลือ ${figureText(own.remaining)} จาก ${figureText(own.given)} ${unit.th} คิดเป็นร้อยละ ${percent} เกินร้อยละ ${asked} ที่คอลัมน์นี้ใช้`,
    ...(asLevel ? [] : [`ทำได้ตามเป้านี้จะได้เพียงระดับ ${own.level} ไม่ใช่ระดับ ${target.level}`]),
  ];
  const en = [
    `${cell}: ${row.name} may have ${figureText(own.remaining)} of ${figureText(own.given)} ${unit.en} remaining, ${percent} %, above the ${asked} % this column stands for.`,
    ...(asLevel ? [] : [`This target earns level ${own.level}, not level ${target.level}.`]),
  ];
  if (all && row.kind === 'district' && compare(all.percent, target.percent) > 0) {
    const ofAll = percentText(all.percent, target.percent);
    th.push(
      `ถ้าทุกอำเภอทำได้พอดีเป้า จังหวัดจะคงเหลือ ${figureText(all.remaining)} จาก ${figureText(all.given)} คือร้อยละ ${ofAll}${all.level === null ? '' : ` ได้ระดับ ${all.level}`}`,
    );
    en.push(
      `If every district just meets its target, the province has ${figureText(all.remaining)} of ${figureText(all.given)} remaining: it gets ${ofAll} %${all.level === null ? '' : `, level ${all.level}`}.`,
    );
  }
  const most = targetFor(view.indicator, target.level, cellNumber(own.given));
  const amount = most.state === 'amount' ? exact(most.amount) : null;
  if (amount) {
    th.push(`ถ้าจะให้ได้ระดับ ${target.level} ต้องคงเหลือไม่เกิน ${figureText(amount)}`);
    en.push(`For level ${target.level} at most ${figureText(amount)} may remain.`);
  }
  const fix =
    amount &&
    fixWith(
      view,
      at(row, target.column),
      amount,
      {
        th: `เปลี่ยนเป้าคงเหลือที่ ${cell} เป็น ${figureText(amount)}`,
        en: `Change the remaining target in ${cell} to ${figureText(amount)}`,
      },
      false,
    );
  return {
    range: rangeAt(row, target.column),
    message: { th: th.join(' '), en: en.join(' ') },
    ...(amount
      ? { suggestion: { th: `ไม่เกิน ${figureText(amount)}`, en: `At most ${figureText(amount)}` } }
      : {}),
    ...(fix ? { fix } : {}),
  };
}
