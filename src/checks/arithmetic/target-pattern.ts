/**
 * Targets that are so many for each unit counted beside them (14 households for each institution), or the same for every
 * district, and the cells that break that pattern. Where another column explains why rows differ (13 for those newly
 * established), they have a pattern of their own, and the row that ought to follow it and does not is the one told.
 */
import type { Bilingual } from '../../scoring';
import type { TableColumn, TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { at, cellName, figureAt, fixWith, keyed, rangeAt, shortened, titleOf } from './helpers/cells';
import { classesOf } from './helpers/classes';
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
} from './helpers/exact';
import { explanationOf, wordAt, type Trait } from './helpers/explained';
import { endsStep } from '../../sheet/steps';

export const targetPattern: TableCheck = {
  id: 'target-pattern',
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: true,
    title: { th: 'เป้าหมายต่อหน่วยไม่เหมือนแถวอื่น', en: 'Target breaks the pattern of its column' },
    description: {
      th: 'ถ้าเป้าหมายส่วนใหญ่ของคอลัมน์เป็นจำนวนเท่ากันต่อหน่วย (เช่น 14 ครัวเรือนต่อสถาบัน) แถวที่ไม่เท่ากันต้องมีเหตุผล',
      en: 'Where most targets of a column are the same for each unit (14 per institution, say), a row that differs needs a reason.',
    },
  },
  checkTable,
};

/** So many kinds of deviation are looked into. */
const MOST_RATIOS = 4;
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
    yield* patternFaults(view, best);
  }
}

/** Each other ratio by itself: what explains it, and who is left when that counts as the rule of its rows. */
function* patternFaults(view: TableView, pattern: Pattern): Faults {
  const { samples, breaks, ratio: usual, follow, target, units } = pattern;
  const ratios = new Map(breaks.map(({ ratio }) => [ratioText(ratio), ratio]));
  const common = samples.length > MOST_COMPARED ? [] : [...ratios.values()].slice(0, MOST_RATIOS);
  const explained = new Set<Sample>();
  const odd = new Map<Sample, Rule>();
  for (const ratio of common) {
    const explanation = explanationOf(
      view,
      breaks.filter((sample) => equal(sample.ratio, ratio)),
      samples.filter((sample) => equal(sample.ratio, usual)),
      units ? [target, units] : [target],
    );
    if (!explanation) continue;
    const { trait } = explanation;
    for (const sample of explanation.explained) explained.add(sample);
    const all = explanation.explained.length + explanation.odd.length;
    const rule = { ratio, follow: explanation.explained.length, of: all, trait };
    for (const sample of explanation.odd) odd.set(sample, rule);
  }
  const all: Rule = { ratio: usual, follow, of: samples.length, trait: null };
  let told = 0;
  for (const sample of samples) {
    const rule = odd.get(sample) ?? (explained.has(sample) || equal(sample.ratio, usual) ? null : all);
    if (!rule) continue;
    yield faultOf(view, pattern, sample, rule);
    told += 1;
    if (endsStep(told)) yield null;
  }
}

/** So many for each unit, in so many of the rows that share a trait, or of all. */
interface Rule {
  readonly ratio: Exact;
  readonly follow: number;
  readonly of: number;
  readonly trait: Trait | null;
}

function* patternOf(
  view: TableView,
  target: TableColumn,
  units: TableColumn | null,
): Generator<null, Pattern | null> {
  const samples: Sample[] = [];
  const counts = new Map<string, { readonly ratio: Exact; count: number }>();
  for (const [i, row] of view.districts.entries()) {
    if (endsStep(i)) yield null;
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
  rule: Rule,
): Fault {
  const cell = cellName(row, pattern.target);
  const right = units ? multiply(units, rule.ratio) : rule.ratio;
  const title = titleOf(view, pattern.target);
  const each = figureText(rule.ratio);
  const rows = `${rule.follow}/${rule.of}`;
  const those = rule.trait ? traitText(view, rule.trait) : { th: '', en: '' };
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
          th: `เซลล์ ${cell}: เป้าหมายของ${row.name}ในคอลัมน์ "${title}" คือ ${figureText(target)} สำหรับ "${unitsTitle}" ${figureText(units)} (${unitsCell}) เท่ากับ ${percentText(ratio)} ต่อหน่วย ขณะที่ ${rows} อำเภอ${those.th}ใช้ ${each} ต่อหน่วย ซึ่งจะได้ ${figureText(right)}`,
          en: `${cell}: the target of ${row.name} under "${title}" is ${figureText(target)} for ${figureText(units)} under "${unitsTitle}" (${unitsCell}), ${percentText(ratio)} each, while ${rows} districts${those.en} have ${each} each, which would give ${figureText(right)}.`,
        }
      : {
          th: `เซลล์ ${cell}: เป้าหมายของ${row.name}ในคอลัมน์ "${title}" คือ ${figureText(target)} ขณะที่ ${rows} อำเภอ${those.th}ใช้ ${each}`,
          en: `${cell}: the target of ${row.name} under "${title}" is ${figureText(target)}, while ${rows} districts${those.en} have ${each}.`,
        };
  // The note that makes it odd is no reason why it differs.
  const note = rule.trait?.column.role === 'note' ? null : noteOf(view, row);
  return {
    range: rangeAt(row, pattern.target),
    ...(pattern.units && note === null ? {} : { severity: 'info' }),
    message:
      note === null
        ? {
            th: `${message.th} ถ้าตั้งใจให้ต่าง ให้ระบุเหตุผลในหมายเหตุ`,
            en: `${message.en} If it is meant to differ, say why in a note.`,
          }
        : {
            th: `${message.th} หมายเหตุว่า "${note}" ดูว่าเป็นเหตุที่ต่างหรือไม่`,
            en: `${message.en} Its note says "${note}": see whether that is why.`,
          },
    suggestion: { th: figureText(right), en: figureText(right) },
    ...(fix ? { fix } : {}),
  };
}

/** What the office notes of the row; `null` where it notes nothing. */
function noteOf(view: TableView, row: TableRow): string | null {
  const column = view.column('note');
  const word = column && wordAt(view, row, column);
  return word ? shortened(word) : null;
}

function traitText(view: TableView, { column, word }: Trait): Bilingual {
  const title = titleOf(view, column);
  return word === null
    ? { th: `ที่มีตัวเลขในคอลัมน์ "${title}" `, en: ` with a figure under "${title}"` }
    : {
        th: `ที่มีคำว่า "${shortened(word)}" ในคอลัมน์ "${title}" `,
        en: ` with "${shortened(word)}" under "${title}"`,
      };
}
