/**
 * How the workbook stands at one moment, in the shape of a before-image. Asked at the head of the request that writes, it
 * is what stood there when Excel began with it: nobody else's edit comes between, so it tells whether the write met what
 * was looked at before, and is what taking back puts there again.
 */
import { formatCell, formatRange, type RangeAddress } from '../sheet/address';
import type { Batch } from './batch';
import { cellKey } from './blocks';
import { sameHeld } from './contents';
import { pickFormat, sameFormat } from './formats';
import type { CellImage, SheetImage } from './image';
import { cellBytes, SheetProbe } from './probe';

export interface SheetLook {
  readonly image: SheetImage;
  readonly sheet: Excel.Worksheet;
  /** `null`: the sheet is gone. */
  readonly now: SheetImage | null;
  /** What stands in a cell, as `written` tells it. */
  raw(cell: CellImage['cell']): unknown;
  /** Throws where writing would fail or reach cells that nobody sees. */
  refuse(): void;
}

export interface SheetQueue {
  readonly sheet: Excel.Worksheet;
  readonly answer: () => SheetLook;
}

/** A sheet that is changed, not one that is added. */
export async function queueSheetLook(
  context: Excel.RequestContext,
  batch: Batch,
  image: SheetImage,
): Promise<SheetQueue> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(image.key);
  const contents = image.cells.map(({ content }) => ('value' in content ? content.value : ''));
  const probe = await SheetProbe.queue(batch, image.name, sheet, {
    cells: image.cells.map(({ cell }) => cell),
    formulas: new Set(
      image.cells.flatMap(({ cell, content }) => (content.kind === 'formula' ? [cellKey(cell)] : [])),
    ),
    formats: image.cells.filter(({ format }) => Object.keys(format).length > 0).map(({ cell }) => cell),
    columns: image.widths.map(({ column }) => column),
    tables: image.tableResizes.map(({ table }) => table),
    bytesPerCell: cellBytes([...image.written.values(), ...contents]),
  });
  const answer = (): SheetLook => {
    probe.collect();
    return {
      image,
      sheet,
      now: probe.isGone ? null : imageNow(image, probe),
      raw: (cell) => probe.raw(cell),
      refuse: () => probe.refuse(),
    };
  };
  return { sheet, answer };
}

function imageNow(image: SheetImage, probe: SheetProbe): SheetImage {
  return {
    ...image,
    name: probe.sheet.name,
    key: probe.sheet.id,
    cells: image.cells.map(({ cell, format }) => ({
      cell,
      content: probe.content(cell),
      numberFormat: probe.numberFormat(cell),
      format: pickFormat(format, probe.format(cell)),
    })),
    widths: image.widths.map(({ column, points }) => ({
      column,
      points: probe.widthPoints(column) ?? points,
    })),
    tableResizes: image.tableResizes.flatMap(({ table, to }) => {
      const from = probe.tableRange(table);
      return from ? [{ table, from, to }] : [];
    }),
  };
}

/** Everything that a plan touches on a sheet reads alike. */
export function sameSheet(a: SheetImage, b: SheetImage): boolean {
  return (
    a.cells.every((cell, index) => sameCell(cell, b.cells[index])) &&
    a.widths.every(({ points }, index) => Math.abs(points - (b.widths[index]?.points ?? NaN)) < 0.5) &&
    a.tableResizes.length === b.tableResizes.length &&
    a.tableResizes.every(({ from }, index) => sameRange(from, b.tableResizes[index]?.from))
  );
}

function sameCell(a: CellImage, b: CellImage | undefined): boolean {
  return (
    b !== undefined &&
    sameHeld(a.content, b.content) &&
    a.numberFormat === b.numberFormat &&
    sameFormat(a.format, b.format)
  );
}

function sameRange(a: RangeAddress, b: RangeAddress | undefined): boolean {
  return b !== undefined && formatRange(a) === formatRange(b);
}

/** Where contents or a table differ, as an address; a format that somebody changed is no reason to stop. */
export function firstDifference(expected: SheetImage, now: SheetImage): string | null {
  const cell = expected.cells.find(({ content }, index) => {
    const there = now.cells[index];
    return !there || !sameHeld(content, there.content);
  });
  if (cell) return formatCell(cell.cell);
  const table = expected.tableResizes.find(
    ({ from }, index) => !sameRange(from, now.tableResizes[index]?.from),
  );
  return table ? formatRange(table.from) : null;
}
