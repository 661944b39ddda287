/** A chart as a plain picture: bars, their figures, the names of the categories, the title. Excel draws its own. */
import { isError, type CellValue } from '../../src/sheet/snapshot';

export interface ChartData {
  readonly kind: 'bar' | 'column';
  readonly title: string;
  readonly points: readonly { readonly name: string; readonly value: CellValue }[];
  /** Ends of the value axis; `null`: by the figures. */
  readonly min: number | null;
  readonly max: number | null;
}

const SVG = 'http://www.w3.org/2000/svg';
const BAR_WIDTH = 560;
/** Room for the name of a category. */
const COLUMN_STEP = 76;
const COLUMNS_WIDTH = 480;
const TITLE = 34;
const BAR_ROW = 24;
const NAMES = 226;
const FIGURES = 44;
const COLUMN_HEIGHT = 150;
const COLUMN_NAMES = 40;
const LONGEST_NAME = { bar: 32, column: 12 };
const FILL = '#4472C4';
const INK = '#1f2a37';
const AXIS = '#8a97a5';

export function chartPicture(data: ChartData): SVGSVGElement {
  const count = Math.max(data.points.length, 1);
  const height = TITLE + (data.kind === 'bar' ? count * BAR_ROW + 8 : COLUMN_HEIGHT + COLUMN_NAMES);
  const width = widthOf(data);
  const picture = element('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' });
  picture.setAttribute('aria-label', describe(data));
  picture.append(text(data.title, { x: width / 2, y: 21, 'text-anchor': 'middle', 'font-weight': 700 }));
  data.points.forEach((point, index) =>
    picture.append(...(data.kind === 'bar' ? barOf : columnOf)(data, point, index)),
  );
  picture.append(axisLine(data, height));
  return picture;
}

function widthOf({ kind, points }: ChartData): number {
  return kind === 'bar' ? BAR_WIDTH : Math.max(COLUMNS_WIDTH, points.length * COLUMN_STEP + 20);
}

/** What the picture shows, for whoever hears it. */
function describe({ title, points }: ChartData): string {
  return `${title}: ${points.map(({ name, value }) => `${name} ${figure(value) || '–'}`).join(', ')}`;
}

type Point = ChartData['points'][number];

function barOf(data: ChartData, { name, value }: Point, index: number): SVGElement[] {
  const y = TITLE + index * BAR_ROW;
  const length = share(data, value) * (BAR_WIDTH - NAMES - FIGURES - 10);
  const middle = y + BAR_ROW / 2 + 4;
  return [
    text(shortened(name, LONGEST_NAME.bar), { x: NAMES - 8, y: middle, 'text-anchor': 'end' }),
    element('rect', { x: NAMES, y: y + 4, width: length, height: BAR_ROW - 8, fill: FILL }),
    text(figure(value), { x: NAMES + length + 6, y: middle }),
  ];
}

function columnOf(data: ChartData, { name, value }: Point, index: number): SVGElement[] {
  const step = (widthOf(data) - 20) / data.points.length;
  const x = 10 + index * step;
  const height = share(data, value) * (COLUMN_HEIGHT - 20);
  const foot = TITLE + COLUMN_HEIGHT;
  const middle = { x: x + step / 2, 'text-anchor': 'middle' };
  return [
    element('rect', { x: x + step * 0.2, y: foot - height, width: step * 0.6, height, fill: FILL }),
    text(figure(value), { ...middle, y: foot - height - 5 }),
    text(shortened(name, LONGEST_NAME.column), { ...middle, y: foot + 18 }),
  ];
}

function axisLine(data: ChartData, height: number): SVGElement {
  const place =
    data.kind === 'bar'
      ? { x1: NAMES, x2: NAMES, y1: TITLE, y2: height - 4 }
      : { x1: 10, x2: widthOf(data) - 10, y1: TITLE + COLUMN_HEIGHT, y2: TITLE + COLUMN_HEIGHT };
  return element('line', { ...place, stroke: AXIS });
}

/** How much of the axis a figure fills, 0 to 1; nothing where there is none. */
function share({ points, min, max }: ChartData, value: CellValue): number {
  if (typeof value !== 'number') return 0;
  const numbers = points.flatMap((point) => (typeof point.value === 'number' ? [point.value] : []));
  const least = min ?? Math.min(0, ...numbers);
  const most = max ?? Math.max(least, ...numbers);
  return most === least ? 0 : Math.min(Math.max((value - least) / (most - least), 0), 1);
}

function figure(value: CellValue): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value);
}

function shortened(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = element('text', { 'font-size': 13, fill: INK, ...attributes });
  made.textContent = content;
  return made;
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
