/**
 * Runs checks over a workbook in small steps, so that whoever asked can let others work in between. What was found on a
 * sheet is remembered: where the sheet is still the same, only the checks that compare across sheets run again.
 */
import { rowIndexOf } from '../sheet/rowIndex';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { recogniseSteps, type Recognised, type RecognitionMemory, type TableChoice } from '../tables';
import { checks as allChecks } from './all';
import { findingOf, inOrder, type Placed } from './findings';
import type { Check, CheckContext, Fault, Finding, SheetTables, TableView } from './types';
import { viewOf } from './view';

/** How far it is: `done` never falls, `total` never changes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What earlier runs of all checks found on sheets that are still the same object; for one caller to hand on. */
export interface CheckMemory {
  readonly recognition: RecognitionMemory;
  readonly sheets: WeakMap<SheetSnapshot, SheetMemory>;
}

interface SheetMemory {
  /** What was recognised there: another recognition (the user chose columns) makes the findings void. */
  readonly found: Recognised;
  readonly views: readonly TableView[];
  readonly findings: readonly Finding[];
}

export function createCheckMemory(recognition: RecognitionMemory = new WeakMap()): CheckMemory {
  return { recognition, sheets: new WeakMap() };
}

export function checkWorkbook(
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
  memory?: CheckMemory,
): Finding[] {
  return drain(checkSteps(workbook, choices, memory));
}

export function checkSteps(
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
  memory?: CheckMemory,
): Generator<Progress, Finding[]> {
  return stepsOf(allChecks, workbook, choices, memory);
}

export function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

interface SheetRead {
  readonly sheet: SheetSnapshot;
  /** Position in the workbook. */
  readonly index: number;
  readonly found: Recognised;
  readonly views: readonly TableView[];
  /** Of the checks that look at one sheet only; `null`: still to be found. */
  readonly known: readonly Finding[] | null;
}

/** The same for some checks only; a memory belongs to one list of checks. */
export function* stepsOf(
  checks: readonly Check[],
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[],
  memory: CheckMemory = createCheckMemory(),
): Generator<Progress, Finding[]> {
  // How many tables there are is not known before the sheets are read, and a bar must not run backwards: each check has
  // as large a part of it as reading has, however many tables it then looks at.
  const sheets = workbook.sheets.length;
  const total = sheets * (1 + checks.length);
  let done = 0;
  const now = (): Progress => ({ done, total });
  const reads: SheetRead[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const one = { ...workbook, sheets: [sheet] };
    const found = yield* saying(recogniseSteps(one, choices, memory.recognition), now);
    reads.push(readOf(sheet, index, found, memory));
    done += 1;
    yield now();
  }
  const jobs = jobsOf(checks, workbook, reads);
  const places = new Map(reads.map((read) => [read.sheet.name, read]));
  const fresh = new Map(reads.flatMap((read) => (read.known ? [] : [[read, [] as Finding[]]])));
  const placed: Placed[] = [];
  for (const read of reads)
    for (const finding of read.known ?? []) placed.push({ finding, sheet: read.index });
  for (const [index, { check, read: own, faults }] of jobs.entries()) {
    for (const fault of faults()) {
      if (!fault) {
        yield now();
        continue;
      }
      const place = fault.sheet === undefined ? own : places.get(fault.sheet);
      if (!place) throw new Error(`${check.id}: a fault has to name the sheet it is on`);
      const finding = yield* saying(findingOf(check, fault, place.sheet), now);
      placed.push({ finding, sheet: place.index });
      if (!check.acrossSheets) fresh.get(place)?.push(finding);
    }
    done = sheets + Math.floor((sheets * checks.length * (index + 1)) / jobs.length);
    yield now();
  }
  for (const [{ sheet, found, views }, findings] of fresh)
    memory.sheets.set(sheet, { found, views, findings });
  return yield* saying(inOrder(placed), now);
}

/** Long work of others as steps of this one. */
function* saying<T>(steps: Generator<unknown, T>, now: () => Progress): Generator<Progress, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield now();
  }
}

function readOf(sheet: SheetSnapshot, index: number, found: Recognised, memory: CheckMemory): SheetRead {
  const known = memory.sheets.get(sheet);
  if (known && isSame(known.found, found))
    return { sheet, index, found, views: known.views, known: known.findings };
  return {
    sheet,
    index,
    found,
    views: found.tables.flatMap((table) => viewOf(table, sheet) ?? []),
    known: null,
  };
}

function isSame(one: Recognised, other: Recognised): boolean {
  const all = ({ tables, unrecognised }: Recognised) => [...tables, ...unrecognised];
  const others = all(other);
  return all(one).length === others.length && all(one).every((table, index) => table === others[index]);
}

interface Job {
  readonly check: Check;
  /** `null`: the check names the sheet of each fault. */
  readonly read: SheetRead | null;
  readonly faults: () => Iterable<Fault | null>;
}

function jobsOf(checks: readonly Check[], workbook: WorkbookSnapshot, reads: readonly SheetRead[]): Job[] {
  const whole = contextOf(workbook, reads);
  const unknown = reads.filter(({ known }) => known === null);
  const alone = unknown.map((read) => ({
    reads: [read],
    context: contextOf({ ...workbook, sheets: [read.sheet] }, [read]),
  }));
  return checks.flatMap((check) =>
    (check.acrossSheets ? [{ reads, context: whole }] : alone).flatMap(({ reads: seen, context }) => {
      if ('checkWorkbook' in check)
        return [{ check, read: null, faults: () => check.checkWorkbook(context) }];
      return seen.flatMap((read) =>
        read.views.map((view): Job => ({ check, read, faults: () => check.checkTable(view, context) })),
      );
    }),
  );
}

function contextOf(workbook: WorkbookSnapshot, reads: readonly SheetRead[]): CheckContext {
  const bySheet = new Map(reads.map(({ sheet, views, found }) => [sheet.name, tablesOf(views, found)]));
  const nothing = tablesOf([], { tables: [], unrecognised: [] });
  return {
    workbook,
    views: reads.flatMap((read) => read.views),
    unrecognised: reads.flatMap(({ found }) => found.unrecognised),
    on: (sheet) => bySheet.get(sheet) ?? nothing,
  };
}

function tablesOf(views: readonly TableView[], { unrecognised }: Recognised): SheetTables {
  const ranges = [...views.map(({ table }) => table.range), ...unrecognised.map(({ range }) => range)];
  return {
    views: rowIndexOf(views, ({ table }) => table.range),
    ranges: rowIndexOf(ranges, (range) => range),
  };
}
