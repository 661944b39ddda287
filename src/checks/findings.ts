/** From what a check says to a finding with an id that lasts as long as the fault, and all of them in reading order. */
import type { Bilingual } from '../scoring';
import { formatRange, type RangeAddress } from '../sheet/address';
import { isError, type SheetSnapshot } from '../sheet/snapshot';
import type { Check, Fault, Finding, Severity } from './types';
import { endsStep } from '../sheet/steps';

/** Sorted in one go, before such runs are merged. */
const SORTED_AT_ONCE = 2000;

export function* findingOf(check: Check, fault: Fault, sheet: SheetSnapshot): Generator<null, Finding> {
  const { range, message, suggestion = null, fix = null, severity = check.meta.severity } = fault;
  const contents = yield* printOf(sheet, range);
  const place = `${check.id}:${sheet.name}!${formatRange(range)}`;
  const idFor = (figures: readonly string[]): string => {
    const whole = added(figures.reduce(added, contents), fault.key ?? '');
    return `${place}:${(whole >>> 0).toString(16).padStart(8, '0')}`;
  };
  return {
    id: idFor(figuresOf(message)),
    formerId: idFor(message.en.match(/\d[\d.,]*/g) ?? []),
    check: check.id,
    severity,
    sheet: sheet.name,
    range,
    message,
    suggestion,
    fix,
  };
}

/** What is kept under the id of a finding, or under the one that earlier versions gave it. */
export function keptUnder<T>({ id, formerId }: Finding, byId: ReadonlyMap<string, T>): T | null {
  return byId.get(id) ?? byId.get(formerId ?? '') ?? null;
}

/** What stands in the cells: when it changes, so does the id, and what was accepted before is asked again. */
function* printOf({ used, values, formulas }: SheetSnapshot, range: RangeAddress): Generator<null, number> {
  let print = START;
  if (!used) return print;
  const left = Math.max(range.left, used.left);
  const right = Math.min(range.right, used.right);
  let cells = 0;
  for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row++) {
    for (let column = left; column <= right; column++) {
      const value = values[row - used.top]?.[column - used.left] ?? null;
      const formula = formulas[row - used.top]?.[column - used.left] ?? '';
      print = added(print, `${typeof value}${isError(value) ? value.error : String(value)}${formula}`);
      if (endsStep(++cells)) yield null;
    }
  }
  return print;
}

/**
 * Figures tell of other cells that bear on the fault. Those count that both languages name, whatever their order and
 * however often: the wording may be improved without a new id. Addresses of cells are no figures.
 */
function figuresOf({ th, en }: Bilingual): string[] {
  const inThai = new Set(figuresIn(th));
  return [...new Set(figuresIn(en))].filter((figure) => inThai.has(figure)).sort();
}

/** From a digit, which few letters are, a look back: it is no part of a word or of a figure that was passed over. */
const FIGURE = /\d(?<![\p{L}\d.,$]\d)[\d,]*(?:\.\d+)?/gu;

function figuresIn(text: string): string[] {
  return (text.match(FIGURE) ?? []).map((figure) => String(Number(figure.replaceAll(',', ''))));
}

/** FNV-1a: short, the same on every machine. */
const START = 0x811c9dc5;

function added(print: number, part: string): number {
  let hash = print;
  for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ 0x1f, 0x01000193);
}

export interface Placed {
  readonly finding: Finding;
  /** Position of its sheet in the workbook. */
  readonly sheet: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function order(a: Placed, b: Placed): number {
  return (
    a.sheet - b.sheet ||
    a.finding.range.top - b.finding.range.top ||
    a.finding.range.left - b.finding.range.left ||
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    compare(a.finding.id, b.finding.id)
  );
}

/** By sheet, place and severity. Equal ones get a number behind their id. */
export function* inOrder(placed: readonly Placed[]): Generator<null, Finding[]> {
  const sorted = yield* sortedSlowly(placed);
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { finding } of sorted) {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    findings.push(times === 1 ? finding : { ...finding, id: `${finding.id}~${times}` });
    if (endsStep(findings.length)) yield null;
  }
  return findings;
}

/** Short runs sorted, then merged two by two: sorting tens of thousands at once would keep everybody waiting. */
function* sortedSlowly(placed: readonly Placed[]): Generator<null, readonly Placed[]> {
  let runs: (readonly Placed[])[] = [];
  for (let start = 0; start < placed.length; start += SORTED_AT_ONCE) {
    runs.push(placed.slice(start, start + SORTED_AT_ONCE).sort(order));
    yield null;
  }
  while (runs.length > 1) {
    const merged: (readonly Placed[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(one: readonly Placed[], other: readonly Placed[]): Generator<null, readonly Placed[]> {
  const merged: Placed[] = [];
  let next = 0;
  for (const mine of one) {
    for (let theirs = other[next]; theirs && order(theirs, mine) < 0; theirs = other[next]) {
      merged.push(theirs);
      next += 1;
      if (endsStep(merged.length)) yield null;
    }
    merged.push(mine);
    if (endsStep(merged.length)) yield null;
  }
  for (let theirs = other[next]; theirs; theirs = other[++next]) merged.push(theirs);
  return merged;
}

/** The same order in every language and on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
