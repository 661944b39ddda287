/**
 * A part's XML from its first tag to its last, told to a reader: what is plain by `plainXml`, all else by saxes, which refuses
 * what is not well formed and knows no entity definitions, so none can expand.
 */
import { SaxesParser } from 'saxes';
import { XlsxError } from './errors';
import { walkPlain, type Attributes, type XmlHandlers } from './plainXml';

export type { Attributes } from './plainXml';

export interface XmlReader<T> extends XmlHandlers {
  readonly result: () => T;
}

/** How many elements may still be read; shared by all parts of one file. */
export interface Budget {
  elements: number;
}

/** A table of 100,000 rows and 30 columns has 6 million; more take longer than anybody waits. */
export const MAX_ELEMENTS = 6_500_000;

/** `pieces` and `makeReader` are asked again for what is not plain: that is read from the start. */
export function walkXml<T>(
  pieces: Iterable<string>,
  makeReader: () => XmlReader<T>,
  part: string,
  budget: Budget = { elements: MAX_ELEMENTS },
): T {
  const { elements } = budget;
  try {
    const plain = makeReader();
    if (walkPlain(pieces, counted(plain, part, budget))) return plain.result();
    budget.elements = elements;
    const any = makeReader();
    walkAny(pieces, counted(any, part, budget));
    return any.result();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('damaged', `${part}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function counted({ open, close, text }: XmlHandlers, part: string, budget: Budget): XmlHandlers {
  return {
    open: (name, attributes, end, selfClosing) => {
      if (--budget.elements < 0) throw new XlsxError('tooLarge', `${part}: too many elements`);
      open(name, attributes, end, selfClosing);
    },
    close,
    text,
  };
}

/**
 * V8 watches the first instances of a class before it settles their shape; a large part parsed by one of them took
 * three times as long.
 */
const INSTANCES_WATCHED = 8;
let isSettled = false;

/** By saxes, which has the last word of what XML is. */
export function walkAny(pieces: Iterable<string>, handlers: XmlHandlers): void {
  if (!isSettled) {
    for (let n = 0; n < INSTANCES_WATCHED; n++) makeParser(handlers);
    isSettled = true;
  }
  const parser = makeParser(handlers);
  for (const piece of pieces) parser.write(piece);
  parser.close();
}

function makeParser({ open, close, text }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes, isSelfClosing }) =>
    open(name, attributes as Attributes, parser.position, isSelfClosing),
  );
  parser.on('closetag', ({ name, isSelfClosing }) => close(name, parser.position, isSelfClosing));
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}
