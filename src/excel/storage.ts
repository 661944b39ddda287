/**
 * What the browser keeps for the add-in between two openings. It may refuse: Excel on the web is a frame of another site,
 * and where the data of other sites is blocked (private windows, a policy of the office) even asking for the storage
 * throws. Then it is kept until the page goes. Nothing else asks the browser's storage.
 */

export interface KeptStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** What is kept is still there when the page is loaded anew. */
  readonly outlivesPage: boolean;
}

const PROBE = 'kpi-addin:probe';
const stores = new Map<'localStorage' | 'sessionStorage', KeptStore>();

/** The same one each time: without the browser's storage what was kept is in it. */
export function keptIn(kind: 'localStorage' | 'sessionStorage'): KeptStore {
  const known = stores.get(kind);
  if (known) return known;
  const store = openStore(() => globalThis[kind]);
  stores.set(kind, store);
  return store;
}

export function openStore(browser: () => Storage): KeptStore {
  /** What the browser did not take. */
  const memory = new Map<string, string>();
  const storage = working(browser);
  return {
    outlivesPage: storage !== null,
    getItem: (key) => memory.get(key) ?? attempt(() => storage?.getItem(key)) ?? null,
    setItem(key, value) {
      memory.set(key, value);
      attempt(() => {
        if (!storage) return;
        storage.setItem(key, value);
        memory.delete(key);
      });
    },
    removeItem(key) {
      memory.delete(key);
      attempt(() => storage?.removeItem(key));
    },
  };
}

/** Some give a storage that takes nothing. */
function working(browser: () => Storage): Storage | null {
  return attempt(() => {
    const storage = browser();
    storage.setItem(PROBE, '');
    storage.removeItem(PROBE);
    return storage;
  });
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    // Forbidden or full.
    return null;
  }
}
