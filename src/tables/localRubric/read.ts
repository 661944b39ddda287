/**
 * Rubrics of the users' own, read from the tables in which a workbook keeps them: one row per indicator and level, filled
 * by the pane or by hand. What repeats from row to row may be left blank below its first row. A fault is told with its cell,
 * and a rubric with one is not loaded: a level by half a rubric would be wrong without anybody seeing it.
 */
import type { Bilingual } from '../../scoring';
import type { LocalField, LocalRubric } from '../../scoring/localRubric/localRubric';
import type { RangeAddress } from '../../sheet/address';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { LOCAL_RUBRIC } from '../managed/localRubric';
import { headerOf } from '../managed/words';
import { readId, readWord } from './cells';
import { localRubricBlocks, type LocalRubricBlock } from './blocks';
import { cellAt, grouped, referenceOf, readRubric, type LocalRowReference } from './rows';
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
  for (const sheet of workbook.sheets)
    for (const block of localRubricBlocks(sheet)) readBlock(block, tables, problems);
  return { rubrics: tables.flatMap(({ rubric, loaded }) => (loaded ? [rubric] : [])), tables, problems };
}

function rangeOf({ headerRow, rows, columns }: LocalRubricBlock): RangeAddress {
  const all = [...columns.values()];
  return {
    top: headerRow,
    bottom: rows.at(-1) ?? headerRow,
    left: Math.min(...all),
    right: Math.max(...all),
  };
}

function readBlock(
  block: LocalRubricBlock,
  tables: LocalRubricTable[],
  problems: LocalRubricProblem[],
): void {
  const missing = LOCAL_RUBRIC.needed.filter((field) => !block.columns.has(field));
  if (missing.length > 0) {
    problems.push(missingColumns(block, missing));
    return;
  }
  const rows = namedRows(block, problems);
  for (const own of grouped(rows, ({ id }) => id).values()) {
    const read = readRubric(own, block);
    const { rubric } = read.table;
    const twin = tables.find((one) => one.rubric.id !== '' && one.rubric.id === rubric.id);
    tables.push(twin ? { ...read.table, loaded: false } : read.table);
    problems.push(...(twin ? [namedTwice(block, own[0]?.row ?? block.headerRow, twin)] : read.problems));
  }
}

function missingColumns(block: LocalRubricBlock, missing: readonly LocalField[]): LocalRubricProblem {
  const names = (language: 'th' | 'en'): string =>
    missing.map((field) => headerOf(LOCAL_RUBRIC, field)[language]).join(', ');
  return {
    sheet: block.sheet.name,
    range: { ...rangeOf(block), bottom: block.headerRow },
    message: { th: `ตารางเกณฑ์ไม่มีคอลัมน์ ${names('th')}`, en: `The rubric has no column ${names('en')}` },
    rubric: '',
    severity: 'error',
  };
}

/** Copying a sheet copies the name: formulas go on meaning the first. */
function namedTwice(block: LocalRubricBlock, row: number, twin: LocalRubricTable): LocalRubricProblem {
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

function namedRows(block: LocalRubricBlock, problems: LocalRubricProblem[]): LocalRowReference[] {
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
