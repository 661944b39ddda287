/**
 * Cell formats that a plan copies from one cell to others. They are set property by property, never by copying
 * formats in Excel: that would take conditional formats and merges along, and no before-image could put back
 * what it replaced. What is set here is exactly what restoring sets back.
 */
import { formatRange, type CellAddress, type RangeAddress } from '../sheet/address';
import type { CellLook } from '../sheet/plan';
import { mapBlock, splitRows, toBlocks } from './blocks';

interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

interface Fill {
  readonly color: string;
  readonly pattern: string;
  readonly patternColor: string;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
type Side = (typeof SIDES)[number];

/** Properties to set; those absent stay as they are. */
export interface FormatPatch {
  readonly fill?: Fill;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
}

function isSide(key: string): boolean {
  return (SIDES as readonly string[]).includes(key);
}

const NO_LINE = 'None';
const NO_FILL = 'None';

/** Rough size of one cell's answer. */
export const FORMAT_BYTES = 700;

export const FORMAT_QUERY: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, patternColor: true },
    font: { name: true, size: true, bold: true, italic: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

export function readFormat({ format = {} }: Excel.CellProperties): FormatPatch {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = format;
  return withoutGaps({
    fill: readFill(fill),
    fontName: font?.name,
    fontSize: font?.size,
    bold: font?.bold,
    italic: font?.italic,
    fontColor: font?.color,
    horizontal: horizontalAlignment,
    vertical: verticalAlignment,
    wrap: wrapText,
    top: readLine(borders?.top),
    bottom: readLine(borders?.bottom),
    left: readLine(borders?.left),
    right: readLine(borders?.right),
  });
}

const THIN = { style: 'Continuous', weight: 'Thin', color: '#000000' } as const;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** On a sheet that goes whole when it is restored: nothing needs to be set back. */
export function patchOf({ bold, wrap, boxed, fill, align, size }: CellLook): FormatPatch {
  return withoutGaps({
    bold,
    wrap,
    fontSize: size,
    horizontal: align && HORIZONTAL[align],
    fill: fill === undefined ? undefined : { color: fill, pattern: 'Solid', patternColor: '' },
    ...(wrap ? { vertical: 'Top' } : {}),
    ...(boxed ? { top: THIN, bottom: THIN, left: THIN, right: THIN } : {}),
  });
}

type Gaps<T> = { readonly [K in keyof T]?: T[K] | undefined | null };

function withoutGaps(patch: Gaps<FormatPatch>): FormatPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** A gradient cannot be set through Office.js, so it is never replaced either. */
function readFill(fill: Excel.CellPropertiesFill | undefined): Fill | undefined {
  const pattern = String(fill?.pattern ?? (fill?.color ? 'Solid' : NO_FILL));
  if (pattern.includes('Gradient')) return undefined;
  if (pattern === NO_FILL) return { color: '', pattern, patternColor: '' };
  return fill?.color ? { color: fill.color, pattern, patternColor: fill.patternColor ?? '' } : undefined;
}

function readLine(border: Excel.CellBorder | undefined): Line | undefined {
  if (!border?.style) return undefined;
  const style = String(border.style);
  if (style === NO_LINE) return { style, weight: '', color: '' };
  return { style, weight: String(border.weight ?? 'Thin'), color: border.color ?? '#000000' };
}

/**
 * From the format a cell has to the one it shall have, and back. A line is never taken away: it may be the
 * neighbour's, and cells outside the plan keep their looks.
 */
export function changeFormat(
  before: FormatPatch,
  wanted: FormatPatch,
): { set: FormatPatch; back: FormatPatch } {
  const keys = (Object.keys(wanted) as (keyof FormatPatch)[]).filter((key) => {
    if (before[key] === undefined || JSON.stringify(before[key]) === JSON.stringify(wanted[key]))
      return false;
    return !isSide(key) || wanted[key as Side]?.style !== NO_LINE;
  });
  const set: FormatPatch = Object.fromEntries(keys.map((key) => [key, wanted[key]]));
  return { set, back: pickFormat(set, before) };
}

/** The same properties as `like` names, as they are in `from`. */
export function pickFormat(like: FormatPatch, from: FormatPatch): FormatPatch {
  const keys = (Object.keys(like) as (keyof FormatPatch)[]).filter((key) => from[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}

export function sameFormat(a: FormatPatch, b: FormatPatch): boolean {
  const keys = Object.keys(a) as (keyof FormatPatch)[];
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/**
 * Cells that take the same, as blocks on which it can be set at once. Property by property, since cells that share one
 * make much larger blocks than cells that share all: the lines of a whole table are one block, and Excel works through
 * requests by their blocks.
 */
export function groupPatches(
  cells: readonly { readonly cell: CellAddress; readonly patch: FormatPatch }[],
): { patch: FormatPatch; block: RangeAddress }[] {
  const groups = new Map<string, { patch: FormatPatch; cells: CellAddress[] }>();
  const known = new Map<string, readonly (readonly [key: string, part: FormatPatch])[]>();
  for (const { cell, patch } of cells) {
    const whole = JSON.stringify(patch);
    const parts =
      known.get(whole) ?? propertiesOf(patch).map((part) => [JSON.stringify(part), part] as const);
    known.set(whole, parts);
    for (const [key, part] of parts) {
      const group = groups.get(key) ?? { patch: part, cells: [] };
      group.cells.push(cell);
      groups.set(key, group);
    }
  }
  const byBlock = new Map<string, { patch: FormatPatch; block: RangeAddress }>();
  for (const { patch, cells: members } of groups.values()) {
    for (const block of toBlocks(members).flatMap((one) => cut(one, patch))) {
      const key = formatRange(block);
      byBlock.set(key, { patch: { ...byBlock.get(key)?.patch, ...patch }, block });
    }
  }
  return [...byBlock.values()];
}

/** How much setting a patch takes at most: for each line its side of the block or its inside, and three properties. */
export function countActions(patch: FormatPatch): number {
  return Object.keys(patch).reduce((sum, key) => sum + (isSide(key) ? 8 : 3), 0);
}

/** Each property by itself; the four lines of a cell together, since they are cut into blocks together. */
function propertiesOf(patch: FormatPatch): FormatPatch[] {
  const all = Object.entries(patch);
  const lines = all.filter(([key]) => isSide(key));
  const others = all.filter(([key]) => !isSide(key)).map(([key, value]) => ({ [key]: value }));
  return lines.length > 0 ? [...others, Object.fromEntries(lines)] : others;
}

/** Inner lines of a block are one cell's bottom and the next one's top: where these differ, blocks stay thin. */
function cut(block: RangeAddress, patch: FormatPatch): RangeAddress[] {
  const same = (a: Side, b: Side): boolean => JSON.stringify(patch[a]) === JSON.stringify(patch[b]);
  const rows = same('top', 'bottom') ? [block] : splitRows(block, 1);
  if (same('left', 'right')) return rows;
  return rows.flatMap((piece) => {
    const columns = new Set(mapBlock({ ...piece, bottom: piece.top }, ({ column }) => column).flat());
    return [...columns].map((column) => ({ ...piece, left: column, right: column }));
  });
}

export function applyPatch(range: Excel.Range, block: RangeAddress, patch: FormatPatch): void {
  const { format } = range;
  const { fill, horizontal, vertical, wrap } = patch;
  if (fill) setFill(format.fill, fill);
  if (patch.fontName !== undefined) format.font.name = patch.fontName;
  if (patch.fontSize !== undefined) format.font.size = patch.fontSize;
  if (patch.bold !== undefined) format.font.bold = patch.bold;
  if (patch.italic !== undefined) format.font.italic = patch.italic;
  if (patch.fontColor !== undefined) format.font.color = patch.fontColor;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal as Excel.HorizontalAlignment;
  if (vertical !== undefined) format.verticalAlignment = vertical as Excel.VerticalAlignment;
  if (wrap !== undefined) format.wrapText = wrap;
  const edges: [string, Line | undefined][] = [
    ['EdgeTop', patch.top],
    ['EdgeBottom', patch.bottom],
    ['EdgeLeft', patch.left],
    ['EdgeRight', patch.right],
  ];
  if (block.bottom > block.top) edges.push(['InsideHorizontal', patch.top]);
  if (block.right > block.left) edges.push(['InsideVertical', patch.left]);
  for (const [edge, line] of edges) {
    if (line) setLine(format.borders.getItem(edge as Excel.BorderIndex), line);
  }
}

function setFill(target: Excel.RangeFill, fill: Fill): void {
  if (fill.pattern === NO_FILL) {
    target.clear();
    return;
  }
  target.color = fill.color;
  if (fill.pattern === 'Solid') return;
  target.pattern = fill.pattern as Excel.FillPattern;
  target.patternColor = fill.patternColor;
}

function setLine(target: Excel.RangeBorder, line: Line): void {
  target.style = line.style as Excel.BorderLineStyle;
  if (line.style === NO_LINE) return;
  // Excel draws a double line in one weight only; setting a weight would make it a single one.
  if (line.style !== 'Double') target.weight = line.weight as Excel.BorderWeight;
  target.color = line.color;
}
