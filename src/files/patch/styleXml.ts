/** Font, fill, border and alignment elements: the old one with parts replaced, so that what is not named stays. */
import type { Alignment, BorderLine, Borders, FontStyle } from '../view';
import { parseXml, setAttribute } from '../xml';

/** Order of children that Excel writes and older versions insist on. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

/** Children of an element as raw text by name, changed, and written again in order. */
function rebuild(old: string, order: readonly string[], changes: ReadonlyMap<string, string | null>): string {
  const element = parseXml(old, 'styles');
  const parts = new Map(element.children.map((one) => [one.local, old.slice(one.start, one.end)]));
  for (const [name, xml] of changes) {
    if (xml === null) parts.delete(name);
    else parts.set(name, xml);
  }
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const inner = [...parts].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
  const open = old.slice(0, element.openEnd).replace(/\s*\/?>$/, '');
  return `${open}>${inner.join('')}</${element.name}>`;
}

/** "#RRGGBB" to the ARGB of the format. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

export function fontXml(old: string, font: Partial<FontStyle>, prefix: string): string {
  const changes = new Map<string, string | null>();
  const flag = (name: string, on: boolean | undefined) => {
    if (on !== undefined) changes.set(name, on ? `<${prefix}${name}/>` : null);
  };
  flag('b', font.bold);
  flag('i', font.italic);
  flag('strike', font.strike);
  flag('u', font.underline);
  if (font.points !== undefined) changes.set('sz', `<${prefix}sz val="${font.points}"/>`);
  if (font.name !== undefined) {
    const open = setAttribute(`<${prefix}name/>`, 'val', font.name);
    if (!old.includes(open)) {
      changes.set('name', open);
      // The scheme would put the theme's font in place of the name.
      changes.set('scheme', null);
    }
  }
  if (font.color !== undefined) {
    changes.set('color', font.color === null ? null : `<${prefix}color rgb="${argb(font.color)}"/>`);
  }
  return rebuild(old, FONT_ORDER, changes);
}

export function fillXml(fill: string | null, prefix: string): string {
  const pattern =
    fill === null
      ? `<${prefix}patternFill patternType="none"/>`
      : `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(fill)}"/>` +
        `<${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

/** What a conditional format lays over a cell. The order of font before fill is the schema's. */
export function differentialXml(
  { fill, color }: { readonly fill: string | null; readonly color: string | null },
  prefix: string,
): string {
  const font = color === null ? '' : `<${prefix}font><${prefix}color rgb="${argb(color)}"/></${prefix}font>`;
  const ground =
    fill === null
      ? ''
      : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(fill)}"/>` +
        `<${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font}${ground}</${prefix}dxf>`;
}

function lineXml(name: string, line: BorderLine | null, prefix: string): string {
  if (line === null) return `<${prefix}${name}/>`;
  const color = line.color === null ? 'auto="1"' : `rgb="${argb(line.color)}"`;
  return `<${prefix}${name} style="${line.style}"><${prefix}color ${color}/></${prefix}${name}>`;
}

export function borderXml(old: string, borders: Partial<Borders>, prefix: string): string {
  const changes = new Map<string, string | null>();
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const line = borders[side];
    if (line !== undefined) changes.set(side, lineXml(side, line, prefix));
  }
  // The strict spelling of left and right gives way where the side is set.
  if (borders.left !== undefined) changes.set('start', null);
  if (borders.right !== undefined) changes.set('end', null);
  return rebuild(old, BORDER_ORDER, changes);
}

export function alignmentXml(old: string, alignment: Partial<Alignment>): string {
  let open = old;
  const set = (name: string, value: string | null) => (open = setAttribute(open, name, value));
  const { horizontal, vertical, wrap, indent, rotation } = alignment;
  if (horizontal !== undefined) set('horizontal', horizontal === 'general' ? null : horizontal);
  if (vertical !== undefined) set('vertical', vertical === 'bottom' ? null : vertical);
  if (wrap !== undefined) set('wrapText', wrap ? '1' : null);
  if (indent !== undefined) set('indent', indent === 0 ? null : String(indent));
  if (rotation !== undefined) {
    set('textRotation', rotation === 0 ? null : String(rotation < 0 ? 90 - rotation : rotation));
  }
  return open;
}
