/**
 * What changing a rubric does to the formulas that name it: which results become others. Worked out for a KPI call over
 * cells as the add-in writes it (with or without its guard) or as it is typed by hand; of any other formula it is only
 * known that it names the rubric.
 */
import { figureIn } from '../../tables/readCell';
import { kpiCalls, literal, type Call } from '../../formula/calls';
import { isOneCell, placeIn } from '../../formula/references';
import { figureInputs, gap, score, type Indicator, type InputValue, type Rubric } from '../../scoring';
import { placesOf } from '../../scoring/functions/calls';
import { findFunction, type FunctionEntry } from '../../scoring/functions/catalogue';
import type { CellAddress } from '../../sheet/address';
import { findSheet, formulaAt, valueAt, type CellValue, type WorkbookSnapshot } from '../../sheet/snapshot';
import { isAddinFormula } from '../scores/replaceable';
import type { FormulaPlace } from './use';

/** A figure, or `null` where the formula gives none (blank, or an error). */
export type FormulaResult = number | null;

export interface ChangedResult extends FormulaPlace {
  readonly before: FormulaResult;
  readonly after: FormulaResult;
}

export interface RubricEffect {
  readonly formulas: number;
  readonly changed: readonly ChangedResult[];
  /** Formulas whose result cannot be foretold. */
  readonly unknown: number;
}

/** `formulas`: those that name the rubric (`formulasNaming`). */
export function rubricEffect(
  workbook: WorkbookSnapshot,
  formulas: readonly FormulaPlace[],
  before: Rubric,
  after: Rubric,
): RubricEffect {
  const changed: ChangedResult[] = [];
  let unknown = 0;
  for (const place of formulas) {
    const call = callOf(place, workbook);
    if (!call) unknown += 1;
    else {
      const [was, becomes] = [resultOf(call, before), resultOf(call, after)];
      if (was !== becomes) changed.push({ ...place, before: was, after: becomes });
    }
  }
  return { formulas: formulas.length, changed, unknown };
}

interface ReadCall {
  readonly entry: FunctionEntry;
  readonly code: string;
  readonly figures: readonly InputValue[];
}

/** `null`: not a single call over cells that hold plain figures. */
function callOf({ formula, sheet }: FormulaPlace, workbook: WorkbookSnapshot): ReadCall | null {
  const [call, ...others] = isAddinFormula(formula) ? kpiCalls(formula) : [];
  const entry = call ? findFunction(call.name) : null;
  if (!call || !entry || others.length > 0) return null;
  const { rubric, reported } = placesOf(entry);
  if (rubric === null || reported === null) return null;
  const given = entry.indicator === undefined ? call.arguments.slice(2) : call.arguments.slice(0, 2);
  // What stands behind the rubric (ticks, steps) is read by rules of the function's own.
  if (entry.indicator !== undefined && call.arguments.length > 3) return null;
  const code = entry.indicator ?? codeOf(call, sheet, workbook);
  const figures = given.map(({ text }) => figureOf(text, sheet, workbook));
  if (code === null || figures.some((figure) => figure === undefined)) return null;
  return { entry, code, figures: figures.map((figure) => figure ?? null) };
}

function codeOf({ arguments: [first] }: Call, sheet: string, workbook: WorkbookSnapshot): string | null {
  if (!first) return null;
  const cell = cellNamed(first.text, sheet, workbook);
  const code = cell ? cell.value : literal(first.text);
  return typeof code === 'string' ? code.trim() : null;
}

/** `undefined`: cannot be foretold. */
function figureOf(text: string, sheet: string, workbook: WorkbookSnapshot): InputValue | undefined {
  if (text === '') return null;
  const typed = literal(text);
  if (typed !== null) return inputOf(typed);
  const cell = cellNamed(text, sheet, workbook);
  // What is worked out by another KPI formula may change along with the rubric.
  return !cell || kpiCalls(cell.formula ?? '').length > 0 ? undefined : inputOf(cell.value);
}

function inputOf(value: CellValue): InputValue | undefined {
  if (typeof value === 'boolean') return value;
  const read = figureIn(value);
  if (read.state === 'blank') return null;
  return read.state === 'number' ? read.value : undefined;
}

function cellNamed(
  text: string,
  ownSheet: string,
  workbook: WorkbookSnapshot,
): { readonly value: CellValue; readonly formula: string | null } | null {
  const place = placeIn(text, ownSheet);
  const sheet = place && isOneCell(place) ? findSheet(workbook, place.sheet) : undefined;
  if (!place || !sheet) return null;
  const cell: CellAddress = { row: place.range.top, column: place.range.left };
  return { value: valueAt(sheet, cell), formula: formulaAt(sheet, cell) };
}

function resultOf({ entry, code, figures }: ReadCall, rubric: Rubric): FormulaResult {
  const indicator = rubric.indicators.find((one) => one.code === code);
  if (!indicator) return null;
  const takesAll = entry.arguments.some(({ role }) => role === 'inputs');
  const inputs = takesAll ? figures : inputsOf(indicator, figures);
  if (entry.gives === 'gap') {
    const missing = gap(indicator, inputs);
    return missing.state === 'amount' ? missing.amount : null;
  }
  const outcome = score(indicator, inputs);
  if (outcome.state !== 'scored' && outcome.state !== 'exempt') return null;
  return entry.gives === 'score' ? outcome.score : outcome.level;
}

/** Functions of two figures leave the sheet's other inputs open. */
function inputsOf(
  indicator: Indicator,
  [given = null, reported = null]: readonly InputValue[],
): InputValue[] {
  const known = figureInputs(indicator);
  return indicator.inputs.map((spec) =>
    spec === known?.given ? given : spec === known?.reported ? reported : null,
  );
}
