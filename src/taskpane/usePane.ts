/**
 * The pane's actions over a gateway to the workbook. Reads follow changes quietly, a moment after the last one; what
 * the user asks for runs one at a time, and a change that arrives meanwhile is read afterwards.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Language } from '../i18n';
import { WorkbookError, type Watch, type WorkbookGateway } from '../sheet/gateway';
import { countCells, type WritePlan } from '../sheet/plan';
import type { PaneActions } from './actions';
import type { Model } from './model';
import type { Planned, PlanRequest } from './requests';
import { problemFrom } from './problems';
import { initialState, reduce, type PaneState, type Work } from './state';

/** Long enough that filling a column does not read the workbook at every cell. */
export const QUIET_MS = 600;

async function planOf(model: Model, request: PlanRequest, language: Language): Promise<Planned> {
  if ('job' in request && request.job === 'made') return request.make(model, language);
  if ('job' in request) return (await import('./findings/planning')).planFindings(model, request, language);
  return (await import('./planning')).planFor(model, request, language);
}

export type { PaneActions } from './actions';

export function usePane(gateway: WorkbookGateway): { state: PaneState; actions: PaneActions } {
  const [state, dispatch] = useReducer(reduce, initialState);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const working = useRef(false);
  const changed = useRef(false);
  /** What is known may be wrong in ways no change tells of: names of sheets, protection, filters, recalculation. */
  const doubted = useRef(false);
  const stopper = useRef<AbortController | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** What was read or saved last, at once and not only when React has drawn it; and the read that is under way. */
  const known = useRef<Model | null>(null);
  const underWay = useRef<Promise<Model> | null>(null);
  /** Readings by the order in which they began: one that began later counts, whichever is through first. */
  const begun = useRef(0);
  const finished = useRef<{ readonly order: number; readonly model: Model | null }>({
    order: 0,
    model: null,
  });

  const readNow = useCallback((): Promise<Model> => {
    clearTimeout(timer.current);
    changed.current = false;
    doubted.current = false;
    const done = () => {
      if (underWay.current === reading) underWay.current = null;
    };
    const order = ++begun.current;
    const read = async (): Promise<Model> => {
      const [reader, workbook] = await Promise.all([import('./reading'), gateway.read()]);
      const undo = gateway.found();
      if (undo) dispatch({ type: 'found', undo });
      const later = () => (finished.current.order > order ? finished.current.model : null);
      const model = await reader.readModel(workbook, known.current, later);
      if (later() === null) finished.current = { order, model };
      known.current = model;
      // A rubric of the workbook was loaded, changed or taken away: formulas that name it are behind.
      if (reader.isRecalculationDue()) {
        gateway.recalculate().then(reader.recalculated, (error: unknown) => {
          const problem = problemFrom(error);
          // While a cell is edited Excel refuses: the next reading tries again.
          if (problem.code !== 'cellEditing') dispatch({ type: 'noticed', problem });
        });
      }
      return model;
    };
    const reading = read();
    underWay.current = reading;
    reading.then(done, done);
    return reading;
  }, [gateway]);

  /** Reads in the background once it has been quiet for a while. */
  const readSoon = useCallback(() => {
    changed.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // Busy: the work at hand reads afterwards.
      if (working.current) return;
      readNow().then(
        (model) => dispatch({ type: 'read', model, quiet: true }),
        (error: unknown) => {
          const problem = problemFrom(error);
          // While a cell is edited Excel refuses: no fault, the next change reads again.
          dispatch({ type: 'readLate', problem: problem.code === 'cellEditing' ? null : problem });
        },
      );
    }, QUIET_MS);
  }, [readNow]);

  const run = useCallback(
    async (work: Work, job: () => Promise<void>) => {
      if (working.current) return;
      working.current = true;
      dispatch({ type: 'started', work });
      try {
        await job();
      } catch (error) {
        doubted.current = true;
        const problem = problemFrom(error);
        // What became of it shows at the next reading.
        if (problem.code === 'unknownOutcome') changed.current = true;
        dispatch({ type: 'failed', problem, undo: error instanceof WorkbookError ? error.undo : null });
      } finally {
        working.current = false;
        if (changed.current) readSoon();
      }
    },
    [readSoon],
  );

  const actions = useMemo((): PaneActions => {
    const current = async (): Promise<Model> => {
      if (changed.current || doubted.current || latest.current.stale) return readNow();
      return underWay.current ?? known.current ?? readNow();
    };
    /** What follows work over several sheets, and stops it. */
    const watched = (step: 'writing' | 'restoring', sheets: number): Required<Watch> => {
      const stopping = new AbortController();
      stopper.current = stopping;
      const onSheet = (done: number, of: number) =>
        dispatch({ type: 'progressed', progress: { step, done, of, isStopping: stopping.signal.aborted } });
      if (sheets > 1) onSheet(0, sheets);
      return { onSheet, signal: stopping.signal };
    };
    const write = async ({ plan, fixes, byHand = [] }: Planned): Promise<void> => {
      const watch = watched('writing', plan.sheets.length);
      const undo = await gateway.apply(plan, watch);
      changed.current = true;
      if (watch.signal.aborted) {
        // Too late to stop it, not to take it back.
        await gateway.restore(undo, false);
        throw new WorkbookError('stopped');
      }
      const calculating = !(await isShown(plan));
      const { model } = latest.current;
      const ids = fixes?.taken.map(({ id }) => id);
      dispatch({
        type: 'written',
        written: {
          undo,
          cells: countCells(plan),
          sheets: plan.sheets.length,
          calculating,
          byHand,
          ...(ids && model ? { fixed: { ids, sheets: model.workbook.sheets } } : {}),
        },
      });
    };
    /** Added sheets are to show their values, and the last of them comes to the front: the overview after its forms. */
    const isShown = async (plan: WritePlan): Promise<boolean> => {
      const added = plan.sheets.filter(({ create }) => create).at(-1);
      if (!added && plan.sheets.length === 1) return true;
      const waiting = new AbortController();
      stopper.current = waiting;
      dispatch({ type: 'progressed', progress: { step: 'calculating' } });
      try {
        const isThere = await gateway.calculated(plan, waiting.signal);
        if (added) await gateway.select(added.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
        return isThere;
      } catch {
        // It is written all the same; a cell may be edited just now.
        return false;
      }
    };
    return {
      reread: () =>
        void run('reading', async () => dispatch({ type: 'read', model: await readNow(), quiet: false })),
      open: (screen) => dispatch({ type: 'opened', screen }),
      jump: (sheet, range) =>
        void gateway
          .select(sheet, range)
          .catch((error: unknown) => dispatch({ type: 'noticed', problem: problemFrom(error) })),
      saveChoice: (tableId, choice) =>
        void run('saving', async () => {
          const [{ readModel, replaceChoice, withChoices }, model] = await Promise.all([
            import('./reading'),
            current(),
          ]);
          const workbook = withChoices(model.workbook, replaceChoice(model.choices, tableId, choice));
          await gateway.saveSettings(workbook.settingsXml ?? '');
          const saved = await readModel(workbook, model);
          known.current = saved;
          dispatch({ type: 'saved', model: saved });
        }),
      accept: (id, accepted) =>
        void run('saving', async () => {
          const [{ withAccepted }, model] = await Promise.all([import('./reading'), current()]);
          const others = model.accepted.filter((one) => one.id !== id);
          const noted = withAccepted(model, accepted ? [...others, accepted] : others);
          await gateway.saveSettings(noted.workbook.settingsXml ?? '');
          known.current = noted;
          dispatch({ type: 'noted', model: noted });
        }),
      preview: (request, language) =>
        void run('preparing', async () => {
          const model = await current();
          dispatch({ type: 'read', model, quiet: true });
          const planned = await planOf(model, request, language);
          // What is in the way will be cleared away before the next try.
          doubted.current = planned.refusals.length + (planned.fixes?.left.length ?? 0) > 0;
          dispatch({ type: 'planned', request, planned });
          // Something changed while the workbook was read: said at once, not only when writing is refused.
          if (changed.current) dispatch({ type: 'changed' });
        }),
      write: () => {
        const { screen } = latest.current;
        if (screen.name !== 'preview') return;
        void run('writing', () => write(screen.planned));
      },
      stop: () => {
        stopper.current?.abort();
        const { progress } = latest.current;
        if (progress && progress.step !== 'calculating')
          dispatch({ type: 'progressed', progress: { ...progress, isStopping: true } });
      },
      writeNow: (request, language) =>
        void run('writing', async () => {
          const model = await current();
          dispatch({ type: 'read', model, quiet: true });
          const planned = await planOf(model, request, language);
          const isRefused = planned.refusals.length + (planned.fixes?.left.length ?? 0) > 0;
          doubted.current = isRefused;
          if (countCells(planned.plan) > 0 && !isRefused) await write(planned);
          else dispatch({ type: 'planned', request, planned });
        }),
      restore: (overwriteLaterEdits) => {
        const last = latest.current.written.at(-1);
        if (!last) return;
        void run('restoring', async () => {
          changed.current = true;
          await gateway.restore(last.undo, overwriteLaterEdits, watched('restoring', last.sheets));
          dispatch({ type: 'restored' });
        });
      },
      keep: () => dispatch({ type: 'kept' }),
      forget: () => {
        const last = latest.current.written.at(-1);
        if (!last) return;
        void run('restoring', async () => {
          await gateway.forget(last.undo);
          dispatch({ type: 'forgotten' });
        });
      },
      mark: (marks, quiet) => {
        const there = { state: 'there', marks } as const;
        if (!quiet) {
          return void run('marking', async () => {
            await gateway.mark(marks);
            dispatch({ type: 'marked', marks: there });
          });
        }
        // Said at once, so that the same colours are not asked for twice.
        dispatch({ type: 'markedQuietly', marks: there, problem: null });
        gateway.mark(marks).catch((error: unknown) => {
          const problem = problemFrom(error);
          dispatch({ type: 'markedQuietly', marks: { state: 'unknown' }, problem });
        });
      },
      unmark: () =>
        void run('marking', async () => {
          await gateway.unmark();
          dispatch({ type: 'marked', marks: { state: 'gone' } });
        }),
      dismiss: () => dispatch({ type: 'dismissed' }),
    };
  }, [gateway, readNow, run]);

  useEffect(() => {
    actions.reread();
    const subscription = gateway.onChanged(() => {
      dispatch({ type: 'changed' });
      readSoon();
    });
    // Without change events the pane still works: it says so once, and reading again is a button.
    subscription.catch((error: unknown) => dispatch({ type: 'noticed', problem: problemFrom(error) }));
    return () => {
      clearTimeout(timer.current);
      subscription.then((stop) => stop()).catch(() => undefined);
    };
  }, [actions, gateway, readSoon]);

  return { state, actions };
}
