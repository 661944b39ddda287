/**
 * Targets that are so many for each unit counted beside them (14 households for each institution), or the same for every
 * district, and the cells that break that pattern.
 */
import type { Bilingual } from '../../scoring';
import type { TableColumn, TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { at, BREATH, cellList, cellName, figureAt, fixWith, keyed, rangeAt, titleOf } from './cells';
import { classesOf } from './classes';
import {
  divide,
  equal,
  figureText,
  isWhole,
  multiply,
  ONE,
  percentText,
  ratioText,
  type Exact,
} from './exact';

export const targetPattern: TableCheck = {
  id: 'target-pattern',
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: true,
    title: { th: 'เป้าหมายต่อหน่วยไม่เหมือนแถวอื่น', en: 'Target breaks the pattern of its column' },
    description: {
      th: 'ถ้าเป้าหมายส่วนใหญ่ของช่องเป็นจำนวนเท่ากันต่อหน่วย (เช่น 14 ครัวเรือนต่อสถาบัน) แถวที่ไม่เท่ากันต้องมีเหตุผล',
      en: 'Where most targets of a column are the same for each unit (14 per institution, say), a row that differs needs a reason.',
    },
  },
  checkTable,
};

const NONE: Bilingual = { th: '', en: '' };
/** So many kinds of deviation are looked into. */
const MOST_TRAITS = 4;
/** More rows than the country has districts are no list to be explained row by row. */
const MOST_COMPARED = 1000;
const TARGET = /เป้า|ต้องบรรลุ|target/;
/** So many rows must show the pattern ... */
const LEAST_ROWS = 4;
/** ... and at least so large a part of all rows: seven tenths, or nine tenths where a column holds one figure throughout. */
const MOSTLY = { counted: 0.7, constant: 0.9 };

interface Sample {
  readonly row: TableRow;
  readonly target: Exact;
  /** Units counted beside it; `null` where every district gets the same. */
  readonly units: Exact | null;
  readonly ratio: Exact;
}

interface Pattern {
  readonly target: TableColumn;
  readonly units: TableColumn | null;
  readonly ratio: Exact;
  readonly follow: number;
  readonly samples: readonly Sample[];
  readonly breaks: readonly Sample[];
}

function* checkTable(view: TableView): Faults {
  const figures = view.figureColumns();
  const isTarget = (column: TableColumn): boolean =>
    column.role === 'target' || (column.role === 'other' && TARGET.test(keyed(column.header)));
  const classes = classesOf(view);
  const parts = classes ? [...classes.parts, classes.total] : [];
  const counted = figures.filter((column) => column.role === 'other' && !isTarget(column));
  for (const target of figures.filter((column) => isTarget(column) && !parts.includes(column))) {
    let best: Pattern | null = null;
    for (const units of [...counted, null]) {
      const pattern: Pattern | null = yield* patternOf(view, target, units);
      if (pattern && (!best || pattern.follow > best.follow)) best = pattern;
    }
    if (!best) continue;
    const traits = new Map<string, Bilingual>();
    for (const [i, sample] of best.breaks.entries()) {
      const key = ratioText(sample.ratio);
      const trait =
        traits.get(key) ?? (traits.size < MOST_TRAITS ? commonTrait(view, best, sample.ratio) : NONE);
      traits.set(key, trait);
      yield faultOf(view, best, sample, trait);
      if (i % BREATH === BREATH - 1) yield null;
    }
  }
}

function* patternOf(
  view: TableView,
  target: TableColumn,
  units: TableColumn | null,
): Generator<null, Pattern | null> {
  const samples: Sample[] = [];
  const counts = new Map<string, { readonly ratio: Exact; count: number }>();
  for (const [i, row] of view.districts.entries()) {
    if (i % BREATH === BREATH - 1) yield null;
    const figure = figureAt(view, row.row, target.column);
    const unit = units ? figureAt(view, row.row, units.column) : ONE;
    if (!figure || !unit || unit.n <= 0n) continue;
    const ratio = divide(figure, unit);
    samples.push({ row, target: figure, units: units ? unit : null, ratio });
    const key = ratioText(ratio);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { ratio, count: 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  const share = units ? MOSTLY.counted : MOSTLY.constant;
  if (!most || !isWhole(most.ratio) || most.ratio.n <= 0n) return null;
  if (most.count < LEAST_ROWS || most.count < samples.length * share) return null;
  const breaks = samples.filter(({ ratio }) => !equal(ratio, most.ratio));
  return { target, units, ratio: most.ratio, follow: most.count, samples, breaks };
}

function faultOf(
  view: TableView,
  pattern: Pattern,
  { row, target, units, ratio }: Sample,
  alike: Bilingual,
): Fault {
  const cell = cellName(row, pattern.target);
  const right = units ? multiply(units, pattern.ratio) : pattern.ratio;
  const title = titleOf(view, pattern.target);
  const each = figureText(pattern.ratio);
  const rows = `${pattern.follow}/${pattern.samples.length}`;
  const fix = fixWith(
    view,
    at(row, pattern.target),
    right,
    { th: `เปลี่ยน ${cell} เป็น ${figureText(right)}`, en: `Change ${cell} to ${figureText(right)}` },
    false,
  );
  const unitsTitle = pattern.units ? titleOf(view, pattern.units) : '';
  const unitsCell = pattern.units ? cellName(row, pattern.units) : '';
  const message =
    units && pattern.units
      ? {
          th: `เซลล์ ${cell}: เป้าหมายของ${row.name}ในช่อง "${title}" คือ ${figureText(target)} สำหรับ "${unitsTitle}" ${figureText(units)} (${unitsCell}) เท่ากับ ${percentText(ratio)} ต่อหน่วย ขณะที่ ${rows} อำเภอใช้ ${each} ต่อหน่วย ซึ่งจะได้ ${figureText(right)}`,
          en: `${cell}: the target of ${row.name} under "${title}" is ${figureText(target)} for ${figureText(units)} under "${unitsTitle}" (${unitsCell}), ${percentText(ratio)} each, while ${rows} districts have ${each} each, which would give ${figureText(right)}.`,
        }
      : {
          th: `เซลล์ ${cell}: เป้าหมายของ${row.name}ในช่อง "${title}" คือ ${figureText(target)} ขณะที่ ${rows} อำเภอใช้ ${each}`,
          en: `${cell}: the target of ${row.name} under "${title}" is ${figureText(target)}, while ${rows} districts have ${each}.`,
        };
  return {
    range: rangeAt(row, pattern.target),
    ...(pattern.units ? {} : { severity: 'info' }),
    message: {
      th: `${message.th}${alike.th} ถ้าตั้งใจให้ต่าง ให้ระบุเหตุผลในหมายเหตุ`,
      en: `${message.en}${alike.en} If it is meant to differ, say why in a note.`,
    },
    suggestion: { th: figureText(right), en: figureText(right) },
    ...(fix ? { fix } : {}),
  };
}

/** What the rows with this other ratio have in common (a figure in one column), and rows that have it too and do not differ. */
function commonTrait(view: TableView, { samples, ratio: usual, target }: Pattern, ratio: Exact): Bilingual {
  if (samples.length > MOST_COMPARED) return NONE;
  const others = samples.filter((sample) => equal(sample.ratio, ratio));
  const alikes = samples.filter((sample) => equal(sample.ratio, usual));
  const traits = view
    .figureColumns()
    .filter(({ role, column }) => role === 'other' && column !== target.column);
  const has = (column: TableColumn) => (sample: Sample) =>
    (figureAt(view, sample.row.row, column.column)?.n ?? 0n) > 0n;
  const best =
    others.length < 2
      ? undefined
      : traits
          .filter((column) => others.every(has(column)))
          .map((column) => ({ column, too: alikes.filter(has(column)) }))
          .filter(({ too }) => too.length < others.length)
          .sort((a, b) => a.too.length - b.too.length)[0];
  if (!best) return NONE;
  const title = titleOf(view, best.column);
  const cells = cellList(best.too.map(({ row }) => `${row.name} ${cellName(row, target)}`));
  return {
    th: ` ทั้ง ${others.length} อำเภอที่ใช้ ${percentText(ratio)} มีตัวเลขในช่อง "${title}"${best.too.length > 0 ? ` แต่ ${cells} ก็มีและใช้ ${figureText(usual)}` : ''}`,
    en: ` All ${others.length} districts with ${percentText(ratio)} have a figure under "${title}"${best.too.length > 0 ? `, but so has ${cells}, with ${figureText(usual)}` : ''}.`,
  };
}
