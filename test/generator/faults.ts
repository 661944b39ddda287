/**
 * One fault of every check's kind, planted at a known cell of a clean workbook: what the fault looks like on paper, not
 * what some check looks for.
 */
import { columnName, type CellAddress } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import { NOT_CALCULATED, type CellValue } from '../../src/sheet/snapshot';
import { districts, provinces, toArabicDigits } from '../../src/thai';
import type { TableKind } from './columns';
import type { DraftSheet } from './draft';
import type { MadeColumn, MadeRow, MadeTable } from './layout';
import type { Random } from './random';
import type { Made, Wish } from './workbook';
import { thaiDigits } from './words';

export interface Planted {
  readonly sheet: string;
  /** The fault is at one of these cells; where a fault is between cells, each of them is right. */
  readonly cells: readonly CellAddress[];
  /** What stood in the changed cells before; a certain fix has to bring it back. */
  readonly before: readonly { readonly cell: CellAddress; readonly content: CellContent }[];
}

export interface Planter {
  readonly check: string;
  /** What the workbook must have for this fault. */
  readonly wish?: (random: Random) => Wish;
  /** `null`: this workbook has no place for the fault. */
  readonly plant: (made: Made, random: Random) => Planted | null;
}

const plainFigures = { formulas: false, scores: 'none' } as const;
/** Results of a poverty table that say neither who remains nor who got out. */
const OPEN_HEADERS = ['ผล', 'ผลงาน', 'ผลการดำเนินงาน', 'ผลการดำเนินงาน ปี 2561'] as const;
const OTHER_YEAR_RUBRICS = ['2562/1', '2562/2'] as const;

/** Where in the figures a fault may be. */
interface Where {
  readonly kinds?: readonly TableKind[];
  readonly keys?: readonly string[];
  readonly rows?: readonly MadeRow['kind'][];
  readonly formulas?: boolean;
  readonly least?: number;
}

interface Spot {
  readonly table: MadeTable;
  readonly row: MadeRow;
  readonly column: MadeColumn;
  readonly cell: CellAddress;
  readonly sheet: DraftSheet;
  readonly value: number;
}

const NO_FIGURES = new Set(['number', 'unit', 'provinceName', 'note', 'percent', 'level']);

function spots(made: Made, where: Where = {}): Spot[] {
  const { kinds, keys, rows = ['district'], formulas = false, least = -Infinity } = where;
  return made.tables
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .flatMap((table) =>
      table.rows
        .filter(({ kind }) => rows.includes(kind))
        .flatMap((row) =>
          table.columns
            .filter(({ key }) => keys?.includes(key) ?? !NO_FIGURES.has(key))
            .flatMap((column) => {
              const cell = { row: row.row, column: column.column };
              const { value, formula } = table.sheet.at(cell);
              const fits = typeof value === 'number' && value >= least && (formula !== null) === formulas;
              return fits ? [{ table, row, column, cell, sheet: table.sheet, value }] : [];
            }),
        ),
    );
}

function one<T>(random: Random, list: readonly T[]): T | null {
  return list.length === 0 ? null : random.pick(list);
}

function overwrite(
  sheet: DraftSheet,
  cell: CellAddress,
  value: CellValue,
  formula: string | null = null,
): Planted {
  const content = sheet.contentAt(cell);
  sheet.put(cell.row, cell.column, value, formula);
  return { sheet: sheet.name, cells: [cell], before: [{ cell, content }] };
}

/** Instead of baht, which some headers name. */
function nameUnit(sheet: DraftSheet, header: CellAddress, unit: string): void {
  const text = String(sheet.at(header).value).replace(/\s*\(บาท\)/, '');
  sheet.put(header.row, header.column, `${text} (${unit})`);
}

/** A figure of a district is replaced. */
function figure(
  check: string,
  where: Where,
  replace: (spot: Spot, random: Random) => CellValue,
  features: Wish['features'] = plainFigures,
): Planter {
  return {
    check,
    wish: () => ({ features }),
    plant: (made, random) => {
      const spot = one(random, spots(made, where));
      return spot && overwrite(spot.sheet, spot.cell, replace(spot, random));
    },
  };
}

const GIVEN = ['base', 'target16', 'target18', 'target20', 'developable', 'mayRemain', 'target', 'september'];
const COUNTS = [
  'database',
  'welfare',
  'developable',
  'mayRemain',
  'gone',
  'remaining',
  'institutions',
  'target',
  'achieved',
];

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function unitOf({ table, column }: Spot): string {
  if (table.kind === 'otop') return 'บาท';
  if (table.kind === 'grassroots') return 'กลุ่ม';
  return column.key.startsWith('institutions') ? 'แห่ง' : 'ครัวเรือน';
}

const cells: readonly Planter[] = [
  figure('number-as-text', {}, ({ value }, random) => (random.chance(0.5) ? grouped(value) : String(value))),
  figure('thai-digits', {}, ({ value }, random) =>
    thaiDigits(random.chance(0.5) ? grouped(value) : String(value)),
  ),
  figure('unit-in-cell', {}, (spot, random) => {
    const number = random.chance(0.3) ? thaiDigits(grouped(spot.value)) : grouped(spot.value);
    return `${number}${random.chance(0.7) ? ' ' : ''}${unitOf(spot)}`;
  }),
  figure('blank-figure', { keys: GIVEN }, () => null),
  figure('dash-figure', { keys: GIVEN }, (_spot, random) => random.pick(['-', '–', ' - '])),
  figure('error-value', {}, (_spot, random) => ({
    error: random.pick(['#REF!', '#VALUE!', '#N/A', '#DIV/0!']),
  })),
  figure('negative-figure', { least: 1 }, ({ value }) => -value),
  figure('fraction-of-count', { keys: COUNTS, least: 1 }, ({ value }) => value + 0.5),
  figure(
    'magnitude',
    { kinds: ['otop'] },
    ({ value }, random) => Math.round(value * random.pick([1000, 100, 10, 0.1, 0.001]) * 100) / 100,
  ),
  {
    check: 'row-magnitude',
    wish: () => ({ features: { ...plainFigures, total: 'none' } }),
    plant: (made, random) => {
      const all = spots(made, { kinds: ['otop'], keys: ['base'], least: 1 });
      const sorted = all.map(({ value }) => value).sort((a, b) => a - b);
      const middle = sorted[sorted.length >> 1] ?? 0;
      // A small district times a thousand is a large one; three districts have no middle.
      const spot = one(random, sorted.length < 8 ? [] : all.filter(({ value }) => value >= middle));
      if (!spot) return null;
      const { table, row, sheet } = spot;
      const cells = table.columns
        .filter(({ key }) => !NO_FIGURES.has(key))
        .map(({ column }) => ({ row: row.row, column }));
      const filled = cells.filter((cell) => typeof sheet.at(cell).value === 'number');
      const before = filled.map((cell) => ({ cell, content: sheet.contentAt(cell) }));
      for (const cell of filled) sheet.put(cell.row, cell.column, sheet.number(cell) * 1000);
      return {
        sheet: sheet.name,
        cells: filled,
        before: before.filter(({ cell }) => sheet.number(cell) !== 0),
      };
    },
  },
  {
    check: 'unit-mismatch',
    wish: () => ({ features: plainFigures }),
    plant: (made, random) => {
      const headers = made.tables
        .filter(({ kind }) => kind === 'otop')
        .flatMap(({ columns, sheet }) =>
          columns.flatMap(({ key, header }) =>
            key === 'base' || key === 'actual' ? [{ sheet, header }] : [],
          ),
        );
      const place = one(random, headers);
      if (!place) return null;
      const text = String(place.sheet.at(place.header).value).replace(/\s*\(บาท\)/, '');
      return overwrite(place.sheet, place.header, `${text} (ล้านบาท)`);
    },
  },
  {
    check: 'rounded-unit',
    wish: () => ({ features: { ...plainFigures, results: true } }),
    plant: (made, random) => {
      const bases = spots(made, { kinds: ['otop'], keys: ['base'], least: 1_000_000 });
      const spot = one(random, bases);
      const actual = spot?.table.columns.find(({ key }) => key === 'actual');
      if (!spot || !actual) return null;
      const { sheet, cell, column, table } = spot;
      for (const row of table.rows) {
        const { value } = sheet.at({ row: row.row, column: cell.column });
        if (typeof value === 'number') sheet.put(row.row, cell.column, Math.round(value / 10_000) / 100);
      }
      nameUnit(sheet, column.header, 'ล้านบาท');
      nameUnit(sheet, actual.header, 'บาท');
      // The highest level's growth to the baht, of a base that hides up to 5,000 baht.
      sheet.put(cell.row, actual.column, Math.round(sheet.number(cell) * 100) * 12_000);
      return { sheet: sheet.name, cells: [cell], before: [] };
    },
  },
  {
    check: 'row-disagrees',
    wish: () => ({ features: { formulas: true, scores: 'nests', results: true } }),
    plant: (made, random) => {
      const spot = one(random, spots(made, { keys: ['percent'], formulas: true }));
      return spot && overwrite(spot.sheet, spot.cell, spot.value + random.int(2, 9));
    },
  },
  {
    check: 'year-mix-up',
    wish: () => ({ features: { titles: true } }),
    plant: (made, random) => {
      const table = random.pick(made.tables);
      if (!table.yearTitle) return null;
      const text = String(table.sheet.at(table.yearTitle).value);
      const year = /[๐-๙]/.test(text) ? '๒๐๑๘' : '2018';
      const mixed = random.chance(0.5)
        ? text.replace(/พ\.ศ\. [\d๐-๙]+/, `พ.ศ. ${year}`)
        : text.replace('พ.ศ.', 'ค.ศ.');
      return overwrite(table.sheet, table.yearTitle, mixed);
    },
  },
  {
    check: 'impossible-date',
    wish: (random) => ({
      features: random.chance(0.5) ? { overview: true } : { header: 'two', excelTable: false },
    }),
    plant: (made, random) => {
      const places: { readonly sheet: DraftSheet; readonly cell: CellAddress }[] = [];
      const date = made.overview?.cells['date'];
      if (made.overview && date) places.push({ sheet: made.overview.sheet, cell: date });
      for (const { columns, sheet } of made.tables) {
        const header = columns.find(({ key }) => key === 'database')?.header;
        if (header && /ณ/.test(String(sheet.at(header).value))) places.push({ sheet, cell: header });
      }
      const place = one(random, places);
      if (!place) return null;
      const text = String(place.sheet.at(place.cell).value);
      const wrong = text.replace('๓๐ ก.ย.', '๓๑ ก.ย.').replace(/(๓๑|31) ต\.ค\./, '$1 พ.ย.');
      return overwrite(place.sheet, place.cell, wrong);
    },
  },
];

const TOTALS = ['province', 'top', 'bottom'] as const;

const arithmetic: readonly Planter[] = [
  {
    check: 'sum-mismatch',
    wish: (random) => ({ features: { ...plainFigures, total: random.pick(TOTALS) } }),
    plant: (made, random) => {
      // A blank district may hold the difference.
      const complete = spots(made, { rows: ['total', 'province'] }).filter(({ table, column, sheet }) =>
        table.rows.every(({ row }) => sheet.at({ row, column: column.column }).value !== null),
      );
      const spot = one(random, complete);
      return (
        spot &&
        overwrite(
          spot.sheet,
          spot.cell,
          spot.value + random.int(1, 9) * (spot.table.kind === 'otop' ? 1000 : 1),
        )
      );
    },
  },
  figure(
    'target-percent',
    { kinds: ['otop'], keys: ['target16', 'target17', 'target18', 'target19', 'target20'] },
    ({ value }, random) => Math.round(value * (1 + random.pick([-1, 1]) * (0.002 + 0.01 * random.next()))),
  ),
  figure(
    'classes-total',
    { kinds: ['poverty', 'capital'], keys: ['database', 'institutions'], least: 1 },
    ({ value }, random) => value + random.int(1, 3),
  ),
  {
    check: 'part-over-whole',
    wish: () => ({ features: { ...plainFigures, results: true } }),
    plant: (made, random) => {
      const spot = one(random, spots(made, { kinds: ['poverty'], keys: ['remaining', 'developable'] }));
      const wholeKey = spot?.column.key === 'remaining' ? 'developable' : 'database';
      const whole = spot?.table.columns.find(({ key }) => key === wholeKey);
      if (!spot || !whole) return null;
      const value = spot.sheet.number({ row: spot.cell.row, column: whole.column });
      return overwrite(spot.sheet, spot.cell, value + random.int(1, 9));
    },
  },
  figure(
    'remaining-target',
    { kinds: ['poverty'], keys: ['mayRemain'], least: 1 },
    ({ value }, random) => value + random.int(1, Math.max(1, Math.floor(value / 10))),
  ),
  {
    check: 'target-pattern',
    wish: () => ({ features: plainFigures }),
    plant: (made, random) => {
      // Three districts make no pattern.
      const spot =
        made.figures.districts.length < 5
          ? null
          : one(random, spots(made, { kinds: ['capital'], keys: ['target'] }));
      return spot && overwrite(spot.sheet, spot.cell, spot.value + random.pick([-3, -2, 2, 3, 5]));
    },
  },
  {
    check: 'cumulative-falls',
    wish: () => ({ features: plainFigures }),
    plant: (made, random) => {
      const spot = one(
        random,
        spots(made, { kinds: ['grassroots'], keys: ['round2', 'september'], least: 1 }),
      );
      const earlier = spot?.table.columns.find(
        ({ key }) => key === (spot.column.key === 'round2' ? 'round1' : 'round2'),
      );
      if (!spot || !earlier) return null;
      return overwrite(
        spot.sheet,
        spot.cell,
        spot.sheet.number({ row: spot.cell.row, column: earlier.column }) - 1,
      );
    },
  },
  {
    check: 'overview-mismatch',
    wish: () => ({ features: { ...plainFigures, overview: true } }),
    plant: (made, random) => {
      const { overview } = made;
      const kind = one(random, made.tables)?.kind;
      const cell = kind && overview?.cells[kind];
      if (!overview || !cell) return null;
      const text = String(overview.sheet.at(cell).value);
      const numbers = [...text.matchAll(/[๐-๙,]+/g)];
      const last = numbers.at(-1);
      if (!last) return null;
      const value = Number(toArabicDigits(last[0]).replaceAll(',', ''));
      const wrong = thaiDigits(
        (value + random.int(1, 9) * (kind === 'otop' ? 1000 : 1)).toLocaleString('en-US'),
      );
      return overwrite(
        overview.sheet,
        cell,
        text.slice(0, last.index) + wrong + text.slice(last.index + last[0].length),
      );
    },
  },
  {
    check: 'province-size',
    wish: () => ({ features: { sizeTable: true, kinds: ['grassroots'], sheets: 'each' } }),
    plant: (made, random) => {
      const cell = made.size && random.pick(made.size.cells);
      if (!made.size || !cell) return null;
      const text = String(made.size.sheet.at(cell).value);
      const wrong = text.replace(/[๐-๙]+(?= กลุ่ม)/, (digits) =>
        thaiDigits(String(Number(toArabicDigits(digits)) + 1)),
      );
      return overwrite(made.size.sheet, cell, wrong);
    },
  },
];

/** The add-in's formulas that judge a result, within their guard. */
const JUDGED = /ISBLANK.*,"",(KPI\.(?:[A-Z]*LEVEL|SCORE|GAP|GROWTH)\(.*\))\)$/;

const formulas: readonly Planter[] = [
  {
    check: 'not-calculated',
    wish: () => ({ features: { formulas: true } }),
    plant: (made, random) => {
      const spot = one(random, spots(made, { formulas: true }));
      if (!spot) return null;
      const { formula } = spot.sheet.at(spot.cell);
      return { ...overwrite(spot.sheet, spot.cell, NOT_CALCULATED, formula), before: [] };
    },
  },
  {
    check: 'constant-over-formula',
    wish: () => ({ features: { formulas: true } }),
    plant: (made, random) => {
      const spot = one(random, spots(made, { formulas: true }));
      return spot && overwrite(spot.sheet, spot.cell, spot.value + (random.chance(0.5) ? 0 : 1));
    },
  },
  {
    check: 'total-misses-rows',
    wish: (random) => ({ features: { formulas: true, total: random.pick(TOTALS) } }),
    plant: (made, random) => {
      const spot = one(
        random,
        spots(made, { rows: ['total', 'province'], formulas: true }).filter(
          ({ column }) => column.key !== 'percent',
        ),
      );
      if (!spot) return null;
      const { formula } = spot.sheet.at(spot.cell);
      const [, letter = '', first = '', last = ''] =
        /^=SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula ?? '') ?? [];
      if (letter === '') return null;
      const [from, to] = random.chance(0.3)
        ? [Number(first) + 1, Number(last)]
        : [Number(first), Number(last) - random.int(1, 2)];
      if (to < from) return null;
      let sum = 0;
      for (let row = from - 1; row < to; row++) {
        const { value } = spot.sheet.at({ row, column: spot.cell.column });
        if (typeof value === 'number') sum += value;
      }
      return overwrite(
        spot.sheet,
        spot.cell,
        Math.round(sum * 100) / 100,
        `=SUM(${letter}${from}:${letter}${to})`,
      );
    },
  },
  {
    check: 'unguarded-blank',
    wish: () => ({ features: { scores: 'addIn', results: true } }),
    plant: (made, random) => {
      // A total is a sum, and a sum is never blank.
      const districts = formulaCells(made, JUDGED).filter(({ sheet, cell }) =>
        made.tables.some(
          (table) =>
            table.sheet === sheet &&
            table.rows.some(({ row, kind }) => row === cell.row && kind === 'district'),
        ),
      );
      const place = one(random, districts);
      if (!place) return null;
      const { formula, value } = place.sheet.at(place.cell);
      const call = JUDGED.exec(formula ?? '')?.[1];
      return call === undefined
        ? null
        : overwrite(place.sheet, place.cell, value === '' ? 0 : value, `=${call}`);
    },
  },
  {
    check: 'wrong-rubric',
    wish: () => ({ features: { scores: 'addIn', results: true, titles: true } }),
    plant: (made, random) => {
      const table = random.pick(made.tables);
      if (random.chance(0.3) && table.yearTitle) {
        const text = String(table.sheet.at(table.yearTitle).value);
        return overwrite(table.sheet, table.yearTitle, text.replace('2561', '2562').replace('๒๕๖๑', '๒๕๖๒'));
      }
      const place = one(random, formulaCells(made, /"2561"/));
      if (!place) return null;
      const { formula, value } = place.sheet.at(place.cell);
      return overwrite(
        place.sheet,
        place.cell,
        value,
        formula?.replace('"2561"', `"${random.pick(OTHER_YEAR_RUBRICS)}"`) ?? null,
      );
    },
  },
  {
    check: 'hard-coded-criteria',
    wish: () => ({ features: { scores: 'nests', results: true } }),
    plant: (made, random) => {
      const place = one(random, formulaCells(made, /^=IF\([A-Z]+\d+="","",IF\(/));
      if (!place) return null;
      const { formula, value } = place.sheet.at(place.cell);
      const steps = [...(formula ?? '').matchAll(/([<>]=)(\d+),(\d)/g)];
      const step = one(random, steps);
      if (!step || formula === null) return null;
      const [whole, sign = '', threshold = '', level = ''] = step;
      const wrong = random.chance(0.3)
        ? `${sign[0]}${threshold},${level}`
        : `${sign}${Number(threshold) + random.pick([-0.5, 0.5, 5])},${level}`;
      return overwrite(
        place.sheet,
        place.cell,
        value,
        formula.slice(0, step.index) + wrong + formula.slice(step.index + whole.length),
      );
    },
  },
];

function formulaCells(
  made: Made,
  pattern: RegExp,
): { readonly sheet: DraftSheet; readonly cell: CellAddress }[] {
  return made.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cellsOfRow]) =>
      [...cellsOfRow].flatMap(([column, { formula }]) =>
        formula !== null && pattern.test(formula) ? [{ sheet, cell: { row, column } }] : [],
      ),
    ),
  );
}

interface NameSpot {
  readonly table: MadeTable;
  readonly cell: CellAddress;
  readonly name: string;
}

function nameSpots(made: Made): NameSpot[] {
  return made.tables.flatMap((table) => {
    const unit = table.columns.find(({ key }) => key === 'unit');
    if (!unit) return [];
    return table.rows
      .filter(({ kind }) => kind === 'district')
      .map(({ row }) => {
        const cell = { row, column: unit.column };
        return { table, cell, name: String(table.sheet.at(cell).value) };
      });
  });
}

const TONE = /[่-๋]/;

/** The ways in which one name is typed differently. */
const SPELLINGS: readonly ((name: string, province: string) => string)[] = [
  (name) => `อ.${name}`,
  (name) => `อำเภอ${name}`,
  (name) => name.replace('ำ', 'ํา'),
  (name) => name.replace('แ', 'เเ'),
  (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}`,
  (name) => name.replace(TONE, ''),
  // The capital alone is called so: in นครราชสีมา there is เมืองยาง as well.
  (name, province) => (name === `เมือง${province}` ? 'อ.เมือง' : name),
];

function namesOf(made: Made): ReadonlySet<string> {
  return new Set(made.figures.districts.map(({ th }) => th));
}

const names: readonly Planter[] = [
  {
    check: 'unknown-district',
    plant: (made, random) => {
      const spot = one(random, nameSpots(made));
      if (!spot) return null;
      const own = namesOf(made);
      const elsewhere = random.chance(0.5)
        ? provinces().filter(({ code, th }) => code !== made.figures.province.code && !own.has(th))
        : districts().filter(
            ({ province, th }) =>
              province !== made.figures.province.code &&
              !own.has(th) &&
              ![...own].some((name) => alike(name, th)),
          );
      return overwrite(spot.table.sheet, spot.cell, random.pick(elsewhere).th);
    },
  },
  {
    check: 'district-spelling',
    plant: (made, random) => {
      const own = namesOf(made);
      const ways = nameSpots(made).flatMap((spot) =>
        SPELLINGS.flatMap((spell) => {
          const typed = spell(spot.name, made.figures.province.th);
          return typed === spot.name || own.has(typed) ? [] : [{ spot, typed }];
        }),
      );
      const way = one(random, ways);
      return way && overwrite(way.spot.table.sheet, way.spot.cell, way.typed);
    },
  },
  {
    check: 'duplicate-district',
    plant: (made, random) => {
      const spot = one(random, nameSpots(made));
      if (!spot) return null;
      const others = nameSpots(made).filter(
        ({ table, cell }) => table === spot.table && cell.row !== spot.cell.row,
      );
      const other = one(random, others);
      if (!other) return null;
      const planted = overwrite(spot.table.sheet, spot.cell, other.name);
      return { ...planted, cells: [spot.cell, other.cell] };
    },
  },
  {
    check: 'missing-district',
    wish: (random) => ({
      changes: {
        kind: random.pick(['otop', 'poverty', 'capital', 'grassroots'] as const),
        omitted: random.int(1, 2),
      },
      features: { kinds: ['otop', 'poverty', 'capital', 'grassroots'] },
    }),
    plant: (made) => {
      const table = made.tables.find(
        ({ rows }) => rows.filter(({ kind }) => kind === 'district').length < made.figures.districts.length,
      );
      if (!table) return null;
      const rows = new Set(nameSpots({ ...made, tables: [table] }).map(({ name }) => name));
      const position = made.figures.districts.findIndex(({ th }) => !rows.has(th));
      const unit = table.columns.find(({ key }) => key === 'unit');
      const around = [made.figures.districts[position - 1], made.figures.districts[position + 1]].map(
        (district) => district?.th,
      );
      const beside = nameSpots({ ...made, tables: [table] }).filter(({ name }) => around.includes(name));
      if (!unit) return null;
      return { sheet: table.sheet.name, cells: [unit.header, ...beside.map(({ cell }) => cell)], before: [] };
    },
  },
  {
    check: 'row-order',
    wish: (random) => ({
      changes: { kind: random.pick(['otop', 'poverty', 'capital', 'grassroots'] as const), swapped: [1, 2] },
      features: { kinds: ['otop', 'poverty', 'capital', 'grassroots'] },
    }),
    plant: (made) => {
      const [, first, second] = made.figures.districts;
      const table = made.tables.find((each) => {
        const list = nameSpots({ ...made, tables: [each] });
        return list[1]?.name === second?.th && list[2]?.name === first?.th;
      });
      if (!table || !first) return null;
      const list = nameSpots({ ...made, tables: [table] });
      return { sheet: table.sheet.name, cells: list.slice(1, 3).map(({ cell }) => cell), before: [] };
    },
  },
];

/** So near that a reader would take one for a misspelling of the other. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = [...short].filter((letter) => long.includes(letter)).length;
  return shared * 2 > long.length;
}

const STRANGE_HEADERS = ['รายการ ก', 'ข้อมูลชุดที่ 3', 'Column4', 'ค่า'] as const;

const structure: readonly Planter[] = [
  {
    check: 'unrecognised-header',
    wish: () => ({ features: plainFigures }),
    plant: (made, random) => {
      const columns = made.tables.flatMap(({ sheet, columns: all }) =>
        all
          .filter(({ key }) => ['welfare', 'gone', 'institutionsOld', 'round1'].includes(key))
          .map(({ header }) => ({ sheet, header })),
      );
      const place = one(random, columns);
      return place && overwrite(place.sheet, place.header, random.pick(STRANGE_HEADERS));
    },
  },
  {
    check: 'open-question',
    wish: () => ({ features: { ...plainFigures, results: true, kinds: ['poverty'] } }),
    plant: (made, random) => {
      const table = made.tables.find(({ kind }) => kind === 'poverty');
      const result = table?.columns.find(({ role }) => role === 'result');
      return table && result ? overwrite(table.sheet, result.header, random.pick(OPEN_HEADERS)) : null;
    },
  },
  {
    check: 'duplicate-role',
    wish: () => ({ features: { ...plainFigures, results: true, note: true } }),
    plant: (made, random) => {
      const table = random.pick(made.tables);
      const result = table.columns.find(({ role }) => role === 'result');
      const note = table.columns.find(({ role }) => role === 'note');
      if (!result || !note) return null;
      const planted = overwrite(table.sheet, note.header, table.sheet.at(result.header).value);
      return { ...planted, cells: [note.header, result.header] };
    },
  },
  {
    check: 'hidden-rows',
    plant: (made, random) => {
      const spot = one(random, nameSpots(made));
      if (!spot) return null;
      spot.table.sheet.hiddenRows.push(spot.cell.row);
      return { sheet: spot.table.sheet.name, cells: [spot.cell], before: [] };
    },
  },
  {
    check: 'unread-cells',
    plant: (made, random) => {
      const { sheet } = random.pick(made.tables);
      sheet.reaches = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
      return { sheet: sheet.name, cells: [{ row: 1_048_575, column: 16_383 }], before: [] };
    },
  },
  {
    check: 'merged-data',
    wish: () => ({ features: plainFigures }),
    plant: (made, random) => {
      const spot = one(
        random,
        spots(made).filter(({ table, row }) =>
          table.rows.some((next) => next.kind === 'district' && next.row === row.row + 1),
        ),
      );
      if (!spot) return null;
      const below = { row: spot.cell.row + 1, column: spot.cell.column };
      const planted = overwrite(spot.sheet, below, null);
      spot.sheet.merges.push({
        top: spot.cell.row,
        bottom: below.row,
        left: below.column,
        right: below.column,
      });
      return { ...planted, cells: [spot.cell, below] };
    },
  },
  {
    check: 'several-rows',
    wish: () => ({ features: { ...plainFigures, excelTable: false } }),
    plant: (made, random) => {
      const spot = one(
        random,
        nameSpots(made).filter(({ table, cell }) =>
          table.rows.some(({ kind, row }) => kind === 'district' && row === cell.row + 1),
        ),
      );
      if (!spot) return null;
      const { sheet, columns } = spot.table;
      const number = columns.find(({ key }) => key === 'number')?.column ?? 0;
      const { row, column } = spot.cell;
      const places = [column, number].map((at) => ({ row: row + 1, column: at }));
      const before = places.map((cell) => ({ cell, content: sheet.contentAt(cell) }));
      for (const cell of places) sheet.put(cell.row, cell.column, null);
      sheet.merges.push({ top: row, bottom: row + 1, left: column, right: column });
      return { sheet: sheet.name, cells: [spot.cell, { row: row + 1, column }], before };
    },
  },
  {
    check: 'stray-rows',
    wish: () => ({ features: { ...plainFigures, total: 'bottom', excelTable: false, sheets: 'each' } }),
    plant: (made, random) => {
      const table = one(
        random,
        made.tables.filter(({ kind }) => made.size === null || kind !== 'grassroots'),
      );
      if (!table) return null;
      const row = table.bottom + 1;
      const figures = table.columns.filter(({ key, role }) => !NO_FIGURES.has(key) && role !== 'result');
      const unit = table.columns.find(({ key }) => key === 'unit');
      if (!unit) return null;
      if (random.chance(0.5)) table.sheet.put(row, unit.column, random.pick(['เพิ่มเติม', 'ปรับปรุง', 'ส่วนกลาง']));
      for (const { column } of figures) table.sheet.put(row, column, random.int(10, 90));
      const cells = table.columns.map(({ column }) => ({ row, column }));
      return { sheet: table.sheet.name, cells, before: [] };
    },
  },
];

export const planters: readonly Planter[] = [...structure, ...names, ...cells, ...arithmetic, ...formulas];

/** "C7" for reports. */
export function nameOf({ row, column }: CellAddress): string {
  return `${columnName(column)}${row + 1}`;
}
