/**
 * @jest-environment jsdom
 *
 * Whatever happens around a preview, the pane ends with clear words and one click that helps; what was written can be
 * restored from wherever the user has gone meanwhile.
 */
import '@testing-library/jest-dom';
import { act, cleanup, configure, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messages } from '../../src/i18n/all';
import { WorkbookError } from '../../src/sheet/gateway';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { App } from '../../src/taskpane/App';
import { ErrorBoundary } from '../../src/taskpane/ErrorBoundary';
import { scoreRequest } from '../../src/taskpane/tables/scoreRequest';
import { themeFor } from '../../src/taskpane/theme';
import { usePane } from '../../src/taskpane/usePane';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { render } from './render';
import { otop } from './workbooks';

afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

const t = messages('th');

async function openHook(workbook: FakeWorkbook) {
  const { result } = renderHook(() => usePane(workbook));
  await waitFor(() => expect(result.current.state.model).not.toBeNull());
  const preview = async () => {
    const tableIds = result.current.state.model?.tables.map(({ table }) => table.id) ?? [];
    const { visit } = result.current.state;
    act(() =>
      result.current.actions.preview(scoreRequest({ tableIds, mode: 'values', onResultsSheet: [] }), 'th'),
    );
    await waitFor(() => expect(result.current.state.visit).toBe(visit + 1));
  };
  return { pane: result, preview };
}

function open(fixtures: readonly SheetFixture[]) {
  const workbook = new FakeWorkbook(fixtures);
  const user = userEvent.setup({ delay: null });
  render(<App gateway={workbook} store={null} theme={themeFor(false)} reload={() => undefined} />);
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
  const toPreview = async () => {
    await press(t.tables.score);
    await press(t.score.preview);
    await screen.findByRole('heading', { level: 1, name: t.preview.heading });
  };
  return { workbook, user, press, toPreview };
}

test('what was in the way is looked at again once it is cleared away, though no change tells of it', async () => {
  const workbook = new FakeWorkbook([{ ...otop, isProtected: true }]);
  const { pane, preview } = await openHook(workbook);
  await preview();
  expect(pane.current.state.screen).toMatchObject({ planned: { refusals: [{ reason: 'protectedSheet' }] } });
  workbook.sheet('OTOP').isProtected = false;
  await preview();
  expect(pane.current.state.screen).toMatchObject({ planned: { refusals: [] } });
  expect(workbook.reads).toBe(2);
});

test.each(['changedSincePreview', 'missingSheet', 'sheetExists'] as const)(
  '%s without any change told: a new list is offered, and made from a new reading',
  async (code) => {
    const workbook = new FakeWorkbook([otop]);
    const { pane, preview } = await openHook(workbook);
    await preview();
    workbook.failNext(new WorkbookError(code, { sheet: 'OTOP' }));
    act(() => pane.current.actions.write());
    await waitFor(() => expect(pane.current.state.problem?.code).toBe(code));
    expect(pane.current.state).toMatchObject({ outdated: true, work: null });
    expect(workbook.applied).toHaveLength(0);
    await preview();
    expect(workbook.reads).toBe(2);
    expect(pane.current.state).toMatchObject({ outdated: false, problem: null });
  },
);

test('a change that arrives while the list is prepared is said on the list', async () => {
  class BusyWorkbook extends FakeWorkbook {
    typing = false;
    override async read(): Promise<WorkbookSnapshot> {
      const snapshot = await super.read();
      if (this.typing) this.type('OTOP', 'J7', 71510880);
      return snapshot;
    }
  }
  const workbook = new BusyWorkbook([otop]);
  const { pane, preview } = await openHook(workbook);
  act(() => workbook.type('OTOP', 'J8', 1));
  workbook.typing = true;
  await preview();
  expect(pane.current.state).toMatchObject({ screen: { name: 'preview' }, outdated: true });
});

test('writing and restoring again and again does each once, and leaves nothing busy', async () => {
  const workbook = new FakeWorkbook([otop]);
  const { pane, preview } = await openHook(workbook);
  const before = workbook.contents();
  await preview();
  act(() => {
    for (let i = 0; i < 3; i++) pane.current.actions.write();
  });
  await waitFor(() => expect(pane.current.state.screen.name).toBe('done'));
  act(() => pane.current.actions.write());
  expect(pane.current.state.work).toBeNull();
  act(() => {
    for (let i = 0; i < 3; i++) pane.current.actions.restore(false);
  });
  await waitFor(() => expect(pane.current.state.written).toHaveLength(0));
  act(() => pane.current.actions.restore(false));
  expect(pane.current.state).toMatchObject({ work: null, problem: null });
  expect(workbook.contents()).toEqual(before);
});

test('a column that staff filled in is refused with its cells, the columns screen and a results sheet', async () => {
  const rows = otop.rows.map((row, r) => (r === 2 ? [...row, 'ระดับ'] : r > 2 ? [...row, 4] : row));
  const { workbook, press, toPreview, user } = open([{ ...otop, rows }]);
  await toPreview();
  expect(screen.getByText(t.refusals.handFilled)).toBeVisible();
  await user.click(screen.getByRole('button', { name: t.common.goTo('OTOP · K4:K8') }));
  expect(workbook.selected).toEqual(['OTOP!K4:K8']);
  await press(t.tables.showColumns);
  await user.selectOptions(await screen.findByRole('combobox', { name: /^คอลัมน์ K/ }), t.roles.other);
  await press(t.columns.save);
  await screen.findByRole('heading', { level: 1, name: t.tables.heading });
  await toPreview();
  await press(/^เขียน \d/);
  await screen.findByRole('heading', { level: 1, name: t.done.heading });
  expect(workbook.value('OTOP', 'K4')).toBe(4);
  expect(workbook.formula('OTOP', 'M4')).toMatch(/KPI\.OTOPLEVEL/);
});

test('contents that will be replaced are said before the list, which can be cut down to them', async () => {
  const rows = otop.rows.map((row, r) =>
    r === 2 ? [...row, 'ระดับ'] : r === 3 ? [...row, '=KPI.OTOPLEVEL(C4,J4)'] : row,
  );
  const { workbook, toPreview, user } = open([{ ...otop, rows }]);
  const formula = '=KPI.OTOPLEVEL(C4,J4)';
  workbook.sheet('OTOP').cells.set('K4', { value: 3, formula });
  act(() => workbook.type('OTOP', 'Z99', null));
  await toPreview();
  expect(screen.getByText(t.preview.holdSomething(1))).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: t.preview.onlyReplacing }));
  const listed = within(screen.getByRole('table', { name: t.preview.tableOf('OTOP') })).getAllByRole('row');
  expect(listed).toHaveLength(2);
  expect(listed[1]).toHaveTextContent(formula);
});

test('what was written is restored after going elsewhere in the pane', async () => {
  const { workbook, press, toPreview } = open([otop]);
  await screen.findByText('OTOP · A3:J8');
  const before = workbook.contents();
  await toPreview();
  await press(/^เขียน \d/);
  await press(t.done.back.tables);
  await press(new RegExp(`^${t.tables.showRows}`));
  await screen.findByRole('heading', { level: 1, name: t.rows.heading });
  await press(t.common.back);
  await press(t.done.restore);
  await screen.findByRole('heading', { level: 1, name: t.done.restoredHeading });
  expect(workbook.contents()).toEqual(before);
});

test.each(['movedSinceWrite', 'leftHalfDone', 'protectedWorkbook'] as const)(
  '%s is said in both languages with the next step, and keeps the way to restore',
  async (code) => {
    const { workbook, press, toPreview } = open([otop]);
    await toPreview();
    await press(/^เขียน \d/);
    await screen.findByRole('heading', { level: 1, name: t.done.heading });
    workbook.failNext(new WorkbookError(code, { sheet: 'OTOP', address: 'B4' }));
    await press(t.done.restore);
    const th = t.problems[code](t.problems.cell('OTOP', 'B4'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(th.what);
    expect(alert).toHaveTextContent(th.next);
    await press('English');
    const en = messages('en');
    expect(screen.getByRole('alert')).toHaveTextContent(
      en.problems[code](en.problems.cell('OTOP', 'B4')).what,
    );
    expect(screen.getByRole('button', { name: en.done.restore })).toBeEnabled();
  },
);

test('a view that throws can be left without reloading, which would forget how to restore', async () => {
  const goOn = jest.fn();
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('no such row');
  };
  render(
    <ErrorBoundary reload={() => undefined} goOn={goOn}>
      <Broken />
    </ErrorBoundary>,
  );
  await userEvent.click(screen.getByRole('button', { name: t.done.back.tables }));
  expect(goOn).toHaveBeenCalledTimes(1);
  reported.mockRestore();
});

test('a write that ended half done is offered to be put back where it was pressed', async () => {
  const { workbook, press, toPreview } = open([otop]);
  await toPreview();
  const before = workbook.contents();
  const undo = await workbook.apply({ sheets: [], basis: [] });
  workbook.failNext(new WorkbookError('leftHalfDone', { sheet: 'OTOP' }, '', undo));
  await press(/^เขียน \d/);
  await press(t.done.restore);
  await screen.findByRole('heading', { level: 1, name: t.done.restoredHeading });
  expect(workbook.contents()).toEqual(before);
});

test('what an earlier pane wrote is offered, and can be left as it is', async () => {
  const workbook = new FakeWorkbook([otop]);
  workbook.left = await workbook.apply({ sheets: [], basis: [] });
  const { left } = workbook;
  const { result: pane } = renderHook(() => usePane(workbook));
  await waitFor(() => expect(pane.current.state.written).toMatchObject([{ undo: left, isFound: true }]));
  act(() => pane.current.actions.forget());
  await waitFor(() => expect(pane.current.state.written).toEqual([]));
  expect(workbook.forgotten).toEqual([left]);
});

test('a write that Excel does not answer leaves the pane usable; the next reading tells what became of it', async () => {
  const workbook = new FakeWorkbook([otop]);
  const { pane, preview } = await openHook(workbook);
  await preview();
  workbook.left = await workbook.apply({ sheets: [], basis: [] });
  workbook.failNext(new WorkbookError('unknownOutcome', { sheet: 'OTOP' }));
  act(() => pane.current.actions.write());
  await waitFor(() => expect(pane.current.state.work).toBeNull());
  await waitFor(() => expect(pane.current.state.written).toMatchObject([{ isFound: true }]));
  expect(pane.current.state.problem).toBeNull();
});

test('what could not be read is said', async () => {
  const workbook = new FakeWorkbook([otop]);
  const read = workbook.read.bind(workbook);
  workbook.read = async () => ({ ...(await read()), unread: ['filters', 'settings'] });
  render(<App gateway={workbook} store={null} theme={themeFor(false)} reload={() => undefined} />);
  const { filters, settings } = t.tables.unreadParts;
  expect(await screen.findByText(t.tables.unread(`${filters} · ${settings}`))).toBeVisible();
});
