/**
 * A KPI formula that takes results which may be blank, without asking first: Excel hands a blank cell to a function as
 * 0 on some platforms, alone or in a range, so a district that has not reported gets a level.
 */
import { argumentText, kpiCalls, literal, mayCallKpi, type Call } from '../../formula/calls';
import { isOneCell, placeIn, type Place } from '../../formula/references';
import { tightTokens, type Token } from '../../formula/tokens';
import { findIndicator, type Indicator } from '../../scoring';
import { placesOf, type Places } from '../../scoring/functions/calls';
import { findFunction } from '../../scoring/functions/catalogue';
import { formatRange, type CellAddress, type RangeAddress } from '../../sheet/address';
import { formulaAt, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { isDefined, neededInputs } from '../../tables';
import type { CheckContext, CheckMeta, Fault, Faults, WorkbookCheck } from '../types';
import { rewritten, runName, type Run } from './helpers/cells';
import { runsOf, type Seen } from './helpers/runs';

const meta: CheckMeta = {
  group: 'formulas',
  severity: 'warning',
  fixable: true,
  title: { th: 'สูตร KPI ไม่กันเซลล์ผลงานที่ว่าง', en: 'KPI formula does not guard a blank result' },
  description: {
    th: 'สูตร KPI ที่รับเซลล์ผลงานซึ่งยังว่างได้โดยไม่ตรวจก่อน อำเภอที่ยังไม่ส่งผลอาจได้ระดับคะแนนทั้งที่ยังไม่มีผล',
    en: 'A KPI formula over a result that may be blank, without a test: a district that has not reported may be scored.',
  },
};

export const unguardedBlank: WorkbookCheck = {
  id: 'unguarded-blank',
  meta,
  acrossSheets: true,
  checkWorkbook,
};

interface Unguarded extends Seen {
  readonly reference: string;
}

function* checkWorkbook({ workbook }: CheckContext): Faults {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of workbook.sheets) {
    const look = (formula: string): Unguarded | null => {
      const found = unguarded(formula, sheet, sheets);
      return found && { key: found.name, reference: found.argument };
    };
    for (const run of runsOf(sheet, mayCallKpi, look)) {
      if (run) yield yield* faultOf(run, sheet, sheets);
      else yield null;
    }
  }
}

interface Found {
  readonly name: string;
  readonly argument: string;
  readonly given: string;
  readonly place: Place;
  readonly call: Call;
}

type Sheets = ReadonlyMap<string, SheetSnapshot>;

/** The first reported figure of a KPI function that nothing asks about. */
function unguarded(formula: string, sheet: SheetSnapshot, sheets: Sheets): Found | null {
  for (const call of kpiCalls(formula)) {
    const entry = findFunction(call.name);
    const places = entry && placesOf(entry);
    if (!places) continue;
    for (const at of reportedPlaces(call, places)) {
      const argument = argumentText(call, at);
      const place = argument ? placeIn(argument, sheet.name) : null;
      if (!place || !mayBeBlank(place, sheets) || isGuarded(formula.slice(0, call.start), argument)) continue;
      return { name: call.name, argument, given: argumentText(call, places.given), place, call };
    }
  }
  return null;
}

/** Of a function that takes all inputs: those without which a definition has no level; else the one that is reported. */
function reportedPlaces(call: Call, { mayBeBlank: usual, inputs }: Places): readonly (number | null)[] {
  const indicator = inputs === null ? null : indicatorOf(call);
  if (inputs === null || !indicator || !isDefined(indicator)) return [usual];
  const needed = neededInputs(indicator);
  return indicator.inputs.flatMap(({ name, role }, at) =>
    role === 'reported' && needed.includes(name) ? [inputs + at] : [],
  );
}

/** A cell with a formula is never blank. */
function mayBeBlank({ sheet: name, range }: Place, sheets: Sheets): boolean {
  const sheet = sheets.get(name);
  if (!sheet) return false;
  for (const cell of cellsOf(range, sheet)) if (formulaAt(sheet, cell) === null) return true;
  return false;
}

/** Row by row; behind what the sheet holds, one stands for all. */
function* cellsOf(range: RangeAddress, { used }: SheetSnapshot): Iterable<CellAddress> {
  const bottom = Math.min(range.bottom, Math.max(range.top, (used?.bottom ?? -1) + 1));
  const right = Math.min(range.right, Math.max(range.left, (used?.right ?? -1) + 1));
  for (let row = range.top; row <= bottom; row++)
    for (let column = range.left; column <= right; column++) yield { row, column };
}

const ASKING = new Set(['ISBLANK', 'LEN', 'TRIM', 'COUNT', 'COUNTA', 'COUNTBLANK', 'ISNUMBER', 'N']);
const COMPARING = new Set(['=', '<>', '>', '<', '>=']);
const TURNED = new Set(['=', '<>', '<']);
const NOTHING = new Set(['""', '0']);

/** Before the call the same cell is asked about, in one of the ways that people write it: ISBLANK(J5), J5="", 0<J5. */
function isGuarded(before: string, argument: string): boolean {
  const plain = ({ text }: Token): string => text.replaceAll('$', '').toUpperCase();
  const [cell] = tightTokens(argument).map(plain);
  const words = tightTokens(before).map(plain);
  return words.some((word, n) => {
    const [two, one, next, after] = [words[n - 2], words[n - 1], words[n + 1], words[n + 2]];
    if (word !== cell) return false;
    if (one === '(' && ASKING.has(two ?? '') && (next === ',' || next === ')')) return true;
    if (COMPARING.has(next ?? '') && NOTHING.has(after ?? '')) return true;
    return TURNED.has(one ?? '') && NOTHING.has(two ?? '');
  });
}

function* faultOf(
  run: Run & { readonly seen: Unguarded },
  sheet: SheetSnapshot,
  sheets: Sheets,
): Generator<null, Fault> {
  const [first = ''] = run.formulas;
  const cells = runName(run);
  const { reference } = run.seen;
  const blank: CellAddress[] = [];
  let certain = true;
  const changes = yield* rewritten(run, (formula) => {
    const found = unguarded(formula, sheet, sheets);
    if (!found) return formula;
    certain &&= isPlain(formula, found);
    const source = sheets.get(found.place.sheet);
    for (const cell of source ? cellsOf(found.place.range, source) : []) {
      if (blank.length > MOST_NAMED) break;
      if (source && valueAt(source, cell) === null) blank.push(cell);
    }
    return guarded(formula, found, sheet.name);
  });
  const found = unguarded(first, sheet, sheets);
  const suggestion = found ? guarded(first, found, sheet.name) : first;
  const now = blank.length === 0 ? null : blankText(blank);
  return {
    sheet: sheet.name,
    range: run.range,
    severity: blank.length > 0 ? 'error' : 'warning',
    message: {
      th: `สูตรในเซลล์ ${cells} ไม่ตรวจว่าเซลล์ผลงาน (${reference}) ว่างหรือไม่ อำเภอที่ยังไม่ส่งผลอาจได้ระดับคะแนน${now ? ` ขณะนี้ว่างอยู่ ${now}` : ''} ให้ใช้ IF(ISBLANK(...),"",...)`,
      en: `The formula in ${cells} does not ask whether its result (${reference}) is blank, so a district that has not reported may be scored.${now ? ` Blank now: ${now}.` : ''} Use IF(ISBLANK(...),"",...).`,
    },
    suggestion: { th: suggestion, en: suggestion },
    fix: {
      certain,
      label: { th: 'กันเซลล์ผลงานที่ว่าง', en: 'Guard the blank result' },
      changes,
    },
  };
}

const MOST_NAMED = 6;

function blankText(cells: readonly CellAddress[]): string {
  const names = cells
    .slice(0, MOST_NAMED)
    .map(({ row, column }) => formatRange({ top: row, bottom: row, left: column, right: column }));
  return cells.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', ');
}

/** Nothing but the call: around anything else an empty text may be no answer. A range is guarded within the call. */
function isPlain(formula: string, { call, place }: Found): boolean {
  return !isOneCell(place) || (call.start === 1 && call.end === formula.length);
}

/** As the add-in writes it itself (plans/formulas.ts): a target of nothing passes without a result. */
function guarded(formula: string, { argument, given, call, place }: Found, sheet: string): string {
  if (!isOneCell(place)) return guardedRange(formula, call, argument);
  const test =
    isExempt(call) && placeIn(given, sheet)
      ? `AND(ISBLANK(${argument}),NOT(AND(ISNUMBER(${given}),${given}=0)))`
      : `ISBLANK(${argument})`;
  return `=IF(${test},"",${formula.slice(1)})`;
}

/** Each cell of the range for itself; what a blank means then, the function knows. */
function guardedRange(formula: string, call: Call, argument: string): string {
  const piece = call.arguments.find(({ text }) => text === argument);
  if (!piece) return formula;
  return `${formula.slice(0, piece.start)}IF(ISBLANK(${argument}),"",${argument})${formula.slice(piece.end)}`;
}

function isExempt(call: Call): boolean {
  const measure = indicatorOf(call)?.measure;
  return measure?.kind === 'share' && measure.whenZero !== undefined;
}

function indicatorOf(call: Call): Indicator | null {
  const entry = findFunction(call.name);
  if (!entry) return null;
  const rubric = literal(argumentText(call, placesOf(entry).rubric)) ?? entry.defaultRubric ?? '';
  const code = entry.indicator ?? literal(argumentText(call, 0)) ?? '';
  return findIndicator(rubric, code);
}
