/** What the last look at a changed part lets through. */
import { checkXml } from '../../src/files/checkXml';

const NS = 'urn:a';

test.each([
  '<a/>',
  '<a xml:space="preserve" b="1"/>',
  `<x:a xmlns:x="${NS}"><x:b x:c="1"/></x:a>`,
  `<a><x:b xmlns:x="${NS}"/><x:b xmlns:x="${NS}"><x:c xmlns:x="urn:b"/><x:d/></x:b></a>`,
  `<a xmlns="${NS}"><b r="1"/></a>`,
])('lets through %s', (text) => {
  expect(() => checkXml(text, 'part')).not.toThrow();
});

test.each([
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a>&x;</a>',
  '<x:a/>',
  '<a r:id="1"/>',
  `<a><x:b xmlns:x="${NS}"/><x:b/></a>`,
  `<a><b xmlns:x="${NS}"><x:c xmlns:x="urn:b"/></b><c x:d="1"/></a>`,
])('refuses %s', (text) => {
  expect(() => checkXml(text, 'part')).toThrow(expect.objectContaining({ code: 'damaged' }));
});
