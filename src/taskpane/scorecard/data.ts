/**
 * What the scorecard's views show: a rubric and a unit, what was gathered for them from the workbook, and the card with
 * and without the results that are only tried out. One reading of the workbook is gathered once, however often it is
 * drawn.
 */
import { findRubric, rubrics, type Rubric } from '../../scoring';
import type { Scorecard, ScorecardUnit } from '../../scoring/scorecard/scorecard';
import {
  gatheredCard,
  gatherInputs,
  readEntries,
  unitsOf,
  unitWithCode,
  type Entries,
  type Gathered,
} from '../../tables/entries';
import type { Model } from '../model';
import { trialsOn, type ScorecardSelection, type ScorecardState, type Trials } from './selection';
import { standing, trialKey, trialsOf, type Trial } from './trials';

export interface CardData {
  readonly rubric: Rubric;
  readonly unit: ScorecardUnit;
  /** Those the workbook speaks of, and the one chosen. */
  readonly units: readonly ScorecardUnit[];
  readonly entries: Entries;
  readonly gathered: readonly Gathered[];
  /** With what is tried out laid over what is in the workbook. */
  readonly card: Scorecard;
  /** As the workbook has it. */
  readonly written: Scorecard;
  /** What is tried out and still stands. */
  readonly trials: Trials;
  /** Those of them that are not what the workbook has. */
  readonly tried: readonly Trial[];
}

/** What every view of the scorecard gets. */
export interface CardViewProps {
  readonly data: CardData;
  readonly selection: ScorecardSelection;
}

/** `null`: no unit is known yet. Without a selection: the rubric of the tables found, their province. */
export function cardData(
  model: Model,
  selection: ScorecardSelection | undefined,
  trials: ScorecardState['trials'] = {},
): CardData | null {
  const entries = entriesOf(model);
  const rubric = rubricOf(model, entries, selection?.rubric);
  const found = unitsIn(model);
  const unit = unitWith(found, selection?.unit) ?? found[0];
  if (!rubric || !unit) return null;
  const gathered = gatheredOf(model, rubric, unit);
  const written = gatheredCard(rubric, unit, gathered);
  const stand = standing(gathered, trialsOn(trials, { rubric: rubric.id, unit: unit.code }));
  return {
    rubric,
    unit,
    units: found.some(({ code }) => code === unit.code) ? found : [...found, unit],
    entries,
    gathered,
    written,
    card: Object.keys(stand).length > 0 ? triedCard(rubric, unit, gathered, stand) : written,
    trials: stand,
    tried: trialsOf(gathered, stand),
  };
}

/** Without anything tried out; in the order of the units. */
export function cardsOf(model: Model, rubric: Rubric, units: readonly ScorecardUnit[]): readonly Scorecard[] {
  return units.map((unit) => gatheredCard(rubric, unit, gatheredOf(model, rubric, unit)));
}

/** The rubric to begin with: the one asked for, else that of the tables, else that of the inputs, else the newest. */
export function rubricOf(model: Model, entries: Entries, wanted: string | undefined): Rubric | null {
  const first = wanted === undefined ? null : findRubric(wanted);
  if (first) return first;
  const named = [
    ...model.tables.map(({ table }) => table.rubric),
    ...entries.inputs.map(({ rubric }) => rubric),
    ...entries.evidence.map(({ rubric }) => rubric),
  ];
  for (const id of named) {
    const rubric = findRubric(id);
    if (rubric) return rubric;
  }
  return [...rubrics()].sort(byAge).at(-1) ?? null;
}

/** The unit with this code, in the workbook or at least in the register. */
function unitWith(known: readonly ScorecardUnit[], code: string | undefined): ScorecardUnit | null {
  if (code === undefined) return null;
  return known.find((unit) => unit.code === code) ?? unitWithCode(code);
}

/** Any province or district, whether the workbook speaks of it or not. */
export { unitWithCode as registeredUnit };

export function entriesOf({ workbook }: Model): Entries {
  return remembered(entriesByReading, workbook, () => readEntries(workbook));
}

/** The units the workbook speaks of. */
export function unitsIn(model: Model): readonly ScorecardUnit[] {
  return remembered(unitsByTables, model.tables, () =>
    unitsOf(
      model.workbook,
      model.tables.map(({ table }) => table),
      entriesOf(model),
    ),
  );
}

const entriesByReading = new WeakMap<Model['workbook'], Entries>();
const unitsByTables = new WeakMap<Model['tables'], readonly ScorecardUnit[]>();
const gatheredByTables = new WeakMap<Model['tables'], Map<Rubric, Map<string, readonly Gathered[]>>>();

function gatheredOf(model: Model, rubric: Rubric, unit: ScorecardUnit): readonly Gathered[] {
  const byRubric = remembered(gatheredByTables, model.tables, () => new Map());
  const byUnit = remembered(byRubric, rubric, () => new Map<string, readonly Gathered[]>());
  return remembered(byUnit, unit.code, () =>
    gatherInputs(
      model.workbook,
      model.tables.map(({ table }) => table),
      entriesOf(model),
      rubric,
      unit,
    ),
  );
}

function triedCard(
  rubric: Rubric,
  unit: ScorecardUnit,
  gathered: readonly Gathered[],
  trials: Trials,
): Scorecard {
  return gatheredCard(rubric, unit, gathered, ({ code }, input) => trials[trialKey(code, input)]?.value);
}

function byAge(a: Rubric, b: Rubric): number {
  return a.fiscalYear - b.fiscalYear || (a.round ?? 0) - (b.round ?? 0);
}

function remembered<K, V>(
  memory: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
