/** styles.xml resolved: one CellStyle for every style number that cells use (ECMA-376 part 1, 18.8). */
import { readIndexed, resolveColor } from './colors';
import type { Colors } from './colors';
import { BUILT_IN_FORMATS } from './numberFormats';
import type { Alignment, BorderLine, Borders, CellStyle, FontStyle, Look } from './view';
import { child, children, isTrue } from './xml';
import type { Attributes } from './walkXml';
import type { XmlElement } from './xml';

const PLAIN_FONT: FontStyle = {
  name: 'Calibri',
  points: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
};
const NO_BORDERS: Borders = { top: null, right: null, bottom: null, left: null };
const PLAIN_ALIGNMENT: Alignment = {
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
};

const PLAIN_STYLE: CellStyle = {
  numberFormat: 'General',
  font: PLAIN_FONT,
  fill: null,
  borders: NO_BORDERS,
  alignment: PLAIN_ALIGNMENT,
  locked: true,
};

/** `<b/>` is on, `<b val="0"/>` is off. */
function isOn(element: XmlElement, local: string): boolean {
  const found = child(element, local);
  return found !== null && (found.attributes['val'] === undefined || isTrue(found.attributes['val']));
}

function readFont(font: XmlElement, colors: Colors): FontStyle {
  const underline = child(font, 'u');
  return {
    name: child(font, 'name')?.attributes['val'] ?? PLAIN_FONT.name,
    points: Number(child(font, 'sz')?.attributes['val'] ?? PLAIN_FONT.points),
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: underline !== null && underline.attributes['val'] !== 'none',
    strike: isOn(font, 'strike'),
    color: resolveColor(child(font, 'color')?.attributes, colors),
  };
}

function readFill(fill: XmlElement, colors: Colors): string | null {
  const pattern = child(fill, 'patternFill');
  if (pattern) {
    const type = pattern.attributes['patternType'] ?? 'none';
    if (type === 'none') return null;
    return (
      resolveColor(child(pattern, 'fgColor')?.attributes, colors) ??
      (type === 'solid' ? '#000000' : '#808080')
    );
  }
  const stop = child(fill, 'gradientFill')?.children[0];
  return stop ? resolveColor(child(stop, 'color')?.attributes, colors) : null;
}

function readBorder(border: XmlElement, colors: Colors): Borders {
  const line = (...names: string[]): BorderLine | null => {
    const side = names.map((name) => child(border, name)).find((one) => one !== null);
    const style = side?.attributes['style'];
    if (!side || style === undefined || style === 'none') return null;
    return { style, color: resolveColor(child(side, 'color')?.attributes, colors) };
  };
  return {
    top: line('top'),
    right: line('right', 'end'),
    bottom: line('bottom'),
    left: line('left', 'start'),
  };
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function readAlignment(attributes: Attributes | undefined): Alignment {
  if (!attributes) return PLAIN_ALIGNMENT;
  const rotation = Number(attributes['textRotation'] ?? 0);
  return {
    horizontal: oneOf(
      attributes['horizontal'],
      ['general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'],
      'general',
    ),
    vertical: oneOf(attributes['vertical'], ['top', 'center', 'bottom', 'justify', 'distributed'], 'bottom'),
    wrap: isTrue(attributes['wrapText']),
    indent: Number(attributes['indent'] ?? 0),
    // Stored 0-180, where above 90 turns clockwise.
    rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
  };
}

function listOf(styles: XmlElement, list: string, item: string): readonly XmlElement[] {
  const found = child(styles, list);
  return found ? children(found, item) : [];
}

export function readNumberFormats(styles: XmlElement): ReadonlyMap<number, string> {
  const formats = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const { attributes } of listOf(styles, 'numFmts', 'numFmt')) {
    formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
  }
  return formats;
}

/** The formats that conditional formats lay over cells: there a solid fill shows its background colour. */
export function readLooks(styles: XmlElement | null, theme: readonly string[]): readonly Look[] {
  if (!styles) return [];
  const colors: Colors = { theme, indexed: readIndexed(styles) };
  return listOf(styles, 'dxfs', 'dxf').map((dxf): Look => {
    const fill = child(dxf, 'fill');
    const pattern = fill ? child(fill, 'patternFill') : null;
    const ground = pattern ? (child(pattern, 'bgColor') ?? child(pattern, 'fgColor')) : null;
    const font = child(dxf, 'font');
    return {
      fill: resolveColor(ground?.attributes, colors),
      color: font ? resolveColor(child(font, 'color')?.attributes, colors) : null,
    };
  });
}

export function readStyles(styles: XmlElement | null, theme: readonly string[]): readonly CellStyle[] {
  if (!styles) return [PLAIN_STYLE];
  const colors: Colors = { theme, indexed: readIndexed(styles) };
  const fonts = listOf(styles, 'fonts', 'font').map((font) => readFont(font, colors));
  const fills = listOf(styles, 'fills', 'fill').map((fill) => readFill(fill, colors));
  const borders = listOf(styles, 'borders', 'border').map((border) => readBorder(border, colors));
  const formats = readNumberFormats(styles);
  const cells = listOf(styles, 'cellXfs', 'xf').map((xf): CellStyle => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    return {
      numberFormat: formats.get(Number(numFmtId ?? 0)) ?? 'General',
      font: fonts[Number(fontId ?? 0)] ?? PLAIN_FONT,
      fill: fills[Number(fillId ?? 0)] ?? null,
      borders: borders[Number(borderId ?? 0)] ?? NO_BORDERS,
      alignment: readAlignment(child(xf, 'alignment')?.attributes),
      locked: (child(xf, 'protection')?.attributes['locked'] ?? '1') !== '0',
    };
  });
  return cells.length > 0 ? cells : [PLAIN_STYLE];
}
