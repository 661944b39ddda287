/** The reducer: screens, failures, and what was written. */
import { assignRole, type ChoiceProposal } from '../../src/taskpane/choices';
import { changeKind, isSeen, afterText } from '../../src/taskpane/contents';
import { isDarkTheme } from '../../src/taskpane/hostTheme';
import { problemFrom } from '../../src/taskpane/problems';
import { trialsOn } from '../../src/taskpane/scorecard/selection';
import { initialState, reduce, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { scoreRequest } from '../../src/taskpane/tables/scoreRequest';
import { letters } from '../../src/taskpane/tables/TableItem';
import { messages } from '../../src/i18n/all';
import { WorkbookError } from '../../src/sheet/gateway';
import type { CellChange, WritePlan } from '../../src/sheet/plan';

const plan: WritePlan = { sheets: [], basis: [] };
const request = scoreRequest({ tableIds: ['a'], mode: 'formulas', onResultsSheet: [] });
const written = { undo: { cells: 4, sheets: 1 }, cells: 4, sheets: 1 };

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reduce, initialState);
}

const planned: PaneEvent = { type: 'planned', request, planned: { plan, refusals: [] } };

test('every screen is a visit, so that its heading takes the focus; the first takes none', () => {
  expect(initialState.visit).toBe(0);
  expect(after({ type: 'opened', screen: { name: 'score' } }, planned).visit).toBe(2);
});

test('a change outdates the plan on screen, but not while that plan is being written', () => {
  expect(after(planned, { type: 'changed' }).outdated).toBe(true);
  expect(after(planned, { type: 'started', work: 'writing' }, { type: 'changed' }).outdated).toBe(false);
  expect(after({ type: 'changed' }).outdated).toBe(false);
});

test('later edits under a restore are a question; any other failure is a message and ends the work', () => {
  const asks = problemFrom(new WorkbookError('changedSinceWrite', { sheet: 'OTOP', address: 'L4' }));
  const asked = after(
    { type: 'written', written },
    { type: 'started', work: 'restoring' },
    { type: 'failed', problem: asks },
  );
  expect(asked).toMatchObject({
    work: null,
    problem: null,
    confirmRestore: { sheet: 'OTOP', address: 'L4' },
  });
  expect(asked.written).toHaveLength(1);
  const fails = problemFrom(new WorkbookError('hostFailure', {}, 'why'));
  const failed = after(planned, { type: 'started', work: 'writing' }, { type: 'failed', problem: fails });
  expect(failed).toMatchObject({
    work: null,
    problem: { code: 'hostFailure', detail: 'why' },
    screen: { name: 'preview' },
  });
});

test('restoring takes back the last write and says how much it was', () => {
  const state = after(
    { type: 'written', written },
    { type: 'written', written: { ...written, cells: 9 } },
    { type: 'restored' },
  );
  expect(state.screen).toEqual({
    name: 'done',
    cells: 9,
    sheets: 1,
    restored: true,
    from: { name: 'tables' },
  });
  expect(state.written).toEqual([written]);
});

test('what was chosen and tried out on a scorecard is there again after other screens, and by its unit', () => {
  const card = { rubric: '2561', unit: '31' };
  const trials = { 'otop/result': { value: 5, over: '[null,null]' } };
  const selection = { view: 'card', ...card } as const;
  const left = after(
    { type: 'chosen', selection },
    { type: 'tried', card, trials },
    { type: 'opened', screen: { name: 'tables' } },
    { type: 'opened', screen: { name: 'scorecard', selection: { ...selection, unit: '3101' } } },
  );
  expect(left.scorecard.selection?.unit).toBe('3101');
  expect(trialsOn(left.scorecard.trials, { ...card, unit: '3101' })).toEqual({});
  expect(trialsOn(left.scorecard.trials, card)).toEqual(trials);
});

test('an error that nobody named is shown with what it said', () => {
  expect(problemFrom(new TypeError('x is not a function'))).toMatchObject({
    code: 'unexpected',
    detail: 'x is not a function',
  });
  expect(problemFrom('text')).toMatchObject({ code: 'unexpected', detail: 'text' });
});

test('a part that only one column plays moves with the choice; shared parts do not', () => {
  const proposal: ChoiceProposal = {
    indicator: null,
    roles: new Map([
      [1, 'result'],
      [2, 'other'],
      [3, 'note'],
    ]),
    answers: new Map(),
  };
  expect([...assignRole(proposal, 2, 'result').roles]).toEqual([
    [1, null],
    [2, 'result'],
    [3, 'note'],
  ]);
  expect([...assignRole(proposal, 2, 'note').roles]).toEqual([
    [1, 'result'],
    [2, 'note'],
    [3, 'note'],
  ]);
});

describe('a change in the preview', () => {
  const cell = { row: 0, column: 0 };
  const blank = { kind: 'value', value: null } as const;
  const five = { kind: 'value', value: 5 } as const;

  test.each([
    [blank, five, 'filling'],
    [five, blank, 'clearing'],
    [five, { kind: 'value', value: 6 } as const, 'replacing'],
    [blank, blank, 'formatting'],
  ])('%j to %j is %s', (before, next, kind) => {
    expect(changeKind({ cell, before, after: next })).toBe(kind);
  });

  test.each([
    [blank, blank, false],
    [blank, { kind: 'value', value: '' } as const, false],
    [five, five, false],
    [five, blank, true],
    [five, { kind: 'value', value: '5' } as const, true],
    [blank, { kind: 'formula', formula: '=A1' } as const, true],
  ])('%j to %j is listed: %s', (before, next, listed) => {
    expect(isSeen({ before, after: next })).toBe(listed);
  });

  test.each([
    [{ after: { kind: 'value', value: 18.1963639 }, numberFormat: '0.00' }, '18.20'],
    [{ after: { kind: 'value', value: 1234.5 }, numberFormat: '#,##0.00' }, '1,234.50'],
    [{ after: { kind: 'value', value: 1234.5678 } }, '1,234.5678'],
    [{ after: { kind: 'formula', formula: '=1' }, shows: 3 }, '3'],
    [{ after: { kind: 'formula', formula: '=1' }, shows: '' }, 'สูตร (ยังไม่มีผล)'],
    [{ after: { kind: 'formula', formula: '=1' }, shows: { error: '#N/A' } }, '#N/A'],
  ] as const)('%j shows as %s', (change, text) => {
    const full: CellChange = { cell, before: blank, ...change };
    expect(afterText(full, messages('th'))).toBe(text);
  });
});

test('neighbouring columns are named as a run', () => {
  const columns = [3, 4, 5, 7].map((column) => ({ column, header: '', role: null }));
  expect(letters(columns)).toBe('D–F, H');
  expect(letters([])).toBe('');
});

test.each([
  [{ isDarkTheme: true }, false, true],
  [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, true, false],
  [{ isDarkTheme: '#000000', bodyBackgroundColor: '#ffffff' }, true, false],
  [{ isDarkTheme: '#000001', bodyBackgroundColor: '#262626' }, false, true],
  [{ bodyBackgroundColor: '#1f1f1f' }, false, true],
  [{ bodyBackgroundColor: '#FFFFFF' }, true, false],
  [{}, true, true],
  [undefined, false, false],
] as const)('host theme %j, browser dark %s: %s', (host, prefersDark, dark) => {
  expect(isDarkTheme(host, prefersDark)).toBe(dark);
});
