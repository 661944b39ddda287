/** Columns of text that line up in a terminal, where Thai vowels and tone marks above and below take no room. */
import { isPlainWord, oneLine } from './terminal';

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;
/** East Asian wide characters and pictures take two places. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;

export function displayWidth(text: string): number {
  if (isPlainWord(text)) return text.length;
  const shown = text.replace(NO_WIDTH, '');
  return [...shown].length + (shown.match(WIDE)?.length ?? 0);
}

/** However many there are: a list of any length cannot be handed on as arguments. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

export interface Column {
  readonly header: string;
  readonly align: 'left' | 'right';
}

export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.header), ...rows].map((row) => row.map(oneLine));
  const sizes = lines.map((line) => line.map(displayWidth));
  const widths = columns.map((_, n) => sizes.reduce((most, line) => Math.max(most, line[n] ?? 0), 0));
  const [header = '', ...body] = lines.map((line, at) => {
    const padded = line.map((text, n) => {
      const room = ' '.repeat((widths[n] ?? 0) - (sizes[at]?.[n] ?? 0));
      return columns[n]?.align === 'right' ? room + text : text + room;
    });
    return padded.join('  ').trimEnd();
  });
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [header, rule, ...body].join('\n');
}
