/**
 * Pane, scorecard, heat map and command line say the same of every row, whichever words stand before a name, and whether
 * the province is a row of its own, a total row, or only the districts together.
 */
import { toJson, type JsonRow } from '../../src/cli/json';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTable } from '../../src/tables';
import { modelOf } from '../../src/taskpane/reading';
import { cardData, cardsOf } from '../../src/taskpane/scorecard/data';
import { columnsOf, figureOf } from '../../src/taskpane/scorecard/heat/table';
import { sample, sheetOf, workbookOf, type Cells } from '../tables/build';

const HEADER = ['ที่', 'อำเภอ', 'เป้าหมายการเข้าถึงแหล่งเงินทุน', 'ผลการดำเนินงาน'] as const;
const TITLE = ['การเข้าถึงแหล่งทุนของกองทุนชุมชน ปี 2561'];

function capital(...rows: Cells): WorkbookSnapshot {
  return workbookOf(sheetOf([TITLE, HEADER, ...rows], { name: 'ทุน' }));
}

const districts: Cells = [
  [1, 'อ.กระสัง', 10, 8],
  [2, 'สพอ.คูเมือง', 20, 19],
  [3, 'สนง.พช.อ.นางรอง', 30, 21],
  [4, 'ที่ว่าการอำเภอพุทไธสง', 10, 10],
  [5, 'สำนักงานพัฒนาชุมชนอำเภอลำปลายมาศ', 30, 30],
];

interface Said {
  readonly level: number | null;
  readonly score: number | null;
}

function byCode(rows: readonly JsonRow[]): ReadonlyMap<string, Said> {
  return new Map(
    rows.flatMap(({ code, level, score }): [string, Said][] =>
      code === null ? [] : [[code, { level, score }]],
    ),
  );
}

/** What each of them says of the units that the rows of this indicator's table stand for. */
function said(workbook: WorkbookSnapshot, indicator: string) {
  const model = modelOf(workbook);
  const tables = recogniseTables(workbook, []).tables.flatMap((table) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    return sheet && table.indicator === indicator ? [scoreTable(table, sheet)] : [];
  });
  const { tables: listed } = JSON.parse(toJson(tables)) as { tables: { rows: JsonRow[] }[] };
  const commandLine = byCode(listed.flatMap(({ rows }) => rows));
  const pane = new Map(
    model.tables
      .filter(({ table }) => table.indicator === indicator)
      .flatMap(({ scored }) => scored.rows)
      .flatMap(({ row, outcome }): [string, Said][] => {
        if (row.code === null) return [];
        const has = outcome.state === 'scored' || outcome.state === 'exempt';
        return [
          [row.code, has ? { level: outcome.level, score: outcome.score } : { level: null, score: null }],
        ];
      }),
  );
  const cards = new Map<string, Said>();
  const heat = new Map<string, number | null>();
  for (const code of commandLine.keys()) {
    const data = cardData(model, { view: 'card', rubric: '2561', unit: code });
    if (!data) throw new Error(code);
    const line = data.card.groups
      .flatMap(({ lines }) => lines)
      .find((one) => one.indicator.code === indicator);
    const outcome = line?.outcome;
    const has = outcome?.state === 'scored' || outcome?.state === 'exempt';
    cards.set(code, has ? { level: outcome.level, score: outcome.score } : { level: null, score: null });
    const [card] = cardsOf(model, data.rubric, [data.unit]);
    const column = card && columnsOf([card]).find(({ id }) => id === indicator);
    heat.set(code, card && column ? figureOf(card, column) : null);
  }
  return { model, commandLine, pane, cards, heat };
}

function expectAgreement(workbook: WorkbookSnapshot, indicator: string) {
  const all = said(workbook, indicator);
  expect([...all.pane]).toEqual([...all.commandLine]);
  expect([...all.cards]).toEqual([...all.commandLine]);
  expect([...all.heat]).toEqual([...all.commandLine].map(([code, { score }]) => [code, score]));
  return all;
}

function inputsOf(workbook: WorkbookSnapshot, indicator: string) {
  const data = cardData(modelOf(workbook), { view: 'card', rubric: '2561', unit: '31' });
  const found = data?.gathered.find((one) => one.indicator.code === indicator)?.inputs ?? [];
  return found.map(({ value, sum }) => ({ value, counted: sum?.counted, of: sum?.of }));
}

describe('the same of every row', () => {
  // Names that may be another district's are nobody's: findings ask about them.
  test.each([
    ['otop-income', 21],
    ['poverty-remaining', 24],
    ['capital-access', 24],
  ])('of the sample: %s', (indicator, units) => {
    const { commandLine } = expectAgreement(sample('buriram-2561-results'), indicator);
    expect(commandLine.size).toBe(units);
  });

  test('indicator 4 of the sample: 312 of 387, level 3', () => {
    const workbook = sample('buriram-2561-results');
    const { cards } = said(workbook, 'capital-access');
    expect(cards.get('31')?.level).toBe(3);
    expect(inputsOf(workbook, 'capital-access')).toEqual([
      { value: 387, counted: undefined, of: undefined },
      { value: 312, counted: undefined, of: undefined },
    ]);
  });

  test.each([
    'รวม',
    'รวมทั้งจังหวัด',
    'รวมทั้งสิ้น',
    'ยอดรวม',
    'รวมทั้งหมด',
    'รวมจังหวัดบุรีรัมย์',
    'รวมทั้งสิ้น จ.บุรีรัมย์',
    'ยอดรวม บุรีรัมย์',
    'จ.บุรีรัมย์',
    'สพจ.บุรีรัมย์',
    'สนง.พช.จ.บุรีรัมย์',
    'สำนักงานพัฒนาชุมชนจังหวัดบุรีรัมย์',
  ])('the province as "%s"', (name) => {
    const workbook = capital(...districts, [null, name, 100, 88]);
    const { commandLine, cards } = expectAgreement(workbook, 'capital-access');
    expect([...commandLine.keys()].sort()).toEqual(['31', '3102', '3103', '3104', '3109', '3110'].sort());
    expect(cards.get('31')).toEqual({ level: 3, score: expect.any(Number) as number });
    expect(inputsOf(workbook, 'capital-access').map(({ value }) => value)).toEqual([100, 88]);
  });

  test('a total does not stand for a province that has a row of its own', () => {
    const workbook = capital([null, 'จังหวัดบุรีรัมย์', 100, 88], ...districts, [null, 'รวม', 100, 20]);
    expectAgreement(workbook, 'capital-access');
    expect(inputsOf(workbook, 'capital-access').map(({ value }) => value)).toEqual([100, 88]);
  });

  test('of several totals over one province the last is it, and one that speaks of another province is not', () => {
    const workbook = capital(...districts.slice(0, 2), [null, 'รวม', 30, 27], ...districts.slice(2), [
      null,
      'รวมทั้งสิ้น',
      100,
      88,
    ]);
    expectAgreement(workbook, 'capital-access');
    expect(inputsOf(workbook, 'capital-access').map(({ value }) => value)).toEqual([100, 88]);
    const other = capital(...districts, [null, 'รวมจังหวัดสุรินทร์', 100, 20]);
    expect(inputsOf(other, 'capital-access').map(({ value }) => value)).toEqual([100, 88]);
  });
});

describe('a province that no row speaks of', () => {
  test('is the sum of its districts, and how many is said', () => {
    const workbook = capital(...districts);
    expectAgreement(workbook, 'capital-access');
    expect(inputsOf(workbook, 'capital-access')).toEqual([
      { value: 100, counted: 5, of: 23 },
      { value: 88, counted: 5, of: 23 },
    ]);
  });

  test('of those that have reported: a part that is missing takes its whole with it', () => {
    const rows = districts.map((row, i): readonly CellValue[] =>
      i === 2 ? [...row.slice(0, 3), null] : row,
    );
    expect(inputsOf(capital(...rows), 'capital-access')).toEqual([
      { value: 70, counted: 4, of: 23 },
      { value: 67, counted: 4, of: 23 },
    ]);
  });

  test('an amount that cannot be read leaves no sum', () => {
    const rows = districts.map((row, i): readonly CellValue[] =>
      i === 2 ? [...row.slice(0, 3), 'เก้า'] : row,
    );
    expect(inputsOf(capital(...rows), 'capital-access')[1]?.value).toBeNull();
  });
});
