/**
 * From one snapshot and the choices kept in it to what the pane shows, in slices that leave the pane to its user. Loaded
 * while Excel reads the workbook: the first screen does not wait for it.
 */
import { unknownFormulas } from '../plans/entering';
import { yearsWithoutRubric } from '../plans/localRubric/years';
import { findIndicator, type Bilingual } from '../scoring';
import { findSheet, type WorkbookSnapshot } from '../sheet/snapshot';
import {
  lacksResult,
  partLabel,
  partOf,
  readSettings,
  recogniseSteps,
  scoreSteps,
  writeSettings,
  type AcceptedFinding,
  type ScoredRow,
  type TableChoice,
  type TargetTable,
  type UnrecognisedTable,
} from '../tables';
import { withoutManagedSteps } from '../tables/managed/without';
import { questionText, readingText } from '../tables/questions/messages';
import { inSlices } from './findings/slices';
import { paneMemory } from './memory';
import type { Model, PlayedPart, TableModel } from './model';
import { followRubrics } from './rubrics/loading';
import { partChoices } from './tables/partChoices';
import { keepUnchanged } from './unchanged';

export { failingFormulas } from '../plans/entering';
export { isRecalculationDue, recalculated } from './rubrics/loading';

/**
 * What stayed the same since `before` is not worked out again. `later` is what a reading that began afterwards has come
 * to: as soon as there is one, that is the answer.
 */
export async function readModel(
  workbook: WorkbookSnapshot,
  before: Model | null,
  later: () => Model | null = () => null,
): Promise<Model> {
  const steps = modelSteps(workbook, before?.workbook ?? null);
  const model = await inSlices(
    steps,
    () => undefined,
    () => later() === null,
  );
  return later() ?? model ?? readModel(workbook, before, later);
}

export function modelOf(workbook: WorkbookSnapshot): Model {
  const steps = modelSteps(workbook, null);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

export function* modelSteps(read: WorkbookSnapshot, before: WorkbookSnapshot | null): Generator<void, Model> {
  const workbook = before ? yield* keepUnchanged(before, read) : read;
  followRubrics(workbook);
  const { choices, accepted = [], damaged = false } = readSettings(workbook.settingsXml);
  const memory = paneMemory();
  const { tables, unrecognised } = yield* recogniseSteps(
    yield* withoutManagedSteps(workbook),
    choices,
    memory.checks.recognition,
  );
  const models: TableModel[] = [];
  for (const table of tables) {
    const model = memory.tables.get(table) ?? (yield* tableModel(workbook, table));
    if (!model) continue;
    memory.tables.set(table, model);
    models.push(model);
    yield;
  }
  return {
    workbook,
    choices,
    accepted,
    choicesDamaged: damaged || (workbook.unread?.includes('settings') ?? false),
    unrecognised,
    missingLabels: missingLabels(unrecognised),
    tables: models,
    yearsWithoutRubric: yearsWithoutRubric(tables),
    unknownFormulas: unknownFormulas(workbook),
  };
}

function* tableModel(workbook: WorkbookSnapshot, table: TargetTable): Generator<void, TableModel | null> {
  const sheet = findSheet(workbook, table.sheet);
  if (!sheet) return null;
  const scored = yield* scoreSteps(table, sheet);
  return {
    table,
    scored,
    indicator: findIndicator(table.rubric, table.indicator),
    reported: scored.rows.filter(isReported).length,
    sheetVisible: sheet.visible,
    parts: playedParts(table),
    lacksResult: lacksResult(table),
    readings: table.questions.map((question) =>
      question.answer === null ? questionText(question) : readingText(question, table.rubric),
    ),
  };
}

function playedParts(table: TargetTable): readonly PlayedPart[] {
  const indicator = findIndicator(table.rubric, table.indicator);
  return partChoices({ rubric: table.rubric, code: table.indicator })
    .map((part) => ({
      part,
      label: partLabel(indicator, part),
      columns: table.columns.filter((column) => partOf(column) === part),
    }))
    .filter(({ columns }) => columns.length > 0);
}

function missingLabels(tables: readonly UnrecognisedTable[]): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(
    tables.flatMap(({ id, missing, rubric = '', indicator = '' }) => {
      const label = missing && partLabel(findIndicator(rubric, indicator), missing);
      return label ? [[id, label]] : [];
    }),
  );
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
