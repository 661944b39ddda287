/**
 * The scorecard in the browser, in both languages: why, trying out, saving, and a sheet whose live formulas come to the
 * pane's numbers to the last digit, for 2561 and a round of 2562.
 */
import { INPUTS } from '../../src/tables/managed/inputs';
import { openXlsx } from '../../src/files';
import { cutScore, formatScore, messages, type Language } from '../../src/i18n/all';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { scorecardSheetTexts } from '../../src/i18n/scorecardSheet';
import { findRubric, type Indicator } from '../../src/scoring';
import type { Scorecard } from '../../src/scoring/scorecard/scorecard';
import type { CellValue } from '../../src/sheet/snapshot';
import { modelOf } from '../../src/taskpane/reading';
import { cardData } from '../../src/taskpane/scorecard/data';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const BURIRAM = '31';
/** Columns of the form: name, level, score, weighted score; it has no more rows than these. */
const FORM = { range: 'A1:Q40', name: 1, level: 11, score: 12, weighted: 13 };

type Typed = Readonly<Record<string, Readonly<Record<string, string | readonly string[] | true>>>>;

/** As people type them. A list is one project after the other. */
const TYPED: Typed = {
  'budget-disbursement': { allocated: '๑๒,๐๐๐,๐๐๐ บาท', disbursed: '11,400,000.50' },
  'plan-completion': { percentages: ['100%', '92.5', '๘๘'] },
  'hr-data': { steps: '2', staff: '120', loggedIn: '111' },
  livelihood: { target: '500', achieved: '391' },
  'womens-fund': { steps: '2', budget: '1,000,000', disbursed: '987,654.32', recordsMatch: true },
};

/** Round 2, every sheet: scores between levels, such as 2.2 and 3.7, that a double can only come near to. */
const TYPED_ROUND_2: Typed = {
  'budget-disbursement': { allocated: '๑๒,๐๐๐,๐๐๐ บาท', disbursed: '11,400,000.50' },
  'plan-completion': { percentages: ['100%', '92.5', '๘๘'] },
  'hr-data': { steps: '3', errors: '2' },
  livelihood: { target: '๕๐๐', achieved: '391', villages: '24', groups: '๓' },
  'sufficiency-village': { villages: '40', improved: '33' },
  'grassroots-economy': { steps: '4' },
  'poverty-remaining': { target: '120', remaining: '37' },
  'otop-income': { base: '1,822,306,480.96', actual: '2,150,000,000' },
  'womens-fund': { budget: '1,000,000', disbursed: '987,654.32', recordsMatch: true },
  'product-upgrade': { target: '80', upgraded: '64' },
  'debt-management': { target: '100', reduced: '72' },
};

describe.each<Language>(['th', 'en'])('the scorecard in %s', (language) => {
  const t = messages(language);
  const texts = scorecardTexts(language);
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ language });
  });
  afterAll(() => workbench.close());

  const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
  const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
  const look = async (name: string) => {
    await workbench.screenshot(`scorecard-${name}-${language}`);
    expect(await paneViolations(workbench.page)).toEqual([]);
  };
  const indicatorOf = (rubric: string, code: string): Indicator => {
    const found = findRubric(rubric)?.indicators.find((one) => one.code === code);
    if (!found) throw new Error(`There is no ${code}.`);
    return found;
  };
  const lineOf = (rubric: string, code: string) =>
    workbench.pane
      .locator('.kpi-line')
      .filter({ hasText: indicatorOf(rubric, code).name[language] })
      .first();
  const inputs = () => workbench.pane.getByRole('region', { name: texts.inputs.heading });
  const sheetNames = () =>
    workbench.page.evaluate(
      () => window.kpiWorkbench?.document?.workbook.sheets().map((sheet) => sheet.name) ?? [],
    );
  /** Through the preview into the workbook, and back to the scorecard. */
  const write = async () => {
    await heading(t.preview.heading);
    await look('preview');
    await workbench.writeButton.click();
    await heading(t.done.heading);
    // The workbench takes every setting of an added sheet: nothing is said to be missing.
    expect(await workbench.pane.getByText(t.done.unappliedHelp).count()).toBe(0);
    await button(t.done.back.scorecard).click();
    await heading(texts.heading);
  };
  const typeAll = async (rubric: string, code: string) => {
    await lineOf(rubric, code).click();
    const figures = rubric === '2562/2' ? TYPED_ROUND_2 : TYPED;
    for (const [name, typed] of Object.entries(figures[code] ?? {})) {
      const label =
        indicatorOf(rubric, code).inputs.find((spec) => spec.name === name)?.label[language] ?? '';
      const field = inputs().getByLabel(label, { exact: true });
      if (typed === true) await inputs().getByRole('checkbox').check();
      else if (name === 'steps') await field.selectOption(typed as string);
      else if (typeof typed === 'string') await field.fill(typed);
      else {
        for (const [i, percent] of typed.entries()) {
          await inputs().getByRole('button', { name: texts.inputs.addProject }).click();
          await inputs()
            .getByLabel(texts.inputs.project(i + 1), { exact: true })
            .fill(percent);
        }
      }
    }
    await lineOf(rubric, code).click();
  };
  const cardNow = async (rubric: string): Promise<Scorecard> => {
    const model = modelOf(openXlsx(await workbench.save()).snapshot);
    const data = cardData(model, { view: 'card', rubric, unit: BURIRAM });
    if (!data) throw new Error('No scorecard.');
    return data.card;
  };
  /** What people read of an exact figure, in the sheet as in the pane. */
  const shownFigure = (figure: number | null): number | '' => (figure === null ? '' : cutScore(figure));
  /** Writes the sheet and compares it with the exact card, and the card with what the pane shows. */
  const writeSheet = async (rubric: string) => {
    const card = await cardNow(rubric);
    const shown = {
      scores: await workbench.pane.locator('.kpi-line-score').allTextContents(),
      totals: await workbench.pane.locator('.kpi-total-figure').allTextContents(),
    };
    const before = await sheetNames();
    await button(texts.write.one).click();
    await write();
    const sheet = (await sheetNames()).find((name) => !before.includes(name)) ?? '';
    expect(sheet).not.toBe('');
    await workbench.select(sheet, 'A1');
    const lines = card.groups.flatMap((group) => group.lines);
    const expected = {
      lines: lines.map(({ outcome, weighted }) =>
        'score' in outcome ? [outcome.level, cutScore(outcome.score), shownFigure(weighted)] : ['', '', ''],
      ),
      totals: card.groups.map(({ total, soFar }) => [shownFigure(total), shownFigure(soFar)]),
    };
    await workbench.page
      .waitForFunction(
        ({ name, cell }) => {
          const values = window.kpiWorkbench?.document?.workbook
            .sheets()
            .find((one) => one.name === name)
            ?.values(cell)
            .flat();
          return values?.every((value) => value === null || value === '' || typeof value === 'number');
        },
        { name: sheet, cell: { top: 4, bottom: 39, left: FORM.level, right: FORM.weighted } },
      )
      .catch(() => undefined);
    const read = await formOf(sheet, card);
    expect(read).toEqual(expected);
    expect(shown.scores).toEqual(
      lines.flatMap(({ outcome }) => ('score' in outcome ? [formatScore(outcome.score)] : [])),
    );
    expect(shown.totals).toEqual(
      card.groups.flatMap(({ total, soFar }) => {
        const figure = total ?? soFar;
        return figure === null ? [] : [formatScore(figure)];
      }),
    );
    return sheet;
  };
  const formOf = async (sheet: string, card: Scorecard) => {
    const rows = await workbench.values(sheet, FORM.range);
    const at = (row: readonly CellValue[] | undefined, column: number) => row?.[column] ?? '';
    const { total, soFar } = scorecardSheetTexts(language).form;
    const row = (name: string, from: number) =>
      rows.findIndex((one, i) => i >= from && String(one[FORM.name] ?? '').startsWith(name));
    let from = 4;
    const lines: CellValue[][] = [];
    const totals: CellValue[][] = [];
    for (const group of card.groups) {
      for (const { indicator } of group.lines) {
        from = row(indicator.name[language], from);
        const found = rows[from];
        lines.push([at(found, FORM.level), at(found, FORM.score), at(found, FORM.weighted)]);
        from += 1;
      }
      from = row(total(group.group[language]), from);
      const below = rows[row(soFar, from)];
      totals.push([at(rows[from], FORM.weighted), at(below, FORM.weighted)]);
    }
    return { lines, totals };
  };

  test('the card of the sample shows levels, totals and what is left out', async () => {
    await button(t.tables.scorecard).click();
    await heading(texts.heading);
    await lineOf('2561', 'otop-income').waitFor();
    await look('1-card');
  });

  test('a line says why, and its cells are gone to', async () => {
    await lineOf('2561', 'otop-income').click();
    await workbench.pane.getByRole('region', { name: texts.why.heading }).waitFor();
    await look('2-why');
    await button(t.common.goTo(`${OTOP} · J5`)).click();
    await workbench.page.waitForFunction(
      () => window.kpiWorkbench?.document?.workbook.selection()?.range.top === 4,
    );
  });

  test('a figure typed into the pane changes the total at once and nothing in the workbook', async () => {
    const before = await workbench.values(OTOP, 'A1:T40');
    const { label } = indicatorOf('2561', 'otop-income').inputs[1] ?? { label: { th: '', en: '' } };
    await inputs().getByLabel(label[language], { exact: true }).fill('๑,๘๓๗,๖๑๙,๙๘๑ บาท');
    await workbench.pane.getByText(texts.trial.title(1)).waitFor();
    await workbench.pane.locator('.kpi-total-figure', { hasText: '5.0000' }).waitFor();
    await look('3-trial');
    await inputs().getByLabel(label[language], { exact: true }).fill('ห้าพัน');
    await workbench.pane.getByText(texts.inputs.wrong('ห้าพัน')).waitFor();
    await look('4-wrong');
    await inputs().getByLabel(label[language], { exact: true }).fill('1900000000');
    await button(texts.trial.forget).click();
    await workbench.pane.getByText(texts.trial.title(1)).waitFor({ state: 'detached' });
    expect(await workbench.values(OTOP, 'A1:T40')).toEqual(before);
    await lineOf('2561', 'otop-income').click();
  });

  test('the sheet of 2561 comes to the numbers of the pane', async () => {
    const sheet = await writeSheet('2561');
    // What people read is cut; the exact score stands below the form.
    const shown = await workbench.formula(sheet, 'M7');
    const exact = /ROUNDDOWN\(ROUND\(([A-Z]+\d+)\*/.exec(shown ?? '')?.[1] ?? '';
    expect(await workbench.formula(sheet, exact)).toContain('KPI.SCORE');
    await look('5-sheet-2561');
  });

  test('figures of 2562 are typed, saved to the input sheet, and scored from there', async () => {
    await workbench.pane.getByRole('combobox', { name: texts.choice.rubric }).selectOption('2562/1');
    for (const code of Object.keys(TYPED)) await typeAll('2562/1', code);
    await look('6-typed');
    await button(texts.trial.save).click();
    await write();
    await button(texts.write.one).waitFor();
    expect(await sheetNames()).toContain(INPUTS.name[language]);
    const { groups } = await cardNow('2562/1');
    expect(groups[0]?.total).not.toBeNull();
    expect(groups[1]?.total).toBeNull();
    expect(groups[1]?.soFar).not.toBeNull();
    await look('7-saved');
  });

  test('the sheet of 2562 comes to the numbers of the pane', async () => {
    await writeSheet('2562/1');
    await look('8-sheet-2562');
  });

  test('round 2 of 2562, complete: its sheet comes to the numbers of the pane', async () => {
    await workbench.pane.getByRole('combobox', { name: texts.choice.rubric }).selectOption('2562/2');
    for (const code of Object.keys(TYPED_ROUND_2)) await typeAll('2562/2', code);
    await button(texts.trial.save).click();
    await write();
    await button(texts.write.one).waitFor();
    const { groups } = await cardNow('2562/2');
    expect(groups.every(({ total }) => total !== null)).toBe(true);
    await writeSheet('2562/2');
    await workbench.pane.getByRole('combobox', { name: texts.choice.rubric }).selectOption('2562/1');
  });

  test('every view opens and is clean', async () => {
    for (const view of ['path', 'compare', 'heat', 'evidence', 'card'] as const) {
      await workbench.pane.getByRole('tab', { name: texts.views[view], exact: true }).click();
      await workbench.pane
        .getByRole('tabpanel', { name: texts.views[view] })
        .locator('> *')
        .first()
        .waitFor();
      expect(await paneViolations(workbench.page)).toEqual([]);
    }
  });

  test('the pane fits 320 pixels, and nothing outside this machine was asked for', async () => {
    await workbench.page
      .getByLabel(language === 'th' ? 'ความกว้างแถบ Add-in' : 'Width of the add-in')
      .selectOption('narrow');
    await lineOf('2562/1', 'womens-fund').click();
    const overflow = await workbench.pane
      .locator('html')
      .evaluate((root) => ({ width: root.clientWidth, content: root.scrollWidth }));
    expect(overflow).toEqual({ width: 320, content: 320 });
    await look('9-narrow');
    expect(workbench.blocked).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
