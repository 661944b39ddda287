/**
 * XML as spreadsheets are written: tags, attributes and text, and the five references that every XML knows. Of that much this
 * tells what saxes tells, in a fraction of the time. At anything else (comments, CDATA, a DOCTYPE, other references, names
 * beyond ASCII, whatever is not well formed) it stops and says so: then saxes reads the part from the start and has the word.
 */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** `end` stands just behind the tag. */
  readonly open: (name: string, attributes: Attributes, end: number, selfClosing: boolean) => void;
  readonly close: (name: string, end: number, selfClosing: boolean) => void;
  readonly text: (text: string) => void;
}

const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;
/** What no XML may hold, and letters beyond the first plane, of which each half alone is among it. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const UNUSUAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/u;
/** Letters of one piece of text or one tag; what is longer would be looked through again for each piece of the part. */
const MOST_LETTERS = 1 << 20;

const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Whether it went through to the end; where it did not, what the handlers were told is worth nothing. */
export function walkPlain(pieces: Iterable<string>, handlers: XmlHandlers): boolean {
  const walk = makeWalker(handlers);
  let rest = '';
  let isFirst = true;
  for (const piece of pieces) {
    const text = rest + piece;
    if (isUnusual(text)) return false;
    const from = isFirst ? (DECLARATION.exec(text)?.[0].length ?? 0) : 0;
    isFirst = false;
    const end = walk.through(text, from);
    if (end === null || text.length - end > MOST_LETTERS) return false;
    rest = text.slice(end);
  }
  return walk.isComplete() && isBlank(rest);
}

/** The look for single halves takes twice to five times as long as the first, which hardly any text fails. */
function isUnusual(text: string): boolean {
  return text.includes(']]>') || (SUSPECT.test(text) && UNUSUAL.test(text));
}

interface Walker {
  /** How far it went: the last tag or text may be cut off. `null`: no further. */
  through(text: string, from: number): number | null;
  isComplete(): boolean;
}

function makeWalker(handlers: XmlHandlers): Walker {
  const names: string[] = [];
  let hasRoot = false;
  /** Letters before the text in hand. */
  let before = 0;

  const close = (text: string, start: number, end: number): boolean => {
    const name = names.pop();
    if (name === undefined || !text.startsWith(name, start + 2)) return false;
    if (spacesEnd(text, start + 2 + name.length) !== end - 1) return false;
    handlers.close(name, before + end, false);
    return true;
  };
  const open = (text: string, start: number, end: number): boolean => {
    if (hasRoot && names.length === 0) return false;
    hasRoot = true;
    const nameTo = nameEnd(text, start + 1);
    const selfClosing = text.charCodeAt(end - 2) === SLASH;
    const attributes = attributesIn(text, nameTo, selfClosing ? end - 2 : end - 1);
    if (nameTo === start + 1 || !attributes) return false;
    const name = text.slice(start + 1, nameTo);
    handlers.open(name, attributes, before + end, selfClosing);
    if (selfClosing) handlers.close(name, before + end, true);
    else names.push(name);
    return true;
  };
  const tell = (raw: string): boolean => {
    if (names.length === 0) return isBlank(raw);
    const text = plainText(raw);
    if (text !== null) handlers.text(text);
    return text !== null;
  };
  return {
    isComplete: () => hasRoot && names.length === 0,
    through: (text, from) => {
      let at = from;
      for (;;) {
        const start = text.indexOf('<', at);
        // A `>` between quotes ends the tag too early: then its attributes are none that are known here.
        const end = start < 0 ? 0 : text.indexOf('>', start) + 1;
        if (end === 0) break;
        if (start > at && !tell(text.slice(at, start))) return null;
        const isClosing = text.charCodeAt(start + 1) === SLASH;
        if (!(isClosing ? close(text, start, end) : open(text, start, end))) return null;
        at = end;
      }
      before += at;
      return at;
    },
  };
}

function attributesIn(text: string, from: number, end: number): Attributes | null {
  const found: Record<string, string> = {};
  let at = from;
  while (at < end) {
    const start = spacesEnd(text, at);
    if (start >= end) break;
    const equals = nameEnd(text, start);
    const quote = text.charCodeAt(equals + 1);
    if (start === at || equals === start || text.charCodeAt(equals) !== EQUALS) return null;
    if (quote !== QUOTE && quote !== APOSTROPHE) return null;
    const valueEnd = attributeEnd(text, equals + 2, end, quote);
    if (valueEnd === null) return null;
    const name = text.slice(start, equals);
    const value = withoutReferences(text.slice(equals + 2, valueEnd));
    // Named twice, or like something that every object has.
    if (value === null || found[name] !== undefined) return null;
    found[name] = value;
    at = valueEnd + 1;
  }
  return found;
}

/** Line ends in a value mean spaces: they are left to saxes. */
function attributeEnd(text: string, from: number, end: number, quote: number): number | null {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < SPACE || code === LESS) return null;
  }
  return null;
}

function nameEnd(text: string, from: number): number {
  if (!isLetter(text.charCodeAt(from))) return from;
  let at = from + 1;
  while (isNamePart(text.charCodeAt(at))) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** Letters, digits and `-` `.` `:`. */
function isNamePart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 58) || code === 45 || code === 46;
}

function spacesEnd(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 13 || code === 9;
}

function isBlank(text: string): boolean {
  return spacesEnd(text, 0) === text.length;
}

function plainText(raw: string): string | null {
  const text = withoutReferences(raw);
  return text?.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `null`: it has others than the five. */
function withoutReferences(raw: string): string | null {
  const first = raw.indexOf('&');
  if (first < 0) return raw;
  const pieces = [raw.slice(0, first)];
  for (let at = first; at >= 0;) {
    const end = raw.indexOf(';', at);
    // Longer names are none of the five.
    const meant = end < 0 || end - at > 5 ? undefined : REFERENCES[raw.slice(at + 1, end)];
    if (meant === undefined) return null;
    const next = raw.indexOf('&', end);
    pieces.push(meant, raw.slice(end + 1, next < 0 ? raw.length : next));
    at = next;
  }
  return pieces.join('');
}
