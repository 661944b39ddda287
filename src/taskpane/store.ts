/**
 * The pane as a store: its state, who hears of it, and the actions over a gateway to the workbook. What the user asks for
 * runs one at a time, and a change that arrives meanwhile is read afterwards.
 */
import type { Shown } from '../excel/shown';
import { WorkbookError, type Calculated, type Watch, type WorkbookGateway } from '../sheet/gateway';
import { countCells, type WritePlan } from '../sheet/plan';
import type { PaneActions } from './actions';
import { problemFrom } from './problems';
import { createReader } from './reader';
import type { Planned } from './requests';
import { initialState, reduce, type PaneEvent, type PaneState, type Work, type Written } from './state';

export interface PaneStore {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: PaneActions;
  /** Reads the workbook and follows its changes, until what it gives is called. */
  readonly start: () => () => void;
}

const ALWAYS: Shown = { isShown: () => true, onShown: () => () => undefined };

export function createStore(gateway: WorkbookGateway, shown: Shown = ALWAYS): PaneStore {
  let state = initialState;
  const listeners = new Set<() => void>();
  const dispatch = (event: PaneEvent) => {
    state = reduce(state, event);
    for (const listener of listeners) listener();
  };
  let isWorking = false;
  let stopper: AbortController | null = null;
  const reader = createReader({
    gateway,
    dispatch,
    isWorking: () => isWorking,
    isShown: shown.isShown,
    isStale: () => state.stale,
  });

  const run = async (work: Work, job: () => Promise<void>): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    dispatch({ type: 'started', work });
    try {
      await job();
    } catch (error) {
      reader.doubt(true);
      const problem = problemFrom(error);
      // What became of it shows at the next reading.
      if (problem.code === 'unknownOutcome') reader.change();
      dispatch({ type: 'failed', problem, undo: error instanceof WorkbookError ? error.undo : null });
    } finally {
      isWorking = false;
      if (reader.isChanged()) reader.soon();
    }
  };

  /** What follows work over several sheets, and stops it. */
  const watched = (step: 'writing' | 'restoring', sheets: number): Required<Watch> => {
    const stopping = new AbortController();
    stopper = stopping;
    const onSheet = (done: number, of: number) =>
      dispatch({ type: 'progressed', progress: { step, done, of, isStopping: stopping.signal.aborted } });
    if (sheets > 1) onSheet(0, sheets);
    return { onSheet, signal: stopping.signal };
  };

  const write = async ({ plan, fixes, byHand = [] }: Planned): Promise<void> => {
    const watch = watched('writing', plan.sheets.length);
    const undo = await gateway.apply(plan, watch);
    reader.change();
    if (watch.signal.aborted) {
      // Too late to stop it, not to take it back.
      await gateway.restore(undo, false);
      throw new WorkbookError('stopped');
    }
    const { isThere, unknown } = await shownOf(plan);
    const { model } = state;
    const ids = fixes?.taken.map(({ id }) => id);
    dispatch({
      type: 'written',
      written: {
        undo,
        unapplied: undo.unapplied,
        cells: countCells(plan),
        sheets: plan.sheets.length,
        calculating: !isThere,
        byHand,
        ...(unknown.length > 0 && (await unknownOf(plan, unknown))),
        ...(ids && model ? { fixed: { ids, sheets: model.workbook.sheets } } : {}),
      },
    });
  };

  /** Added sheets are to show their values, and the last of them comes to the front: the overview after its forms. */
  const shownOf = async (plan: WritePlan): Promise<Calculated> => {
    const added = plan.sheets.filter(({ create }) => create).at(-1);
    const isWaitedFor = added !== undefined || plan.sheets.length > 1;
    const waiting = new AbortController();
    stopper = waiting;
    if (isWaitedFor) dispatch({ type: 'progressed', progress: { step: 'calculating' } });
    try {
      const shown = await gateway.calculated(plan, isWaitedFor ? waiting.signal : null);
      if (added) await gateway.select(added.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
      return shown;
    } catch {
      // It is written all the same; a cell may be edited just now.
      return { isThere: !isWaitedFor, unknown: [] };
    }
  };

  /** Others' formulas that show #NAME? are none of the add-in's business. */
  const unknownOf = async (
    plan: WritePlan,
    unknown: Calculated['unknown'],
  ): Promise<Pick<Written, 'unknown'>> => {
    const [{ callsKpi }, { planAsValues }] = await Promise.all([
      import('../formula/calls'),
      import('../plans/entering'),
    ]);
    const cells = unknown.filter(({ formula }) => callsKpi(formula)).length;
    if (cells === 0) return {};
    const values = planAsValues(plan);
    return { unknown: { cells, asValues: values && { plan: values, refusals: [] } } };
  };

  /** The plan for the workbook as it is now, and whether something is in its way. */
  const planned = async (...[request, language]: Parameters<PaneActions['preview']>) => {
    const model = await reader.current();
    dispatch({ type: 'read', model, quiet: true });
    const made = await request.make(model, language);
    const isRefused = made.refusals.length + (made.fixes?.left.length ?? 0) > 0;
    // What is in the way will be cleared away before the next try.
    reader.doubt(isRefused || (made.byHand?.length ?? 0) > 0);
    return { made, isRefused };
  };

  const actions: PaneActions = {
    reread: () =>
      void run('reading', async () => dispatch({ type: 'read', model: await reader.now(), quiet: false })),
    open: (screen) => dispatch({ type: 'opened', screen }),
    choose: (selection) => dispatch({ type: 'chosen', selection }),
    tryOut: (card, trials) => dispatch({ type: 'tried', card, trials }),
    notice: (error) => dispatch({ type: 'noticed', problem: problemFrom(error) }),
    jump: (sheet, range) => void gateway.select(sheet, range).catch(actions.notice),
    saveChoice: (tableId, choice) =>
      void run('saving', async () => {
        const [{ readModel, replaceChoice, withChoices }, model] = await Promise.all([
          import('./reading'),
          reader.current(),
        ]);
        const workbook = withChoices(model.workbook, replaceChoice(model.choices, tableId, choice));
        await gateway.saveSettings(workbook.settingsXml ?? '');
        const saved = await readModel(workbook, model);
        reader.keep(saved);
        dispatch({ type: 'saved', model: saved });
      }),
    accept: (id, accepted) =>
      void run('saving', async () => {
        const [{ withAccepted }, model] = await Promise.all([import('./reading'), reader.current()]);
        const others = model.accepted.filter((one) => one.id !== id);
        const noted = withAccepted(model, accepted ? [...others, accepted] : others);
        await gateway.saveSettings(noted.workbook.settingsXml ?? '');
        reader.keep(noted);
        dispatch({ type: 'noted', model: noted });
      }),
    preview: (request, language) =>
      void run('preparing', async () => {
        const { made } = await planned(request, language);
        dispatch({ type: 'planned', request, planned: made });
        // Something changed while the workbook was read: said at once, not only when writing is refused.
        if (reader.isChanged()) dispatch({ type: 'changed' });
      }),
    write: () => {
      const { screen } = state;
      if (screen.name === 'preview') void run('writing', () => write(screen.planned));
    },
    stop: () => {
      stopper?.abort();
      const { progress } = state;
      if (progress && progress.step !== 'calculating')
        dispatch({ type: 'progressed', progress: { ...progress, isStopping: true } });
    },
    writeNow: (request, language) =>
      void run('writing', async () => {
        const { made, isRefused } = await planned(request, language);
        if (countCells(made.plan) > 0 && !isRefused) await write(made);
        else dispatch({ type: 'planned', request, planned: made });
      }),
    restore: (overwriteLaterEdits) => {
      const last = state.written.at(-1);
      if (!last) return;
      void run('restoring', async () => {
        reader.change();
        await gateway.restore(last.undo, overwriteLaterEdits, watched('restoring', last.sheets));
        dispatch({ type: 'restored' });
      });
    },
    writeAsValues: () => {
      const last = state.written.at(-1);
      const asValues = last?.unknown?.asValues;
      if (!last || !asValues) return;
      void run('writing', async () => {
        reader.change();
        await gateway.restore(last.undo, false);
        dispatch({ type: 'takenBack' });
        await write(asValues);
      });
    },
    keep: () => dispatch({ type: 'kept' }),
    forget: () => {
      const last = state.written.at(-1);
      if (!last) return;
      void run('restoring', async () => {
        await gateway.forget(last.undo);
        dispatch({ type: 'forgotten' });
      });
    },
    mark: (marks, quiet) => {
      const there = (unread: readonly string[]) => ({ state: 'there', marks, unread }) as const;
      if (!quiet) {
        return void run('marking', async () => {
          dispatch({ type: 'marked', marks: there(await gateway.mark(marks)) });
        });
      }
      // Said at once, so that the same colours are not asked for twice.
      const before = state.marks.state === 'there' ? state.marks.unread : [];
      dispatch({ type: 'markedQuietly', marks: there(before), problem: null });
      gateway.mark(marks).then(
        (unread) => {
          const { marks: now } = state;
          const isLast = now.state === 'there' && now.marks === marks;
          if (isLast) dispatch({ type: 'markedQuietly', marks: there(unread), problem: null });
        },
        (error: unknown) =>
          dispatch({ type: 'markedQuietly', marks: { state: 'unknown' }, problem: problemFrom(error) }),
      );
    },
    unmark: () =>
      void run('marking', async () => {
        dispatch({ type: 'marked', marks: { state: 'gone', unread: await gateway.unmark() } });
      }),
    dismiss: () => dispatch({ type: 'dismissed' }),
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions,
    start: () => {
      actions.reread();
      const subscription = gateway.onChanged(() => {
        dispatch({ type: 'changed' });
        reader.soon();
      });
      // Without change events the pane still works: it says so once, and reading again is a button.
      subscription.catch(actions.notice);
      const stopWaiting = shown.onShown(() => {
        if (reader.isChanged()) reader.soon();
      });
      return () => {
        stopWaiting();
        reader.stop();
        subscription.then((stop) => stop()).catch(() => undefined);
      };
    },
  };
}
