/**
 * The tags of a text that was found well formed before, by their places alone: to find the rows of a large sheet again takes
 * a fraction of the time that reading them took.
 */

export interface TagHandlers {
  /** `start`..`end` is the tag. */
  readonly open: (start: number, end: number, selfClosing: boolean) => void;
  readonly close: (start: number, end: number) => void;
}

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;

export function scanTags(text: string, { open, close }: TagHandlers): void {
  let end = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', end)) {
    const kind = text.charCodeAt(at + 1);
    if (kind === QUESTION_MARK) end = behind(text, '?>', at);
    else if (kind === EXCLAMATION_MARK) end = noElement(text, at);
    else if (kind === SLASH) {
      end = behind(text, '>', at);
      close(at, end);
    } else {
      end = tagEnd(text, at);
      open(at, end, text.charCodeAt(end - 2) === SLASH);
    }
  }
}

/** The name in an opening tag. */
export function tagName(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && !' \t\r\n/>'.includes(text.charAt(end))) end += 1;
  return text.slice(start + 1, end);
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function noElement(text: string, from: number): number {
  if (text.startsWith('<!--', from)) return behind(text, '-->', from);
  if (text.startsWith('<![CDATA[', from)) return behind(text, ']]>', from);
  return doctypeEnd(text, from);
}

/** A `>` may stand between quotes. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return text.length;
}

/** The declarations in its brackets are tags of the same kind. */
function doctypeEnd(text: string, from: number): number {
  const end = tagEnd(text, from);
  const bracket = text.indexOf('[', from);
  if (bracket < 0 || bracket >= end) return end;
  let at = bracket + 1;
  while (at < text.length && text.charAt(at) !== ']') {
    if (text.charAt(at) !== '<') at += 1;
    else if (text.charAt(at + 1) === '?') at = behind(text, '?>', at);
    else at = text.startsWith('<!--', at) ? behind(text, '-->', at) : tagEnd(text, at);
  }
  return behind(text, '>', at);
}
