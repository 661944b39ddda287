/** The tags by their places are those that the parser finds, whatever else stands between them. */
import { scanTags, tagName } from '../../src/files/scanTags';
import { attributeOf, walkXml } from '../../src/files/xml';

function found(text: string): string[] {
  const tags: string[] = [];
  scanTags(text, {
    open: (start, end, selfClosing) => {
      tags.push(`${tagName(text, start)} -${end}`);
      if (selfClosing) tags.push(`/ -${end}`);
    },
    close: (_start, end) => tags.push(`/ -${end}`),
  });
  return tags;
}

function parsed(text: string): string[] {
  const tags: string[] = [];
  const handlers = {
    open: (name: string, _attributes: unknown, end: number) => tags.push(`${name} -${end}`),
    close: (_name: string, end: number) => tags.push(`/ -${end}`),
    text: () => undefined,
  };
  walkXml([text], handlers, 'text');
  return tags;
}

test.each([
  '<a/>',
  '<?xml version="1.0"?>\n<x:a\n b = "1"\t><c />tail</x:a >\n',
  `<a t="1 > 0" u='"/>'><b v="/"/><b v='>'>x</b></a>`,
  '<a><!-- <b> --><b/><!----></a><!-- </a> -->',
  '<a><![CDATA[<b></c>]]]]><![CDATA[>]]><b/></a>',
  '<a><?mso <b> ?><b></b></a>',
  '<!DOCTYPE a><a><b/></a>',
  '<!DOCTYPE a [<!ENTITY e "]>"><!-- it\'s ]> --><?p ]> ?>]><a><b/></a>',
  '<ก ข="ค"><ก/></ก>',
])('%s', (text) => {
  expect(found(text)).toEqual(parsed(text));
});

test('an attribute by its name, its references resolved', () => {
  const tag = `<c xr="no" r = 'B&#49;' s=""/>`;
  expect([attributeOf(tag, 'r'), attributeOf(tag, 's'), attributeOf(tag, 't')]).toEqual([
    'B1',
    '',
    undefined,
  ]);
});
