/**
 * The overview of a workbook, found by its texts: names of several indicators one below the other, outside the tables of
 * units, with what each of them is to reach beside it.
 */
import { findRubric, type Indicator } from '../../../scoring';
import { rangeContains, type CellAddress, type RangeAddress } from '../../../sheet/address';
import { valueAt, type SheetSnapshot } from '../../../sheet/snapshot';
import { normalise, parseNumber } from '../../../thai';
import type { CheckContext } from '../../types';
import { keyed } from './cells';
import { exact, type Exact } from './exact';
import { roundIn } from './periods';
import { endsStep } from '../../../sheet/steps';

export interface OverviewCell {
  readonly cell: CellAddress;
  readonly text: string;
  /** Amounts and counts in the text, without its percentages. */
  readonly figures: readonly Exact[];
  readonly percents: readonly Exact[];
  /** The round its header names; `null` where it names none. */
  readonly round: number | null;
  /** No later round has a column. */
  readonly isLast: boolean;
}

export interface OverviewRow {
  readonly sheet: string;
  readonly indicator: Indicator;
  readonly cells: readonly OverviewCell[];
}

/** Fewer names are titles or a list of something else. */
const LEAST_INDICATORS = 3;
/** An overview is short: further down there are lists of something else. */
const MOST_ROWS = 200;
/** Shorter texts name no indicator, longer ones explain. */
const NAME_LENGTH = { from: 15, to: 200 };
/** How alike two names must be: parts of two letters that they share. */
const ALIKE = 0.7;

interface Named {
  readonly row: number;
  readonly column: number;
  readonly indicator: Indicator;
}

export function* overviewsOf(context: CheckContext): Generator<null, OverviewRow[]> {
  const candidates = indicatorsOf(context);
  if (candidates.length === 0) return [];
  const rows: OverviewRow[] = [];
  const tables = new Map<string, RangeAddress[]>();
  for (const { table } of context.views)
    tables.set(table.sheet, [...(tables.get(table.sheet) ?? []), table.range]);
  for (const sheet of context.workbook.sheets) {
    rows.push(...(yield* rowsOnce(sheet, tables.get(sheet.name) ?? [], candidates)));
    yield null;
  }
  return rows;
}

/** Indicators of the rubrics that the workbook's tables belong to. */
function indicatorsOf({ views }: CheckContext): Indicator[] {
  const ids = new Set(views.map(({ indicator }) => indicator.rubric));
  return [...ids].flatMap((id) => findRubric(id)?.indicators ?? []);
}

interface RowsKnown {
  readonly tables: readonly RangeAddress[];
  readonly candidates: readonly Indicator[];
  readonly rows: readonly OverviewRow[];
}

const rowsKnown = new WeakMap<SheetSnapshot, RowsKnown>();

/** A sheet on which nothing has changed says what it said. */
function* rowsOnce(
  sheet: SheetSnapshot,
  tables: readonly RangeAddress[],
  candidates: readonly Indicator[],
): Generator<null, readonly OverviewRow[]> {
  const known = rowsKnown.get(sheet);
  if (known && isSame(known.tables, tables) && isSame(known.candidates, candidates)) return known.rows;
  const named = yield* namesOn(sheet, tables, candidates);
  const rows: OverviewRow[] = [];
  for (const column of new Set(named.map((one) => one.column))) {
    const own = named.filter((one) => one.column === column);
    if (new Set(own.map(({ indicator }) => indicator)).size < LEAST_INDICATORS) continue;
    rows.push(...readRows(sheet, own));
  }
  rowsKnown.set(sheet, { tables, candidates, rows });
  return rows;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function* namesOn(
  sheet: SheetSnapshot,
  tables: readonly RangeAddress[],
  candidates: readonly Indicator[],
): Generator<null, Named[]> {
  const { used } = sheet;
  const named: Named[] = [];
  if (!used) return named;
  for (const [down, values] of sheet.values.slice(0, MOST_ROWS).entries()) {
    if (endsStep(down)) yield null;
    for (const [across, value] of values.entries()) {
      if (typeof value !== 'string') continue;
      if (value.length < NAME_LENGTH.from || value.length > NAME_LENGTH.to) continue;
      const cell = { row: used.top + down, column: used.left + across };
      if (tables.some((range) => rangeContains(range, cell))) continue;
      const indicator = indicatorNamed(value, candidates);
      if (indicator) named.push({ ...cell, indicator });
    }
  }
  return named;
}

export function indicatorNamed(text: string, candidates: readonly Indicator[]): Indicator | null {
  const pairs = pairsOf(text);
  let best: { readonly indicator: Indicator; readonly alike: number } | null = null;
  for (const indicator of candidates) {
    const alike = Math.max(
      similarity(pairs, pairsOf(indicator.name.th)),
      similarity(pairs, pairsOf(indicator.name.en)),
    );
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { indicator, alike };
  }
  return best?.indicator ?? null;
}

const remembered = new Map<string, ReadonlySet<string>>();
const MOST_REMEMBERED = 500;

/** Two letters at a time, without the number in front, spaces and punctuation. */
function pairsOf(text: string): ReadonlySet<string> {
  const known = remembered.get(text);
  if (known) return known;
  const letters = keyed(text)
    .replace(/^ตัวชี้วัด(?:ที่)?/, '')
    .replace(/[^a-zก-๎]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < letters.length; i++) pairs.add(letters.slice(i, i + 2));
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, pairs);
  return pairs;
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function readRows(sheet: SheetSnapshot, named: readonly Named[]): OverviewRow[] {
  const first = Math.min(...named.map(({ row }) => row));
  const right = sheet.used?.right ?? 0;
  return named.map(({ row, column, indicator }) => {
    const columns = Array.from({ length: right - column }, (_, i) => column + 1 + i);
    const headers = columns.map((each) => headerAbove(sheet, first, each));
    const last = Math.max(...headers.map((header) => roundIn(header) ?? 0), 0);
    const cells = columns.flatMap((each, i): OverviewCell[] => {
      const header = headers[i] ?? '';
      const round = roundIn(header);
      // Where columns name rounds, one that names none holds something else.
      const isTarget = last > 0 ? round !== null : TARGET.test(header);
      if (!isTarget || RESULT.test(header)) return [];
      const value = valueAt(sheet, { row, column: each });
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      const isLast = (round ?? last) === last;
      return [{ cell: { row, column: each }, text, ...figuresIn(text), round, isLast }];
    });
    return { sheet: sheet.name, indicator, cells };
  });
}

const HEADER_ROWS = 4;
const TARGET = /เป้า|target/i;
const RESULT = /ผล(?!ิต)|result|actual/i;

/** The words above a column, joined. */
function headerAbove(sheet: SheetSnapshot, first: number, column: number): string {
  const words: string[] = [];
  for (let row = Math.max(0, first - HEADER_ROWS); row < first; row++) {
    const value = valueAt(sheet, { row, column });
    if (typeof value === 'string') words.push(value);
  }
  return words.join(' ');
}

const PERCENT = /ร้อยละ ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?%/g;
/** A figure counts with its unit behind it; dates and numbers of rounds have none. */
const COUNTED =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?(?:บาท|ครัวเรือน|ครอบครัว|กลุ่ม|แห่ง|ราย(?!ได้)|คน|หมู่บ้าน|ผลิตภัณฑ์|baht|households|groups)/g;

export function figuresIn(text: string): Pick<OverviewCell, 'figures' | 'percents'> {
  const words = normalise(text);
  const bare = parseNumber(words);
  if (bare.state === 'number' && !words.includes('%') && !words.includes('ร้อยละ')) {
    return { figures: [exact(bare.value)], percents: [] };
  }
  const read = (matches: Iterable<RegExpMatchArray>): Exact[] =>
    [...matches].map((match) => exact(Number((match[1] ?? match[2] ?? '').replace(/,/g, ''))));
  return { figures: read(words.matchAll(COUNTED)), percents: read(words.matchAll(PERCENT)) };
}
