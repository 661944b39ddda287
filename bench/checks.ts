/**
 * Checking: how much of what is planted in made-up workbooks is found, whether certain fixes bring the old contents back,
 * false alarms on clean ones; then how long checking takes and what memory, whether both grow with the rows alone, how
 * long a pane has to wait between two steps, and what checking again after one edit takes.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkSteps, createCheckMemory, type CheckMemory, type Finding } from '../src/checks';
import { openXlsx } from '../src/files';
import type { SheetSnapshot, WorkbookSnapshot } from '../src/sheet/snapshot';
import { districts, findProvince } from '../src/thai';
import {
  falseAlarms,
  measureFaults,
  provinceOf,
  totalsOf,
  type CheckResult,
} from '../test/generator/measure';
import { heading, line, megabytes, seconds } from './measure';
import { makeWorkbook, SAMPLE } from './recognition';

const FAULTED = 1000;
const CLEAN = 200;
const MOST_SHOWN = 10;
/** A pane that keeps the user waiting longer than this is felt to hang. */
const LONGEST_STEP_MS = 50;
const MANY_ROWS = 75_000;

export function benchChecks(): void {
  benchFaults();
  benchClean();
  benchTime();
}

function benchFaults(): void {
  heading(`Finding faults: ${FAULTED} workbooks of any province, one fault planted in each`);
  const { results, misses } = measureFaults(FAULTED);
  line('check', 'found / planted, certain fixes that restore / certain fixes');
  for (const result of [...results, totalsOf(results)]) line(result.check, resultText(result));
  for (const { check, seed, what } of misses.slice(0, MOST_SHOWN))
    line(`  missed: ${check}, seed ${seed}`, what);
}

function resultText({ planted, found, certain, restored }: CheckResult): string {
  const share = ((found / planted) * 100).toFixed(1);
  const fixes = certain > 0 ? `, ${restored} / ${certain}` : '';
  return `${found} / ${planted} (${share} %)${fixes}`;
}

function benchClean(): void {
  heading(`False alarms: ${CLEAN} workbooks of any province in which nothing is wrong`);
  const alarms = falseAlarms(CLEAN);
  const workbooks = new Set(alarms.map(({ seed }) => seed)).size;
  line('findings of severity error or warning', `${alarms.length} in ${workbooks} workbooks`);
  for (const { seed, finding } of alarms.slice(0, MOST_SHOWN)) {
    const province = findProvince(provinceOf(seed))?.en ?? '';
    line(`  seed ${seed}, ${province}: ${finding.check}`, finding.message.en);
  }
}

interface Run {
  readonly milliseconds: number;
  readonly longestStep: number;
  readonly steps: number;
  readonly findings: readonly Finding[];
  /** More on the heap at its peak than before checking, garbage of the moment included. */
  readonly bytes: number;
}

const RUNS = 3;

/** As the pane runs it, with a look at the clock after every step; of each step the run that was disturbed least. */
function run(workbook: WorkbookSnapshot, memory: () => CheckMemory = createCheckMemory): Run {
  let fastest: number[] = [];
  let milliseconds = Infinity;
  let findings: readonly Finding[] = [];
  for (let n = 0; n < RUNS; n++) {
    const times: number[] = [];
    const steps = checkSteps(workbook, [], memory());
    const start = performance.now();
    for (let last = start; ;) {
      const step = steps.next();
      const now = performance.now();
      times.push(now - last);
      last = now;
      if (step.done !== true) continue;
      findings = step.value;
      break;
    }
    milliseconds = Math.min(milliseconds, performance.now() - start);
    fastest = n === 0 ? times : fastest.map((time, index) => Math.min(time, times[index] ?? time));
  }
  const longestStep = fastest.reduce((longest, time) => Math.max(longest, time), 0);
  return { milliseconds, longestStep, steps: fastest.length, findings, bytes: peakOf(workbook) };
}

/** Steps between two looks at the heap: each look takes a moment. */
const STEPS_PER_LOOK = 50;

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/** A run of its own, so that looking at the heap disturbs no clock. */
function peakOf(workbook: WorkbookSnapshot): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const steps = checkSteps(workbook, [], createCheckMemory());
  for (let n = 1; ; n++) {
    const { done } = steps.next();
    if (n % STEPS_PER_LOOK === 0 || done === true) peak = Math.max(peak, process.memoryUsage().heapUsed);
    if (done === true) return peak - before;
  }
}

/** One figure typed over on one sheet, everything else as it was. */
function benchAgain(workbook: WorkbookSnapshot): void {
  const again = (): CheckMemory => {
    const memory = createCheckMemory();
    for (const steps = checkSteps(workbook, [], memory); ;) if (steps.next().done === true) return memory;
  };
  const [first, ...others] = workbook.sheets;
  if (!first) return;
  const touched: SheetSnapshot = {
    ...first,
    values: first.values.map((row, at) => (at === first.values.length - 1 ? row.map((value) => value) : row)),
  };
  const { milliseconds } = run({ ...workbook, sheets: [touched, ...others] }, again);
  line(`  again after one of its ${workbook.sheets.length} sheets was touched`, seconds(milliseconds));
}

/** The faults and tables of the sample on many sheets. */
const COPIES = 60;

function manySheets(): WorkbookSnapshot {
  const { snapshot } = openXlsx(readFileSync(SAMPLE));
  const sheets = Array.from({ length: COPIES }, (_, copy) =>
    snapshot.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${copy + 1}`, tables: [] })),
  ).flat();
  return { ...snapshot, sheets };
}

function benchTime(): void {
  const names = districts().map(({ th }) => th);
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => names[n % names.length] ?? '');
  heading('Time to check (no Excel in it: from snapshot to findings)');
  const country = makeWorkbook(names);
  show(`${names.length} districts x ${country.sheets.length} tables`, run(country));
  benchAgain(country);
  const copied = manySheets();
  show(`${copied.sheets.length} sheets with the faults of the sample`, run(copied));
  benchAgain(copied);
  const times: number[] = [];
  for (const rows of [MANY_ROWS / 4, MANY_ROWS / 2, MANY_ROWS]) {
    const workbook = makeWorkbook(many(rows));
    const one = { ...workbook, sheets: workbook.sheets.slice(0, 1) };
    const result = run(one);
    times.push(result.milliseconds);
    show(`one table of ${rows} rows`, result);
    if (rows === MANY_ROWS) line('  handing it to another thread, in one piece', seconds(handingOver(one)));
  }
  const growth = times.slice(1).map((time, n) => (time / (times[n] ?? time)).toFixed(2));
  line('each doubling of the rows takes so many times as long', growth.join(', '));
}

/** Milliseconds in which nothing else can run: what a worker would cost before it has begun. */
function handingOver(workbook: WorkbookSnapshot): number {
  let fastest = Infinity;
  for (let n = 0; n < RUNS; n++) {
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    port1.postMessage(workbook);
    fastest = Math.min(fastest, performance.now() - start);
    port1.close();
    port2.close();
  }
  return fastest;
}

function show(what: string, { milliseconds, longestStep, steps, findings, bytes }: Run): void {
  line(
    what,
    `${seconds(milliseconds)}, ${megabytes(bytes)} at most, ${findings.length} findings, longest of ${steps} steps ${seconds(longestStep)}${longestStep > LONGEST_STEP_MS ? ` (more than ${LONGEST_STEP_MS} ms)` : ''}`,
  );
}
