/**
 * How high a row has to be for what stands in it. Excel fits rows without a height of their own by itself, so such
 * heights are only shown, never saved.
 */
import type { Worksheet } from '@univerjs/core';
import { DEFAULT_FONT } from './cellFormat';

export interface FittedCell {
  readonly text: string;
  readonly font: string;
  readonly points: number;
  readonly bold: boolean;
  readonly wraps: boolean;
  /** Width of its column. */
  readonly pixels: number;
}

const PIXELS_PER_POINT = 4 / 3;
/** Height of a line, ascenders and Thai tone marks included, in sizes of its font. */
export const LINE_HEIGHT = 1.45;
const PADDING = 6;
/** Words do not fill their lines to the end. */
const SLACK = 1.06;
const WRAP = 3;

export function fittedPixels(cells: readonly FittedCell[]): number {
  return Math.max(
    0,
    ...cells.map((cell) => Math.round(lineCount(cell) * cell.points * LINE_HEIGHT * PIXELS_PER_POINT)),
  );
}

function lineCount({ text, font, points, bold, wraps, pixels }: FittedCell): number {
  const room = pixels - PADDING;
  const isShort = text.length * points * PIXELS_PER_POINT < room && !text.includes('\n');
  if (!wraps || isShort || room <= 0) return 1;
  pen.font = `${bold ? 700 : 400} ${points * PIXELS_PER_POINT}px ${JSON.stringify(font)}`;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((pen.measureText(line).width * SLACK) / room)), 0);
}

const pen = newPen();

function newPen(): CanvasRenderingContext2D {
  const found = document.createElement('canvas').getContext('2d');
  if (!found) throw new Error('The page cannot draw.');
  return found;
}

/** Keeps the rows of an added sheet as high as their content, after whatever the add-in writes. */
export class RowFitter {
  private isAsked = false;

  constructor(
    private readonly sheet: Worksheet,
    private readonly run: (command: string, params: object) => void,
  ) {}

  /** Once, when the writing at hand is through. */
  ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    queueMicrotask(() => {
      this.isAsked = false;
      this.fit();
    });
  }

  private fit(): void {
    const cells = new Map<number, FittedCell[]>();
    this.sheet.getCellMatrix().forValue((row, column) => {
      const cell = this.fittedCell(row, column);
      if (cell) cells.set(row, [...(cells.get(row) ?? []), cell]);
    });
    const least = this.sheet.getConfig().defaultRowHeight;
    const rowsAutoHeightInfo = [...cells]
      .map(([row, own]) => ({ row, autoHeight: Math.max(fittedPixels(own), least) }))
      .filter(({ row, autoHeight }) => this.sheet.getRowHeight(row) !== autoHeight);
    if (rowsAutoHeightInfo.length > 0)
      this.run('sheet.mutation.set-worksheet-row-auto-height', { rowsAutoHeightInfo });
  }

  /** Merged cells count for no row, as in Excel. */
  private fittedCell(row: number, column: number): FittedCell | null {
    const cell = this.sheet.getCellRaw(row, column);
    if (!cell || this.sheet.getMergedCell(row, column)) return null;
    const style = this.sheet.getComposedCellStyleByCellData(row, column, cell);
    return {
      text: cell.v === undefined || cell.v === null ? '' : String(cell.v),
      font: style.ff ?? DEFAULT_FONT.name,
      points: style.fs ?? DEFAULT_FONT.size,
      bold: style.bl === 1,
      wraps: style.tb === WRAP,
      pixels: this.sheet.getColumnWidth(column),
    };
  }
}
