/**
 * Cases for one check, as data: sheets on which it must be silent, and sheets with what it must find. Beyond what a case
 * says, every finding has to name its place in both languages, and every fix has to do away with its own finding.
 */
import { stepsOf, type Check, type Finding, type Severity } from '../../src/checks';
import { drain } from '../../src/checks/run';
import { columnName, formatCell, formatRange, parseCell } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { recogniseTables, type TableChoice } from '../../src/tables';
import { idsIn } from '../i18n/ids';
import { sheetOf, withCells, workbookOf, type SheetOptions } from '../tables/build';

/** A value; a formula ("=C3+C4", its value empty); or a formula with its value, or a value with its number format. */
export type Cell =
  | CellValue
  | { readonly formula: string; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly value: CellValue; readonly numberFormat: string };
export type Rows = readonly (readonly Cell[])[];

export interface Options extends SheetOptions {
  readonly visible?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

interface Case {
  readonly name: string;
  /** One sheet ... */
  readonly cells?: Rows;
  readonly options?: Options;
  /** ... or several, or a whole workbook. */
  readonly sheets?: readonly SheetSnapshot[];
  readonly workbook?: WorkbookSnapshot;
  readonly choices?: readonly TableChoice[];
  /** How many target tables must be recognised; at least one where it is not said. */
  readonly tables?: number;
}

export interface Expected {
  /** "C7" or "C3:C5". */
  readonly cell: string;
  readonly sheet?: string;
  /** The check's own where it is not said. */
  readonly severity?: Severity;
  /** Fits the Thai or the English message. */
  readonly message?: RegExp;
  readonly suggestion?: RegExp;
  /** What the fix writes, by cell; `null`: there must be no fix. Text that begins with `=` is a formula. */
  readonly fixed?: Readonly<Record<string, string | number | boolean | null>> | null;
  readonly certain?: boolean;
}

export interface Cases {
  readonly valid: readonly Case[];
  readonly invalid: readonly (Case & { readonly finds: readonly Expected[] })[];
}

export function testCheck(check: Check, { valid, invalid }: Cases): void {
  describe(check.id, () => {
    test('says what it is', () => {
      const { title, description } = check.meta;
      for (const text of [title, description]) {
        expect(text.th).toMatch(/[ก-๛]/);
        expect(text.en).toMatch(/[a-z]/);
      }
    });
    test.each(valid)('nothing: $name', (one) => {
      expect(run(check, one).map(brief)).toEqual([]);
    });
    test.each(invalid)('found: $name', (one) => {
      const findings = run(check, one);
      expect(findings.map(({ range }) => formatRange(range))).toEqual(one.finds.map(({ cell }) => cell));
      findings.forEach((finding, index) => {
        const expected = one.finds[index];
        if (!expected) return;
        expectFinding(check, finding, expected);
        expectMended(check, one, finding);
      });
    });
  });
}

function run(check: Check, one: Case): Finding[] {
  const workbook = workbookIn(one);
  const { tables } = recogniseTables(workbook, one.choices ?? []);
  if (one.tables === undefined) expect(tables.length).toBeGreaterThan(0);
  else expect(tables).toHaveLength(one.tables);
  return findingsOf(check, workbook, one.choices);
}

export function findingsOf(
  check: Check,
  workbook: WorkbookSnapshot,
  choices: readonly TableChoice[] = [],
): Finding[] {
  return drain(stepsOf([check], workbook, choices));
}

function workbookIn({ cells, options, sheets, workbook }: Case): WorkbookSnapshot {
  if (workbook) return workbook;
  return workbookOf(...(sheets ?? [sheet(cells ?? [], options)]));
}

/** A sheet from rows of cells as typed. */
export function sheet(rows: Rows, options: Options = {}): SheetSnapshot {
  const plain = rows.map((row) => row.map((cell) => (isRich(cell) ? cell.value : cell)));
  const made = sheetOf(plain, options);
  const formats = made.numberFormats.map((row) => [...row]);
  const formulas = made.formulas.map((row) => [...row]);
  rows.forEach((row, down) =>
    row.forEach((cell, across) => {
      if (!isRich(cell)) return;
      const formulaRow = formulas[down];
      const formatRow = formats[down];
      if (formulaRow && 'formula' in cell) formulaRow[across] = cell.formula;
      if (formatRow && cell.numberFormat !== undefined) formatRow[across] = cell.numberFormat;
    }),
  );
  const { visible = true, hiddenRows, hiddenColumns } = options;
  return {
    ...made,
    visible,
    formulas,
    numberFormats: formats,
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(hiddenColumns ? { hiddenColumns } : {}),
  };
}

type Rich = Extract<Cell, { readonly value: CellValue }>;

function isRich(cell: Cell): cell is Rich {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

/** The same rows with some cells planted over, by address within the rows (A1 is the first cell given). */
export function planted(rows: Rows, cells: Readonly<Record<string, Cell>>): Rows {
  const made = rows.map((row) => [...row]);
  for (const [address, cell] of Object.entries(cells)) {
    const place = parseCell(address);
    const row = place && made[place.row];
    if (!row) throw new Error(`No row for ${address}`);
    while (row.length <= place.column) row.push(null);
    row[place.column] = cell;
  }
  return made;
}

function brief({ range, message }: Finding): string {
  return `${formatRange(range)} ${message.en}`;
}

function expectFinding(check: Check, finding: Finding, expected: Expected): void {
  const { message, severity, sheet: sheetName, suggestion, fix } = finding;
  expect({ cell: expected.cell, severity }).toEqual({
    cell: expected.cell,
    severity: expected.severity ?? check.meta.severity,
  });
  if (expected.sheet !== undefined) expect(sheetName).toBe(expected.sheet);
  expectPlaceNamed(finding);
  expectNoIds(finding);
  if (expected.message) expect(`${message.th}\n${message.en}`).toMatch(expected.message);
  if (expected.suggestion) expect(`${suggestion?.th}\n${suggestion?.en}`).toMatch(expected.suggestion);
  if (expected.certain !== undefined) expect(fix?.certain).toBe(expected.certain);
  if (expected.fixed === null) expect(fix).toBeNull();
  else if (expected.fixed) {
    const writes = (fix?.changes ?? []).map(({ cell, after }) => [formatCell(cell), plainContent(after)]);
    expect(Object.fromEntries(writes)).toEqual(expected.fixed);
  }
}

/** A formula to put in names its indicator as formulas do. */
function expectNoIds({ message, suggestion, fix }: Finding): void {
  const texts = [message, fix?.label, suggestion].flatMap((text) => (text ? [text.th, text.en] : []));
  expect(idsIn(...texts.filter((text) => !text.startsWith('=')))).toEqual([]);
}

function expectPlaceNamed({ range, message }: Finding): void {
  const place = new RegExp(
    `(?<![A-Z])${columnName(range.left)}(?:${range.top + 1})?(?![A-Z\\d])|(?<!\\d)${range.top + 1}(?!\\d)`,
  );
  expect(message.th).toMatch(place);
  expect(message.en).toMatch(place);
  expect(message.th).toMatch(/[ก-๛]/);
  expect(message.en).toMatch(/[a-z]{3}/);
}

function plainContent(content: CellContent): string | number | boolean | null {
  return content.kind === 'formula' ? content.formula : content.value;
}

/** Whoever takes the fix must not be shown the same fault again. */
function expectMended(check: Check, one: Case, finding: Finding): void {
  const { fix } = finding;
  if (!fix) return;
  expect(check.meta.fixable).toBe(true);
  expect(fix.changes.length).toBeGreaterThan(0);
  const workbook = workbookIn(one);
  const mended = {
    ...workbook,
    sheets: workbook.sheets.map((each) =>
      each.name === finding.sheet ? withCells(each, fix.changes) : each,
    ),
  };
  const left = findingsOf(check, mended, one.choices);
  expect(left.map(({ id }) => id)).not.toContain(finding.id);
  expect(
    left.filter(
      ({ range, sheet: name }) => name === finding.sheet && formatRange(range) === formatRange(finding.range),
    ),
  ).toEqual([]);
}
