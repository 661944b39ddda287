/**
 * Golden scorecards, kept as tables that can be read and added to without programming (`golden/README.md`): what goes
 * into every sheet, and the level (or the state), score and weighted score that must come out, to four decimals.
 */
import { join } from 'node:path';
import type { Given } from './cardOracle';
import { csvRows } from './csv';

export interface GoldenCard {
  readonly title: string;
  readonly rubric: string;
  readonly unit: { readonly kind: 'province' | 'district'; readonly code: string };
  readonly lines: readonly GoldenLine[];
  readonly groups: readonly {
    readonly en: string;
    readonly weightPercent: number;
    readonly scoredPercent: number;
    readonly total: string | null;
    readonly soFar: string | null;
  }[];
}

interface GoldenLine {
  readonly code: string;
  /** The sheet's name as the table gives it, for those who read the table. */
  readonly name: string;
  readonly inputs: readonly Given[];
  readonly level: number | 'notReported' | 'notApplicable' | 'noCriteria';
  readonly score?: string;
  readonly weighted?: string;
}

export const BURIRAM = { kind: 'province', code: '31' } as const;
export const PRACHUAP = { kind: 'province', code: '77' } as const;
export const NANG_RONG = { kind: 'district', code: '3104' } as const;

const UNITS = [BURIRAM, PRACHUAP, NANG_RONG];
const STATES = ['notReported', 'notApplicable', 'noCriteria'] as const;

type Row = Readonly<Record<string, string>>;

export const cards: readonly GoldenCard[] = readCards();

function readCards(): GoldenCard[] {
  const lines = rowsOf('scorecards.csv');
  const totals = rowsOf('totals.csv');
  return [...new Map(lines.map((row) => [cardKey(row), row]))].map(([key, row]) => {
    const isOfCard = (other: Row) => cardKey(other) === key;
    const unit = UNITS.find(({ kind, code }) => `${kind} ${code}` === row['unit']);
    if (!unit) throw new Error(`${key}: no unit ${row['unit']}`);
    return {
      title: cell(row, 'card'),
      rubric: cell(row, 'rubric'),
      unit,
      lines: lines.filter(isOfCard).map(lineOf),
      groups: totals.filter(isOfCard).map(groupOf),
    };
  });
}

function groupOf(row: Row): GoldenCard['groups'][number] {
  return {
    en: cell(row, 'group'),
    weightPercent: Number(cell(row, 'weight')),
    scoredPercent: Number(cell(row, 'scored')),
    total: cell(row, 'total') || null,
    soFar: cell(row, 'so far') || null,
  };
}

function cardKey(row: Row): string {
  return `${cell(row, 'rubric')}: ${cell(row, 'card')}`;
}

function lineOf(row: Row): GoldenLine {
  const level = cell(row, 'level');
  const score = cell(row, 'score');
  const weighted = cell(row, 'weighted');
  const inputs = [1, 2, 3, 4].map((nth) => given(cell(row, `input ${nth}`)));
  return {
    code: cell(row, 'indicator'),
    name: cell(row, 'ตัวชี้วัด'),
    // Blank cells after the last input are none of the sheet's.
    inputs: inputs.filter((_, at) => inputs.slice(at).some((input) => input !== null)),
    level: STATES.find((state) => state === level) ?? Number(level),
    ...(score && { score }),
    ...(weighted && { weighted }),
  };
}

/** A figure, `yes` or `no`, a list of projects `[75; 80]`, or blank. */
function given(text: string): Given {
  if (text === '') return null;
  if (text === 'yes' || text === 'no') return text === 'yes';
  return text.startsWith('[') ? text.slice(1, -1).split(';').map(Number) : Number(text);
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

function rowsOf(file: string): Row[] {
  const [header = [], ...rows] = csvRows(join(__dirname, 'golden', file));
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}
