/**
 * Writing and restoring under every fault at every request: refused midway, never answered, host gone, somebody else at the
 * workbook. Each run must end with the workbook as before or as after, or with a restore that brings it back; that is
 * proven by restoring, in the same pane or in one opened later.
 */
import { openWorkbook } from '../../src/excel';
import type { Alarm } from '../../src/excel/patience';
import { type Undo, WorkbookError, type WorkbookGateway } from '../../src/sheet/gateway';
import type { WritePlan } from '../../src/sheet/plan';
import { KEPT_NAMESPACE } from '../../src/sheet/snapshot';
import type { Fault } from '../../workbench/host/faults';
import { MemoryWorkbook } from '../../workbench/host/memory';
import type { MemorySheet } from '../../workbench/host/memory-sheet';
import { openExcel } from '../host/office';
import { DATA, type FaultPlan } from './faultPlans';

/** What somebody else does, and how it is taken back (where it can be). */
interface Edit {
  readonly make: (sheet: MemorySheet, book: MemoryWorkbook, plan: WritePlan) => void;
  readonly revert: ((sheet: MemorySheet, book: MemoryWorkbook, plan: WritePlan) => void) | null;
}

const TYPED = 'พิมพ์โดยเพื่อนร่วมงาน';

function targetOf(sheet: MemorySheet, plan: WritePlan) {
  const change = plan.sheets.find((one) => one.sheet === sheet.name);
  const { row, column } = change?.cells.at(-1)?.cell ?? { row: 1, column: 3 };
  return { top: row, left: column, bottom: row, right: column };
}

/** What stood in a cell before somebody typed there. */
const overtyped = new WeakMap<MemorySheet, ReturnType<MemorySheet['cell']>>();

function type(sheet: MemorySheet, range: ReturnType<typeof targetOf>): void {
  overtyped.set(sheet, sheet.cell(range.top, range.left));
  sheet.setContents(range, [[{ kind: 'value', value: TYPED }]]);
}

function untype(sheet: MemorySheet, range: ReturnType<typeof targetOf>): void {
  const { value, formula } = overtyped.get(sheet) ?? { value: null, formula: null };
  const constant = typeof value === 'object' ? null : value;
  sheet.setContents(range, [
    [formula === null ? { kind: 'value', value: constant } : { kind: 'formula', formula }],
  ]);
}

const INPUT = { top: 1, left: 3, bottom: 1, right: 3 };

const EDITS: Readonly<Record<string, Edit>> = {
  'inserts a row': {
    make: (sheet) => sheet.insertRow(2),
    revert: (sheet) => sheet.deleteRow(2),
  },
  'types over a written cell': {
    make: (sheet, _book, plan) => type(sheet, targetOf(sheet, plan)),
    revert: (sheet, _book, plan) => untype(sheet, targetOf(sheet, plan)),
  },
  'types another figure': {
    make: (_sheet, book) => type(book.sheet(DATA), INPUT),
    revert: (_sheet, book) => untype(book.sheet(DATA), INPUT),
  },
  protects: {
    make: (sheet) => (sheet.isProtected = true),
    revert: (sheet) => (sheet.isProtected = false),
  },
  'renames the sheet': {
    make: (sheet) => (sheet.name += ' (2)'),
    revert: (sheet) => (sheet.name = sheet.name.replace(/ \(2\)$/, '')),
  },
  'deletes the sheet': {
    make: (sheet, book) => book.deleteSheet(sheet.id),
    revert: null,
  },
};

const HOST_FAULTS: Readonly<Record<string, (share: number) => Fault>> = {
  error: (share) => ({ kind: 'error', done: share }),
  'no answer, not done': () => ({ kind: 'silence', isDone: false }),
  'no answer, done': () => ({ kind: 'silence', isDone: true }),
  'host gone, refusing': () => ({ kind: 'error', done: 0 }),
  'host gone, silent': () => ({ kind: 'silence', isDone: false }),
};

export interface Run {
  readonly plan: FaultPlan;
  readonly phase: 'write' | 'restore';
  readonly fault: string;
  /** The request at which it happens, from 1. */
  readonly at: number;
  /** How much of a refused request is done. */
  readonly share: number;
  /** Restored by a pane that is opened afterwards. */
  readonly reopened: boolean;
}

type Ending = 'as before' | 'as after' | 'in between';

export interface Outcome {
  readonly ending: Ending;
  /** Brought back by restoring, where it did not end as before. */
  readonly restored: boolean;
  /** Why the run does not count as safe. */
  readonly failure: string | null;
}

/** Everything of a workbook but the kept before-image. */
function picture(book: MemoryWorkbook): string {
  return JSON.stringify(
    book.sheets().map((sheet) => {
      const used = sheet.usedRange();
      return [
        sheet.name,
        sheet.visibility,
        used && [
          used,
          sheet.values(used),
          sheet.formulas(used),
          sheet.numberFormats(used),
          sheet.formats(used),
        ],
        Array.from({ length: 20 }, (_, column) => sheet.columnWidth(column)),
        sheet.tables(),
        sheet.isProtected,
      ];
    }),
  ).replace(/\{0+\d+\}/g, '{id}');
}

const bookOf = ({ workbook }: FaultPlan): MemoryWorkbook => MemoryWorkbook.of(workbook, () => 3);

/** The alarm rings as soon as the host leaves a request unanswered. */
class Bell {
  private readonly ringers = new Set<() => void>();
  readonly alarm: Alarm = (ring) => {
    this.ringers.add(ring);
    return () => this.ringers.delete(ring);
  };
  ring(): void {
    for (const ring of [...this.ringers]) ring();
  }
}

/** The sheet that somebody else works on: one that the plan changes or has added, else the one with the figures. */
function subjectOf(book: MemoryWorkbook, plan: WritePlan): MemorySheet | null {
  const visible = book.sheets().filter(({ visibility }) => visibility === 'Visible');
  const names = [...plan.sheets.map(({ sheet }) => sheet), DATA];
  return names.flatMap((name) => visible.find((sheet) => sheet.name === name) ?? [])[0] ?? null;
}

/** How many requests an undisturbed write and an undisturbed restore take. */
async function countRequests(kind: FaultPlan): Promise<{ write: number; restore: number }> {
  const { host } = await openExcel(bookOf(kind));
  const gateway = openWorkbook();
  const plan = kind.plan(await gateway.read());
  if (plan.sheets.length === 0) throw new Error(`${kind.name}: nothing to write`);
  const of = async (work: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    host.setFaults((request) => {
      count = request;
      return null;
    });
    await work();
    host.setFaults(null);
    return count;
  };
  let undo: Undo | null = null;
  const write = await of(async () => (undo = await gateway.apply(plan, kind.watch)));
  const restore = await of(async () => undo && (await gateway.restore(undo, false, kind.watch)));
  return { write, restore };
}

export async function outcomeOf({ plan: kind, phase, fault, at, share, reopened }: Run): Promise<Outcome> {
  const bell = new Bell();
  const book = bookOf(kind);
  const before = picture(book);
  const { host } = await openExcel(book);
  const gateway = openWorkbook(bell.alarm);
  const plan = kind.plan(await gateway.read());
  let undo: Undo | null = phase === 'restore' ? await gateway.apply(plan, kind.watch) : null;

  const edit = EDITS[fault];
  const subject = { sheet: null as MemorySheet | null };
  const wrong = HOST_FAULTS[fault];
  const stays = fault.startsWith('host gone');
  host.setFaults((request) => {
    if (edit && request === at) {
      subject.sheet = subjectOf(book, plan);
      if (subject.sheet) edit.make(subject.sheet, book, plan);
    }
    if (!wrong || (stays ? request < at : request !== at)) return null;
    const one = wrong(share);
    if (one.kind === 'silence') queueMicrotask(() => bell.ring());
    return one;
  });
  let failure: string | null = null;
  try {
    if (undo) await gateway.restore(undo, false, kind.watch);
    else undo = await gateway.apply(plan, kind.watch);
  } catch (error) {
    if (error instanceof WorkbookError) undo = error.undo ?? undo;
    else failure = `exception: ${String(error)}`;
  }
  host.setFaults(null);

  const { sheet } = subject;
  if (edit && sheet && !edit.revert) return afterDeletion(kind, plan, sheet.name, book, failure);
  if (edit?.revert && sheet) {
    const edited = picture(book);
    if (fault.startsWith('types') && !edited.includes(TYPED)) failure ??= 'what somebody typed is lost';
    edit.revert(sheet, book, plan);
  }
  const now = picture(book);
  const after = await afterOf(kind);
  const ending: Ending = now === before ? 'as before' : now === after ? 'as after' : 'in between';
  await openAgain(host, book);
  let restorer: WorkbookGateway = gateway;
  if (reopened || !undo) {
    restorer = reopened ? openWorkbook(bell.alarm) : gateway;
    await restorer.read();
    undo = restorer.found();
  }
  if (ending === 'as before') {
    if (reopened && undo) failure ??= 'a restore is offered though all is as before';
    return { ending, restored: false, failure };
  }
  if (!undo) return { ending, restored: false, failure: failure ?? 'no restore is offered' };
  try {
    await restorer.restore(undo, false);
  } catch (error) {
    return { ending, restored: false, failure: failure ?? `not restored: ${String(error)}` };
  }
  if (picture(book) !== before) failure ??= 'restored to something else';
  if (book.customXmlParts().some(({ xml }) => xml.includes(KEPT_NAMESPACE)))
    failure ??= 'the image is still kept';
  return { ending, restored: true, failure };
}

/** The workbook opened in a page of its own again: what the client still waits for is no concern of the next one. */
async function openAgain(host: { dispose(): void }, book: MemoryWorkbook): Promise<void> {
  host.dispose();
  await openExcel(book);
}

const afters = new Map<string, string>();

async function afterOf(kind: FaultPlan): Promise<string> {
  const known = afters.get(kind.name);
  if (known !== undefined) return known;
  const book = bookOf(kind);
  await openExcel(book);
  const gateway = openWorkbook();
  await gateway.apply(kind.plan(await gateway.read()));
  const after = picture(book);
  afters.set(kind.name, after);
  return after;
}

/** A deleted sheet does not come back: everything else must be as before or as after. */
async function afterDeletion(
  kind: FaultPlan,
  plan: WritePlan,
  deleted: string,
  book: MemoryWorkbook,
  failure: string | null,
): Promise<Outcome> {
  const without = (one: MemoryWorkbook): string => {
    const sheet = one.sheets().find(({ name }) => name === deleted);
    if (sheet) one.deleteSheet(sheet.id);
    return picture(one);
  };
  const before = without(bookOf(kind));
  const written = bookOf(kind);
  await openExcel(written);
  await openWorkbook().apply(plan);
  const after = without(written);
  const now = picture(book);
  const ending: Ending = now === before ? 'as before' : now === after ? 'as after' : 'in between';
  return { ending, restored: false, failure: failure ?? (ending === 'in between' ? 'in between' : null) };
}

/** Every fault at every request of writing and restoring one plan. */
export async function runsOf(plan: FaultPlan, shares: readonly number[]): Promise<Run[]> {
  const counts = await countRequests(plan);
  const runs: Run[] = [];
  for (const phase of ['write', 'restore'] as const) {
    for (let at = 1; at <= counts[phase]; at++) {
      for (const fault of [...Object.keys(HOST_FAULTS), ...Object.keys(EDITS)]) {
        for (const share of fault === 'error' ? shares : [0]) {
          for (const reopened of [false, true]) runs.push({ plan, phase, fault, at, share, reopened });
        }
      }
    }
  }
  return runs;
}

export function nameOf({ phase, fault, at, share, reopened }: Run): string {
  return `${phase}, request ${at}: ${fault}${share ? ` after ${share}` : ''}${reopened ? ', pane opened again' : ''}`;
}
