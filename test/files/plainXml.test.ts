/** What is walked as plain XML is told as saxes tells it; what saxes refuses is never plain. */
import { readFileSync } from 'node:fs';
import { walkPlain, type XmlHandlers } from '../../src/files/plainXml';
import { walkAny, walkXml } from '../../src/files/walkXml';
import { mutant } from './mutants';
import { richWorkbook, unzip } from './package';

/** Texts in a row are one: how it is cut is nobody's business. */
function teller(): { readonly told: string[]; readonly handlers: XmlHandlers } {
  const told: string[] = [];
  let depth = 0;
  let inText = false;
  const tell = (line: string): void => {
    inText = false;
    told.push(line);
  };
  const handlers: XmlHandlers = {
    open: (name, attributes, end, selfClosing) => {
      depth += 1;
      tell(`<${name} ${JSON.stringify(Object.entries(attributes))} ${end} ${selfClosing}`);
    },
    close: (name, end, selfClosing) => {
      depth -= 1;
      tell(`/${name} ${end} ${selfClosing}`);
    },
    text: (text) => {
      if (depth === 0 || text === '') return;
      if (inText) told.push(`${told.pop() ?? ''}${text}`);
      else told.push(text);
      inText = true;
    },
  };
  return { told, handlers };
}

/** `null` where it is not plain. */
function plain(pieces: readonly string[]): readonly string[] | null {
  const { told, handlers } = teller();
  return walkPlain(pieces, handlers) ? told : null;
}

/** `null` where it is not well formed. */
function parsed(text: string): readonly string[] | null {
  const { told, handlers } = teller();
  try {
    walkAny([text], handlers);
  } catch {
    return null;
  }
  return told;
}

/** As a decoder cuts: never through a character. */
function cut(text: string, length: number): readonly string[] {
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, n) =>
    letters.slice(n * length, (n + 1) * length).join(''),
  );
}

test.each([
  '<a/>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<x:a b="1"/>',
  `<?xml version='1.0'?>\n<a>\r\n<b\n r="A1"\tt='"'/>\r\r\n</a >\n`,
  `<a b="&lt;&gt;&amp;&quot;&apos;" c=''>&amp;amp;&lt;x&gt; ก</a>`,
  '<a><b><c>1</c></b><b/>é😀</a>',
])('plain, cut anywhere: %s', (text) => {
  const wanted = parsed(text);
  expect(plain([text])).toEqual(wanted);
  const head = text.startsWith('<?') ? text.indexOf('>') + 1 : 0;
  for (const length of [1, 2, 3, 7]) {
    const pieces = cut(text.slice(head), length);
    expect(plain([text.slice(0, head) + (pieces[0] ?? ''), ...pieces.slice(1)])).toEqual(wanted);
  }
});

test.each([
  `<a t="1 > 0" u='"/>'><b v="/"/><b v='>'>x</b></a>`,
  '<a b = "1"\n/>',
  '<a b="1\n2"/>',
  '<a>&#65;</a>',
  '<a constructor="1"/>',
  '<a><!-- <b> --><b/><!----></a><!-- </a> -->',
  '<a><![CDATA[<b></c>]]]]><![CDATA[>]]><b/></a>',
  '<a><?mso <b> ?><b></b></a>',
  '<!DOCTYPE a [<!ENTITY e "]>"><!-- it\'s ]> --><?p ]> ?>]><a><b/></a>',
  '<?xml version="1.1"?><a/>',
  '<ก ข="ค"><ก/></ก>',
])('left to saxes: %s', (text) => {
  expect(plain([text])).toBeNull();
  const reader = () => {
    const { told, handlers } = teller();
    return { ...handlers, result: () => told };
  };
  expect(walkXml([text], reader, 'part')).toEqual(parsed(text));
});

test.each([
  '',
  'x',
  '<a>',
  '<a></b>',
  '<a></ab>',
  '<a/><b/>',
  '<a/>x',
  'x<a/>',
  '<a b="1" b="2"/>',
  '<a b="1"c="2"/>',
  '<a b=1/>',
  '<a b/>',
  '<a b="<"/>',
  '<a b="1/>',
  '<a>&x;</a>',
  '<a>&amp</a>',
  '<a>]]></a>',
  '<a>\u0001</a>',
  '<a>\ud800</a>',
  '< a/>',
  '<1/>',
  '<a/ >',
  '<a></a',
  '<?xml version="1.0"?><?xml version="1.0"?><a/>',
])('not well formed: %j', (text) => {
  expect(parsed(text)).toBeNull();
  expect(plain([text])).toBeNull();
});

test('parts of workbooks, sound and spoilt', () => {
  const workbooks = [
    richWorkbook(),
    readFileSync('samples/buriram-2561-results.xlsx'),
    readFileSync('test/fixtures/libreoffice-chart.xlsx'),
    ...Array.from({ length: 40 }, (_, n) => mutant(n)),
  ];
  let seen = 0;
  for (const part of workbooks.flatMap(partsOf)) {
    const told = plain([part]);
    if (told) {
      seen += 1;
      expect(told).toEqual(parsed(part));
    }
  }
  expect(seen).toBeGreaterThan(200);
});

function partsOf(bytes: Uint8Array): readonly string[] {
  try {
    return Object.entries(unzip(bytes)).flatMap(([name, part]) =>
      /\.(?:xml|rels)$/.test(name) ? [new TextDecoder().decode(part)] : [],
    );
  } catch {
    // A spoilt zip.
    return [];
  }
}
