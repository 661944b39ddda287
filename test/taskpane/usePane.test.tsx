/**
 * @jest-environment jsdom
 *
 * How often the pane asks the workbook: quiet while somebody types, once afterwards, and never over the user's work.
 */
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { Shown } from '../../src/excel/shown';
import { builtInRubrics, registerRubric } from '../../src/scoring';
import { unregisterRubric } from '../../src/scoring/registry';
import { formatRange } from '../../src/sheet/address';
import { WorkbookError } from '../../src/sheet/gateway';
import { scoreRequest } from '../../src/taskpane/tables/scoreRequest';
import { QUIET_MS, usePane } from '../../src/taskpane/usePane';
import { FakeWorkbook } from './gateway';
import { groups, otop } from './workbooks';

jest.setTimeout(60_000);
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const settle = (milliseconds: number) => act(async () => jest.advanceTimersByTimeAsync(milliseconds));

async function opened(workbook: FakeWorkbook, shown?: Shown) {
  jest.useFakeTimers();
  const { result } = renderHook(() => usePane(workbook, shown));
  await settle(0);
  await waitFor(() => expect(result.current.state.model).not.toBeNull());
  return result;
}

test('a burst of typing is read once, after it', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  expect(workbook.reads).toBe(1);
  for (const value of [1, 2, 71510880]) {
    act(() => workbook.type('OTOP', 'J7', value));
    await settle(QUIET_MS - 1);
  }
  expect(workbook.reads).toBe(1);
  await settle(QUIET_MS);
  expect(workbook.reads).toBe(2);
  expect(pane.current.state.model?.tables[0]?.reported).toBe(5);
  expect(pane.current.state.work).toBeNull();
});

test('a read refused in the background is said as stale, not as an error, and mended by the next change', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  workbook.isEditing = true;
  act(() => workbook.type('OTOP', 'J7', 1));
  await settle(QUIET_MS);
  expect(pane.current.state).toMatchObject({ stale: true, problem: null });
  workbook.isEditing = false;
  act(() => workbook.type('OTOP', 'J7', 2));
  await settle(QUIET_MS);
  expect(pane.current.state).toMatchObject({ stale: false, problem: null });
});

test('a read that fails in the background for another reason is said with what it was', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  workbook.failNext(new Error('lost connection'));
  act(() => workbook.type('OTOP', 'J7', 1));
  await settle(QUIET_MS);
  expect(pane.current.state).toMatchObject({ stale: true, problem: { detail: 'lost connection' } });
});

test('scoring a whole workbook: one read when it opens, one write, and one read of what was written', async () => {
  const workbook = new FakeWorkbook([otop, groups]);
  const pane = await opened(workbook);
  const tableIds = pane.current.state.model?.tables.map(({ table }) => table.id) ?? [];
  act(() =>
    pane.current.actions.preview(scoreRequest({ tableIds, mode: 'values', onResultsSheet: [] }), 'th'),
  );
  await waitFor(() => expect(pane.current.state.screen.name).toBe('preview'));
  act(() => pane.current.actions.write());
  await waitFor(() => expect(pane.current.state.screen.name).toBe('done'));
  expect(workbook.applied).toHaveLength(1);
  expect(workbook.reads).toBe(1);
  await settle(QUIET_MS);
  expect(workbook.reads).toBe(2);
  expect(workbook.value('OTOP', 'L4')).toBe(3);
});

test('a preview after a change that was not read yet reads first', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  const tableIds = pane.current.state.model?.tables.map(({ table }) => table.id) ?? [];
  act(() => workbook.type('OTOP', 'J7', 71510880));
  act(() =>
    pane.current.actions.preview(scoreRequest({ tableIds, mode: 'values', onResultsSheet: [] }), 'th'),
  );
  await waitFor(() => expect(pane.current.state.screen.name).toBe('preview'));
  expect(workbook.reads).toBe(2);
  act(() => pane.current.actions.write());
  await waitFor(() => expect(pane.current.state.screen.name).toBe('done'));
  expect(workbook.value('OTOP', 'L7')).toBe(5);
});

test('a preview while a read in the background is under way waits for it instead of using the one before', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  const tableIds = pane.current.state.model?.tables.map(({ table }) => table.id) ?? [];
  const read = workbook.read.bind(workbook);
  let answer: () => void = () => undefined;
  workbook.read = async () => {
    const snapshot = await read();
    await new Promise<void>((resolve) => (answer = resolve));
    return snapshot;
  };
  act(() => workbook.type('OTOP', 'J7', 71510880));
  await settle(QUIET_MS);
  act(() =>
    pane.current.actions.preview(scoreRequest({ tableIds, mode: 'values', onResultsSheet: [] }), 'th'),
  );
  await settle(1);
  expect(pane.current.state.screen.name).toBe('tables');
  act(() => answer());
  await waitFor(() => expect(pane.current.state.screen.name).toBe('preview'));
  expect(workbook.reads).toBe(2);
  act(() => pane.current.actions.write());
  await waitFor(() => expect(pane.current.state.screen.name).toBe('done'));
  expect(workbook.value('OTOP', 'L7')).toBe(5);
});

test('what changes during work that takes longer than the quiet is read after it', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  let kept: () => void = () => undefined;
  workbook.saveSettings = () => new Promise((resolve) => (kept = resolve));
  act(() => pane.current.actions.accept('J7', null));
  await settle(1);
  act(() => workbook.type('OTOP', 'J7', 71510880));
  await settle(QUIET_MS);
  expect([workbook.reads, pane.current.state.work]).toEqual([1, 'saving']);
  act(() => kept());
  await settle(QUIET_MS + 1);
  expect(workbook.reads).toBe(2);
  expect(pane.current.state.model?.tables[0]?.reported).toBe(5);
});

test('one thing at a time: a second click while writing does nothing', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  const tableIds = pane.current.state.model?.tables.map(({ table }) => table.id) ?? [];
  act(() =>
    pane.current.actions.preview(scoreRequest({ tableIds, mode: 'values', onResultsSheet: [] }), 'th'),
  );
  await waitFor(() => expect(pane.current.state.screen.name).toBe('preview'));
  act(() => {
    pane.current.actions.write();
    pane.current.actions.write();
  });
  await waitFor(() => expect(pane.current.state.screen.name).toBe('done'));
  expect(workbook.applied).toHaveLength(1);
});

test('writes are put back in reverse order', async () => {
  const workbook = new FakeWorkbook([otop, groups]);
  const pane = await opened(workbook);
  const before = workbook.contents();
  for (const { table } of pane.current.state.model?.tables ?? []) {
    act(() =>
      pane.current.actions.preview(
        scoreRequest({ tableIds: [table.id], mode: 'values', onResultsSheet: [] }),
        'th',
      ),
    );
    await waitFor(() => expect(pane.current.state.screen.name).toBe('preview'));
    act(() => pane.current.actions.write());
    await waitFor(() => expect(pane.current.state.screen.name).toBe('done'));
  }
  expect(pane.current.state.written).toHaveLength(2);
  for (const left of [1, 0]) {
    act(() => pane.current.actions.restore(false));
    await waitFor(() => expect(pane.current.state.written).toHaveLength(left));
  }
  expect(workbook.contents()).toEqual(before);
});

test('a place that is gone is said, and leaves the work at hand alone', async () => {
  const workbook = new FakeWorkbook([otop]);
  const pane = await opened(workbook);
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(formatRange(range)).toBe('A1');
  act(() => pane.current.actions.jump('ไม่มี', range));
  await waitFor(() => expect(pane.current.state.problem?.code).toBe('missingSheet'));
});

test('without change events the pane says so and still works', async () => {
  const workbook = new FakeWorkbook([otop]);
  workbook.onChanged = () => Promise.reject(new WorkbookError('hostFailure', {}, 'no events'));
  const pane = await opened(workbook);
  expect(pane.current.state).toMatchObject({ problem: { code: 'hostFailure', detail: 'no events' } });
  act(() => pane.current.actions.reread());
  await waitFor(() => expect(pane.current.state).toMatchObject({ problem: null, work: null }));
  expect(workbook.reads).toBe(2);
});

/** A pane that can be closed. */
function closable() {
  let isShown = true;
  const listeners = new Set<() => void>();
  const shown: Shown = {
    isShown: () => isShown,
    onShown: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const show = (is: boolean) => {
    isShown = is;
    if (is) for (const listener of listeners) listener();
  };
  return { shown, show };
}

test('a closed pane does not read at changes; opened again it reads once', async () => {
  const workbook = new FakeWorkbook([otop]);
  const { shown, show } = closable();
  const pane = await opened(workbook, shown);
  show(false);
  for (const value of [1, 2, 71510880]) {
    act(() => workbook.type('OTOP', 'J7', value));
    await settle(QUIET_MS * 2);
  }
  expect(workbook.reads).toBe(1);
  act(() => show(true));
  await settle(QUIET_MS);
  expect(workbook.reads).toBe(2);
  expect(pane.current.state.model?.tables[0]?.reported).toBe(5);
  act(() => show(true));
  await settle(QUIET_MS * 2);
  expect(workbook.reads).toBe(2);
});

test('while formulas may go by a rubric of the workbook, a closed pane reads all the same', async () => {
  const workbook = new FakeWorkbook([otop]);
  const { shown, show } = closable();
  await opened(workbook, shown);
  const [rubric] = builtInRubrics();
  if (!rubric) throw new Error('There is no rubric.');
  registerRubric({ ...rubric, id: 'ของอำเภอ', indicators: [] });
  show(false);
  act(() => workbook.type('OTOP', 'J7', 1));
  await settle(QUIET_MS);
  unregisterRubric('ของอำเภอ');
  expect(workbook.reads).toBe(2);
});
