/**
 * The names of a table's rows as read against the register: which province each stretch of rows belongs to, and which
 * district each name is for certain. Read once per run; the checks of this group share it.
 */
import type { TableRow } from '../../../tables';
import {
  findDistrict,
  findProvince,
  matchDistrict,
  matchProvince,
  type District,
  type Province,
} from '../../../thai';
import type { CheckContext, TableView } from '../../types';
import { listsOf, type List } from './orders';
import type { NameReading, Section } from './section';
import { endsStep } from '../../../sheet/steps';
import { rememberedSteps } from '../../../sheet/remembered';

export type * from './section';

export interface TableNames {
  readonly view: TableView;
  readonly sections: readonly Section[];
  /** Rows whose province nothing tells. */
  readonly loose: readonly NameReading[];
  /** Most names are no districts: a list of villages or groups under a header that says district. */
  readonly isOtherList: boolean;
}

export interface Names {
  readonly byView: ReadonlyMap<TableView, TableNames>;
  /** By the code of the province. */
  readonly byProvince: ReadonlyMap<string, ProvinceNames>;
}

/** What all tables list of one province, those left out that list something else than districts. */
export interface ProvinceNames {
  /** In the order of the workbook. */
  readonly sections: readonly Section[];
  readonly lists: readonly List[];
}

export type Yields<T> = Generator<null, T>;

const FEW = 5;
/** So many rows below a province's name are looked at to see whether it heads them. */
const ROWS_LOOKED_AHEAD = 3;
const PROVINCE_COLUMN = /^(?:ชื่อ)?จังหวัด$|^provinces?$/i;

export const namesIn = rememberedSteps(function* (context: CheckContext): Yields<Names> {
  const codes = new Set(context.views.flatMap(({ table }) => table.province ?? []));
  const [only] = codes;
  const fallback = codes.size === 1 && only !== undefined ? findProvince(only) : null;
  const byView = new Map<TableView, TableNames>();
  const sectionsOf = new Map<string, Section[]>();
  for (const view of context.views) {
    const names = yield* readOnce(view, fallback);
    byView.set(view, names);
    for (const section of names.isOtherList ? [] : names.sections) {
      const sections = sectionsOf.get(section.province.code);
      if (sections) sections.push(section);
      else sectionsOf.set(section.province.code, [section]);
    }
    yield null;
  }
  const byProvince = new Map<string, ProvinceNames>();
  for (const [province, sections] of sectionsOf) {
    byProvince.set(province, { sections, lists: listsOf(sections) });
    yield null;
  }
  return { byView, byProvince };
});

interface OpenSection {
  readonly province: Province;
  provinceRow: TableRow | null;
  readonly names: NameReading[];
}

const namesKnown = new WeakMap<
  TableView,
  { readonly fallback: Province | null; readonly names: TableNames }
>();

/** A table on which nothing has changed has the names that it had. */
function* readOnce(view: TableView, fallback: Province | null): Yields<TableNames> {
  const known = namesKnown.get(view);
  if (known?.fallback === fallback) return known.names;
  const names = yield* readNames(view, fallback);
  namesKnown.set(view, { fallback, names });
  return names;
}

function* readNames(view: TableView, fallback: Province | null): Yields<TableNames> {
  const unit = view.column('unit')?.column;
  const own = view.table.province === null ? null : findProvince(view.table.province);
  const loose: NameReading[] = [];
  const sections = new Map<string, OpenSection>();
  const sectionOf = (province: Province): OpenSection => {
    const found = sections.get(province.code) ?? { province, provinceRow: null, names: [] };
    sections.set(province.code, found);
    return found;
  };
  if (unit === undefined || isListOfProvinces(view)) return { view, sections: [], loose, isOtherList: false };
  const provinceColumn = view.table.columns.find(
    ({ column, header }) => column !== unit && PROVINCE_COLUMN.test(header.replace(/\s/g, '')),
  )?.column;
  const last = view.districts.at(-1)?.row ?? -1;
  let current = own;
  for (const [index, row] of view.table.rows.entries()) {
    if (endsStep(index)) yield null;
    if (row.kind === 'total' || row.isPart) continue;
    if (provinceColumn !== undefined) current = provinceIn(view, row.row, provinceColumn) ?? current;
    const named = provinceNamed(row.name);
    if (named && provinceColumn === undefined && (current === null || heads(view, index, named)))
      current = named;
    const within = current ?? fallback;
    const isRepeated = named !== null && named === within && sectionOf(named).provinceRow !== null;
    if (named && named === within && !isRepeated) {
      sectionOf(named).provinceRow = row;
      continue;
    }
    const reading = readName(view, row, unit, within);
    // Without a name: a row among the districts that lost it. What stands below them is another check's matter.
    if (reading.raw.trim() === '' && (reading.isBare || row.row > last)) continue;
    if (within) sectionOf(within).names.push(reading);
    else loose.push(reading);
  }
  yield null;
  const closed = [...sections.values()]
    .filter(({ names }) => names.length > 0)
    .map((section): Section => ({ view, ...section, ...withProvinceAmong(section, view, unit) }));
  yield null;
  const all = [...closed.flatMap(({ names }) => names), ...loose];
  const unclear = all.filter(({ district, isBare }) => district === null && !isBare).length;
  const isOtherList = unclear > FEW && unclear * 2 > all.length;
  return { view, sections: closed, loose, isOtherList };
}

function readName(view: TableView, row: TableRow, unit: number, province: Province | null): NameReading {
  const value = view.value(row.row, unit);
  const raw = typeof value === 'string' ? value : '';
  return {
    row,
    cell: { row: row.row, column: unit },
    raw,
    hasFormula: view.formula(row.row, unit) !== null,
    district: raw.trim() === '' ? null : certainIn(view, row, province),
    isBare: row.kind === 'other' && !hasFigures(view, row.row, unit),
  };
}

/** As recognition read it; in a province that is not the whole table's it is read again. */
function certainIn(
  view: TableView,
  { name, code, kind }: TableRow,
  province: Province | null,
): District | null {
  const official = code === null ? null : findDistrict(code);
  if (official && (province === null || official.province === province.code)) return official;
  // A row that was read as the province's own may be a district of that name (พระนครศรีอยุธยา).
  if (province === null || (view.table.province === province.code && kind !== 'province')) return null;
  const match = matchDistrict(name, province.code);
  return match.state === 'certain' ? match.district : null;
}

function provinceIn(view: TableView, row: number, column: number): Province | null {
  const value = view.value(row, column);
  return typeof value === 'string' ? provinceNamed(value) : null;
}

function provinceNamed(name: string): Province | null {
  return name.trim() === '' ? null : matchProvince(name);
}

/** A province's name heads the rows below it where they are its districts; else it stands where a district belongs. */
function heads(view: TableView, index: number, province: Province): boolean {
  const below = view.table.rows
    .slice(index + 1, index + 1 + ROWS_LOOKED_AHEAD)
    .filter(({ name, kind }) => name !== '' && kind !== 'total');
  const its = below.filter(({ name }) => matchDistrict(name, province.code).state === 'certain');
  return its.length * 2 > below.length;
}

/**
 * A single row with the province's name is a district where one is called so; and amid the districts, where it sums up
 * nothing, it lost its "เมือง".
 */
function withProvinceAmong(
  { province, provinceRow, names }: OpenSection,
  view: TableView,
  unit: number,
): Pick<Section, 'provinceRow' | 'names'> {
  if (provinceRow === null) return { provinceRow, names };
  const reading = readName(view, provinceRow, unit, province);
  const isAmong =
    (names[0]?.row.row ?? Infinity) < provinceRow.row &&
    (names.at(-1)?.row.row ?? -1) > provinceRow.row &&
    !names.some(({ district }) => district?.th === `เมือง${province.th}`);
  const isDistrict = reading.district
    ? !names.some(({ district }) => district === reading.district)
    : isAmong;
  if (!isDistrict) return { provinceRow, names };
  return {
    provinceRow: null,
    names: [...names, reading].sort((a, b) => a.cell.row - b.cell.row),
  };
}

function isListOfProvinces({ table, districts }: TableView): boolean {
  const provinceRows = table.rows.filter(({ kind }) => kind === 'province').length;
  return provinceRows > FEW && provinceRows > districts.length;
}

function hasFigures(view: TableView, row: number, unit: number): boolean {
  return view.table.columns.some(({ column, role }) => {
    if (column === unit || role === 'number' || role === 'note') return false;
    return view.figure(row, column).state !== 'blank';
  });
}
