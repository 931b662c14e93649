import assert from 'node:assert/strict';
import { canonicalUri, childUri, foldersBetween, isInside } from './uri.js';

describe('canonicalUri', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['keeps what is canonical', 'file:///home/ada/contacts/apiDefinition.swagger.json', 'file:///home/ada/contacts/apiDefinition.swagger.json'],
    ['escapes a drive and makes it lower case', 'file:///C:/contacts/a.json', 'file:///c%3A/contacts/a.json'],
    ['keeps an escaped drive', 'file:///c%3a/contacts/a.json', 'file:///c%3A/contacts/a.json'],
    ['escapes as VS Code does', "file:///w/a (b)'s+x.json", 'file:///w/a%20%28b%29%27s%2Bx.json'],
    ['keeps letters beyond ASCII as one spelling', 'file:///w/Grüße.json', 'file:///w/Gr%C3%BC%C3%9Fe.json'],
    ['takes a stray percent sign as itself', 'file:///w/100%.json', 'file:///w/100%25.json'],
    ['lowers the server of a share', 'file://SERVER/share/a.json', 'file://server/share/a.json'],
    ['keeps query and fragment', 'git:/w/a.json?%7B%22ref%22%7D', 'git:/w/a.json?%7B%22ref%22%7D'],
    ['takes an untitled document', 'untitled:Untitled-1', 'untitled:Untitled-1'],
    ['survives half a character', 'file:///w/\ud800.json', 'file:///w/%EF%BF%BD.json'],
  ];
  for (const [title, uri, expected] of cases) {
    it(title, () => {
      assert.equal(canonicalUri(uri), expected);
      assert.equal(canonicalUri(expected), expected);
    });
  }
});

describe('uris of folders', () => {
  it('makes the uri of an entry by its plain name', () => {
    assert.equal(childUri('file:///w', 'a b#c.json'), 'file:///w/a%20b%23c.json');
  });

  it('compares whole segments', () => {
    assert.equal(isInside('file:///w/contacts', 'file:///w/contacts/a.json'), true);
    assert.equal(isInside('file:///w/contacts/', 'file:///w/contacts/a.json'), true);
    assert.equal(isInside('file:///w/contacts', 'file:///w/contacts-old/a.json'), false);
    assert.equal(isInside('file:///w/contacts', 'file:///w/contacts'), false);
  });

  it('names the folders between', () => {
    assert.deepEqual(foldersBetween('file:///w', 'file:///w/a/b%20c/d.json'), ['a', 'b c']);
    assert.deepEqual(foldersBetween('file:///w/a', 'file:///w/a/d.json'), []);
  });
});
