/** The rows of input sheets and registers. A row that cannot be read is named with its cell and left out. */
import type { Indicator } from '../../scoring';
import { cellRange, type CellAddress } from '../../sheet/address';
import {
  findSheet,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../sheet/snapshot';
import { isBlank } from '../grid';
import { readTick, textOf, type CellRead } from '../readCell';
import { readUnit } from '../readUnit';
import { findBlocks, findUnread } from './blocks';
import { dayOrText, readEntry, readIndicator, readInputName, readRubric, readStep } from './cells';
import { cannot, headersMissing, inCell } from './messages';
import type { Entries, EntryBlock, EntryColumn, EntryProblem, EntryRow, EvidenceRow } from './types';

export function readEntries(workbook: WorkbookSnapshot): Entries {
  const blocks = findBlocks(workbook);
  const inputs: EntryRow[] = [];
  const evidence: EvidenceRow[] = [];
  const problems: EntryProblem[] = findUnread(workbook).map(({ sheet, range, missing }) => ({
    sheet,
    range,
    message: headersMissing(missing),
  }));
  for (const block of blocks) {
    const sheet = findSheet(workbook, block.sheet);
    if (!sheet) continue;
    for (let row = block.range.top + 1; row <= block.range.bottom; row++) {
      const reader = new RowReader(sheet, block, row, problems);
      if (reader.isEmpty()) continue;
      if (block.kind === 'inputs') inputs.push(...entryRow(reader));
      else evidence.push(...evidenceRow(reader));
    }
  }
  return { inputs, evidence, problems, blocks };
}

/** One row: each cell is read once, and what cannot be read is added to the problems. */
class RowReader {
  constructor(
    readonly sheet: SheetSnapshot,
    readonly block: EntryBlock,
    readonly row: number,
    private readonly problems: EntryProblem[],
  ) {}

  cell(column: EntryColumn): CellAddress | null {
    const at = this.block.columns[column];
    return at === undefined ? null : { row: this.row, column: at };
  }

  at(column: EntryColumn): CellValue {
    const cell = this.cell(column);
    return cell ? valueAt(this.sheet, cell) : null;
  }

  /** Nothing that says what the row is about, and nothing reported: a row kept free, or a remark of the office's. */
  isEmpty(): boolean {
    const telling: readonly EntryColumn[] =
      this.block.kind === 'inputs'
        ? ['rubric', 'unit', 'code', 'indicator', 'input', 'value']
        : ['rubric', 'unit', 'code', 'indicator', 'step', 'document', 'have'];
    return telling.every((column) => isBlank(this.at(column)));
  }

  read<T>(column: EntryColumn, read: CellRead<T>): T | null {
    if ('value' in read) return read.value;
    const cell = this.cell(column) ?? { row: this.row, column: this.block.range.left };
    this.problems.push({
      sheet: this.sheet.name,
      range: cellRange(cell),
      message: read.problem,
    });
    return null;
  }

  /** Rubric, unit and indicator, which both kinds of rows begin with. */
  subject(): { readonly rubric: string; readonly unit: string; readonly indicator: Indicator } | null {
    const rubric = this.read('rubric', readRubric(this.at('rubric')));
    const unit = this.read('unit', unitOf(this.at('unit')));
    if (rubric === null || unit === null) return null;
    const code = this.at('code');
    const indicator = this.read(
      isBlank(code) && this.block.columns.indicator !== undefined ? 'indicator' : 'code',
      readIndicator(rubric, code, this.at('indicator'), unit),
    );
    return indicator && { rubric: rubric.id, unit, indicator };
  }
}

/** Every row is about a unit. */
function unitOf(value: CellValue): CellRead<string> {
  const read = readUnit(value);
  if ('problem' in read) return read;
  return read.value === null ? { problem: cannot.blank.unit } : { value: read.value };
}

function entryRow(reader: RowReader): EntryRow[] {
  const subject = reader.subject();
  const spec = subject && reader.read('input', readInputName(subject.indicator, reader.at('input')));
  const valueCell = reader.cell('value');
  if (!spec || !valueCell) return [];
  const read = readEntry(spec, reader.at('value'));
  const { rubric, unit, indicator } = subject;
  return [
    {
      rubric,
      unit,
      indicator: indicator.code,
      input: spec.name,
      value: reader.read('value', read),
      problem: 'problem' in read ? inCell(reader.sheet.name, valueCell, read.problem) : null,
      sheet: reader.sheet.name,
      row: reader.row,
      valueCell,
    },
  ];
}

function evidenceRow(reader: RowReader): EvidenceRow[] {
  const subject = reader.subject();
  const step = subject && reader.read('step', readStep(reader.at('step')));
  const haveCell = reader.cell('have');
  if (!step || !haveCell) return [];
  const { rubric, unit, indicator } = subject;
  return [
    {
      rubric,
      unit,
      indicator: indicator.code,
      step,
      document: textOf(reader.at('document')),
      have: reader.read('have', readTick(reader.at('have'))),
      entered: !isBlank(reader.at('have')),
      date: dayOrText(reader.at('date')),
      link: textOf(reader.at('link')),
      who: textOf(reader.at('who')),
      sheet: reader.sheet.name,
      row: reader.row,
      haveCell,
    },
  ];
}
