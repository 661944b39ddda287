/** Puts one table on a sheet: titles, header of one row or of two, rows of districts, total on top or at the bottom. */
import { columnName, type CellAddress } from '../../src/sheet/address';
import type { ColumnRole } from '../../src/tables';
import { columnsOf, type ColumnProposal, type ColumnOptions, type TableKind } from './columns';
import type { DraftSheet } from './draft';
import { sumOf, type Figures } from './figures';
import type { Random } from './random';
import {
  HEADERS,
  NOTE_HEADERS,
  NOTES,
  NUMBER_HEADERS,
  thaiDigits,
  TITLES,
  TOTAL_NAMES,
  UNIT_HEADERS,
} from './words';

type TotalPlace = 'province' | 'top' | 'bottom' | 'none';

export interface Look extends ColumnOptions {
  /** `two`: group headers over the columns, `one`: every header by itself. */
  readonly header: 'one' | 'two';
  readonly merged: boolean;
  readonly thaiDigits: boolean;
  readonly total: TotalPlace;
  /** Totals, targets and classes are formulas. */
  readonly formulas: boolean;
  readonly reordered: boolean;
  readonly provinceColumn: boolean;
  /** Number of the row, typed with Thai digits. */
  readonly thaiNumbers: boolean;
  readonly excelTable: boolean;
  readonly note: boolean;
  readonly titles: boolean;
  /** Lines from the first title to the header. */
  readonly titleRows: number;
}

export interface MadeColumn {
  readonly key: string;
  readonly role: ColumnRole;
  readonly level: number | undefined;
  readonly column: number;
  /** The lowest cell that holds words of this column. */
  readonly header: CellAddress;
}

export interface MadeRow {
  readonly row: number;
  readonly kind: 'province' | 'total' | 'district';
  /** Code of the district. */
  readonly code: string;
}

export interface MadeTable {
  readonly kind: TableKind;
  readonly sheet: DraftSheet;
  readonly columns: readonly MadeColumn[];
  readonly rows: readonly MadeRow[];
  /** Cell with the fiscal year in its words; `null` where there are no titles. */
  readonly yearTitle: CellAddress | null;
  readonly look: Look;
  /** First title, or first row of the header. */
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Changes {
  /** Position of a district that has no row. */
  readonly omitted?: number;
  /** Positions of two districts whose rows stand in each other's place. */
  readonly swapped?: readonly [number, number];
}

interface Slot {
  readonly key: string;
  readonly role: ColumnRole;
  readonly draft: ColumnProposal | null;
  readonly group: string | null;
  readonly words: string;
}

export function layTable(
  random: Random,
  sheet: DraftSheet,
  corner: CellAddress,
  kind: TableKind,
  figures: Figures,
  look: Look,
  changes: Changes,
): MadeTable {
  const say = (text: string): string => (look.thaiDigits ? thaiDigits(text) : text);
  const slots = slotsOf(random, kind, figures, look);
  let row = corner.row;
  let yearTitle: CellAddress | null = null;
  if (look.titles) {
    yearTitle = { row, column: corner.column };
    sheet.put(
      row,
      corner.column,
      say(`เป้าหมายตัวชี้วัดการประเมินส่วนราชการ จังหวัด${figures.province.th} ประจำปีงบประมาณ พ.ศ. 2561`),
    );
    sheet.put(row + 1, corner.column, say(TITLES[kind] ?? ''));
    row += look.titleRows;
  }
  const headerTop = row;
  const headerBottom = look.header === 'two' ? row + 1 : row;
  const columns = putHeader(sheet, corner.column, slots, headerTop, headerBottom, look, say);
  const order = figures.districts.map((_district, index) => index);
  if (changes.swapped) {
    const [a, b] = changes.swapped;
    [order[a], order[b]] = [b, a];
  }
  const listed = order.filter((index) => index !== changes.omitted);
  const first = headerBottom + 1;
  const above = look.total === 'province' || look.total === 'top';
  const start = above ? first + 1 : first;
  const rows: MadeRow[] = [];
  const place = { first: start, last: start + listed.length - 1 };
  const totalName = look.total === 'province' ? figures.province.th : random.pick(TOTAL_NAMES);
  const total = (at: number): void => {
    rows.push({
      row: at,
      kind: look.total === 'province' ? 'province' : 'total',
      code: figures.province.code,
    });
    putTotal(sheet, columns, slots, at, totalName, listed, place, look, figures);
  };
  if (above) total(first);
  const offset = look.total === 'province' ? 2 : 1;
  listed.forEach((index, n) => {
    rows.push({ row: start + n, kind: 'district', code: figures.districts[index]?.code ?? '' });
    putDistrict(random, sheet, columns, slots, start + n, index, n + offset, look, figures);
  });
  if (look.total === 'bottom') total(place.last + 1);
  const bottom = rows.at(-1)?.row === place.last + 1 ? place.last + 1 : place.last;
  const right = columns.at(-1)?.column ?? corner.column;
  if (look.excelTable && look.header === 'one') {
    const range = { top: headerTop, left: corner.column, bottom, right };
    sheet.tables.push({ name: `ตาราง_${kind}`, range, hasTotalRow: look.total === 'bottom' });
  }
  return { kind, sheet, columns, rows, yearTitle, look, top: corner.row, bottom, right };
}

function slotsOf(random: Random, kind: TableKind, figures: Figures, look: Look): Slot[] {
  const drafts = columnsOf(kind, figures, look);
  const variant = random.int(0, 5);
  const slot = (draft: ColumnProposal): Slot => {
    const wording = HEADERS[draft.key];
    const alone = wording?.alone[variant % wording.alone.length] ?? draft.key;
    const grouped = look.header === 'two' && wording?.group !== undefined && wording.below !== undefined;
    return {
      key: draft.key,
      role: draft.role,
      draft,
      group: grouped ? (wording.group ?? null) : null,
      words: grouped ? (wording.below ?? '') : alone,
    };
  };
  const plain = (key: string, role: ColumnRole, words: string): Slot => ({
    key,
    role,
    draft: null,
    group: null,
    words,
  });
  const given = drafts
    .filter(({ role }) => role !== 'result' && role !== 'percent' && role !== 'level')
    .map(slot);
  const reported = drafts
    .filter(({ role }) => role === 'result' || role === 'percent' || role === 'level')
    .map(slot);
  const figuresInOrder = look.reordered ? reordered(random, given) : given;
  const units = [
    plain('number', 'number', random.pick(NUMBER_HEADERS)),
    ...(look.provinceColumn ? [plain('provinceName', 'other', 'จังหวัด')] : []),
    plain(
      'unit',
      'unit',
      look.provinceColumn ? 'อำเภอ' : figures.province.code === '10' ? 'เขต' : random.pick(UNIT_HEADERS),
    ),
  ];
  const notes = look.note ? [plain('note', 'note', random.pick(NOTE_HEADERS))] : [];
  return [
    ...units,
    ...figuresInOrder,
    ...(random.chance(0.5) ? [...reported, ...notes] : [...notes, ...reported]),
  ];
}

/** Columns under one group header stay together. */
function reordered(random: Random, slots: readonly Slot[]): Slot[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const name = slot.group ?? slot.key;
    groups.set(name, [...(groups.get(name) ?? []), slot]);
  }
  return random.shuffled([...groups.values()]).flatMap((group) => random.shuffled(group));
}

function putHeader(
  sheet: DraftSheet,
  left: number,
  slots: readonly Slot[],
  top: number,
  bottom: number,
  look: Look,
  say: (text: string) => string,
): MadeColumn[] {
  return slots.map((slot, n) => {
    const column = left + n;
    const row = slot.group === null ? top : bottom;
    sheet.put(row, column, say(slot.words));
    if (bottom > top) {
      if (slot.group === null) {
        sheet.put(bottom, column, null);
        if (look.merged) sheet.merges.push({ top, bottom, left: column, right: column });
      } else if (slots[n - 1]?.group === slot.group) {
        sheet.put(top, column, null);
      } else {
        const width = slots.slice(n).findIndex(({ group }) => group !== slot.group);
        const right = left + (width < 0 ? slots.length : n + width) - 1;
        sheet.put(top, column, say(slot.group));
        if (look.merged && right > column) sheet.merges.push({ top, bottom: top, left: column, right });
      }
    }
    return { key: slot.key, role: slot.role, level: slot.draft?.level, column, header: { row, column } };
  });
}

function addresses(columns: readonly MadeColumn[], row: number): (key: string) => string {
  return (key) => {
    const found = columns.find((column) => column.key === key);
    if (!found) throw new Error(`no column ${key}`);
    return `${columnName(found.column)}${row + 1}`;
  };
}

function putDistrict(
  random: Random,
  sheet: DraftSheet,
  columns: readonly MadeColumn[],
  slots: readonly Slot[],
  row: number,
  index: number,
  number: number,
  look: Look,
  figures: Figures,
): void {
  slots.forEach(({ key, draft }, n) => {
    const column = columns[n]?.column ?? 0;
    if (!draft) {
      const typed = look.thaiNumbers ? thaiDigits(String(number)) : number;
      if (key === 'number') sheet.put(row, column, typed);
      else if (key === 'unit') sheet.put(row, column, figures.districts[index]?.th ?? '');
      else if (key === 'provinceName') sheet.put(row, column, figures.province.th);
      else sheet.put(row, column, random.chance(0.1) ? random.pick(NOTES) : null);
      return;
    }
    const live =
      draft.formula !== undefined && (look.formulas || draft.role === 'percent' || draft.role === 'level');
    const value = draft.value(index);
    if (live)
      sheet.put(row, column, value ?? '', draft.formula?.(addresses(columns, row)) ?? null, draft.format);
    else sheet.put(row, column, value, null, draft.format);
  });
}

function putTotal(
  sheet: DraftSheet,
  columns: readonly MadeColumn[],
  slots: readonly Slot[],
  row: number,
  name: string,
  listed: readonly number[],
  place: { readonly first: number; readonly last: number },
  look: Look,
  figures: Figures,
): void {
  const drafts = new Map(slots.flatMap(({ key, draft }) => (draft ? [[key, draft] as const] : [])));
  const sum = (key: string): number | null => {
    const values = listed.map((index) => drafts.get(key)?.value(index) ?? null);
    return values.every((value) => value === null) ? null : sumOf(values);
  };
  slots.forEach(({ key, draft }, n) => {
    const column = columns[n]?.column ?? 0;
    if (!draft) {
      if (key === 'number')
        sheet.put(row, column, look.total === 'province' ? (look.thaiNumbers ? '๑' : 1) : null);
      else if (key === 'provinceName')
        sheet.put(row, column, look.total === 'province' ? figures.province.th : null);
      else sheet.put(row, column, key === 'unit' ? name : null);
      return;
    }
    if (draft.inTotal) {
      sheet.put(
        row,
        column,
        draft.inTotal(sum),
        draft.formula?.(addresses(columns, row)) ?? null,
        draft.format,
      );
      return;
    }
    const letter = columnName(column);
    const formula = look.formulas ? `=SUM(${letter}${place.first + 1}:${letter}${place.last + 1})` : null;
    sheet.put(row, column, sum(key) ?? (look.formulas ? 0 : null), formula, draft.format);
  });
}
