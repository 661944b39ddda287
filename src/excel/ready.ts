/**
 * Waits for Office.js. On some machines `Office.onReady` never settles (a start of Excel that went wrong, a
 * slow network): the wait is bounded, the page is loaded anew at most twice, and then the pane is told.
 */
import { keptIn, type KeptStore } from './storage';

export type Readiness =
  | { readonly state: 'excel' }
  /** The page is open outside Excel. */
  | { readonly state: 'elsewhere' }
  /** Office.js did not answer, also after loading the page again. */
  | { readonly state: 'silent' }
  /** Office.js itself did not load: no internet, or a network that does not let it through. */
  | { readonly state: 'unreached' };

export interface ReadyOptions {
  readonly timeoutMs: number;
  readonly reload: () => void;
  /** Counts across loadings. */
  readonly attempts: KeptStore;
}

const MAX_RELOADS = 2;
const ATTEMPTS_KEY = 'kpi-addin:office-reloads';
const TIMEOUT_MS = 15_000;

export async function ready(options: Partial<ReadyOptions> = {}): Promise<Readiness> {
  const {
    timeoutMs = TIMEOUT_MS,
    reload = () => window.location.reload(),
    attempts = keptIn('sessionStorage'),
  } = options;
  if (typeof Office === 'undefined') return { state: 'unreached' };
  const info = await withTimeout(Office.onReady(), timeoutMs);
  if (info) {
    attempts.removeItem(ATTEMPTS_KEY);
    return { state: info.host === Office.HostType.Excel ? 'excel' : 'elsewhere' };
  }
  const reloads = Number(attempts.getItem(ATTEMPTS_KEY) ?? 0);
  // Uncounted, the page would be loaded for ever.
  if (reloads >= MAX_RELOADS || !attempts.outlivesPage) {
    attempts.removeItem(ATTEMPTS_KEY);
    return { state: 'silent' };
  }
  attempts.setItem(ATTEMPTS_KEY, String(reloads + 1));
  reload();
  // The page is going away: nothing may start on it.
  return new Promise(() => undefined);
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
