/**
 * @jest-environment jsdom
 *
 * The pane from the user's chair, over real rooms (tables, scoring, plans) and a gateway that keeps its contract.
 */
import '@testing-library/jest-dom';
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { version } from '../../package.json';
import { openStore } from '../../src/excel/storage';
import { App } from '../../src/taskpane/App';
import { ErrorBoundary } from '../../src/taskpane/ErrorBoundary';
import { themeFor } from '../../src/taskpane/theme';
import { messages, type Language } from '../../src/i18n/all';
import { writingTexts } from '../../src/i18n/writing';
import { WorkbookError } from '../../src/sheet/gateway';
import { readSettings } from '../../src/tables';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { render } from './render';
import { groups, otop, unknown } from './workbooks';

afterEach(cleanup);
// Finding by role is slow in jsdom, and machines of the tests are busy.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

function open(fixtures: readonly SheetFixture[], language: Language = 'th') {
  const workbook = new FakeWorkbook(fixtures);
  const user = userEvent.setup({ delay: null });
  render(
    <App
      gateway={workbook}
      displayLanguage={language === 'th' ? 'th-TH' : 'en-US'}
      store={null}
      theme={themeFor(false)}
      reload={() => undefined}
    />,
  );
  const t = messages(language);
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  const heading = async (name: string) => screen.findByRole('heading', { level: 1, name });
  return { workbook, user, t, press, heading };
}

type Pane = ReturnType<typeof open>;

async function toPreview({ press, heading, t }: Pane) {
  await press(t.tables.score);
  await heading(t.score.heading);
  await press(t.score.preview);
  return heading(t.preview.heading);
}

async function write(pane: Pane) {
  await toPreview(pane);
  const button = screen.getByRole('button', { name: /^(เขียน|Write) \d/ });
  await pane.user.click(button);
  return pane.heading(pane.t.done.heading);
}

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('lists the tables with indicator, place, columns and how many rows have results', async () => {
    const { t } = open([otop, groups, unknown], language);
    const [first, second] = await screen.findAllByRole('heading', { level: 2 });
    const card = within(first?.closest('li') as HTMLElement);
    expect(card.getByText(/OTOP · A3:J8/)).toBeVisible();
    expect(card.getByText(t.tables.withResults(4, 5))).toBeVisible();
    expect(card.getByRole('list', { name: t.tables.columnsTaken })).toHaveTextContent(`${t.roles.base} C`);
    expect(card.getByRole('list', { name: t.tables.columnsTaken })).toHaveTextContent(`${t.roles.result} J`);
    expect(card.getByText(new RegExp(t.indicator.numbered(2)))).toBeVisible();
    expect(within(second?.closest('li') as HTMLElement).getByText(t.tables.withResults(2, 3))).toBeVisible();
    expect(screen.getByText(t.tables.version(version))).toBeVisible();
  });

  test('what is not recognised is said with its reason and the choice to say what it is', async () => {
    const { t, press, heading } = open([otop, unknown], language);
    expect(await screen.findByText(t.tables.unrecognised.unknownHeaders)).toBeVisible();
    await press(t.tables.ofTable(t.tables.identify, 'อื่น · A1:D4'));
    expect(await heading(t.columns.identifyHeading)).toHaveFocus();
  });

  test('scores: previews every cell, writes once, restores to the letter', async () => {
    const pane = open([otop, groups], language);
    const { workbook, t, press, heading, user } = pane;
    const before = (await screen.findAllByRole('heading', { level: 2 })) && workbook.contents();
    expect(await toPreview(pane)).toHaveFocus();
    expect(workbook.applied).toHaveLength(0);
    const changes = screen.getByRole('table', { name: t.preview.tableOf('OTOP') });
    const level = within(changes).getByRole('row', { name: /L4/ });
    expect(level).toHaveTextContent(/=IF\(ISBLANK\(J4\),"",KPI\.OTOPLEVEL\(C4,J4,"2561"\)\)/);
    expect(within(level).getByText('3')).toBeVisible();
    for (const row of within(changes).getAllByRole('row').slice(1)) {
      const [before, after] = within(row).getAllByRole('cell');
      expect([before?.textContent, after?.textContent]).not.toEqual([t.common.blank, t.common.blank]);
    }
    expect(within(changes).getByRole('row', { name: /L7/ })).toHaveTextContent(t.preview.blankFormula);
    await user.click(screen.getByRole('button', { name: /^(เขียน|Write) \d/ }));
    expect(await heading(t.done.heading)).toHaveFocus();
    expect(workbook.applied).toHaveLength(1);
    expect(workbook.formula('OTOP', 'L4')).toMatch(/KPI\.OTOPLEVEL/);
    expect(workbook.value('OTOP', 'L7')).toBe('');
    await press(t.done.restore);
    await heading(t.done.restoredHeading);
    expect(workbook.contents()).toEqual(before);
  });

  test('a print area that leaves the scores out is said before and after, with what to do', async () => {
    const printAreas = [{ top: 0, bottom: 7, left: 0, right: 9 }];
    const pane = open([{ ...otop, printAreas }], language);
    await toPreview(pane);
    const said = writingTexts(language).printArea('OTOP', 'A1:J8', 'A1:N8');
    expect(screen.getByText(said)).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: /^(เขียน|Write) \d/ }));
    await pane.heading(pane.t.done.heading);
    expect(screen.getByText(said)).toBeVisible();
  });

  test('a row says how its score came about', async () => {
    const { workbook, t, user } = open([otop], language);
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${t.tables.showRows}`) }));
    const row = await screen.findByRole('button', { name: /^บุรีรัมย์/ });
    expect(row).toHaveTextContent(t.rows.level(3));
    expect(row).toHaveTextContent('3.19');
    await user.click(row);
    expect(workbook.selected).toEqual(['OTOP!A4:J4']);
    const why = document.getElementById(row.getAttribute('aria-controls') ?? '') as HTMLElement;
    expect(why).toHaveTextContent('1,531,349,984');
    expect(why).toHaveTextContent('18.196363');
    for (const term of [t.why.formula, t.why.met, t.why.missed, t.why.source])
      expect(why).toHaveTextContent(term);
    await user.click(within(why).getByRole('button', { name: t.common.goTo('J4') }));
    expect(workbook.selected.at(-1)).toBe('OTOP!J4');
  });

  test('indicator 5 shows met or short by n, and no level', async () => {
    const { t, user } = open([groups], language);
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${t.tables.showRows}`) }));
    expect(await screen.findByRole('button', { name: /^เมืองบุรีรัมย์/ })).toHaveTextContent(t.rows.met);
    expect(screen.getByRole('button', { name: /^กระสัง/ })).toHaveTextContent(t.rows.short(1));
    expect(screen.getByRole('button', { name: /^คูเมือง/ })).toHaveTextContent(t.rows.notReported);
    expect(screen.queryByText(new RegExp(`${t.rows.level(1).replace('1', '')}\\d`))).toBeNull();
    expect(screen.getByText(t.rows.cumulativeNote)).toBeVisible();
  });
});

test('the cells of a preview are one tab stop, and the arrow keys go through them', async () => {
  const pane = open([otop], 'th');
  await toPreview(pane);
  const table = screen.getByRole('table', { name: pane.t.preview.tableOf('OTOP') });
  const links = within(table).getAllByRole('button');
  const stops = () => links.filter((link) => link.tabIndex === 0);
  expect(stops()).toEqual([links[0]]);
  links[0]?.focus();
  await pane.user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(links[1]).toHaveFocus();
  expect(stops()).toEqual([links[1]]);
  await pane.user.keyboard('{End}{ArrowDown}{Enter}');
  expect(links.at(-1)).toHaveFocus();
  expect(pane.workbook.selected).toHaveLength(1);
  await pane.user.keyboard('{Home}{ArrowUp}');
  expect(links[0]).toHaveFocus();
});

describe('columns by hand', () => {
  test('a corrected column is kept in the workbook and used', async () => {
    const { workbook, t, press, user, heading } = open([otop]);
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${t.tables.showColumns}`) }));
    await heading(t.columns.heading);
    await user.selectOptions(screen.getByRole('combobox', { name: /^คอลัมน์ J/ }), t.roles.other);
    await user.selectOptions(screen.getByRole('combobox', { name: /^คอลัมน์ H/ }), t.roles.result);
    await press(t.columns.save);
    await heading(t.tables.heading);
    expect(readSettings(workbook.settingsXml).choices).toEqual([
      expect.objectContaining({ roles: { 7: 'result', 9: 'other' } }),
    ]);
    expect(await screen.findByText(t.tables.correctedByHand)).toBeVisible();
    expect(screen.getByRole('list', { name: t.tables.columnsTaken })).toHaveTextContent(
      `${t.roles.result} H`,
    );
  });

  test('taking away a column that the indicator needs is said and not saved', async () => {
    const { workbook, t, press, user, heading } = open([otop]);
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${t.tables.showColumns}`) }));
    await heading(t.columns.heading);
    await user.selectOptions(screen.getByRole('combobox', { name: /^คอลัมน์ C/ }), t.roles.other);
    await press(t.columns.save);
    expect(await screen.findByRole('alert')).toHaveTextContent(t.columns.stillMissing(t.roles.base));
    expect(workbook.settingsXml).toBeNull();
  });

  test('an unknown table becomes one of an indicator once its columns are said', async () => {
    const { t, press, user, heading } = open([unknown]);
    await press(t.tables.ofTable(t.tables.identify, 'อื่น · A1:D4'));
    await heading(t.columns.identifyHeading);
    await user.selectOptions(
      screen.getByRole('combobox', { name: t.columns.indicator }),
      '2561 capital-access',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: /^คอลัมน์ C/ }), t.roles.target);
    await user.selectOptions(screen.getByRole('combobox', { name: /^คอลัมน์ D/ }), t.roles.result);
    await press(t.columns.save);
    await heading(t.tables.heading);
    expect(await screen.findByText(t.tables.withResults(3, 3))).toBeVisible();
    expect(screen.queryByText(t.tables.unrecognisedHeading)).toBeNull();
  });
});

describe('what can go wrong', () => {
  test('a taken column is refused with its place; the results sheet takes the scores instead', async () => {
    const full = { ...otop, rows: otop.rows.map((row, r) => (r > 2 ? [...row, 'จด'] : row)) };
    const pane = open([full]);
    const { workbook, t, press } = pane;
    await toPreview(pane);
    expect(screen.getByText(t.preview.refusedHeading(1))).toBeVisible();
    expect(screen.getByText(t.refusals.noRoom)).toBeVisible();
    await press(t.preview.useResultsSheet);
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(t.preview.newSheet),
    );
    await pane.user.click(screen.getByRole('button', { name: /^เขียน \d/ }));
    await pane.heading(t.done.heading);
    expect(workbook.sheetNames).toHaveLength(2);
    await press(t.done.restore);
    await pane.heading(t.done.restoredHeading);
    expect(workbook.sheetNames).toEqual(['OTOP']);
  });

  test('a result edited between preview and writing stops the write, and a new list can be prepared', async () => {
    const pane = open([otop]);
    const { workbook, t, press, user } = pane;
    await toPreview(pane);
    act(() => workbook.type('OTOP', 'J7', 71510880));
    expect(await screen.findByText(t.preview.outdated)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^เขียน \d/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('เปลี่ยนไปหลังจากเตรียมรายการ');
    expect(workbook.applied).toHaveLength(0);
    await press(t.preview.renew);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await waitFor(() => {
      const table = screen.getByRole('table', { name: t.preview.tableOf('OTOP') });
      expect(within(within(table).getByRole('row', { name: /L7/ })).getByText('5')).toBeVisible();
    });
  });

  test('restoring over later edits asks first, and puts the focus on keeping', async () => {
    const pane = open([otop]);
    const { workbook, t, press } = pane;
    await write(pane);
    act(() => workbook.type('OTOP', 'L4', 9));
    await press(t.done.restore);
    const keep = await screen.findByRole('button', { name: t.done.keep });
    expect(keep).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('เซลล์ L4 ในแผ่นงาน “OTOP”');
    await pane.user.click(keep);
    expect(workbook.value('OTOP', 'L4')).toBe(9);
    expect(screen.getByRole('button', { name: t.done.restore })).toHaveFocus();
    await press(t.done.restore);
    await press(t.done.confirmRestore);
    await pane.heading(t.done.restoredHeading);
    expect(workbook.value('OTOP', 'L4')).toBeNull();
  });

  test.each([
    ['protectedSheet', /แผ่นงาน “OTOP” ถูกป้องกันไว้/, /ยกเลิกการป้องกันแผ่นงาน/],
    ['mergedCells', /แผ่นงาน “OTOP” เป็นเซลล์ที่ผสานไว้/, /ยกเลิกการผสาน/],
    ['filteredRows', /แผ่นงาน “OTOP” มีแถวที่ถูกตัวกรองซ่อนไว้/, /ล้างตัวกรอง/],
    ['cellEditing', /กำลังพิมพ์อยู่/, /กด Enter/],
    ['sheetExists', /มี แผ่นงาน “OTOP” อยู่แล้ว/, /เปลี่ยนชื่อหรือลบ/],
    ['hostFailure', /ไม่สำเร็จ/, /ลองอีกครั้ง/],
  ] as const)('%s says what and what next; the plan stays', async (code, what, next) => {
    const pane = open([otop]);
    await toPreview(pane);
    pane.workbook.failNext(new WorkbookError(code, { sheet: 'OTOP' }, 'ItemNotFound'));
    await pane.user.click(screen.getByRole('button', { name: /^เขียน \d/ }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(what);
    expect(alert).toHaveTextContent(next);
    expect(alert).toHaveTextContent('ItemNotFound');
    expect(screen.getByRole('button', { name: /^เขียน \d/ })).not.toHaveAttribute('aria-disabled', 'true');
  });

  test('a workbook that cannot be read at first can be read again', async () => {
    const workbook = new FakeWorkbook([otop]);
    workbook.failNext(new Error('the host is busy'));
    render(<App gateway={workbook} store={null} theme={themeFor(false)} reload={() => undefined} />);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('the host is busy');
    await userEvent.click(within(alert).getByRole('button', { name: 'อ่านใหม่' }));
    expect(await screen.findByText('OTOP · A3:J8')).toBeVisible();
  });

  test('an empty workbook says what a table needs', async () => {
    open([]);
    expect(await screen.findByText(messages('th').tables.emptyHeading)).toBeVisible();
  });

  test('choices that cannot be read are said', async () => {
    const workbook = new FakeWorkbook([otop]);
    workbook.settingsXml = '<settings';
    render(<App gateway={workbook} store={null} theme={themeFor(false)} reload={() => undefined} />);
    expect(await screen.findByText(messages('th').tables.settingsDamaged)).toBeVisible();
  });
});

test('switching the language keeps the screen and is remembered', async () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const pane = (
    <App
      gateway={new FakeWorkbook([otop])}
      displayLanguage="th-TH"
      store={store}
      theme={themeFor(false)}
      reload={() => undefined}
    />
  );
  const { unmount } = render(pane);
  await userEvent.click(await screen.findByRole('button', { name: 'คำนวณคะแนน' }));
  await userEvent.click(await screen.findByRole('button', { name: 'English' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Score');
  expect(document.documentElement.lang).toBe('en');
  unmount();
  render(pane);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'Target tables in this workbook',
  );
});

test('a storage that throws does not stop the pane', async () => {
  const forbidden = openStore(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });
  render(
    <App
      gateway={new FakeWorkbook([otop])}
      store={forbidden}
      theme={themeFor(false)}
      reload={() => undefined}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'English' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Target tables');
});

test('closing the pane stops listening to the workbook', async () => {
  const workbook = new FakeWorkbook([otop]);
  const { unmount } = render(
    <App gateway={workbook} store={null} theme={themeFor(false)} reload={() => undefined} />,
  );
  await screen.findByText('OTOP · A3:J8');
  expect(workbook.listenerCount).toBe(1);
  unmount();
  await waitFor(() => expect(workbook.listenerCount).toBe(0));
});

test('a view that throws leaves a page that says the workbook is safe and how to go on', async () => {
  const reload = jest.fn();
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('no such row');
  };
  render(
    <ErrorBoundary reload={reload}>
      <Broken />
    </ErrorBoundary>,
  );
  const { crash, problems } = messages('th');
  expect(screen.getByRole('heading', { level: 1, name: crash.heading })).toHaveFocus();
  expect(screen.getByText(problems.detail('no such row'))).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: crash.reload }));
  expect(reload).toHaveBeenCalledTimes(1);
  reported.mockRestore();
});
