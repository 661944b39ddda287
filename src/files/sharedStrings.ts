/** sharedStrings.xml: texts that cells name by number; rich text is joined, phonetic hints left out. */
import { walkXml, type Budget, type XmlReader } from './walkXml';
import { decodeXstring, localName } from './xml';

export function readSharedStrings(
  pieces: Iterable<string>,
  part: string,
  budget?: Budget,
): readonly string[] {
  return walkXml(pieces, stringsReader, part, budget);
}

function stringsReader(): XmlReader<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let reading = false;
  let phonetic = 0;
  return {
    open: (name) => {
      const local = localName(name);
      if (local === 'si') text = '';
      else if (local === 'rPh') phonetic++;
      else if (local === 't') reading = phonetic === 0;
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'si') strings.push(decodeXstring(text));
      else if (local === 'rPh') phonetic--;
      else if (local === 't') reading = false;
    },
    text: (piece) => {
      if (reading) text += piece;
    },
    result: () => strings,
  };
}
