/**
 * The scorecard as sheets: every formula comes to the number that the pane shows, cut as it is there, from figures and
 * documents as they lie in the workbook; written again, only what differs changes; staff's own cells stay.
 */
import { cutScore } from '../../src/i18n';
import { planBinderIndex } from '../../src/plans/entries/binder';
import { planEntries } from '../../src/plans/entries/entries';
import { planEvidence, planEvidenceTick } from '../../src/plans/entries/evidence';
import { withoutManaged } from '../../src/tables/managed/without';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findRubric, type InputSpec, type InputValue, type Rubric } from '../../src/scoring';
import { scorecard, type Scorecard } from '../../src/scoring/scorecard/scorecard';
import { formatCell } from '../../src/sheet/address';
import type { WritePlan } from '../../src/sheet/plan';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables } from '../../src/tables';
import { evidenceOf, gatherInputs, readEntries, unitsOf, unitWithCode } from '../../src/tables/entries';
import { randomOf, type Random } from '../generator/random';
import { applied, sample, sheetOf, withCells, workbookOf } from '../tables/build';
import { manyInputs, registerManyInputs } from '../scoring/manyInputs';
import { evaluator } from './evaluate';

function rubricOf(id: string): Rubric {
  const rubric = findRubric(id);
  if (!rubric) throw new Error(id);
  return rubric;
}

function unit(code: string) {
  const found = unitWithCode(code);
  if (!found) throw new Error(code);
  return found;
}

function cardOf(workbook: WorkbookSnapshot, rubric: Rubric, code: string): Scorecard {
  const { tables } = recogniseTables(withoutManaged(workbook), []);
  const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, unit(code));
  return scorecard(
    rubric,
    unit(code),
    (indicator) =>
      gathered.find((one) => one.indicator === indicator)?.inputs.map(({ value }) => value) ?? [],
  );
}

function sheetPlan(
  workbook: WorkbookSnapshot,
  rubric: Rubric,
  codes: readonly string[],
  language: 'th' | 'en' = 'th',
) {
  const { tables } = recogniseTables(withoutManaged(workbook), []);
  return planScorecardSheet({ workbook, tables, rubric, units: codes.map(unit), language });
}

/** An input as somebody could report it; now and then not at all. */
function reported(spec: InputSpec, random: Random, most: number): InputValue {
  if (random.chance(0.1)) return null;
  switch (spec.kind) {
    case 'percentages':
      return Array.from({ length: random.int(1, 6) }, () => random.int(600, 1000) / 10);
    case 'tick':
      return random.chance(0.5);
    case 'steps':
      return random.int(0, spec.max ?? 5);
    case 'amount':
      return random.int(most * 80, most * 130) / 100;
    default:
      return random.int(Math.floor(most * 0.7), most);
  }
}

/** A workbook in which a unit has reported, through the add-in's own plans. */
function reportedWorkbook(rubric: Rubric, code: string, seed: number, start = workbookOf(sheetOf([['x']]))) {
  const random = randomOf(seed);
  const values = rubric.indicators.flatMap((indicator) => {
    const most = random.int(200, 900_000);
    return indicator.inputs.map((input) => ({
      indicator: indicator.code,
      input: input.name,
      value: reported(input, random, most),
    }));
  });
  let workbook = start;
  const write = (plan: WritePlan): void => {
    workbook = applied(workbook, plan);
  };
  write(planEntries({ workbook, rubric, unit: unit(code), values, language: 'th' }));
  if (seed % 2 === 0) {
    write(planEvidence({ workbook, rubric, units: [unit(code)], language: 'th' }));
    const rows = readEntries(workbook).evidence.filter((row) => row.unit === code);
    write(planEvidenceTick({ workbook, rows: rows.map((row) => ({ row, have: random.chance(0.8) })) }));
  }
  return workbook;
}

/** Every formula of these sheets: its place, what it comes to, what the plan said it would show. */
function formulasOf(workbook: WorkbookSnapshot, plan: WritePlan) {
  const at = evaluator(workbook);
  return plan.sheets.flatMap(({ sheet, cells }) =>
    cells.flatMap(({ cell, after, shows }) =>
      after.kind === 'formula'
        ? [
            {
              place: `${sheet}!${formatCell(cell)} ${after.formula}`,
              value: at(sheet, cell.row, cell.column),
              shows,
            },
          ]
        : [],
    ),
  );
}

const COLUMN = { level: 11, score: 12, weighted: 13 };

/** The lines and totals of a form, found by the names on it. */
function expectForm(workbook: WorkbookSnapshot, name: string, card: Scorecard): void {
  const at = evaluator(workbook);
  let row = 4;
  for (const group of card.groups) {
    for (const { outcome, weighted } of group.lines) {
      row += 1;
      const scored = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome : null;
      // What cannot be read shows as an error where the pane names it: no number in either.
      const figures = [COLUMN.level, COLUMN.score, COLUMN.weighted].map((column) => {
        const value = at(name, row, column);
        return typeof value === 'number' ? value : null;
      });
      expect(figures.map((figure) => figure ?? 0)).toEqual([
        scored?.level ?? 0,
        cutScore(scored?.score ?? 0),
        cutScore(weighted ?? 0),
      ]);
      expect(typeof at(name, row, COLUMN.score) === 'number').toBe(scored !== null);
    }
    expect(
      [at(name, row + 1, COLUMN.weighted), at(name, row + 2, COLUMN.weighted)].map((total) => total ?? ''),
    ).toEqual([group.total, group.soFar].map((total) => (total === null ? '' : cutScore(total))));
    row += 3;
  }
}

test('a sheet of many inputs is live in all of them', () => {
  registerManyInputs();
  const inputs = {
    steps: 2,
    target: 100,
    achieved: 90,
    villages: 50,
    groups: 5,
    checked: true,
    published: true,
  };
  const values = Object.entries(inputs).map(([input, value]) => ({ indicator: 'seven', input, value }));
  const start = workbookOf(sheetOf([['x']]));
  const plan = planEntries({
    workbook: start,
    rubric: manyInputs,
    unit: unit('3103'),
    values,
    language: 'th',
  });
  const workbook = applied(start, plan);
  const form = sheetPlan(workbook, manyInputs, ['3103']);
  const after = applied(workbook, form);
  const name = form.sheets[0]?.sheet ?? '';
  expectForm(after, name, cardOf(workbook, manyInputs, '3103'));
  const at = evaluator(after);
  expect(at(name, 5, COLUMN.level)).toBe(5);
  // The last of the seven is unticked where it was typed.
  const last = readEntries(after).inputs.find(({ input }) => input === 'published');
  if (!last) throw new Error('published');
  const change = {
    cell: last.valueCell,
    before: { kind: 'value', value: null },
    after: { kind: 'value', value: false },
  } as const;
  const unticked = {
    ...after,
    sheets: after.sheets.map((sheet) => (sheet.name === last.sheet ? withCells(sheet, [change]) : sheet)),
  };
  expect(evaluator(unticked)(name, 5, COLUMN.level)).toBe(4);
});

const close = (value: CellValue | undefined): unknown =>
  typeof value === 'number' ? expect.closeTo(value, 9) : (value ?? '');

describe.each([
  ['2562/1', '31'],
  ['2562/1', '77'],
  ['2562/2', '31'],
  ['2562/2', '3103'],
  ['2561', '31'],
  ['2561', '3103'],
])('%s for %s', (id, code) => {
  const rubric = rubricOf(id);

  test.each([1, 2, 3, 4, 5, 6])("formulas come to the pane's numbers (%i)", (seed) => {
    const workbook = reportedWorkbook(rubric, code, seed);
    const card = cardOf(workbook, rubric, code);
    const plan = sheetPlan(workbook, rubric, [code]);
    expect(plan.sheets).toHaveLength(1);
    const after = applied(workbook, plan);
    expectForm(after, plan.sheets[0]?.sheet ?? '', card);
    for (const { place, value, shows } of formulasOf(after, plan)) {
      expect([place, value ?? '']).toEqual([place, close(shows)]);
    }
  });

  test('what was reported is read back, and scored the same once the form is there', () => {
    const workbook = reportedWorkbook(rubric, code, 3);
    const card = cardOf(workbook, rubric, code);
    expect(card.groups.flatMap(({ lines }) => lines).some(({ outcome }) => outcome.state === 'scored')).toBe(
      true,
    );
    const after = applied(workbook, sheetPlan(workbook, rubric, [code]));
    // Explanations are worked out when they are asked for; as text they are.
    expect(JSON.stringify(cardOf(after, rubric, code))).toBe(JSON.stringify(card));
    expect(sheetPlan(after, rubric, [code]).sheets).toEqual([]);
  });
});

test('figures and ticks as people type them, and what nobody can read, come to the same', () => {
  const rubric = rubricOf('2562/1');
  const typed = (fund: CellValue, match: CellValue, done: CellValue): CellValue[][] => [
    ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'],
    ['2562/1', 'บุรีรัมย์', 'womens-fund', 'steps', '๒'],
    ['2562/1', 'บุรีรัมย์', 'womens-fund', 'budget', '1,000,000 บาท'],
    ['2562/1', 'บุรีรัมย์', 'womens-fund', 'disbursed', fund],
    ['2562/1', 'บุรีรัมย์', 'womens-fund', 'recordsMatch', match],
    ['2562/1', 'บุรีรัมย์', 'plan-completion', 'percentages', '๘๑.๕ %'],
    ['2562/1', 'บุรีรัมย์', 'plan-completion', 'percentages', done],
  ];
  const outcomes: readonly (readonly [CellValue, CellValue, CellValue])[] = [
    ['๖๒๐,๐๐๐', 'มี', '92'],
    ['620000', 'อาจจะ', null],
    [' ', 'ไม่มี', 'รอ'],
    ['รอ', null, 0],
    [590_000, { error: '#REF!' }, 100],
  ];
  for (const cells of outcomes) {
    const workbook = workbookOf(sheetOf(typed(...cells), { name: "กรอก 'เอง'" }));
    const plan = sheetPlan(workbook, rubric, ['31']);
    expectForm(applied(workbook, plan), plan.sheets[0]?.sheet ?? '', cardOf(workbook, rubric, '31'));
  }
  const card = cardOf(workbookOf(sheetOf(typed('๖๒๐,๐๐๐', 'มี', '92'))), rubric, '31');
  const states = card.groups.flatMap(({ lines }) =>
    lines.flatMap(({ outcome }) => (outcome.state === 'scored' ? [outcome.level] : [])),
  );
  expect(states).toEqual([4, 5]);
});

describe('a province that no row speaks of', () => {
  const rubric = rubricOf('2561');
  const table = (...rows: readonly (readonly CellValue[])[]): WorkbookSnapshot =>
    workbookOf(
      sheetOf([['การเข้าถึงแหล่งทุนของกองทุนชุมชน ปี 2561'], ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'], ...rows]),
    );

  test.each<readonly [string, readonly (readonly CellValue[])[]]>([
    [
      'all districts',
      [
        [1, 'กระสัง', 10, 8],
        [2, 'คูเมือง', '๒๐', 19],
        [3, 'นางรอง', 30, 21],
      ],
    ],
    [
      'one has not reported',
      [
        [1, 'กระสัง', 10, 8],
        [2, 'คูเมือง', 20, null],
        [3, 'นางรอง', 30, 21],
      ],
    ],
    [
      'none has',
      [
        [1, 'กระสัง', 10, null],
        [2, 'คูเมือง', 20, null],
        [3, 'นางรอง', 30, null],
      ],
    ],
    [
      'one cannot be read',
      [
        [1, 'กระสัง', 10, 8],
        [2, 'คูเมือง', 20, 'เก้า'],
        [3, 'นางรอง', 30, 21],
      ],
    ],
  ])('its form adds up the districts: %s', (_name, rows) => {
    const workbook = table(...rows);
    const plan = sheetPlan(workbook, rubric, ['31']);
    const after = applied(workbook, plan);
    expectForm(after, plan.sheets[0]?.sheet ?? '', cardOf(workbook, rubric, '31'));
    for (const { place, value, shows } of formulasOf(after, plan))
      if (typeof shows === 'number') expect(`${place} ${String(value)}`).toBe(`${place} ${String(shows)}`);
  });

  test('says how many are in it, also later when more have reported', () => {
    const workbook = table([1, 'กระสัง', 10, 8], [2, 'คูเมือง', 20, null]);
    const plan = sheetPlan(workbook, rubric, ['31']);
    const words = (book: WorkbookSnapshot) =>
      formulasOf(book, plan).flatMap(({ value }) =>
        typeof value === 'string' && value !== '' ? [value] : [],
      );
    const after = applied(workbook, plan);
    expect(words(after)).toContain('ผลรวมรายอำเภอที่รายงานแล้ว 1 จาก 23 อำเภอ');
    const [sheet] = after.sheets;
    if (!sheet) throw new Error('no sheet');
    const cell = { row: 3, column: 3 };
    const reported = withCells(sheet, [
      { cell, before: { kind: 'value', value: null }, after: { kind: 'value', value: 19 } },
    ]);
    const later = { ...after, sheets: [reported, ...after.sheets.slice(1)] };
    expect(words(later)).toContain('ผลรวมรายอำเภอที่รายงานแล้ว 2 จาก 23 อำเภอ');
    expectForm(later, plan.sheets[0]?.sheet ?? '', cardOf(later, rubric, '31'));
  });
});

test('a form of another rubric of the same name is not taken for this one', () => {
  const rubric = rubricOf('2562/2');
  const copy: Rubric = {
    ...rubric,
    id: '2562/2 สำเนา',
    indicators: rubric.indicators.map((one) => ({ ...one, rubric: '2562/2 สำเนา' })),
  };
  const workbook = reportedWorkbook(rubric, '31', 1);
  const after = applied(workbook, sheetPlan(workbook, rubric, ['31']));
  expect(sheetPlan(after, copy, ['31']).sheets).toMatchObject([{ create: true }]);
});

test('a full agreement: both totals are there, and the weights come to 100', () => {
  const rubric = rubricOf('2562/1');
  const values = rubric.indicators.flatMap((indicator) =>
    indicator.inputs.map((input) => ({
      indicator: indicator.code,
      input: input.name,
      value: ((): InputValue => {
        if (input.kind === 'percentages') return [81.5, 90, 77.25];
        if (input.kind === 'tick') return true;
        if (input.kind === 'steps') return input.max ?? 0;
        return input.role === 'given' ? 1_000_000 : 868_123;
      })(),
    })),
  );
  const start = workbookOf(sheetOf([['x']]));
  const workbook = applied(
    start,
    planEntries({ workbook: start, rubric, unit: unit('31'), values, language: 'en' }),
  );
  const card = cardOf(workbook, rubric, '31');
  expect(card.groups.map(({ total, weightPercent }) => [typeof total, weightPercent])).toEqual([
    ['number', 100],
    ['number', 100],
  ]);
  const plan = sheetPlan(workbook, rubric, ['31'], 'en');
  expectForm(applied(workbook, plan), 'Score 2562-1 Buri Ram', card);
});

describe('all units of a province', () => {
  const rubric = rubricOf('2561');
  const workbook = sample('buriram-2561-results');
  const { tables } = recogniseTables(workbook, []);
  const codes = unitsOf(workbook, tables, readEntries(workbook)).map(({ code }) => code);
  const plan = sheetPlan(workbook, rubric, codes);
  const after = applied(workbook, plan);

  test('a form for each, and an overview after them', () => {
    expect(plan.sheets).toHaveLength(25);
    expect(plan.sheets.at(-1)?.sheet).toBe('ภาพรวมคะแนน 2561');
    expect(plan.sheets.every(({ create, sheet }) => create && sheet.length <= 31)).toBe(true);
    expect(plan.basis.length).toBeGreaterThan(0);
  });

  test('every formula comes to what the preview shows', () => {
    const formulas = formulasOf(after, plan);
    expect(formulas.length).toBeGreaterThan(1000);
    for (const { place, value, shows } of formulas)
      expect([place, value ?? '']).toEqual([place, close(shows)]);
    codes.forEach((code, index) => {
      expectForm(after, plan.sheets[index]?.sheet ?? '', cardOf(workbook, rubric, code));
    });
  });

  test('districts are ranked by their scores so far, each rank once, the province not among them', () => {
    const at = evaluator(after);
    const name = 'ภาพรวมคะแนน 2561';
    const overview = plan.sheets.at(-1);
    const title = overview?.cells.find(({ after: { kind }, cell, ...one }) => {
      const { after: content } = one as never as { after?: { value?: unknown } };
      return kind === 'value' && cell.column === 0 && String(content?.value).startsWith('อันดับคะแนน');
    });
    const top = (title?.cell.row ?? 30) + 2;
    const scores = Array.from({ length: 23 }, (_unused, index) => at(name, top + index, 2));
    const units = Array.from({ length: 23 }, (_unused, index) => at(name, top + index, 1));
    const expected = codes
      .slice(1)
      .flatMap((code) => cardOf(workbook, rubric, code).groups[0]?.soFar ?? [])
      .sort((a, b) => b - a);
    expect(scores.filter((score) => typeof score === 'number')).toEqual(expected.map(cutScore));
    expect(units.filter((one) => one !== '').length).toBe(expected.length);
    expect(new Set(units.filter((one) => one !== '')).size).toBe(expected.length);
    expect(units).not.toContain('จังหวัดบุรีรัมย์');
  });

  test('the same tables are found as before, and no form is one', () => {
    const again = recogniseTables(withoutManaged(after), []);
    expect(again).toEqual(recogniseTables(withoutManaged(workbook), []));
    expect(withoutManaged(after).sheets.map(({ name }) => name)).toEqual(
      workbook.sheets.map(({ name }) => name),
    );
  });

  test('written again, nothing is left to write', () => {
    expect(sheetPlan(after, rubric, codes).sheets).toEqual([]);
  });
});

describe('an earlier form', () => {
  const rubric = rubricOf('2562/2');
  const workbook = reportedWorkbook(rubric, '31', 3);
  const plan = sheetPlan(workbook, rubric, ['31']);
  const name = plan.sheets[0]?.sheet ?? '';
  const written = applied(workbook, plan);
  const typed = (row: number, column: number, value: string | number): WorkbookSnapshot => ({
    ...written,
    sheets: written.sheets.map((sheet) =>
      sheet.name === name
        ? withCells(sheet, [
            {
              cell: { row, column },
              before: { kind: 'value', value: null },
              after: { kind: 'value', value },
            },
          ])
        : sheet,
    ),
  });

  test('is brought up to date where figures now come from elsewhere', () => {
    const more = applied(
      written,
      planEvidence({ workbook: written, rubric, units: [unit('31')], language: 'th' }),
    );
    // With the register the steps are counted document by document: the lower part has other rows.
    const fresh = sheetPlan(more, rubric, ['31']);
    expect(fresh).toMatchObject({ sheets: [{ sheet: name, create: false }], earlier: [name] });
    const grown = applied(more, fresh);
    expectForm(grown, name, cardOf(more, rubric, '31'));
    expect(sheetPlan(grown, rubric, ['31']).sheets).toEqual([]);
    // New rows look like those that were there, and go again with what they showed.
    expect(fresh.sheets[0]?.cells.some(({ formatLike }) => formatLike !== undefined)).toBe(true);
    const withoutRegister = {
      ...grown,
      sheets: grown.sheets.filter(
        (sheet) => !more.sheets.includes(sheet) || written.sheets.some((one) => one.name === sheet.name),
      ),
    };
    const shrunk = applied(withoutRegister, sheetPlan(withoutRegister, rubric, ['31']));
    const contents = (workbook: WorkbookSnapshot) => {
      const sheet = workbook.sheets.find((one) => one.name === name);
      return sheet?.formulas.flat().filter((formula) => formula !== null).length;
    };
    expect(contents(shrunk)).toBe(contents(written));
    expectForm(shrunk, name, cardOf(withoutRegister, rubric, '31'));
    const values = [{ indicator: 'debt-management', input: 'reduced', value: null }];
    const blanked = applied(
      written,
      planEntries({ workbook: written, rubric, unit: unit('31'), values, language: 'th' }),
    );
    const update = sheetPlan(blanked, rubric, ['31']);
    expect(update.sheets).toMatchObject([{ sheet: name, create: false }]);
    expect(update.sheets[0]?.layout).toBeUndefined();
    expect(update.landmarks).toMatchObject([{ sheet: name, range: { top: 0, left: 0, right: 1 } }]);
    expectForm(applied(blanked, update), name, cardOf(blanked, rubric, '31'));
  });

  test.each([
    ['a score', 5, 12, 4],
    ['a name', 5, 1, 'ชื่ออื่น'],
  ])(
    'with %s that staff typed over it: the preview shows it, and it is brought up to date',
    (_what, row, column, value) => {
      const changed = sheetPlan(typed(row, column, value), rubric, ['31']);
      expect(changed.sheets).toMatchObject([
        { sheet: name, create: false, cells: [{ cell: { row, column }, before: { kind: 'value', value } }] },
      ]);
    },
  );

  test('a remark in an empty cell of the form stays', () => {
    expect(sheetPlan(typed(4, 3, 'ดูบันทึก'), rubric, ['31']).sheets).toEqual([]);
  });

  test('a second one is made only when it is asked for', () => {
    const { tables } = recogniseTables(withoutManaged(written), []);
    const request = {
      workbook: written,
      tables,
      rubric,
      units: [unit('31')],
      language: 'th',
      anew: true,
    } as const;
    expect(planScorecardSheet(request)).toMatchObject({
      sheets: [{ sheet: `${name} (2)`, create: true }],
      earlier: [],
    });
  });

  test('in the other language it is the same form', () => {
    const english = sheetPlan(written, rubric, ['31'], 'en');
    expect(english.sheets).toMatchObject([{ sheet: name, create: false }]);
    expect(sheetPlan(applied(written, english), rubric, ['31'], 'en').sheets).toEqual([]);
  });

  test('of a rubric that has one indicator less by now it stays, since its chart would show other lines', () => {
    const fewer: Rubric = { ...rubric, indicators: rubric.indicators.slice(0, -1) };
    expect(sheetPlan(written, fewer, ['31'])).toMatchObject({
      sheets: [{ sheet: `${name} (2)`, create: true }],
      outgrown: [name],
    });
  });

  test('with a remark beside it still is the same form', () => {
    expect(sheetPlan(typed(6, 20, 'ดูบันทึก'), rubric, ['31']).sheets).toEqual([]);
  });

  test('while it is protected there is no second one either: writing says what to do', () => {
    const edited = typed(5, 12, 4);
    const locked = {
      ...edited,
      sheets: edited.sheets.map((sheet) => (sheet.name === name ? { ...sheet, isProtected: true } : sheet)),
    };
    expect(sheetPlan(locked, rubric, ['31']).sheets).toMatchObject([{ sheet: name, create: false }]);
  });
});

test('prints on A4 across with its header on every page; levels and scores are shown by figures, colours and a chart', () => {
  const rubric = rubricOf('2562/1');
  const [sheet] = sheetPlan(reportedWorkbook(rubric, '31', 1), rubric, ['31']).sheets;
  expect(sheet?.layout).toMatchObject({
    page: { orientation: 'landscape', repeatRows: { top: 3, bottom: 3 } },
    freezeRows: 4,
    charts: [{ kind: 'bar', axis: { min: 0, max: 5 } }],
  });
  const formats = sheet?.layout?.formats ?? [];
  expect(formats.flatMap((one) => (one.kind === 'formula' ? [one.formula] : []))).toEqual([
    '=$L5=1',
    '=$L5=2',
    '=$L5=3',
    '=$L5=4',
    '=$L5=5',
  ]);
  expect(formats.flatMap((one) => (one.kind === 'equals' ? [one.value] : []))).toEqual([0, 1, 2, 3, 4, 5]);
  const [chart] = sheet?.layout?.charts ?? [];
  const rows = (chart?.values.bottom ?? 0) - (chart?.values.top ?? 0) + 1;
  expect(rows).toBe(10);
});

test('the binder index lists every document once for its step, with what the register says and the cut-off dates', () => {
  const rubric = rubricOf('2562/1');
  const start = workbookOf(sheetOf([['x']]));
  const registered = applied(
    start,
    planEvidence({ workbook: start, rubric, units: [unit('31')], language: 'th' }),
  );
  const [row] = readEntries(registered).evidence;
  if (!row) throw new Error('no rows');
  const filled = { row, have: true, date: '2019-03-15', link: '=cmd|x', who: 'ก' };
  const workbook = applied(registered, planEvidenceTick({ workbook: registered, rows: [filled] }));
  const plan = planBinderIndex({ workbook, rubric, unit: unit('31'), language: 'th' });
  const [sheet] = plan.sheets;
  expect(sheet).toMatchObject({
    sheet: 'สารบัญแฟ้มหลักฐาน',
    create: true,
    layout: { page: { orientation: 'landscape', repeatRows: { top: 3, bottom: 3 } } },
  });
  const after = applied(workbook, plan);
  const written = after.sheets.at(-1);
  if (!written) throw new Error('no sheet');
  const lines = written.values.map((values) => values.join('|'));
  expect(lines).toContain('1|คำสั่งจังหวัด|ขั้นที่ 1|✓ มี|15 มีนาคม 2562|=cmd|x|ก');
  expect(lines.some((line) => line.includes('กำหนดเวลา: แผนภายใน ธ.ค. 61'))).toBe(true);
  expect(lines.some((line) => line.startsWith('1|ข้อมูลโครงการใน BPM และแบบรายงานของกรม|ทุกระดับ|'))).toBe(true);
  expect(sheet?.cells.every(({ after: content }) => content.kind === 'value')).toBe(true);
  const steps = rubric.indicators.flatMap(
    (indicator) => evidenceOf(readEntries(workbook), indicator, unit('31'))?.steps ?? [],
  );
  const documents = steps.reduce((sum, step) => sum + step.documents.length, 0);
  // The Prachuap version of a sheet is not this province's.
  expect(lines.filter((line) => line.includes('|ขั้นที่ '))).toHaveLength(documents - 3);
  expect(withoutManaged(after).sheets.map(({ name }) => name)).not.toContain(written.name);
});
