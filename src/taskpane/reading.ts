/**
 * From one snapshot and the choices kept in it to what the pane shows. Loaded while Excel reads the workbook: the
 * first screen does not wait for it.
 */
import { withoutFindingsSheets } from '../plans/findingsSheet';
import { findIndicator } from '../scoring';
import { findSheet, type WorkbookSnapshot } from '../sheet/snapshot';
import {
  readSettings,
  recogniseTables,
  scoreTable,
  writeSettings,
  type AcceptedFinding,
  type ScoredRow,
  type TableChoice,
  type TargetTable,
} from '../tables';
import type { Model, TableModel } from './model';

export function modelOf(workbook: WorkbookSnapshot): Model {
  const { choices, accepted = [], damaged = false } = readSettings(workbook.settingsXml);
  const { tables, unrecognised } = recogniseTables(withoutFindingsSheets(workbook), choices);
  return {
    workbook,
    choices,
    accepted,
    choicesDamaged: damaged,
    unrecognised,
    tables: tables.flatMap((table) => tableModel(workbook, table) ?? []),
  };
}

function tableModel(workbook: WorkbookSnapshot, table: TargetTable): TableModel | null {
  const sheet = findSheet(workbook, table.sheet);
  if (!sheet) return null;
  const scored = scoreTable(table, sheet);
  return {
    table,
    scored,
    indicator: findIndicator(table.rubric, table.indicator),
    reported: scored.rows.filter(isReported).length,
    sheetVisible: sheet.visible,
  };
}

const WITHOUT_RESULT: readonly ScoredRow['outcome']['state'][] = [
  'notReported',
  'noCriteria',
  'notApplicable',
];

function isReported({ outcome }: ScoredRow): boolean {
  return !WITHOUT_RESULT.includes(outcome.state);
}

/** The workbook as it will be read once these choices are saved. */
export function withChoices(workbook: WorkbookSnapshot, choices: readonly TableChoice[]): WorkbookSnapshot {
  const { accepted = [] } = readSettings(workbook.settingsXml);
  return { ...workbook, settingsXml: writeSettings({ choices, accepted }) };
}

/** The same reading with other findings accepted: tables and scores do not depend on them. */
export function withAccepted(model: Model, accepted: readonly AcceptedFinding[]): Model {
  const settingsXml = writeSettings({ choices: model.choices, accepted });
  return { ...model, accepted, choicesDamaged: false, workbook: { ...model.workbook, settingsXml } };
}

export function replaceChoice(choices: readonly TableChoice[], tableId: string, choice: TableChoice | null) {
  const others = choices.filter((one) => one.tableId !== tableId);
  return choice ? [...others, choice] : others;
}
