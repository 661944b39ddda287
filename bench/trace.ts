/**
 * The browser's own trace of its main thread, and in it what is the pane's. The frame of the pane and the page that plays
 * Excel share that thread, and the page answers a request of Office.js at once: one task may hold a whole conversation.
 * In Excel each answer is a task of its own, so here each run of the pane's scripts between two answers is one.
 */
import type { Page } from 'playwright-core';

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'blink.user_timing',
  'toplevel',
];
const MARK = 'kpi-step ';

interface CallFrame {
  readonly functionName: string;
  readonly url?: string;
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: CallFrame;
}

/** Times in microseconds; `tdur` is time on the processor. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: TraceData;
    readonly beginData?: TraceData;
  };
}

interface TraceData {
  readonly frame?: string;
  readonly url?: string;
  readonly frames?: readonly TraceData[];
  readonly startTime?: number;
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  readonly timeDeltas?: readonly number[];
}

export interface Traced {
  /** `at` in microseconds of the trace. */
  readonly steps: readonly { readonly name: string; readonly at: number }[];
  readonly events: readonly TraceEvent[];
}

/** Traces what is done; `mark` names what comes next. */
export async function traced(
  page: Page,
  use: (mark: (name: string) => Promise<void>) => Promise<void>,
): Promise<Traced> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const names: string[] = [];
  await browser.startTracing(page, { categories: CATEGORIES });
  await use(async (name) => {
    // Whatever is still drawn belongs to the step before: the next begins when the thread has nothing left to do.
    await page.evaluate(
      (text) =>
        new Promise<void>((resolve) => {
          requestIdleCallback(() =>
            requestIdleCallback(() => {
              performance.mark(text);
              resolve();
            }),
          );
        }),
      `${MARK}${names.length}`,
    );
    names.push(name);
  });
  const buffer = await browser.stopTracing();
  const { traceEvents: events } = JSON.parse(buffer.toString('utf8')) as { traceEvents: TraceEvent[] };
  const steps = names.map((name, index) => {
    const event = events.find((one) => one.name === `${MARK}${index}`);
    if (!event) throw new Error(`The trace does not tell when this began: ${name}`);
    return { name, at: event.ts };
  });
  return { steps, events };
}

export interface SelfTimedTask {
  /** Microseconds of the trace. */
  readonly at: number;
  /** Milliseconds on the processor, and by the clock. */
  readonly processor: number;
  readonly clock: number;
  /** What most of it was. */
  readonly what: string;
}

/** Every task with all that is in it: while it runs, nothing moves on the screen, whosever it is. */
export function wholeTasks(events: readonly TraceEvent[]): SelfTimedTask[] {
  const main = mainThread(events);
  return events
    .filter(
      ({ pid, tid, ph, name }) => pid === main.pid && tid === main.tid && ph === 'X' && name === 'RunTask',
    )
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      at: ts,
      processor: tdur / 1000,
      clock: dur / 1000,
      what: 'all of it',
    }));
}

/** The longest in each step. */
export function longestBySteps(
  steps: Traced['steps'],
  tasks: readonly SelfTimedTask[],
): Map<string, SelfTimedTask> {
  const sorted = [...tasks].sort((a, b) => b.processor - a.processor);
  return new Map(
    steps.flatMap(({ name, at }, index) => {
      const end = steps[index + 1]?.at ?? Infinity;
      const longest = sorted.find((task) => task.at >= at && task.at < end);
      return longest ? [[name, longest] as const] : [];
    }),
  );
}

function mainThread(events: readonly TraceEvent[]): TraceEvent {
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  if (!main) throw new Error('The trace has no main thread.');
  return main;
}

/** The pane's part of every task that it has one in. */
export function selfTimedTasks(events: readonly TraceEvent[]): SelfTimedTask[] {
  const main = mainThread(events);
  const isPane = paneFrames(events);
  const own = events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X');
  const drawing = own
    .filter(({ name, args }) => DRAWING.has(name) && isPane((args.data ?? args.beginData)?.frame))
    .sort(byTime);
  const samples = samplesOf(events.filter(({ pid }) => pid === main.pid));
  const tasks = own.filter(({ name }) => name === 'RunTask').sort(byTime);
  let [sample, draw] = [0, 0];
  return tasks.flatMap((task): SelfTimedTask[] => {
    const end = task.ts + (task.dur ?? 0);
    while ((samples[sample]?.at ?? Infinity) < task.ts) sample += 1;
    const inTask: Sample[] = [];
    for (let next = samples[sample]; next && next.at < end; next = samples[++sample]) inTask.push(next);
    while ((drawing[draw]?.ts ?? Infinity) < task.ts) draw += 1;
    const drawn: TraceEvent[] = [];
    for (let next = drawing[draw]; next && next.ts < end; next = drawing[++draw]) drawn.push(next);
    const one = selfTimedPart(task, inTask, drawn);
    return one ? [one] : [];
  });
}

const DRAWING = new Set(['UpdateLayoutTree', 'Layout', 'Paint']);

function byTime(one: { readonly ts: number }, other: { readonly ts: number }): number {
  return one.ts - other.ts;
}

function selfTimedPart(
  task: TraceEvent,
  samples: readonly Sample[],
  drawn: readonly TraceEvent[],
): SelfTimedTask | null {
  const run = longestRun(task.ts, samples);
  // Layout that a script asked for is part of its run already.
  const after = drawn.filter(({ ts }) => !run || ts < run.from || ts >= run.to);
  const sum = (of: (event: TraceEvent) => number | undefined): number =>
    after.reduce((total, event) => total + (of(event) ?? 0), 0) / 1000;
  const share = task.dur ? (task.tdur ?? 0) / task.dur : 0;
  const script = run ? (run.to - run.from) / 1000 : 0;
  const painting = sum(({ tdur }) => tdur);
  const processor = script * share + painting;
  if (processor === 0) return null;
  const what = run && script * share > painting ? run.what : 'layout and painting';
  return { at: task.ts, processor, clock: script + sum(({ dur }) => dur), what };
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

function longestRun(start: number, samples: readonly Sample[]): Run | null {
  let longest: Run | null = null;
  let before = start;
  let from: number | null = null;
  let seen = new Map<string, number>();
  for (const { at, script } of samples) {
    if (script?.isPane === true) {
      if (from === null) seen = new Map();
      from ??= before;
      seen.set(script.what, (seen.get(script.what) ?? 0) + 1);
      if (at - from > (longest ? longest.to - longest.from : 0)) {
        const [most] = [...seen].sort(([, a], [, b]) => b - a);
        longest = { from, to: at, what: most?.[0] ?? '' };
      }
    } else if (script) from = null;
    before = at;
  }
  return longest;
}

function paneFrames(events: readonly TraceEvent[]): (frame: string | undefined) => boolean {
  const frames = events
    .flatMap(({ args: { data } }) => (data ? [data, ...(data.frames ?? [])] : []))
    .flatMap(({ frame, url }) => (frame !== undefined && url?.includes('/addin/taskpane.html') ? frame : []));
  const known = new Set(frames);
  return (frame) => frame !== undefined && known.has(frame);
}

interface Script {
  readonly isPane: boolean;
  readonly what: string;
}

interface Sample {
  readonly at: number;
  /** `null`: the browser's own work, for whoever it is. */
  readonly script: Script | null;
}

function samplesOf(events: readonly TraceEvent[]): Sample[] {
  const nodes = new Map<number, ProfileNode>();
  const scripts = new Map<number, Script | null>();
  const samples: Sample[] = [];
  let at = 0;
  for (const { name, args } of events.filter((one) => one.name.startsWith('Profile')).sort(byTime)) {
    const { data } = args;
    if (name === 'Profile') at = data?.startTime ?? at;
    if (name !== 'ProfileChunk') continue;
    for (const node of data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (data?.cpuProfile?.samples ?? []).entries()) {
      at += data?.timeDeltas?.[index] ?? 0;
      if (!scripts.has(id)) scripts.set(id, scriptOf(id, nodes));
      samples.push({ at, script: scripts.get(id) ?? null });
    }
  }
  return samples.sort((one, other) => one.at - other.at);
}

/** Whose script called it, however deep in the browser it is. */
function scriptOf(id: number, nodes: ReadonlyMap<number, ProfileNode>): Script | null {
  for (let node = nodes.get(id); node; node = nodes.get(node.parent ?? -1)) {
    const { url, functionName } = node.callFrame;
    if (!url) continue;
    const file = url.slice(url.lastIndexOf('/') + 1);
    if (url.includes('/office-js/')) return { isPane: true, what: `Office.js, ${functionName || file}` };
    if (url.includes('/addin/')) return { isPane: true, what: `script in ${file}` };
    return { isPane: false, what: file };
  }
  return null;
}
