/**
 * Clean district workbooks of any province in the layouts that offices use. Everything follows from the seed, so that a
 * workbook can be made again to compare it with the one that has a fault planted in it.
 */
import type { CellAddress } from '../../src/sheet/address';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTables } from '../../src/tables';
import { planScores } from '../../src/plans';
import { provinces } from '../../src/thai';
import { KINDS, type TableKind } from './columns';
import { DraftSheet, snapshotOf } from './draft';
import { growthTarget, makeFigures, sumOf, type Figures } from './figures';
import { layTable, type Changes, type Look, type MadeTable } from './layout';
import { randomOf, type Random } from './random';
import { thaiDigits } from './words';

interface Features extends Look {
  /** `addIn`: the columns that the add-in writes stand beside the results, as formulas. */
  readonly scores: 'none' | 'addIn' | 'nests';
  readonly someBlank: boolean;
  readonly overview: boolean;
  readonly sizeTable: boolean;
  /** `each`: one table a sheet, `below` and `beside`: two tables a sheet. */
  readonly sheets: 'each' | 'below' | 'adjacent';
  readonly kinds: readonly TableKind[];
}

export interface Made {
  readonly seed: number;
  readonly features: Features;
  readonly figures: Figures;
  readonly sheets: readonly DraftSheet[];
  readonly tables: readonly MadeTable[];
  /** Cells of the overview by what stands there. */
  readonly overview: {
    readonly sheet: DraftSheet;
    readonly cells: Readonly<Record<string, CellAddress>>;
  } | null;
  /** Cells of the table of sizes that belong to this province's class: groups, groups with income. */
  readonly size: { readonly sheet: DraftSheet; readonly cells: readonly CellAddress[] } | null;
}

export interface Wish {
  readonly features?: Partial<Features>;
  readonly province?: string;
  readonly changes?: { readonly kind: TableKind } & Changes;
}

export function makeWorkbook(seed: number, wish: Wish = {}): Made {
  const random = randomOf(seed);
  const code = wish.province ?? random.pick(provinces()).code;
  const features = { ...drawFeatures(random), ...wish.features };
  const look = {
    ...features,
    nests: features.scores === 'nests',
    results: features.results || features.scores !== 'none',
    // The add-in needs room to the right of a table, and a filled-in Excel table has one header row.
    header: features.excelTable ? ('one' as const) : features.header,
  };
  const figures = makeFigures(random, code, features.someBlank);
  const sheets: DraftSheet[] = [];
  const overview = features.overview ? layOverview(figures, sheets) : null;
  const tables: MadeTable[] = [];
  let sheet = new DraftSheet('');
  for (const [n, kind] of features.kinds.entries()) {
    const before = tables.at(-1);
    const shared = features.sheets !== 'each' && n % 2 === 1 && before !== undefined;
    if (!shared) sheets.push((sheet = new DraftSheet(sheetName(random, kind))));
    const free = { row: random.int(0, 3), column: random.int(0, 2) };
    const corner =
      !shared || !before
        ? free
        : features.sheets === 'below'
          ? { row: before.bottom + random.int(3, 5), column: free.column }
          : { row: before.top, column: before.right + 2 };
    const changes = wish.changes?.kind === kind ? wish.changes : {};
    tables.push(layTable(random, sheet, corner, kind, figures, look, changes));
  }
  const size = features.sizeTable ? laySizes(tables, figures) : null;
  const made = { seed, features: { ...features, ...look }, figures, sheets, tables, overview, size };
  if (features.scores === 'addIn') addScores(made);
  return made;
}

export function snapshotOfMade(made: Made): WorkbookSnapshot {
  return snapshotOf(made.sheets);
}

function drawFeatures(random: Random): Features {
  const results = random.chance(0.7);
  const sheets = random.pick(['each', 'each', 'below', 'adjacent'] as const);
  return {
    header: random.pick(['one', 'two'] as const),
    merged: random.chance(0.6),
    thaiDigits: random.chance(0.3),
    total: random.pick(['province', 'top', 'bottom', 'bottom', 'none'] as const),
    formulas: random.chance(0.5),
    reordered: random.chance(0.4),
    provinceColumn: random.chance(0.15),
    thaiNumbers: random.chance(0.15),
    excelTable: random.chance(0.2),
    note: random.chance(0.6),
    titles: random.chance(0.85),
    titleRows: random.int(2, 3),
    results,
    nests: false,
    scores: results ? random.pick(['none', 'addIn', 'nests'] as const) : 'none',
    someBlank: random.chance(0.4),
    overview: random.chance(0.4),
    sizeTable: random.chance(0.4),
    sheets,
    kinds: random.chance(0.6) ? KINDS : random.shuffled(KINDS).slice(0, random.int(1, 3)),
  };
}

function sheetName(random: Random, kind: TableKind): string {
  const names: Record<TableKind, readonly string[]> = {
    otop: ['2 ยอดจำหน่าย OTOP', 'OTOP', 'ตัวชี้วัด 2'],
    poverty: ['3 ครัวเรือนยากจน', 'ครัวเรือน', 'ตัวชี้วัด 3'],
    capital: ['4 การเข้าถึงแหล่งทุน', 'แหล่งทุน', 'ตัวชี้วัด 4'],
    grassroots: ['5 เศรษฐกิจฐานราก', 'ฐานราก', 'ตัวชี้วัด 5'],
  };
  return random.pick(names[kind]);
}

/** As the printed overview: texts with Thai digits, which are the totals of the tables. */
function layOverview(figures: Figures, sheets: DraftSheet[]): Made['overview'] {
  const sheet = new DraftSheet('ภาพรวม');
  sheets.push(sheet);
  const number = (value: number): string => thaiDigits(value.toLocaleString('en-US'));
  const highest = sumOf(
    figures.otop.map(({ base }) => growthTarget(base, 20, figures.roundings[4] ?? 'satang')),
  );
  const half = Math.round(highest / 2);
  const mayRemain = sumOf(figures.poverty.map(({ developable }) => Math.floor(developable / 2)));
  const { perInstitution: per } = figures;
  const households = sumOf(figures.capital.map(({ old, added }) => (old + added) * per.target));
  const groups = figures.districts.length * figures.groups[2];
  const rows: readonly (readonly (string | null)[])[] = [
    [`เป้าหมายตัวชี้วัดการประเมินส่วนราชการ จังหวัด${figures.province.th} ประจำปีงบประมาณ พ.ศ. 2561`],
    [],
    ['องค์ประกอบ/ตัวชี้วัด', 'ค่าเป้าหมาย', null, 'การถ่ายทอดตัวชี้วัดและค่าเป้าหมายไปสู่พัฒนาการอำเภอ'],
    [null, 'รอบที่ ๑ (ณ ๓๑ มี.ค.๖๑)', 'รอบที่ ๒ (ณ ๓๐ ก.ย.๖๑)', null],
    ['Function Based', null, null, null],
    ['๑ รายได้เฉลี่ยของประชาชนในเขตชนบท', '-', '๗๔,๖๒๐ บาท', 'ดำเนินการแล้ว'],
    ['๒ รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน (OTOP)', number(half), number(Math.round(highest)), 'ดำเนินการแล้ว'],
    [
      '๓ ร้อยละของครัวเรือนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ',
      '-',
      `คงเหลือร้อยละ ๕๐ จำนวน ${number(mayRemain)} ครัวเรือน`,
      'ดำเนินการแล้ว',
    ],
    [
      '๔ จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุนเพื่อประกอบอาชีพหรือแก้ปัญหาหนี้สิน',
      '-',
      `${number(households)} ครัวเรือน`,
      'ดำเนินการแล้ว',
    ],
    ['Agenda Based', null, null, null],
    ['๑ ความสำเร็จของการดำเนินการพัฒนาเศรษฐกิจฐานรากและประชารัฐ', '-', `${number(groups)} กลุ่ม`, 'ดำเนินการแล้ว'],
    ['Area Based', null, null, null],
    ['๑ มูลค่าการจำหน่ายผลิตภัณฑ์จากไหม', '-', '-', 'ดำเนินการแล้ว'],
  ];
  rows.forEach((cells, row) => cells.forEach((text, column) => sheet.put(row, column, text)));
  return {
    sheet,
    cells: {
      otopHalf: { row: 6, column: 1 },
      otop: { row: 6, column: 2 },
      poverty: { row: 7, column: 2 },
      capital: { row: 8, column: 2 },
      grassroots: { row: 10, column: 2 },
      date: { row: 3, column: 2 },
    },
  };
}

/** The classes of provinces that are printed under the table of groups. */
function laySizes(tables: readonly MadeTable[], figures: Figures): Made['size'] {
  const table = tables.find(({ kind }) => kind === 'grassroots');
  // Something else may stand below on a shared sheet.
  if (!table || tables.some((other) => other !== table && other.sheet === table.sheet)) return null;
  const { sheet } = table;
  const left = table.columns[0]?.column ?? 0;
  const top = table.bottom + 2;
  const count = figures.districts.length;
  const mine = count < 10 ? 1 : count <= 20 ? 2 : 3;
  const rows = [
    ['ขนาดจังหวัด', 'เป้าการพัฒนากลุ่มเป้าหมาย', 'พัฒนากลุ่มเป้าหมายจนเกิดรายได้'],
    ...(
      [
        ['น้อยกว่า ๑๐', '๕', '๒'],
        ['๑๐ - ๒๐', '๗', '๓'],
        ['มากกว่า ๒๐', '๘', '๔'],
      ] as const
    ).map(([size, groups, income]) => [
      `จังหวัดมีจำนวนอำเภอ ${size} อำเภอ`,
      `ต้องคัดเลือกและพัฒนากลุ่มเพิ่มจากฐานเดิม ${groups} กลุ่ม`,
      `ต้องคัดเลือกและพัฒนาจนเกิดรายได้ เพิ่มจากฐานเดิม ${income} กลุ่ม`,
    ]),
  ];
  rows.forEach((cells, down) =>
    cells.forEach((text, across) => sheet.put(top + down, left + across * 2, text)),
  );
  return { sheet, cells: [2, 4].map((across) => ({ row: top + mine, column: left + across })) };
}

/** What the add-in itself would write beside the tables, put into the drafts. */
function addScores(made: Made): void {
  const workbook = snapshotOfMade(made);
  const { tables } = recogniseTables(workbook, []);
  const { plan } = planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'formulas',
    place: 'adjacent',
    language: 'th',
  });
  for (const change of plan.sheets) {
    const sheet = made.sheets.find(({ name }) => name === change.sheet);
    if (!sheet) continue;
    for (const { cell, after, shows, numberFormat } of change.cells) {
      const value = after.kind === 'value' ? after.value : (shows ?? '');
      sheet.put(cell.row, cell.column, value, after.kind === 'formula' ? after.formula : null, numberFormat);
    }
    for (const { table, to } of change.tableResizes) {
      const index = sheet.tables.findIndex(({ name }) => name === table);
      const old = sheet.tables[index];
      if (old) sheet.tables[index] = { ...old, range: to };
    }
  }
}
