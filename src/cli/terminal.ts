/**
 * The one way out to a terminal and to other programs. Cells, sheet names and file names are written by anybody: what
 * steers a terminal (ESC and the other control characters) or turns text around (bidirectional controls) is made harmless.
 */

/** Control characters but line feed and tab, both line separators, bidirectional marks, embeddings and isolates. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Shown, not dropped: who looks shall see that something stood there. */
const HARMLESS = '\ufffd';

export function harmless(text: string): string {
  return text.replace(STEERING, HARMLESS);
}

/** Letters, figures and signs of ASCII without a space, as most cells are: nothing to make harmless, each one place wide. */
export function isPlainWord(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

/** Text out of a file or a file's name within a line of ours. */
export function oneLine(text: string): string {
  if (isPlainWord(text)) return text;
  return harmless(text.replace(/[\p{Cc}\s]+/gu, ' ').trim());
}

/** JSON leaves C1, separators and bidirectional controls as they are; here they are escaped like the others. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
