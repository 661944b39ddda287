/** The questions of one table: what its words leave open, with what settles it (other words, figures, or the user). */
import { findRubric, type Indicator } from '../../scoring';
import type { CellAddress } from '../../sheet/address';
import { columnOf } from '../parts';
import type { Grid } from '../grid';
import type { Frame, Header } from '../header';
import { figureColumns, inputParts, isDefined, placesOfInputs } from '../inputs';
import { namesInput } from '../knowledge/definition';
import { headerKey } from '../text';
import type { TableChoice, TableColumn, TableRow } from '../types';
import { denies, headerMeaning, lessIsBetter, meaningByFigures, speaksOfTheRest } from './counts';
import { extentOf } from './period';
import type { CountsQuestion, PeriodQuestion, TableQuestion, UnitQuestion, YearQuestion } from './types';
import { unitInTitle, unitOf, type Unit } from './units';
import type { Title } from './year';

export interface Asking {
  readonly grid: Grid;
  readonly frame: Frame;
  readonly indicator: Indicator;
  readonly headers: readonly Header[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly titles: readonly Title[];
  /** What is said below the table. */
  readonly notes: readonly Title[];
  readonly sheet: string;
  readonly year: YearQuestion | null;
  readonly choice: TableChoice | null;
}

export function questionsOf(asking: Asking): readonly TableQuestion[] {
  const questions = [asking.year, countsOf(asking), unitsOf(asking), periodOf(asking)];
  return questions.filter((question) => question !== null);
}

/** What the user answered, if it was to these words. */
export function answered<Answer extends string>(
  choice: TableChoice | null,
  kind: TableQuestion['kind'],
  words: string,
  answers: readonly Answer[],
): Answer | null {
  const given = choice?.answers?.[kind];
  return (given?.words === words ? answers.find((one) => one === given.answer) : undefined) ?? null;
}

/** The user's answer before what the words or the figures say. */
function settled<Answer extends string>(
  byUser: Answer | null,
  byWords: Answer | null,
  byFigures: Answer | null = null,
): { readonly answer: Answer | null; readonly settledBy: TableQuestion['settledBy'] } {
  if (byUser !== null) return { answer: byUser, settledBy: 'user' };
  if (byWords !== null) return { answer: byWords, settledBy: 'words' };
  return { answer: byFigures, settledBy: byFigures === null ? null : 'figures' };
}

interface Pair {
  readonly given: Header;
  readonly result: Header | null;
}

function headersAt({ indicator, columns, headers }: Asking): Pair | null {
  const figures = figureColumns(indicator);
  if (!figures) return null;
  const headerAt = (column: number | null): Header | null =>
    headers.find((header) => header.column === column) ?? null;
  const given = headerAt(columnOf(columns, figures.given.role));
  return given && { given, result: headerAt(columnOf(columns, figures.reported.role)) };
}

function countsOf(asking: Asking): CountsQuestion | null {
  return lessIsBetter(asking.indicator) ? remainingOf(asking) : doneOf(asking);
}

/** "ผล (ยังไม่เข้าถึง)" where more is better: the words speak of the rest, or of something that is left out. */
function doneOf(asking: Asking): CountsQuestion | null {
  const { indicator, headers, columns, choice } = asking;
  const column = columnOf(columns, 'result');
  const result = headers.find((header) => header.column === column);
  if (!result || !speaksOfTheRest(result) || isNamed(asking, result)) return null;
  const words = result.joined;
  // The rest of a share is its whole less it; of other figures it cannot be told.
  const answers = indicator.measure?.kind === 'share' ? (['done', 'notDone'] as const) : (['done'] as const);
  const state = settled(answered<'done' | 'notDone'>(choice, 'counts', words, answers), null);
  return { kind: 'counts', words, cell: cellOf(asking, result), answers, ...state };
}

function remainingOf(asking: Asking): CountsQuestion | null {
  const { grid, rows, headers, columns, notes, choice } = asking;
  const pair = headersAt(asking);
  if (!pair?.result) return null;
  const { given, result } = pair;
  if (isNamed(asking, result)) return null;
  const words = result.joined;
  const answers = ['remaining', 'gotOut'] as const;
  // A target of so many to get out is not the whole that they are taken from.
  const isWhole = headerMeaning(given) !== 'gotOut';
  const said = isWhole ? headerMeaning(result) : null;
  const columnsRead = { grid, rows, headers, columns, given: given.column, result: result.column };
  const byFigures = isWhole ? meaningByFigures(columnsRead) : null;
  // Words that a note, or the percentages beside them in every row, contradict settle nothing.
  const isDenied = said !== null && notes.some(({ text }) => denies(text, said));
  const agreed = !isDenied && (said === null || byFigures === null || said === byFigures);
  const state = settled(
    answered(choice, 'counts', words, answers),
    agreed ? said : null,
    agreed ? byFigures : null,
  );
  // Nothing to say of what stands there plainly.
  if (state.answer === 'remaining' && state.settledBy === 'words') return null;
  return { kind: 'counts', words, cell: cellOf(asking, result), answers, ...state };
}

/** By the words of the definition, which says what the figure counts. */
function isNamed({ indicator }: Asking, result: Header): boolean {
  const reported = figureColumns(indicator)?.reported.input;
  return reported !== undefined && isDefined(indicator) && namesInput(indicator, reported.name, result);
}

function cellOf({ grid, frame }: Asking, { column }: Header): CellAddress {
  for (let row = frame.headerBottom; row > frame.headerTop; row--)
    if (grid.text(row, column) !== '') return { row, column };
  return { row: frame.headerTop, column };
}

/** Households and groups that are aimed at are no figures of an aim. */
const OTHER_FIGURES = /(?<!ครัวเรือน(?:ยากจน)?|คร\.|กลุ่ม)เป้า|ฐานข้อมูล|target|baseline/;
const RESULTS = /ผล|เหลือ|เข้าถึง|ความก้าวหน้า|result|actual|remain/;
/** A date beside a signature is no date of the figures. */
const OF_FIGURES = /ข้อมูล|ผล|ยอด|สะสม|data|result|asof/;

function periodOf(asking: Asking): PeriodQuestion | null {
  const { indicator, titles, notes, sheet, choice } = asking;
  const rubric = findRubric(indicator.rubric);
  const fiscalYear = asking.year?.year ?? rubric?.fiscalYear;
  const result = headersOfReported(asking)[0];
  if (!rubric || fiscalYear === undefined || !result) return null;
  const ofResults = titles.filter(({ text }) => {
    const key = headerKey(text);
    return !OTHER_FIGURES.test(key) || RESULTS.test(key);
  });
  const sources: readonly (readonly Title[])[] = [
    [{ text: result.joined, cell: cellOf(asking, result) }],
    ofResults,
    notes.filter(({ text }) => OF_FIGURES.test(headerKey(text))),
    [{ text: sheet, cell: null }],
  ];
  for (const source of sources) {
    const said = source.flatMap((title) => {
      const extent = extentOf(title.text, { round: rubric.round, fiscalYear });
      return extent ? [{ title, extent }] : [];
    });
    const [first] = said;
    if (!first) continue;
    // Of several titles the one that speaks of a part of the year.
    const { title, extent } = said.find((one) => one.extent !== 'whole') ?? first;
    const answers = ['soFar', 'wholeYear'] as const;
    const byWords = extent === 'part' ? 'soFar' : extent === 'whole' ? 'wholeYear' : null;
    const state = settled(answered(choice, 'period', title.text, answers), byWords);
    if (state.answer === 'wholeYear' && state.settledBy === 'words') return null;
    return { kind: 'period', words: title.text, cell: title.cell, answers, ...state };
  }
  return null;
}

/** The result first, then what else is reported. */
function headersOfReported({ indicator, columns, headers }: Asking): Header[] {
  const columnsOfParts = inputParts(indicator)
    .filter(({ input }) => input.role === 'reported')
    .map(({ part }) => columnOf(columns, part));
  return [columnOf(columns, 'result'), ...columnsOfParts].flatMap(
    (column) => headers.find((header) => header.column === column) ?? [],
  );
}

function unitsOf(asking: Asking): UnitQuestion | null {
  const { indicator, titles, choice } = asking;
  const pair = headersAt(asking);
  const figures = figureColumns(indicator);
  if (!figures) return unitOfInputs(asking);
  if (!pair) return null;
  const above = titles.flatMap(({ text }) => unitInTitle(text) ?? [])[0] ?? null;
  const isMoney = ofInput(figures.given.input.unit.th)?.kind === 'money';
  const usual = above ?? (isMoney ? null : ofInput(figures.given.input.unit.th));
  const given = unitOf(pair.given) ?? above;
  // Results that are typed beside the table are in the indicator's own unit.
  const result = pair.result ? (unitOf(pair.result) ?? above) : isMoney ? BAHT : given;
  const clash = clashOf(given ?? (result && usual), result ?? (given && usual), isMoney);
  if (clash === null) return null;
  const words = [pair.given.joined, pair.result?.joined ?? ''].join(' | ');
  const factors = {
    given: given?.kind === 'money' ? given.factor : 1,
    result: result?.kind === 'money' ? result.factor : 1,
  };
  const canConvert = factors.given !== 1 || factors.result !== 1;
  const answers = canConvert ? (['same', 'converted'] as const) : (['same'] as const);
  const byWords = clash === 'explicit' && canConvert ? 'converted' : null;
  const state = settled(answered<'same' | 'converted'>(choice, 'unit', words, answers), byWords);
  return {
    kind: 'unit',
    between: 'columns',
    words,
    cell: cellOf(asking, pair.result ?? pair.given),
    answers,
    ...state,
    given: given?.words ?? '',
    result: result?.words ?? '',
    factors,
  };
}

/** Figures that are not held against each other must be in the units that the definition says. */
function unitOfInputs(asking: Asking): UnitQuestion | null {
  const { indicator, columns, headers, titles, choice } = asking;
  const above = titles.flatMap(({ text }) => unitInTitle(text) ?? [])[0] ?? null;
  for (const { input, column } of placesOfInputs(indicator, columns)) {
    const header = headers.find((one) => one.column === column);
    const due = ofInput(input.unit.th);
    const said = header && (unitOf(header) ?? above);
    if (!header || !due || !said || isSameUnit(due, said)) continue;
    const words = [header.joined, said.words].join(' | ');
    const state = settled(answered<'same'>(choice, 'unit', words, ['same']), null);
    const at = { words, cell: cellOf(asking, header), answers: ['same'] as const, ...state };
    return {
      kind: 'unit',
      between: 'definition',
      ...at,
      given: due.words,
      result: said.words,
      factors: { given: 1, result: 1 },
    };
  }
  return null;
}

function isSameUnit(one: Unit, other: Unit): boolean {
  if (one.kind === 'money') return other.kind === 'money' && one.factor === other.factor;
  return other.kind === 'counted' && one.what === other.what;
}

const BAHT: Unit = { kind: 'money', factor: 1, words: 'บาท' };

function ofInput(unit: string): Unit | null {
  return unitOf({ own: unit, joined: unit });
}

/** `explicit`: both say what to multiply by. `null`: nothing in the way of comparing them. */
function clashOf(given: Unit | null, result: Unit | null, isMoney: boolean): 'explicit' | 'unclear' | null {
  if (given && result) {
    if (given.kind === 'money' && result.kind === 'money')
      return given.factor === 1 && result.factor === 1 ? null : 'explicit';
    if (given.kind === 'counted' && result.kind === 'counted')
      return given.what === result.what ? null : 'unclear';
    return 'unclear';
  }
  const [one] = [given, result].filter((unit) => unit !== null);
  if (!one || !isMoney) return null;
  // "ล้านบาท" beside a header that says nothing.
  return one.kind === 'money' && one.factor === 1 ? null : 'unclear';
}
