/**
 * A sheet of the add-in's own making, first as it should be. Where an earlier one of the same frame stands in the
 * workbook, only its differing cells change; a second is made only where that is asked for.
 */
import { shapeOf } from '../../formula/shape';
import { isEmpty, scaled, type Scaled } from '../scores/formulas';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { CellChange, CellContent, CellLook, SheetChange, SheetLayout } from '../../sheet/plan';
import type { CellValue, SheetSnapshot } from '../../sheet/snapshot';
import { BLANK, contentAt, sameContent } from '../cells';

export interface DraftCell {
  readonly cell: CellAddress;
  readonly after: CellContent;
  readonly shows?: CellValue;
  readonly numberFormat?: string;
  readonly look?: CellLook;
}

type More = Omit<DraftCell, 'cell' | 'after'>;

export class SheetDraft {
  readonly cells: DraftCell[] = [];

  put(row: number, column: number, value: string | number | null, more: More = {}): void {
    this.cells.push({ cell: { row, column }, after: { kind: 'value', value }, ...more });
  }

  /** `shows`: what the pane works out for the same cell. */
  formula(row: number, column: number, formula: string, shows: CellValue, more: More = {}): void {
    this.cells.push({ cell: { row, column }, after: { kind: 'formula', formula }, shows, ...more });
  }
}

export interface SheetFrame {
  readonly widths: readonly number[];
  readonly layout: SheetLayout;
}

export function newSheet(draft: SheetDraft, sheet: string, { widths, layout }: SheetFrame): SheetChange {
  return {
    sheet,
    create: true,
    cells: draft.cells.flatMap((cell) =>
      isBlank(cell.after) && !cell.look ? [] : [{ before: BLANK, ...cell }],
    ),
    tableResizes: [],
    columnWidths: widths.map((characters, column) => ({ column, characters })),
    layout,
  };
}

/**
 * Looks and widths stay as they are: people may have changed them. A cell that was blank looks like one of its kind. Rows
 * of the lower part that are no longer needed are blanked; what people wrote where the form has nothing stays.
 */
export function sameSheet(
  draft: SheetDraft,
  existing: SheetSnapshot,
  addinTexts: ReadonlySet<string>,
): SheetChange {
  const isOurs = addinContent(draft, addinTexts);
  const alike = new Map<string, CellAddress>();
  for (const { cell, after, look } of draft.cells) {
    if (look && !isBlank(after) && sameContent(contentAt(existing, cell), after))
      alike.set(JSON.stringify(look), cell);
  }
  const cells = draft.cells.flatMap(({ cell, after, shows, numberFormat, look }): CellChange[] => {
    const before = contentAt(existing, cell);
    if (sameContent(before, after) || (isBlank(after) && !isOurs(before))) return [];
    const like = isBlank(before) && look ? alike.get(JSON.stringify(look)) : undefined;
    return [
      {
        cell,
        before,
        after,
        ...(shows === undefined ? {} : { shows }),
        ...(like ? { formatLike: like } : {}),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      },
    ];
  });
  const left = leftRows(draft, existing, isOurs);
  return {
    sheet: existing.name,
    create: false,
    cells: [...cells, ...left],
    tableResizes: [],
    columnWidths: [],
  };
}

function isBlank(content: CellContent): boolean {
  return content.kind === 'value' && content.value === null;
}

/** Rows right below the draft that an earlier one of more rows left: those with a formula of ours, and their headings. */
function leftRows(
  draft: SheetDraft,
  existing: SheetSnapshot,
  isOurs: (content: CellContent) => boolean,
): CellChange[] {
  const bottom = existing.used?.bottom ?? 0;
  const lastRow = draft.cells.reduce((most, { cell }) => Math.max(most, cell.row), 0);
  const columns = [
    ...new Set(draft.cells.flatMap(({ cell }) => (cell.row === lastRow ? [cell.column] : []))),
  ];
  const at = (row: number) => columns.map((column) => ({ row, column }));
  const isLeft = (row: number): boolean =>
    at(row).some((cell) => {
      const content = contentAt(existing, cell);
      return content.kind === 'formula' && isOurs(content);
    });
  const rows: number[] = [];
  for (let row = lastRow + 1; row <= bottom && (isLeft(row) || isLeft(row + 1)); row++) rows.push(row);
  return rows.flatMap(at).flatMap((cell): CellChange[] => {
    const before = contentAt(existing, cell);
    return isBlank(before) ? [] : [{ cell, before, after: BLANK }];
  });
}

/** What only the add-in writes: figures, formulas of the shapes it makes, and words that change with the data. */
function addinContent(draft: SheetDraft, addinTexts: ReadonlySet<string>): (content: CellContent) => boolean {
  const shapes = new Set([
    ...ALWAYS_OURS.map(plainShape),
    ...draft.cells.flatMap(({ after }) => (after.kind === 'formula' ? [plainShape(after.formula)] : [])),
  ]);
  return (content) => {
    if (content.kind === 'formula') {
      const shape = plainShape(content.formula);
      return shapes.has(shape) || STEPS_DONE.test(shape);
    }
    return typeof content.value !== 'string' || addinTexts.has(content.value);
  };
}

/** Copies of one cell: which of them stands somewhere depends on where the figure was found. */
export const EMPTY = '=""';
export function copyOfNumber(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",KPI.NUMBER(${reference}))`;
}
/** A figure in another unit, or what it leaves of a whole; blank while a cell that it needs is. */
export function copyOfDerived(figure: Scaled, whole: Scaled | null): string {
  if (!whole) return `=IF(${isEmpty(figure.reference)},"",${scaled(figure)})`;
  const empty = `OR(${isEmpty(whole.reference)},${isEmpty(figure.reference)})`;
  return `=IF(${empty},"",${scaled(whole)}-${scaled(figure)})`;
}
export function copyOfOptional(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",IFERROR(KPI.NUMBER(${reference}),""))`;
}
/** 1 where ticked, else 0. */
export function copyOfTick(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",IFERROR(KPI.MILESTONELEVEL(${reference}),""))`;
}
export function stepFlag(ticks: readonly string[]): string {
  return `=IFERROR(${ticks.map((tick) => `KPI.MILESTONELEVEL(${tick})`).join('*')},0)`;
}

const ONE = { reference: 'A1', factor: 1 };
const MANY = { reference: 'A1', factor: 1000 };
const ALWAYS_OURS = [
  copyOfDerived(MANY, null),
  copyOfDerived(ONE, ONE),
  copyOfDerived(MANY, ONE),
  copyOfDerived(ONE, MANY),
  copyOfDerived(MANY, MANY),
  EMPTY,
  copyOfNumber('A1'),
  copyOfOptional('A1'),
  copyOfTick('A1'),
  stepFlag(['A1']),
  '=0',
];

/** Steps before the first that is not complete, as the shape of its formula. */
const STEPS_DONE = /^=(?:IF\(#=0,0,)+0\)+$/;

/** Also without figures; several cells or steps beside each other are as one. */
function plainShape(formula: string): string {
  return shapeOf(formula)
    .replace(/\d+(?:\.\d+)?/g, '0')
    .replace(/#(?:[,:]#)+/g, '#')
    .replace(/(KPI\.MILESTONELEVEL\(#\))(?:\*KPI\.MILESTONELEVEL\(#\))+/g, '$1');
}

/** "B3:D3,F3": cells of one column or row as few ranges as they make. */
export function joined(cells: readonly CellAddress[], name: (range: RangeAddress) => string): string {
  const runs: RangeAddress[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last.left === column && last.right === column && last.bottom === row - 1) {
      runs[runs.length - 1] = { ...last, bottom: row };
    } else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs.map(name).join(',');
}
