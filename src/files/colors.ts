/** Colours of a workbook as #RRGGBB: direct, by theme with tint, or by the old palette (ECMA-376 part 1, 18.8.3, 18.8.27). */
import { child } from './xml';
import type { Attributes } from './walkXml';
import type { XmlElement } from './xml';

const PALETTE =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF' +
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF' +
  '800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF' +
  '000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99' +
  '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333';

export interface Colors {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Order in which cells number the theme's colours: light and dark stand swapped against the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

export function readTheme(root: XmlElement | null): readonly string[] {
  const elements = root && child(root, 'themeElements');
  const scheme = elements && child(elements, 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, n) => {
    const value = child(scheme, name)?.children[0]?.attributes;
    return value?.['lastClr'] ?? value?.['val'] ?? OFFICE_THEME[n] ?? '000000';
  });
}

export function readIndexed(styles: XmlElement): readonly string[] {
  const own = child(styles, 'colors');
  const list = own && child(own, 'indexedColors');
  const colors = PALETTE.match(/.{6}/g) ?? [];
  return list
    ? list.children.map((one, n) => one.attributes['rgb']?.slice(-6) ?? colors[n] ?? '000000')
    : colors;
}

/** Lightness moved toward white (tint above 0) or black, hue and saturation kept. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const max = Math.max(...parts);
  const min = Math.min(...parts);
  const light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = (value: number) => {
    if (max === min) return target;
    // Chroma scales with what the new lightness leaves room for, as in HLS.
    const room = (l: number) => (l <= 0.5 ? l : 1 - l);
    return target + ((value - light) * room(target)) / room(light);
  };
  return parts
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, spread(value))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** `null` for "automatic" and for no colour at all. */
export function resolveColor(attributes: Attributes | undefined, colors: Colors): string | null {
  if (!attributes) return null;
  const { rgb, theme, indexed, tint } = attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? colors.theme[Number(theme)]
        : indexed !== undefined
          ? colors.indexed[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  return `#${tint === undefined || Number(tint) === 0 ? base.toUpperCase() : tinted(base, Number(tint))}`;
}
