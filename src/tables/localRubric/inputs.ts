/** The inputs of defined indicators, from the lists in which a workbook keeps them: `managed/rubricInputs.ts`. */
import type { Deduction } from '../../scoring/indicator';
import type { LocalRubric } from '../../scoring/localRubric/localRubric';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { RUBRIC_INPUTS, type RubricInputColumn } from '../managed/rubricInputs';
import { parseNumber } from '../../thai';
import type { CellRead } from '../readCell';
import { readBands } from './bands';
import { blocksOf, cellAt, referenceOf, type RubricBlock } from './blocks';
import {
  readConfirmed,
  readId,
  readLocalFigure,
  readWord,
  readWordOf,
  readWords,
  type LocalCell,
} from './cells';
import { grouped, one, type RowReading } from './reading';
import { pieces } from './references';
import type { InputRow, LocalRubricProblem } from './types';
import { COUNTS_WORDS, KIND_WORDS, REPORTER_WORDS, ROLE_WORDS } from './words';

export interface InputsReading {
  readonly blocks: readonly RubricBlock<RubricInputColumn>[];
  readonly rows: readonly InputRow[];
  readonly problems: readonly LocalRubricProblem[];
}

const readKind = readWordOf(KIND_WORDS, { th: 'ชนิด', en: 'kind' });
const readRole = readWordOf(ROLE_WORDS, { th: 'คำ', en: 'word' });
const readReporter = readWordOf(REPORTER_WORDS, { th: 'ผู้รายงาน', en: 'reporter' });
const readCounts = readWordOf(COUNTS_WORDS, { th: 'การนับ', en: 'way of counting' });

export function readRubricInputs(workbook: WorkbookSnapshot): InputsReading {
  const blocks = workbook.sheets.flatMap((sheet) => blocksOf(sheet, RUBRIC_INPUTS));
  const problems: LocalRubricProblem[] = [];
  return { blocks, problems, rows: blocks.flatMap((block) => rowsOf(block, problems)) };
}

/** Name of the rubric and code of the indicator may be left blank below their first row. */
function rowsOf(block: RubricBlock<RubricInputColumn>, problems: LocalRubricProblem[]): InputRow[] {
  let id = '';
  let code = '';
  const numbers = new Map<string, number>();
  return block.rows.map((row) => {
    const reading: RowReading<RubricInputColumn> = {
      block,
      tell: (at, field, message) => {
        problems.push({ ...referenceOf(block, at, field), message, rubric: id, severity: 'error' });
      },
    };
    const named = one(row, 'id', readId, '', reading);
    if (named !== '' && named !== id) code = '';
    id = named || id;
    code = one(row, 'code', readWord, '', reading) || code;
    const key = `${id}\n${code}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return { block, row, id, code, ...readInput(row, number, reading) };
  });
}

function readInput(
  row: number,
  number: number,
  reading: RowReading<RubricInputColumn>,
): Pick<InputRow, 'input' | 'bands'> {
  const read = <T>(field: RubricInputColumn, reader: (cell: LocalCell) => CellRead<T>, otherwise: T): T =>
    one(row, field, reader, otherwise, reading);
  const kind = read('kind', readKind, null);
  if (kind === null && isBlank(reading, row, 'kind'))
    reading.tell(row, 'kind', { th: 'ยังไม่ได้ระบุชนิดของข้อมูล', en: 'The kind of input is missing' });
  const max = read<number | string | null>('max', readMost, null);
  const role = read('role', readRole, null);
  if (role === null && isBlank(reading, row, 'role'))
    reading.tell(row, 'role', { th: 'ระบุว่าเป็นเป้า หรือผล', en: 'Say whether it is given or reported' });
  const deduction = read('deduction', readWords, '');
  return {
    input: {
      name: read('input', readWord, '') || `input${number}`,
      label: read('label', readWords, ''),
      unit: read('counted', readWords, ''),
      kind: kind ?? 'figure',
      role: role ?? 'reported',
      optional: read('optional', readConfirmed, false),
      ...(typeof max === 'number' ? { max } : {}),
      // By its label still: the rows below are not read yet.
      ...(typeof max === 'string' ? { noMoreThan: max } : {}),
      column: {
        synonyms: pieces(read('headers', readWords, '')),
        reportedBy: read('reportedBy', readReporter, null) ?? 'district',
        counts: read('counts', readCounts, null) ?? 'cumulative',
      },
    },
    bands: deduction === '' ? null : read<Deduction['bands']>('deduction', readDeduction, []),
  };
}

/** A number, or the input that it is a part of. */
function readMost(cell: LocalCell): CellRead<number | string | null> {
  const { value } = cell;
  const isWords = typeof value === 'string' && parseNumber(value).state === 'notANumber';
  return isWords ? readWord(cell) : readLocalFigure(cell);
}

function isBlank({ block }: RowReading<RubricInputColumn>, row: number, field: RubricInputColumn): boolean {
  const { value } = cellAt(block, row, field);
  return value === null || value === '';
}

function readDeduction(cell: LocalCell): CellRead<Deduction['bands']> {
  const read = readBands(String(cell.value ?? ''));
  return 'value' in read ? { value: read.value.map(({ from, figure }) => ({ from, levels: figure })) } : read;
}

/** The first row of each indicator that no table has: a code that was changed in one place only. */
export function orphans({ rows }: InputsReading, rubrics: readonly LocalRubric[]): LocalRubricProblem[] {
  const firsts = [...grouped(rows, ({ id, code }) => `${id}\n${code}`).values()].flatMap(
    ([first]) => first ?? [],
  );
  return firsts.flatMap(({ block, row, id, code }): LocalRubricProblem[] => {
    const rubric = rubrics.find((one) => one.id === id);
    if (rubric?.indicators.some((own) => own.kind === 'defined' && own.code === code)) return [];
    return [
      {
        ...referenceOf(block, row, rubric ? 'code' : 'id'),
        message: rubric
          ? {
              th: `ไม่มีตัวชี้วัดที่กำหนดเองรหัส "${code}" ในเกณฑ์ "${id}" ข้อมูลของตัวชี้วัดนี้จึงไม่ถูกใช้`,
              en: `Rubric "${id}" defines no indicator "${code}", so these inputs are not used`,
            }
          : {
              th: `ไม่มีเกณฑ์ "${id}" ในไฟล์นี้ ข้อมูลของตัวชี้วัดนี้จึงไม่ถูกใช้`,
              en: `There is no rubric "${id}" in this workbook, so these inputs are not used`,
            },
        rubric: id,
        severity: 'warning',
      },
    ];
  });
}
