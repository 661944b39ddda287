/**
 * Which indicator's table a block of headers is, of which year and rubric: by what its words say it is about and by the
 * columns that it then has. What fits no indicator, or more than one, is said and not guessed.
 */
import { findIndicator, findRubric } from '../scoring';
import { builtInRubrics } from '../scoring/registry';
import { assignRoles, type Assignment } from './columns';
import type { Grid } from './grid';
import { headersOf, type Frame, type Header } from './header';
import { neededParts } from './inputs';
import { knowledgeOf, knownTables } from './knowledge';
import type { TableKnowledge } from './knowledge/types';
import { columnOf } from './parts';
import { answered } from './questions/ask';
import type { YearQuestion } from './questions/types';
import { rubricsFor, yearOf, yearsSaid, type Title, type Years } from './questions/year';
import { mayTellByLevels, saidOf, subjectOf, type Words } from './subject';
import { headerKey } from './text';
import type { ColumnPart, TableChoice, TableColumn, UnrecognisedTable } from './types';

export interface Reading {
  readonly grid: Grid;
  readonly frames: readonly Frame[];
  readonly titles: readonly Title[];
  readonly sheet: string;
  readonly choice: TableChoice | null;
}

export interface Known {
  readonly state: 'known';
  readonly frame: Frame;
  readonly assignment: Assignment;
  readonly indicator: string;
  readonly rubric: string;
  readonly year: YearQuestion | null;
}

interface Missing {
  readonly role: ColumnPart;
  readonly indicator: string;
  readonly rubric: string;
  readonly resembles: boolean;
}

interface Unknown {
  readonly state: 'unknown';
  readonly frame?: Frame;
  readonly assignment?: Assignment;
  readonly reason: UnrecognisedTable['reason'];
  readonly year?: number;
  readonly missing?: Missing;
}

export type Fit = Known | Unknown;

/** The first height of the header under which exactly one indicator's table is complete. */
export function bestFit(reading: Reading): Fit {
  let nearest: Fit = { state: 'unknown', reason: 'unknownHeaders' };
  for (const frame of reading.frames) {
    const headers = headersOf(reading.grid, frame);
    const words = wordsOf(headers, reading);
    const fits = knownTables().flatMap((known) => {
      const fit = fitOf(known, frame, headers, reading, words);
      return fit ? [{ known, fit }] : [];
    });
    const complete = spokenOf(
      fits.filter(({ fit }) => fit.state === 'known'),
      [ownWords(words, frame, reading), { ...words, sheet: '' }],
    );
    const [only, ...others] = complete.length > 1 ? mostSaid(complete, words) : complete;
    if (only && others.length === 0) return only.fit;
    if (complete.length > 1) return { state: 'unknown', frame, reason: 'ambiguousIndicator' };
    for (const { fit } of fits) if (isNearer(fit, nearest)) nearest = fit;
  }
  return nearest;
}

/** One whose columns are there but for one before one that is only spoken of. */
function isNearer(fit: Fit, nearest: Fit): boolean {
  if (fit.state === 'known' || nearest.state === 'known') return false;
  const rank = ({ reason, missing }: Unknown): number =>
    missing?.resembles === true ? 2 : reason === 'unknownHeaders' ? 0 : 1;
  return rank(fit) > rank(nearest);
}

function wordsOf(headers: readonly Header[], { titles, sheet }: Reading): Words {
  return {
    headers: headers.map(({ joined }) => headerKey(joined)),
    titles: titles.map(({ text }) => headerKey(text)),
    sheet: headerKey(sheet),
  };
}

interface Candidate {
  readonly known: TableKnowledge;
  readonly fit: Fit;
}

/** What stands in the table or above its own columns: titles further to the side are those of its neighbours. */
function ownWords(words: Words, { left, right }: Frame, { titles }: Reading): Words {
  const own = titles.filter(({ cell }) => cell !== null && cell.column >= left && cell.column <= right);
  return { ...words, titles: own.map(({ text }) => headerKey(text)), sheet: '' };
}

/** What the words that stand nearest speak of goes before what is only said further off. */
function spokenOf(candidates: readonly Candidate[], nearestFirst: readonly Words[]): readonly Candidate[] {
  for (const words of nearestFirst) {
    const own = candidates.filter(({ known }) => subjectOf(known, words) === 'ours');
    if (own.length > 0) return own;
  }
  return candidates;
}

/** One that is named in full before one whose words stand within that name; of one indicator's rubrics the year tells which. */
function mostSaid(candidates: readonly Candidate[], words: Words): readonly Candidate[] {
  const said = new Map(candidates.map(({ known }) => [known, saidOf(known, words)]));
  const isWithin = (one: string, longer: string): boolean =>
    one.length < longer.length && longer.includes(one);
  const isOutspoken = ({ known }: Candidate): boolean =>
    candidates.some((other) =>
      said.get(known)?.every((one) => said.get(other.known)?.some((longer) => isWithin(one, longer))),
    );
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { fit } = candidate;
    if (fit.state === 'known' && !isOutspoken(candidate))
      found.set(`${fit.rubric} ${fit.indicator}`, candidate);
  }
  return [...found.values()];
}

/** So many columns with the percentages of a rubric's levels say whose table it is as well as words do. */
const LEVELS_THAT_TELL = 3;

/** `null`: the table is about something else. */
function fitOf(
  known: TableKnowledge,
  frame: Frame,
  headers: readonly Header[],
  reading: Reading,
  words: Words,
): Fit | null {
  const subject = subjectOf(known, words);
  if (subject === 'others' || (subject === 'silent' && !mayTellByLevels(known))) return null;
  const { assignment, year, rubric } = inItsYear(known, frame, headers, reading);
  const levels = assignment.columns.filter(({ role }) => role === 'levelTarget').length;
  if (subject === 'silent' && levels < LEVELS_THAT_TELL) return null;
  const role = missingOf(requiredOf(known, rubric), assignment);
  const unknown = (reason: Unknown['reason']): Unknown => ({ state: 'unknown', frame, assignment, reason });
  if (subject === 'both') return role === null ? unknown('notSaid') : null;
  if (assignment.foreignPercent) return unknown('ambiguousIndicator');
  const { indicator } = known;
  if (role === null) return { state: 'known', frame, assignment, indicator, rubric, year };
  const resembles = isLikely(assignment, role, headers, frame);
  if (year && !resembles) return { ...unknown('otherYear'), year: year.year };
  return { ...unknown('missingColumn'), missing: { role, indicator, rubric, resembles } };
}

/** The same sheet may ask for other inputs in another round. */
function requiredOf(known: TableKnowledge, rubric: string): readonly ColumnPart[] {
  return (knowledgeOf(known.indicator, rubric) ?? known).required;
}

function missingOf(required: readonly ColumnPart[], { columns }: Assignment): ColumnPart | null {
  return required.find((one) => columnOf(columns, one) === null) ?? null;
}

/**
 * Columns that tables of other things do not have: no common header is one, and two candidates are. What only goes with the
 * figures (institutions, say) counts beside results.
 */
function isLikely(
  { columns }: Assignment,
  missing: ColumnPart,
  headers: readonly Header[],
  { unitColumn }: Frame,
): boolean {
  const common = assignRoles(headers, unitColumn, null, null).columns;
  const hasResult = columnOf(columns, 'result') !== null;
  return columns.some(({ role, candidate }, index) => {
    const isOwn = role !== null && role !== common[index]?.role;
    return candidate === missing || (isOwn && (role !== 'other' || hasResult));
  });
}

interface YearRead {
  readonly assignment: Assignment;
  readonly rubric: string;
  /** The table is of another year than the rubric's, or that year has several. */
  readonly year: YearQuestion | null;
}

/** The columns as those of the year that the words say; a later year in a title is believed only where they fit it. */
function inItsYear(
  known: TableKnowledge,
  frame: Frame,
  headers: readonly Header[],
  reading: Reading,
): YearRead {
  const wanted = findRubric(known.rubric)?.fiscalYear ?? 0;
  const years = yearOf(titlesOf(headers, frame), reading.titles, reading.sheet, wanted);
  const own = (): YearRead => ({
    assignment: assignRoles(headers, frame.unitColumn, known, reading.choice),
    rubric: known.rubric,
    year: null,
  });
  const other = (year: number, said: Title): YearRead =>
    inOtherYear(known, frame, headers, reading, { ...years, year, said });
  if (!years.said) {
    const read = own();
    const result = headers.find(({ column }) => column === columnOf(read.assignment.columns, 'result'));
    const named = result ? yearsSaid(result.joined, wanted) : [];
    const isOwn = !result || named.length === 0 || named.includes(wanted);
    const cell = { row: frame.headerTop, column: result?.column ?? 0 };
    if (!isOwn) return other(Math.max(...named), { text: result.joined, cell });
    return hasRounds(known.indicator, wanted)
      ? other(wanted, saidOfYear(wanted, [...reading.titles, ...titlesOf(headers, frame)]))
      : read;
  }
  const read = other(years.year, years.said);
  const isInHeaders = years.headers !== null && years.headers.year > wanted;
  const fits = ({ assignment, rubric }: YearRead): boolean =>
    missingOf(requiredOf(known, rubric), assignment) === null && !assignment.foreignPercent;
  if (isInHeaders || fits(read)) return read;
  // A title of another year above columns of this one: headers that name the year are believed, others asked about.
  const isNamed = years.headers?.year === wanted;
  const mine = own();
  if (isNamed || !read.year || !fits(mine)) return isNamed ? mine : read;
  const { answer } = read.year;
  return answer === null ? { ...mine, year: read.year } : { ...mine, year: read.year, rubric: answer };
}

/** The year has a rubric for each of its rounds. */
function hasRounds(indicator: string, year: number): boolean {
  const own = builtInRubrics().filter(
    ({ id, fiscalYear }) => fiscalYear === year && findIndicator(id, indicator) !== null,
  );
  return own.length > 1;
}

/** What says the year, or else is said of the table at all. */
function saidOfYear(year: number, titles: readonly Title[]): Title {
  return (
    titles.find(({ text }) => yearsSaid(text, year).includes(year)) ??
    titles.find(({ text }) => text !== '') ?? { text: String(year), cell: null }
  );
}

function titlesOf(headers: readonly Header[], { headerTop }: Frame): readonly Title[] {
  return headers.map(({ joined, column }) => ({ text: joined, cell: { row: headerTop, column } }));
}

function inOtherYear(
  known: TableKnowledge,
  frame: Frame,
  headers: readonly Header[],
  { choice, titles }: Reading,
  { year, said }: Years & { readonly said: Title },
): YearRead {
  const { ids, ofYear } = rubricsFor(known.indicator, year);
  const read = (rubric: string): Assignment => {
    const own = knowledgeOf(known.indicator, rubric) ?? known;
    return assignRoles(headers, frame.unitColumn, own, choice, year);
  };
  const fitting = ids.filter((id) => !read(id).foreignPercent);
  // A rubric that asks for a column the table does not have is no answer while another goes with those it has.
  const whole = fitting.filter((id) => missingOf(requiredOf(known, id), read(id)) === null);
  const answers = [whole, fitting, ids].find((some) => some.length > 0) ?? ids;
  const [first = known.rubric] = answers;
  if (ofYear && answers.length === 1) return { assignment: read(first), rubric: first, year: null };
  const { text: words, cell } = said;
  const byUser = answered(choice, 'year', words, answers);
  const answer = byUser ?? roundSaid(answers, year, [...titles, ...titlesOf(headers, frame)]);
  const rubric = answer ?? first;
  const settledBy = answer === null ? null : byUser === null ? 'words' : 'user';
  return {
    assignment: read(rubric),
    rubric,
    year: { kind: 'year', words, cell, year, answers, answer, settledBy },
  };
}

const ROUND = /(?:รอบ(?:การประเมิน|ประเมิน)?|งวด|round)(?:ที่)?([12])(?!\d)/g;

/** "รอบที่ 1", "งวดที่ 1": of a year's two rubrics the one that the words name, where they name no other. */
function roundSaid(answers: readonly string[], year: number, titles: readonly Title[]): string | null {
  const rounds = new Set(
    titles.flatMap(({ text }) => [...headerKey(text).matchAll(ROUND)].map(([, round]) => Number(round))),
  );
  const [round] = rounds;
  const named = answers.filter((id) => {
    const rubric = findRubric(id);
    return rubric?.fiscalYear === year && rubric.round === round;
  });
  return rounds.size === 1 && named.length === 1 ? (named[0] ?? null) : null;
}

/** The user said what the table is: only its columns are still looked for. */
export function chosenFit(reading: Reading, frame: Frame, choice: TableChoice): Fit {
  const code = choice.indicator ?? '';
  const rubric = choice.rubric ?? knownTables().find(({ indicator }) => indicator === code)?.rubric ?? '';
  const indicator = findIndicator(rubric, code);
  const known = knowledgeOf(code, rubric);
  const headers = headersOf(reading.grid, frame);
  const wanted = findRubric(rubric)?.fiscalYear ?? 0;
  const years = yearOf(titlesOf(headers, frame), reading.titles, reading.sheet, wanted);
  const read = (year: number): Assignment => assignRoles(headers, frame.unitColumn, known, choice, year);
  const ofTable = read(years.year);
  if (!indicator) return { state: 'unknown', frame, assignment: ofTable, reason: 'ambiguousIndicator' };
  const required = known?.required ?? neededParts(indicator);
  const isRead = missingOf(required, ofTable) === null || years.year === wanted;
  const found = isRead ? ofTable : read(wanted);
  const automatic = bestFit({ ...reading, choice: null });
  const isSame = automatic.state === 'known' && automatic.indicator === code;
  const assignment = withMeaning(found, required, automatic, isSame);
  const role = missingOf(required, assignment);
  if (role) {
    const missing = { role, indicator: code, rubric, resembles: true };
    return { state: 'unknown', frame, assignment, reason: 'missingColumn', missing };
  }
  return { state: 'known', frame, assignment, indicator: code, rubric, year: chosenYear(years, rubric) };
}

/** The year was settled with the rubric; it is said all the same. */
function chosenYear({ year, said }: Years, rubric: string): YearQuestion | null {
  if (!said) return null;
  const { text: words, cell } = said;
  return { kind: 'year', words, cell, year, answers: [rubric], answer: rubric, settledBy: 'user' };
}

/** What results are held against, whatever an indicator calls it. */
const GIVEN = ['base', 'target'] as const;

/** A part that nobody plays under the chosen rubric is taken from the column that plays it by the table's own headers. */
function withMeaning(
  assignment: Assignment,
  required: readonly ColumnPart[],
  automatic: Fit,
  isSame: boolean,
): Assignment {
  const missing = missingOf(required, assignment);
  const wanted = GIVEN.find((part) => part === missing);
  if (wanted === undefined) return assignment;
  const { columns } = assignment;
  const headed = automatic.assignment?.columns ?? [];
  const isGiven = ({ role }: TableColumn): boolean =>
    role === wanted || (isSame && GIVEN.some((part) => part === role));
  const given = (columns.find(isGiven) ?? headed.find(isGiven))?.column;
  const result = columnOf(columns, 'result') ?? columnOf(headed, 'result');
  const mapped = columns.map((one): TableColumn => {
    const { column, header } = one;
    if (column === given) return { column, header, role: wanted };
    return column === result ? { column, header, role: 'result' } : one;
  });
  return { ...assignment, columns: mapped };
}
