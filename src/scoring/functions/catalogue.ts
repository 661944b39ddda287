/**
 * The custom functions, each declared once: arguments with their part, reader and unit, default rubric and indicator. From
 * it come the reading of arguments, functions.json, the pane's formulas, what checks know of a call, and the pages of help;
 * what people read of a function stands in `help.ts`, which does not travel with functions.js. Names, order of arguments
 * and default rubrics are fixed for ever: formulas in workbooks hold them.
 */

/** What an argument is to the result; checks and the pane's formulas go by it. */
export type Role =
  | 'indicator'
  /** Whose criteria decide. */
  | 'rubric'
  /** Base, target, budget: known beforehand. */
  | 'given'
  /** The result that counts; a blank is not reported. */
  | 'reported'
  /** The figures of an indicator's sheet in its order: given first, then reported. */
  | 'inputs'
  /** Figures of a range, each reported: a blank among them leaves no result. */
  | 'reportedList'
  | 'other';

/** How its cells are read (functions/read.ts). */
export type Reads =
  'figure' | 'figureIfGiven' | 'tick' | 'text' | 'rubric' | 'rubricOrAll' | 'language' | 'province' | 'asIs';

export type Unit =
  | 'baht'
  | 'households'
  | 'persons'
  | 'villages'
  | 'groups'
  | 'products'
  | 'percent'
  | 'steps'
  | 'level'
  /** Whatever the indicator counts. */
  | 'its';

export interface FunctionArgument {
  readonly name: string;
  readonly role: Role;
  readonly reads: Reads;
  readonly unit?: Unit;
  readonly optional?: true;
  /** Takes any number of ranges; the last one. */
  readonly repeats?: true;
}

export type Gives =
  'level' | 'score' | 'target' | 'gap' | 'percent' | 'total' | 'number' | 'name' | 'criteria' | 'list';

export interface FunctionEntry {
  readonly arguments: readonly FunctionArgument[];
  readonly gives: Gives;
  /** One result per row of the ranges, one for all, one per row of cells, or a table. */
  readonly per: 'row' | 'all' | 'sequence' | 'table';
  /** The one indicator that it scores. */
  readonly indicator?: string;
  /** What an old formula that names no rubric means. */
  readonly defaultRubric?: string;
}

function figure<const N extends string, const R extends Role>(name: N, role: R, unit: Unit) {
  return { name, role, reads: 'figure', unit } as const;
}

function given<const N extends string>(name: N, unit: Unit) {
  return figure(name, 'given', unit);
}

function reported<const N extends string>(name: N, unit: Unit) {
  return figure(name, 'reported', unit);
}

/** Whether a level needs it, the rubric says. */
function ifGiven<const N extends string>(name: N, unit: Unit) {
  return { name, role: 'other', reads: 'figureIfGiven', unit, optional: true } as const;
}

const rubric = { name: 'rubric', role: 'rubric', reads: 'rubric' } as const;
const optionalRubric = { ...rubric, optional: true } as const;
const indicator = { name: 'indicator', role: 'indicator', reads: 'text' } as const;
const language = { name: 'language', role: 'other', reads: 'language', optional: true } as const;
/** An amount, a count or a day: what it is, the indicator says. */
const baseOrTarget = { ...given('baseOrTarget', 'its'), reads: 'asIs' } as const;
const inputs = { name: 'inputs', role: 'inputs', reads: 'asIs', repeats: true } as const;

/** The level by one indicator's sheet: its arguments have the names of the sheet's inputs. */
function level<const F extends readonly FunctionArgument[], const M extends readonly FunctionArgument[] = []>(
  code: string,
  defaultRubric: string,
  figures: F,
  more?: M,
) {
  return {
    arguments: [...figures, optionalRubric, ...((more ?? []) as M)] as const,
    gives: 'level',
    per: 'row',
    indicator: code,
    defaultRubric,
  } as const;
}

export const catalogue = {
  OTOPLEVEL: level('otop-income', '2561', [given('base', 'baht'), reported('actual', 'baht')]),
  POVERTYLEVEL: level('poverty-remaining', '2561', [
    given('target', 'households'),
    reported('remaining', 'households'),
  ]),
  CAPITALLEVEL: level('capital-access', '2561', [
    given('target', 'households'),
    reported('achieved', 'households'),
  ]),
  BUDGETLEVEL: level('budget-disbursement', '2562/1', [
    given('allocated', 'baht'),
    reported('disbursed', 'baht'),
  ]),
  PLANLEVEL: {
    ...level('plan-completion', '2562/1', [figure('percentages', 'reportedList', 'percent')]),
    per: 'all',
  },
  LIVELIHOODLEVEL: level(
    'livelihood',
    '2562/1',
    [given('target', 'persons'), reported('achieved', 'persons')],
    [ifGiven('villages', 'villages'), ifGiven('groups', 'groups')],
  ),
  VILLAGELEVEL: level('sufficiency-village', '2562/2', [
    given('villages', 'villages'),
    reported('improved', 'villages'),
  ]),
  BMNLEVEL: level('bmn-collection', '2562/1', [
    given('target', 'households'),
    reported('collected', 'households'),
  ]),
  FUNDLEVEL: level(
    'womens-fund',
    '2562/2',
    [given('budget', 'baht'), reported('disbursed', 'baht')],
    [{ name: 'recordsMatch', role: 'other', reads: 'tick', optional: true }, ifGiven('steps', 'steps')],
  ),
  PRODUCTLEVEL: level('product-upgrade', '2562/2', [
    given('target', 'products'),
    reported('upgraded', 'products'),
  ]),
  DEBTLEVEL: level('debt-management', '2562/2', [
    given('target', 'households'),
    reported('reduced', 'households'),
  ]),
  MILESTONELEVEL: {
    arguments: [{ name: 'steps', role: 'other', reads: 'tick' }],
    gives: 'level',
    per: 'sequence',
  },
  LEVEL: { arguments: [indicator, rubric, inputs], gives: 'level', per: 'row' },
  SCORE: { arguments: [indicator, rubric, inputs], gives: 'score', per: 'row' },
  TARGET: {
    arguments: [indicator, rubric, figure('level', 'other', 'level'), baseOrTarget],
    gives: 'target',
    per: 'row',
  },
  GAP: {
    arguments: [indicator, rubric, baseOrTarget, { ...reported('actual', 'its'), reads: 'asIs' }],
    gives: 'gap',
    per: 'row',
  },
  CRITERIA: { arguments: [indicator, rubric, language], gives: 'criteria', per: 'table' },
  INDICATORS: {
    // It narrows a list and decides nothing.
    arguments: [{ name: 'rubric', role: 'other', reads: 'rubricOrAll', optional: true }, language],
    gives: 'list',
    per: 'table',
  },
  GROWTH: { arguments: [given('base', 'its'), reported('actual', 'its')], gives: 'percent', per: 'row' },
  WEIGHTED: {
    arguments: [figure('levels', 'reportedList', 'level'), figure('weights', 'other', 'percent')],
    gives: 'total',
    per: 'all',
  },
  DISTRICT: {
    arguments: [
      { name: 'name', role: 'other', reads: 'text' },
      { name: 'province', role: 'other', reads: 'province', optional: true },
    ],
    gives: 'name',
    per: 'row',
  },
  NUMBER: { arguments: [{ name: 'text', role: 'other', reads: 'figure' }], gives: 'number', per: 'row' },
} as const satisfies Readonly<Record<string, FunctionEntry>>;

export type Catalogue = typeof catalogue;
export type FunctionName = keyof Catalogue;

export const functionNames = Object.keys(catalogue) as readonly FunctionName[];

export function functionOf(name: FunctionName): FunctionEntry {
  return catalogue[name];
}

/** By its name in capitals, without the namespace; `null` for one that the add-in does not have. */
export function findFunction(name: string): FunctionEntry | null {
  const known = functionNames.find((one) => one === name);
  return known ? catalogue[known] : null;
}
