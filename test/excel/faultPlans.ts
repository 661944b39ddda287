/** One plan of every kind over a small workbook, for the faults of `faultMatrix.ts`. */
import { checkWorkbook } from '../../src/checks';
import { planScores, fixesToPlan, type ScoreRequest } from '../../src/plans';
import { planEvidence } from '../../src/plans/entries/evidence';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { planScorecardSheet } from '../../src/plans/scorecard/sheet';
import { findRubric, type Rubric } from '../../src/scoring';
import { copyOf } from '../../src/scoring/localRubric/build';
import type { ScorecardUnit } from '../../src/scoring/scorecard/scorecard';
import type { Watch } from '../../src/sheet/gateway';
import type { WritePlan } from '../../src/sheet/plan';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTables } from '../../src/tables';
import { unitWithCode } from '../../src/tables/entries';
import { sheetOf, snapshotOf } from '../host/office';
import { applied } from '../tables/build';

export interface FaultPlan {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly plan: (read: WorkbookSnapshot) => WritePlan;
  /** Written with the user watching: sheet by sheet, in several requests. */
  readonly watch?: Watch;
}

export const DATA = "ทุน '61 (จริง)";

const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['ที่', 'อำเภอ', 'ครัวเรือนเป้าหมายที่เข้าถึงแหล่งทุน ปี 61', 'ผลงาน'],
  [1, 'กระสัง', 14, 13],
  [2, 'คูเมือง', 14, 12],
  [3, 'นางรอง', 14, 14],
];
const other = sheetOf('ของฉัน', [['บันทึก', 1]]);
const book = snapshotOf(sheetOf(DATA, ROWS), other);
const table = { name: 'ทุน', range: { top: 0, left: 0, bottom: 3, right: 3 }, hasTotalRow: false };
const withTable = snapshotOf(sheetOf(DATA, ROWS, { tables: [table] }), other);
const faulty = snapshotOf(
  sheetOf(
    DATA,
    ROWS.map((row, r) => (r === 2 ? [...row.slice(0, 3), '12 '] : row)),
  ),
  other,
);

const rubric = found(findRubric('2561'));
const units = [found(unitWithCode('31')), found(unitWithCode('3101'))];

function found<T extends Rubric | ScorecardUnit>(one: T | null): T {
  if (!one) throw new Error('A built-in rubric or unit is missing.');
  return one;
}

function scores(wishes: Partial<ScoreRequest>): FaultPlan['plan'] {
  return (workbook) =>
    planScores({
      workbook,
      tables: scoreTables(workbook, recogniseTables(workbook, []).tables),
      mode: 'formulas',
      place: 'adjacent',
      language: 'th',
      ...wishes,
    }).plan;
}

const evidence: FaultPlan['plan'] = (workbook) => planEvidence({ workbook, rubric, units, language: 'th' });

export const FAULT_PLANS: readonly FaultPlan[] = [
  { name: 'scores beside', workbook: book, plan: scores({}) },
  { name: 'values beside', workbook: book, plan: scores({ mode: 'values' }) },
  { name: 'scores into an Excel table', workbook: withTable, plan: scores({}) },
  { name: 'results sheet', workbook: book, plan: scores({ place: 'resultsSheet' }) },
  { name: 'fixes', workbook: faulty, plan: (read) => fixesToPlan(read, checkWorkbook(read, [])) },
  {
    name: 'scorecard sheets',
    workbook: book,
    watch: { onSheet: () => undefined },
    plan: (workbook) =>
      planScorecardSheet({
        workbook,
        tables: recogniseTables(workbook, []).tables,
        rubric,
        units,
        language: 'th',
      }),
  },
  { name: 'evidence register', workbook: book, plan: evidence },
  {
    name: 'rows of the evidence register',
    workbook: applied(
      book,
      planEvidence({ workbook: book, rubric, units: units.slice(0, 1), language: 'th' }),
    ),
    plan: evidence,
  },
  {
    name: 'rubric sheet',
    workbook: book,
    plan: (workbook) => {
      const own = copyOf(rubric, { id: '2563/1', from: '2019-10-01', to: '2020-03-31', round: 1 }, 'th');
      const plan = planRubricSheet({ workbook, rubric: own, language: 'th' });
      if (!plan) throw new Error('The rubric has its sheet already.');
      return plan;
    },
  },
];
