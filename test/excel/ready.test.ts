/** @jest-environment jsdom */
import { ready } from '../../src/excel';
import { openStore, type KeptStore } from '../../src/excel/storage';

function memory(): KeptStore & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    outlivesPage: true,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** Stands for office.js before or after it has found its host; the real one is booted in the other tests. */
function office(onReady: () => Promise<{ host: string | null }>): void {
  Object.assign(globalThis, { Office: { onReady, HostType: { Excel: 'Excel' } } });
}

describe('waiting for Office.js', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('inside and outside Excel', async () => {
    const attempts = memory();
    office(() => Promise.resolve({ host: 'Excel' }));
    expect(await ready({ attempts })).toEqual({ state: 'excel' });
    office(() => Promise.resolve({ host: null }));
    expect(await ready({ attempts })).toEqual({ state: 'elsewhere' });
  });

  test('the page is loaded anew at most twice, then the pane is told', async () => {
    const attempts = memory();
    const reload = jest.fn();
    office(() => new Promise(() => undefined));
    for (const times of [1, 2]) {
      void ready({ attempts, reload, timeoutMs: 1000 });
      await jest.advanceTimersByTimeAsync(1000);
      expect(reload).toHaveBeenCalledTimes(times);
    }
    const third = ready({ attempts, reload, timeoutMs: 1000 });
    await jest.advanceTimersByTimeAsync(1000);
    expect(await third).toEqual({ state: 'silent' });
    expect(reload).toHaveBeenCalledTimes(2);
    expect(attempts.values.size).toBe(0);
  });

  test('where nothing outlives the page it is not loaded anew, which could not be counted', async () => {
    const reload = jest.fn();
    office(() => new Promise(() => undefined));
    const attempts = openStore(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    const answer = ready({ attempts, reload, timeoutMs: 1000 });
    await jest.advanceTimersByTimeAsync(1000);
    expect(await answer).toEqual({ state: 'silent' });
    expect(reload).not.toHaveBeenCalled();
  });

  test('an answer before the time is up reloads nothing', async () => {
    const reload = jest.fn();
    office(() => new Promise((resolve) => setTimeout(() => resolve({ host: 'Excel' }), 500)));
    const answer = ready({ attempts: memory(), reload, timeoutMs: 1000 });
    await jest.advanceTimersByTimeAsync(5000);
    expect(await answer).toEqual({ state: 'excel' });
    expect(reload).not.toHaveBeenCalled();
  });

  test('without office.js on the page nothing hangs', async () => {
    Reflect.deleteProperty(globalThis, 'Office');
    expect(await ready()).toEqual({ state: 'unreached' });
  });
});
