import assert from 'node:assert/strict';
import { applyEdits } from '../../text/text-edit.js';
import { appendChildren, insertAfter, insertBefore, removeElement, setText } from './change-xml.js';
import { escapeAttribute, escapeText } from './escape-xml.js';
import { parseXml, readXml } from './read-xml.js';
import { attributeOf, childOf, childText, type XmlDocument, type XmlElement } from './xml-element.js';

const refused: readonly (readonly [what: string, text: string, code: string])[] = [
  ['nothing', '', 'xml-broken'],
  ['a text', 'hello', 'xml-broken'],
  ['an element without its end', '<a><b></a>', 'xml-broken'],
  ['two roots', '<a/><b/>', 'xml-broken'],
  ['an attribute twice', '<a b="1" b="2"/>', 'xml-broken'],
  ['an unknown entity', '<a>&lol;</a>', 'xml-broken'],
  ['a DOCTYPE', '<!DOCTYPE a><a/>', 'xml-doctype'],
  ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'xml-doctype'],
  ['another file', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml-doctype'],
  ['endless depth', '<a>'.repeat(100_000), 'xml-too-deep'],
];

describe('readXml', () => {
  it('gives elements with their places, whatever the line ends', () => {
    const { text, root } = parseXml('\uFEFF<?xml version="1.0"?>\r\n<!-- c --><a x="1 &lt; 2">\r\n  <b>t&amp;<![CDATA[<u>]]></b><c  /><b></b></a>\r\n', 'x');
    const slices = [root, ...root.children].map((element) => [text.slice(element.range.start, element.range.end), element.content && text.slice(element.content.start, element.content.end)]);
    assert.deepEqual(slices.slice(1), [['<b>t&amp;<![CDATA[<u>]]></b>', 't&amp;<![CDATA[<u>]]>'], ['<c  />', undefined], ['<b></b>', '']]);
    assert.ok(slices[0]?.[0]?.startsWith('<a x=') === true && slices[0][0].endsWith('</a>'));
    assert.deepEqual([childText(root, 'B'), attributeOf(root, 'X')], ['t&<u>', '1 < 2']);
  });

  it('counts UTF-16 units, as texts do', () => {
    const text = '<a>\u{1F600}\u{1F600}<b>\u{1F600}</b></a>';
    const b = childOf(parseXml(text, 'x').root, 'b');
    assert.equal(b && text.slice(b.range.start, b.range.end), '<b>\u{1F600}</b>');
  });

  for (const [what, text, code] of refused) {
    it(`refuses ${what}`, () => { assert.throws(() => parseXml(text, 'customizations.xml'), { code, message: /^customizations\.xml /u }); });
  }

  it('has limits', () => {
    const limits = { length: 20, elements: 2 };
    assert.equal(parseXml('<a><b/></a>', 'x', limits).root.children.length, 1);
    for (const text of ['<a><b/><b/></a>', `<a>${' '.repeat(20)}</a>`]) assert.throws(() => parseXml(text, 'x', limits), { code: 'xml-too-large' });
  });

  it('says where a fault stands', () => {
    assert.throws(() => parseXml('<a>\n  <b></c></a>', 'x.xml'), { message: 'x.xml is not well-formed XML: line 2, column 9, unexpected close tag. Correct it there, or export the solution again.' });
  });

  it('refuses what is no UTF-8', () => {
    assert.throws(() => readXml(Uint8Array.of(0xff, 0xfe, 0x3c, 0), 'x.xml'), { code: 'xml-encoding' });
  });
});

/** The text after one change of the element `b`, or of the root where there is none. */
function changed(text: string, change: (document: XmlDocument, element: XmlElement) => ReturnType<typeof removeElement>): string {
  const document = parseXml(text, 'x');
  return applyEdits(text, [change(document, childOf(document.root, 'b') ?? document.root)]);
}

describe('changes of XML', () => {
  const rows: readonly (readonly [what: string, before: string, change: Parameters<typeof changed>[1], after: string])[] = [
    ['replaces a text', '<a>\r\n  <b k="1">x</b>\r\n</a>', (d, e) => setText(d, e, '1 < 2'), '<a>\r\n  <b k="1">1 &lt; 2</b>\r\n</a>'],
    ['opens an element that closed itself', '<a><b k="1" /></a>', (d, e) => setText(d, e, 'x'), '<a><b k="1">x</b></a>'],
    ['inserts after', '<a>\r\n  <b />\r\n</a>', (d, e) => insertAfter(d, e, ['<c />', '<d />']), '<a>\r\n  <b />\r\n  <c />\r\n  <d />\r\n</a>'],
    ['inserts before', '<a>\n\t<b />\n</a>', (d, e) => insertBefore(d, e, ['<c />']), '<a>\n\t<c />\n\t<b />\n</a>'],
    ['removes with the space before', '<a>\n  <b>x</b>\n  <c />\n</a>', removeElement, '<a>\n  <c />\n</a>'],
    ['appends to an empty element', '<a>\n  <b />\n</a>', (d, e) => appendChildren(d, e, ['<c />']), '<a>\n  <b>\n    <c />\n  </b>\n</a>'],
    ['appends to an element with tags only', '<a>\n  <b></b>\n</a>', (d, e) => appendChildren(d, e, ['<c />']), '<a>\n  <b>\n    <c />\n  </b>\n</a>'],
    ['appends to children', '<a>\n  <b>\n    <x />\n  </b>\n</a>', (d, e) => appendChildren(d, e, ['<c />']), '<a>\n  <b>\n    <x />\n    <c />\n  </b>\n</a>'],
  ];
  for (const [what, before, change, after] of rows) it(what, () => { assert.equal(changed(before, change), after); });

  it('escapes what would be markup, and replaces what XML cannot hold', () => {
    assert.equal(escapeText('a<b>&\u0000\ud800\u{1F600}\r'), 'a&lt;b&gt;&amp;  \u{1F600}&#xD;');
    assert.equal(escapeAttribute('"\n\t'), '&quot;&#xA;&#x9;');
    const text = 'x & y < z > "q" \u{1F600}';
    assert.equal(parseXml(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`, 'x').root.text, text);
  });
});
