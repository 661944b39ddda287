/**
 * Rubrics of the users' own, read from the tables in which a workbook keeps them: one row per indicator and level, filled
 * by the pane or by hand. What repeats from row to row may be left blank below its first row. A fault is told with its cell,
 * and a rubric with one is not loaded: a level by half a rubric would be wrong without anybody seeing it.
 */
import type { Bilingual } from '../../scoring';
import type { LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import type { RangeAddress } from '../../sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../sheet/snapshot';
import { LOCAL_RUBRIC } from '../managed/localRubric';
import { RUBRIC_INPUTS } from '../managed/rubricInputs';
import type { ManagedColumn, ManagedList } from '../managed/types';
import { headerOf } from '../managed/words';
import { listsOn } from '../managed/found';
import { unreadLists } from '../managed/lists';
import { blocksOf, cellAt, referenceOf, type RubricBlock } from './blocks';
import { readId, readWord } from './cells';
import { orphans, readRubricInputs, type InputsReading } from './inputs';
import { grouped } from './reading';
import { readRubric, type LocalRowReference } from './rows';
import type { LocalRubricProblem, LocalRubricTable } from './types';

export type * from './types';

export interface LocalRubricReading {
  /** Those without errors. */
  readonly rubrics: readonly LocalRubric[];
  readonly tables: readonly LocalRubricTable[];
  readonly problems: readonly LocalRubricProblem[];
}

export function localRubricsOf(workbook: WorkbookSnapshot): LocalRubricReading {
  const tables: LocalRubricTable[] = [];
  const problems: LocalRubricProblem[] = [];
  const inputs = readRubricInputs(workbook);
  for (const sheet of workbook.sheets) {
    for (const block of blocksOf(sheet, LOCAL_RUBRIC)) readBlock(block, inputs, tables, problems);
    problems.push(...unreadTables(sheet));
  }
  const all = tables.map(({ rubric }) => rubric);
  const named = new Set(all.map(({ id }) => id));
  problems.push(...inputs.problems.filter(({ rubric }) => !named.has(rubric)), ...orphans(inputs, all));
  return { rubrics: tables.flatMap(({ rubric, loaded }) => (loaded ? [rubric] : [])), tables, problems };
}

function rangeOf({ headerRow, rows, columns }: RubricBlock<LocalField>): RangeAddress {
  const all = [...columns.values()];
  return {
    top: headerRow,
    bottom: rows.at(-1) ?? headerRow,
    left: Math.min(...all),
    right: Math.max(...all),
  };
}

function readBlock(
  block: RubricBlock<LocalField>,
  inputs: InputsReading,
  tables: LocalRubricTable[],
  problems: LocalRubricProblem[],
): void {
  const missing = LOCAL_RUBRIC.needed.filter((field) => !block.columns.has(field));
  if (missing.length > 0) {
    const range = { ...rangeOf(block), bottom: block.headerRow };
    problems.push(lostColumns(block.sheet, range, headersOf(LOCAL_RUBRIC, missing)));
    return;
  }
  const rows = namedRows(block, problems);
  for (const own of grouped(rows, ({ id }) => id).values()) {
    const read = readRubric(own, block, inputs);
    const { rubric } = read.table;
    const twin = tables.find((one) => one.rubric.id !== '' && one.rubric.id === rubric.id);
    tables.push(twin ? { ...read.table, loaded: false } : read.table);
    problems.push(...(twin ? [namedTwice(block, own[0]?.row ?? block.headerRow, twin)] : read.problems));
  }
}

const MOST_CELLS = 200_000;
const unread = new WeakMap<SheetSnapshot, readonly LocalRubricProblem[]>();

/**
 * Tables of rubrics and their inputs that lost a header by which they are known: nothing else would say why their rubrics
 * are gone. Headers of conditions are looked at, since that of the model may be the one.
 */
function unreadTables(sheet: SheetSnapshot): readonly LocalRubricProblem[] {
  const before = unread.get(sheet);
  if (before) return before;
  const { used, tables } = sheet;
  const cells = used ? (used.bottom - used.top + 1) * (used.right - used.left + 1) : 0;
  // A rubric has some hundred rows: a long sheet is one of figures, not gone through cell by cell once more.
  if (cells > MOST_CELLS && !tables.some(({ name }) => name.startsWith(LOCAL_RUBRIC.table))) return [];
  const byCondition = { ...LOCAL_RUBRIC, anchor: 'condition', hint: /เงื่อนไข|condition/i } as const;
  const lists: readonly ManagedList[] = [byCondition, RUBRIC_INPUTS];
  const problems = unreadLists(sheet, lists, listsOn(sheet)).map(({ range, missing }) => {
    const all: readonly ManagedColumn[] = [...LOCAL_RUBRIC.columns, ...RUBRIC_INPUTS.columns];
    return lostColumns(sheet, range, headersOf({ columns: all }, missing));
  });
  unread.set(sheet, problems);
  return problems;
}

function headersOf<Key extends string>(
  list: Pick<ManagedList<Key>, 'columns'>,
  keys: readonly Key[],
): Bilingual {
  const headers = keys.map((key) => headerOf(list, key));
  return { th: headers.map(({ th }) => th).join(', '), en: headers.map(({ en }) => en).join(', ') };
}

function lostColumns({ name }: SheetSnapshot, range: RangeAddress, lost: Bilingual): LocalRubricProblem {
  return {
    sheet: name,
    range,
    message: {
      th: `ตารางเกณฑ์นี้ไม่มีหัวคอลัมน์ ${lost.th} จึงอ่านไม่ได้ พิมพ์หัวคอลัมน์กลับที่เดิม`,
      en: `This table of a rubric has no header ${lost.en} and cannot be read. Type the header back where it was`,
    },
    rubric: '',
    severity: 'error',
  };
}

/** Copying a sheet copies the name: formulas go on meaning the first. */
function namedTwice(block: RubricBlock<LocalField>, row: number, twin: LocalRubricTable): LocalRubricProblem {
  const { id } = twin.rubric;
  return {
    ...referenceOf(block, row, 'id'),
    message: {
      th: `มีเกณฑ์ชื่อ "${id}" อยู่แล้วในแผ่นงาน ${twin.sheet} ตารางนี้จึงไม่ถูกใช้ ตั้งชื่ออื่น`,
      en: `There is a rubric "${id}" on sheet ${twin.sheet} already, so this one is not used. Give it another name`,
    },
    rubric: id,
    severity: 'error',
  };
}

function namedRows(block: RubricBlock<LocalField>, problems: LocalRubricProblem[]): LocalRowReference[] {
  let id: string | null = '';
  let code = '';
  const tell = (row: number, field: LocalField, message: Bilingual): void => {
    problems.push({ ...referenceOf(block, row, field), message, rubric: id ?? '', severity: 'error' });
  };
  return block.rows.map((row) => {
    const named = readId(cellAt(block, row, 'id'));
    const next = 'value' in named ? named.value : null;
    if (next !== '' && next !== id) code = '';
    id = next === '' ? id : next;
    if (!('value' in named)) tell(row, 'id', named.problem);
    const coded = readWord(cellAt(block, row, 'code'));
    if ('value' in coded) code = coded.value || code;
    else tell(row, 'code', coded.problem);
    return { row, id, code };
  });
}
