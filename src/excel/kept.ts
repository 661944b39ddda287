/**
 * The before-image of the last write, kept in the workbook as a custom XML part. It goes there in the same request as the
 * write and before its first cell, so it is there exactly when something was written, is saved and lost together with it,
 * and is found by any pane that is opened later, on any machine; storage of the browser is none of that. There is never more
 * than one: the next write takes the place of the last, and restoring takes it away.
 */
import { KEPT_NAMESPACE } from '../sheet/snapshot';
import type { PlanBasis, TableResize } from '../sheet/plan';
import { utf8Bytes } from '../sheet/bytes';
import type { Batch } from './batch';
import { cellKey } from './blocks';
import type { HeldContent } from './contents';
import type { FormatPatch } from './formats';
import type { BeforeImage, CellImage, Landmark, SheetImage } from './image';
import { CONTENT_BYTES } from './probe';

/** More is not kept: a workbook should not be burdened by what was once in it. */
const MOST_BYTES = 1_500_000;

/** Queues the part; its id is there after the flush. `null`: too large. */
export async function keepPart(
  context: Excel.RequestContext,
  batch: Batch,
  image: Pick<BeforeImage, 'sheets' | 'landmarks'>,
): Promise<Excel.CustomXmlPart | null> {
  const xml = writeKept(image);
  const bytes = utf8Bytes(xml);
  if (bytes > MOST_BYTES) return null;
  await batch.tell(bytes + CONTENT_BYTES);
  return context.workbook.customXmlParts.add(xml).load('id');
}

export async function dropPart(
  context: Excel.RequestContext,
  batch: Batch,
  { partId }: Pick<BeforeImage, 'partId'>,
): Promise<void> {
  if (partId === null) return;
  await batch.tell(CONTENT_BYTES);
  context.workbook.customXmlParts.getItemOrNullObject(partId).delete();
}

type Packed = string | number | boolean | null | readonly [formula: string] | { readonly error: string };

/** Row, column, content before, its number format and format by their numbers, what was written. */
type PackedCell = readonly [number, number, Packed, number, number, Packed];

interface Kept {
  readonly sheets: readonly (Omit<SheetImage, 'cells' | 'written'> & {
    readonly cells: readonly PackedCell[];
  })[];
  readonly landmarks: readonly Landmark[];
  readonly numberFormats: readonly string[];
  readonly formats: readonly FormatPatch[];
}

function writeKept({ sheets, landmarks }: Pick<BeforeImage, 'sheets' | 'landmarks'>): string {
  const numberFormats = new Numbered<string>();
  const formats = new Numbered<FormatPatch>();
  const kept: Kept = {
    sheets: sheets.map(({ cells, written, ...sheet }) => ({
      ...sheet,
      cells: cells.map(({ cell, content, numberFormat, format }): PackedCell => [
        cell.row,
        cell.column,
        pack(content),
        numberFormats.of(numberFormat),
        formats.of(format),
        packRaw(written.get(cellKey(cell))),
      ]),
    })),
    landmarks,
    numberFormats: numberFormats.list,
    formats: formats.list,
  };
  // Two characters have no form in XML; the others that have none are escaped by JSON already.
  const json = JSON.stringify(kept).replace(
    /[\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16)}`,
  );
  const text = json.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<before xmlns="${KEPT_NAMESPACE}">${text}</before>`;
}

class Numbered<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(one: T): number {
    const key = JSON.stringify(one);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    return this.list.push(one) - 1;
  }
}

function pack(content: HeldContent): Packed {
  if (content.kind === 'error') return { error: content.error };
  return content.kind === 'formula' ? [content.formula] : content.value;
}

function packRaw(raw: unknown): Packed {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

/** `null` for what this version did not write or somebody else changed: then nothing is offered. */
export function readKept(xml: string): Pick<BeforeImage, 'sheets' | 'landmarks'> | null {
  const text = /<before[^>]*>([^<]*)<\/before>/.exec(xml)?.[1];
  if (text === undefined) return null;
  try {
    const json = text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    return unpackAll(JSON.parse(json));
  } catch {
    return null;
  }
}

function unpackAll(kept: unknown): Pick<BeforeImage, 'sheets' | 'landmarks'> {
  const numberFormats = list(part(kept, 'numberFormats')).map(string);
  const formats = list(part(kept, 'formats')).map((format) => record(format) as FormatPatch);
  const sheets = list(part(kept, 'sheets')).map((sheet): SheetImage => {
    const cells = list(part(sheet, 'cells')).map((cell) => unpackCell(list(cell), numberFormats, formats));
    return {
      name: string(part(sheet, 'name')),
      key: string(part(sheet, 'key')),
      added: part(sheet, 'added') === true,
      cells: cells.map(({ image }) => image),
      widths: list(part(sheet, 'widths')).map((width) => ({
        column: number(part(width, 'column')),
        points: number(part(width, 'points')),
      })),
      tableResizes: list(part(sheet, 'tableResizes')).map((resize): TableResize => ({
        table: string(part(resize, 'table')),
        from: range(part(resize, 'from')),
        to: range(part(resize, 'to')),
      })),
      written: new Map(cells.map(({ image, written }) => [cellKey(image.cell), written])),
    };
  });
  const landmarks = list(part(kept, 'landmarks')).map((landmark): Landmark => ({
    sheet: string(part(landmark, 'sheet')),
    key: string(part(landmark, 'key')),
    range: range(part(landmark, 'range')),
    values: list(part(landmark, 'values')).map(list) as PlanBasis['values'],
  }));
  return { sheets, landmarks };
}

function unpackCell(
  [row, column, content, numberFormat, format, written]: readonly unknown[],
  numberFormats: readonly string[],
  formats: readonly FormatPatch[],
): { image: CellImage; written: unknown } {
  const image: CellImage = {
    cell: { row: number(row), column: number(column) },
    content: unpack(content),
    numberFormat: numberFormats[number(numberFormat)] ?? 'General',
    format: formats[number(format)] ?? {},
  };
  return { image, written: written ?? '' };
}

function unpack(packed: unknown): HeldContent {
  if (Array.isArray(packed)) return { kind: 'formula', formula: string(packed[0]) };
  if (typeof packed === 'object' && packed !== null)
    return { kind: 'error', error: string(part(packed, 'error')) };
  if (typeof packed === 'string' || typeof packed === 'number' || typeof packed === 'boolean') {
    return { kind: 'value', value: packed };
  }
  return { kind: 'value', value: null };
}

class NotKept extends Error {}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotKept();
  return value as Readonly<Record<string, unknown>>;
}

function part(value: unknown, name: string): unknown {
  return record(value)[name];
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotKept();
  return value;
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new NotKept();
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new NotKept();
  return value;
}

function range(value: unknown): TableResize['from'] {
  const corner = (name: string): number => number(part(value, name));
  return { top: corner('top'), left: corner('left'), bottom: corner('bottom'), right: corner('right') };
}
