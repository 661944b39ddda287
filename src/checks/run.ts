/**
 * Runs checks over a workbook in small steps, so that whoever asked can let others work in between, and gives the
 * findings in the order of the sheets, each with an id that stays the same as long as the fault does.
 */
import type { Bilingual } from '../scoring';
import { formatRange, type RangeAddress } from '../sheet/address';
import { isError, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { recogniseSteps, type TableChoice, type UnrecognisedTable } from '../tables';
import { checks as allChecks } from './all';
import type { Check, CheckContext, Fault, Finding, Severity, TableView } from './types';
import { viewOf } from './view';

/** How far it is: `done` never falls, `total` never changes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export function checkWorkbook(workbook: WorkbookSnapshot, choices: readonly TableChoice[]): Finding[] {
  return drain(checkSteps(workbook, choices));
}

export function checkSteps(
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
): Generator<Progress, Finding[]> {
  return stepsOf(allChecks, workbook, choices);
}

export function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same for some checks only. */
export function* stepsOf(
  checks: readonly Check[],
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
): Generator<Progress, Finding[]> {
  const views: TableView[] = [];
  const unrecognised: UnrecognisedTable[] = [];
  // How many tables there are is not known before the sheets are read, and a bar must not run backwards: each check has
  // as large a part of it as reading has, however many tables it then looks at.
  const sheets = workbook.sheets.length;
  const total = sheets * (1 + checks.length);
  let done = 0;
  for (const sheet of workbook.sheets) {
    const steps = recogniseSteps({ ...workbook, sheets: [sheet] }, choices);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield { done, total };
    const found = step.value;
    views.push(...found.tables.flatMap((table) => viewOf(table, sheet) ?? []));
    unrecognised.push(...found.unrecognised);
    yield { done: ++done, total };
  }
  const context = contextOf(workbook, views, unrecognised);
  const jobs = checks.flatMap((check) => jobsOf(check, context));
  const findings: Placed[] = [];
  const places = new Map(workbook.sheets.map((sheet, index) => [sheet.name, { sheet, index }]));
  for (const [index, { check, faults, sheet: own }] of jobs.entries()) {
    for (const fault of faults()) {
      if (!fault) {
        yield { done, total };
        continue;
      }
      const place = places.get(fault.sheet ?? own ?? '');
      if (!place) throw new Error(`${check.id}: a fault has to name the sheet it is on`);
      findings.push({ finding: findingOf(check, fault, place.sheet), sheet: place.index });
    }
    done = sheets + Math.floor((sheets * checks.length * (index + 1)) / jobs.length);
    yield { done, total };
  }
  return inOrder(findings);
}

interface Job {
  readonly check: Check;
  /** `null`: the check names the sheet of each fault. */
  readonly sheet: string | null;
  readonly faults: () => Iterable<Fault | null>;
}

function jobsOf(check: Check, context: CheckContext): Job[] {
  if ('checkWorkbook' in check) return [{ check, sheet: null, faults: () => check.checkWorkbook(context) }];
  return context.views.map((view) => ({
    check,
    sheet: view.table.sheet,
    faults: () => check.checkTable(view, context),
  }));
}

function contextOf(
  workbook: WorkbookSnapshot,
  views: readonly TableView[],
  unrecognised: readonly UnrecognisedTable[],
): CheckContext {
  const byProvince = new Map<string, TableView[]>();
  for (const view of views) {
    const { province } = view.table;
    if (province === null) continue;
    const list = byProvince.get(province);
    if (list) list.push(view);
    else byProvince.set(province, [view]);
  }
  return {
    workbook,
    views,
    unrecognised,
    sistersOf: (view) => (byProvince.get(view.table.province ?? '') ?? []).filter((other) => other !== view),
  };
}

function findingOf(check: Check, fault: Fault, sheet: SheetSnapshot): Finding {
  const { range, message, suggestion = null, fix = null, severity = check.meta.severity } = fault;
  const print = fingerprint([...contentsOf(sheet, range), ...figuresIn(message), fault.key ?? '']);
  return {
    id: `${check.id}:${sheet.name}!${formatRange(range)}:${print}`,
    check: check.id,
    severity,
    sheet: sheet.name,
    range,
    message,
    suggestion,
    fix,
  };
}

/** What stands in the cells: when it changes, so does the id, and what was accepted before is asked again. */
function contentsOf({ used, values, formulas }: SheetSnapshot, range: RangeAddress): string[] {
  const contents: string[] = [];
  if (!used) return contents;
  for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row++) {
    for (
      let column = Math.max(range.left, used.left);
      column <= Math.min(range.right, used.right);
      column++
    ) {
      const value = values[row - used.top]?.[column - used.left] ?? null;
      const formula = formulas[row - used.top]?.[column - used.left] ?? '';
      contents.push(`${typeof value}${isError(value) ? value.error : String(value)}${formula}`);
    }
  }
  return contents;
}

/** Figures tell of other cells that bear on the fault; the wording around them may be improved without a new id. */
function figuresIn({ en }: Bilingual): string[] {
  return en.match(/\d[\d.,]*/g) ?? [];
}

/** FNV-1a: short, the same on every machine. */
function fingerprint(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

interface Placed {
  readonly finding: Finding;
  /** Position of its sheet in the workbook. */
  readonly sheet: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function inOrder(placed: readonly Placed[]): Finding[] {
  const sorted = [...placed].sort(
    (a, b) =>
      a.sheet - b.sheet ||
      a.finding.range.top - b.finding.range.top ||
      a.finding.range.left - b.finding.range.left ||
      SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
      compare(a.finding.id, b.finding.id),
  );
  const seen = new Map<string, number>();
  return sorted.map(({ finding }) => {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id}~${times}` };
  });
}

/** The same order in every language and on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
