/**
 * The evidence register: a row for every document that a unit's milestone sheets ask for, and ticks from the pane. What
 * staff filled in stays; only what is missing is added below.
 */
import type { Indicator } from '../../scoring';
import { applicability } from '../../scoring';
import { documentOf } from '../../scoring/documents';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import type { CellChange, CellContent, PlanBasis, WritePlan } from '../../sheet/plan';
import { findSheet, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import {
  evidenceOf,
  readEntries,
  unitText,
  type EntryBlock,
  type EntryColumn,
  type EvidenceRow,
} from '../../tables/entries';
import { HAVE_WORDS } from '../../tables/managed/evidence';
import { BLANK, contentAt, NOTHING, partOf, sameContent, text } from '../cells';
import { addRows, basisOfBlocks, headerLandmarks, merged, type NewRow } from './blocks';
import type { EvidenceRequest, EvidenceTickRequest, Language } from '../scorecard/requests';

export function planEvidence({ workbook, rubric, units, language }: EvidenceRequest): WritePlan {
  const entries = readEntries(workbook);
  const rows = units.flatMap((unit) =>
    rubric.indicators
      .filter((one) => applicability(one, { kind: unit.kind, province: unit.code.slice(0, 2) }) === null)
      .flatMap((indicator) =>
        (evidenceOf(entries, indicator, unit)?.steps ?? []).flatMap(({ step, documents }) =>
          documents
            .filter(({ row }) => row === null)
            .map((document) => newRow(indicator, unit, step, document.text[language], language)),
        ),
      ),
  );
  const addition = addRows(workbook, entries.blocks, 'evidence', rows, language);
  if (!addition) return NOTHING;
  const blocks = entries.blocks.filter(({ kind }) => kind === 'evidence');
  return {
    sheets: [addition],
    basis: basisOfBlocks(workbook, blocks),
    landmarks: headerLandmarks(workbook, blocks, [addition]),
  };
}

function newRow(
  indicator: Indicator,
  unit: ScorecardUnit,
  step: number,
  document: string,
  language: Language,
): NewRow {
  const due = documentOf(indicator)
    .cutOffs.map((one) => one[language])
    .join(' · ');
  return {
    rubric: indicator.rubric,
    unit: unitText(unit, language),
    code: indicator.code,
    indicator: indicator.name[language],
    step,
    document,
    due: due || null,
  };
}

export function planEvidenceTick({ workbook, rows }: EvidenceTickRequest): WritePlan {
  const { blocks, evidence } = readEntries(workbook);
  const changes = rows.flatMap(({ row: asked, have, date, link, who }) => {
    const row = evidence.find((one) => isSameRow(one, asked)) ?? null;
    const block = row && blockOf(row, blocks);
    const sheet = row && findSheet(workbook, row.sheet);
    if (!row || !block || !sheet) return [];
    const cells = [
      ...(row.have === have ? [] : cellAt(sheet, block, row, 'have', haveContent(sheet, block, have))),
      ...(date === undefined || date === row.date
        ? []
        : cellAt(sheet, block, row, 'date', dateContent(date), isoDay(date) === null ? {} : DATE_FORMAT)),
      ...(link === undefined ? [] : cellAt(sheet, block, row, 'link', textContent(link))),
      ...(who === undefined ? [] : cellAt(sheet, block, row, 'who', textContent(who))),
    ].filter(({ before, after }) => !sameContent(before, after));
    return cells.length > 0 ? [{ sheet, block, row, cells }] : [];
  });
  const sheets = merged(
    changes.map(({ sheet, cells }) => ({
      sheet: sheet.name,
      create: false,
      cells,
      tableResizes: [],
      columnWidths: [],
    })),
  );
  if (sheets.length === 0) return NOTHING;
  const touched = blocks.filter((one) => changes.some(({ block }) => block === one));
  return {
    sheets,
    basis: changes.flatMap(({ sheet, block, row, cells }) => [
      ...keysOf(sheet, block, row),
      ...cells.map(({ cell }) =>
        partOf(sheet, { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }),
      ),
    ]),
    landmarks: [
      ...headerLandmarks(workbook, touched, sheets),
      ...changes.flatMap(({ sheet, block, row }) => keysOf(sheet, block, row)),
    ],
  };
}

function isSameRow(a: EvidenceRow, b: EvidenceRow): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.rubric === b.rubric &&
    a.unit === b.unit &&
    a.indicator === b.indicator &&
    a.step === b.step &&
    a.document === b.document
  );
}

function blockOf(row: EvidenceRow, blocks: readonly EntryBlock[]): EntryBlock | null {
  const holds = ({ kind, sheet, range, columns }: EntryBlock): boolean =>
    kind === 'evidence' &&
    sheet === row.sheet &&
    row.row > range.top &&
    row.row <= range.bottom &&
    columns.have === row.haveCell.column;
  return blocks.find(holds) ?? null;
}

function keysOf(sheet: SheetSnapshot, { columns }: EntryBlock, { row }: EvidenceRow): PlanBasis[] {
  const { rubric, unit, code, indicator, step, document } = columns;
  return [rubric, unit, code, indicator, step, document].flatMap((column) =>
    column === undefined ? [] : [partOf(sheet, { top: row, bottom: row, left: column, right: column })],
  );
}

/** Nothing where the register has no such column. */
function cellAt(
  sheet: SheetSnapshot,
  { columns }: EntryBlock,
  { row }: EvidenceRow,
  column: EntryColumn,
  after: CellContent,
  more: Partial<CellChange> = {},
): CellChange[] {
  const at = columns[column];
  if (at === undefined) return [];
  const cell = { row, column: at };
  return [{ cell, before: contentAt(sheet, cell), after, ...more }];
}

/** In the words of the register: มี and ไม่มี under a Thai header, else TRUE and FALSE. */
function haveContent(sheet: SheetSnapshot, { columns, range }: EntryBlock, have: boolean): CellContent {
  const header = valueAt(sheet, { row: range.top, column: columns.have ?? range.left });
  if (typeof header !== 'string' || !/[ก-ฮ]/.test(header)) return { kind: 'value', value: have };
  return text(have ? HAVE_WORDS.have : HAVE_WORDS.haveNot);
}

const DATE_FORMAT = { numberFormat: 'dd/mm/yyyy' };
const DAY = 86_400_000;

/** Excel's number of a day, `null` where the text is no date of ours. */
function isoDay(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : (time - Date.UTC(1899, 11, 30)) / DAY;
}

function dateContent(date: string): CellContent {
  const day = isoDay(date);
  return day === null ? textContent(date) : { kind: 'value', value: day };
}

function textContent(value: string): CellContent {
  return value === '' ? BLANK : text(value);
}
