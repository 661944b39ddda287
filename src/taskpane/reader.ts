/**
 * What the pane knows of the workbook, and when it reads again: a moment after the last change, or at once where what is
 * known will not do. Of readings that overlap, the one that began later counts.
 */
import { builtInRubrics, rubrics } from '../scoring';
import type { WorkbookGateway } from '../sheet/gateway';
import type { Model } from './model';
import { problemFrom } from './problems';
import type { PaneEvent } from './state';

/** Long enough that filling a column does not read the workbook at every cell. */
export const QUIET_MS = 600;

export interface Reader {
  /** Reads, whatever is known already. */
  readonly now: () => Promise<Model>;
  /** Reads in the background once it has been quiet for a while; never over the work at hand, nor for nobody. */
  readonly soon: () => void;
  /** What is known, if it can be relied on; else it is read first. */
  readonly current: () => Promise<Model>;
  /** The same workbook with other settings, as they have just been kept in it. */
  readonly keep: (model: Model) => void;
  /** The workbook is another one since the last reading. */
  readonly change: () => void;
  readonly isChanged: () => boolean;
  /** What is known may be wrong in ways no change tells of: names of sheets, protection, filters, recalculation. */
  readonly doubt: (isDoubtful: boolean) => void;
  readonly stop: () => void;
}

export interface ReaderOptions {
  readonly gateway: WorkbookGateway;
  readonly dispatch: (event: PaneEvent) => void;
  readonly isWorking: () => boolean;
  /** Somebody sees the pane. */
  readonly isShown: () => boolean;
  /** The last reading in the background failed. */
  readonly isStale: () => boolean;
}

/** Formulas score by the rubrics of the workbook as they were read last, also while the pane is closed. */
function isNeededByFormulas(): boolean {
  return rubrics().length > builtInRubrics().length;
}

export function createReader({ gateway, dispatch, isWorking, isShown, isStale }: ReaderOptions): Reader {
  let known: Model | null = null;
  let underWay: Promise<Model> | null = null;
  let isChanged = false;
  let isDoubtful = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = 0;
  let finished: { readonly order: number; readonly model: Model | null } = { order: 0, model: null };

  const read = async (order: number): Promise<Model> => {
    const [reader, workbook] = await Promise.all([import('./reading'), gateway.read()]);
    const undo = gateway.found();
    if (undo) dispatch({ type: 'found', undo });
    const later = () => (finished.order > order ? finished.model : null);
    const model = await reader.readModel(workbook, known, later);
    if (later() === null) finished = { order, model };
    known = model;
    // A rubric of the workbook was loaded, changed or taken away: formulas that name it are behind.
    if (reader.isRecalculationDue()) {
      gateway
        .recalculate(reader.failingFormulas(model.workbook))
        .then(reader.recalculated, (error: unknown) => {
          const problem = problemFrom(error);
          // While a cell is edited Excel refuses: the next reading tries again.
          if (problem.code !== 'cellEditing') dispatch({ type: 'noticed', problem });
        });
    }
    return model;
  };

  const now = (): Promise<Model> => {
    clearTimeout(timer);
    isChanged = false;
    isDoubtful = false;
    const reading = read(++begun);
    underWay = reading;
    const done = () => {
      if (underWay === reading) underWay = null;
    };
    reading.then(done, done);
    return reading;
  };

  const readQuietly = () => {
    // Busy: the work at hand reads afterwards. Unseen: whoever shows the pane has it read.
    if (isWorking() || !(isShown() || isNeededByFormulas())) return;
    now().then(
      (model) => dispatch({ type: 'read', model, quiet: true }),
      (error: unknown) => {
        const problem = problemFrom(error);
        // While a cell is edited Excel refuses: no fault, the next change reads again.
        dispatch({ type: 'readLate', problem: problem.code === 'cellEditing' ? null : problem });
      },
    );
  };

  return {
    now,
    soon: () => {
      isChanged = true;
      clearTimeout(timer);
      timer = setTimeout(readQuietly, QUIET_MS);
    },
    current: async () => {
      if (isChanged || isDoubtful || isStale()) return now();
      return underWay ?? known ?? now();
    },
    keep: (model) => {
      known = model;
    },
    change: () => {
      isChanged = true;
    },
    isChanged: () => isChanged,
    doubt: (doubtful) => {
      isDoubtful = doubtful;
    },
    stop: () => clearTimeout(timer),
  };
}
