/**
 * Thai on every machine: the grid draws on a canvas and takes whatever font the system has under the name the file
 * gives. Where the machine lacks a font, that name stands for Sarabun (OFL), which comes with the project.
 */
import latin from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2';
import latinBold from '@fontsource/sarabun/files/sarabun-latin-700-normal.woff2';
import thai from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2';
import thaiBold from '@fontsource/sarabun/files/sarabun-thai-700-normal.woff2';

export const UI_FONT = 'Sarabun';

const THAI_RANGE = 'U+0E00-0E7F, U+200C-200D, U+25CC';
/** Thai government fonts are drawn small: 16 points of them are about as large as 11.5 of Sarabun. */
const SMALL_THAI_FONTS =
  /^(TH |Angsana|Browallia|Cordia|Dillenia|Eucrosia|Freesia|Iris|Jasmine|Kodchiang|Lily)/i;
const SMALL_SIZE = '72%';
/** The grid cuts what reaches below the line, and the vowels below a letter do: the line is drawn deeper. */
const LINE = 'ascent-override: 115%; descent-override: 45%; line-gap-override: 0%;';

const done = new Set<string>();

/** Makes the named fonts drawable; settles when they are. */
export async function provideFonts(names: readonly string[]): Promise<void> {
  const wanted = [UI_FONT, ...names].filter((name) => name !== '' && !done.has(name));
  await Promise.all(wanted.map(provide));
}

async function provide(name: string): Promise<void> {
  done.add(name);
  const quoted = JSON.stringify(name);
  if (name === UI_FONT || !(await isInstalled(quoted))) {
    const rules = document.createElement('style');
    rules.textContent = fontFaces(quoted, SMALL_THAI_FONTS.test(name) ? SMALL_SIZE : '100%');
    document.head.append(rules);
  }
  const sample = 'ก A';
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16px ${quoted}`, sample)));
}

async function isInstalled(quoted: string): Promise<boolean> {
  try {
    await new FontFace('probe', `local(${quoted})`).load();
    return true;
  } catch {
    return false;
  }
}

function fontFaces(quoted: string, size: string): string {
  const face = (url: string, weight: number, range: string) =>
    `@font-face { font-family: ${quoted}; font-weight: ${weight}; src: url(${JSON.stringify(url)}); ` +
    `size-adjust: ${size}; ${LINE} ${range} }`;
  const thaiOnly = `unicode-range: ${THAI_RANGE};`;
  return [
    face(latin, 400, ''),
    face(latinBold, 700, ''),
    face(thai, 400, thaiOnly),
    face(thaiBold, 700, thaiOnly),
  ].join('\n');
}
