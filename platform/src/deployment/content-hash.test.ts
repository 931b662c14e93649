import assert from 'node:assert/strict';
import type { ConnectorFiles, FileKind } from './connector-files.js';
import { hashesOf } from './content-hash.js';

function filesOf(kind: FileKind, text: string): ConnectorFiles {
  const content = (name: string, value: string): { name: string; bytes: Uint8Array } => ({ name, bytes: new TextEncoder().encode(value) });
  return { definition: content('d', '{}'), properties: content('p', '{}'), [kind]: content(kind, text) };
}

describe('hashesOf', () => {
  const cases: readonly (readonly [title: string, kind: FileKind, a: string, b: string, isSame: boolean])[] = [
    ['formatting and order', 'definition', '{"a":1,"b":[1,{"c":2,"d":3}]}', '\uFEFF{ "b": [1, {"d": 3, "c": 2}],\r\n "a": 1.0 }', true],
    ['the order of a list', 'definition', '[1,2]', '[2,1]', false],
    ['a value', 'definition', '{"a":1}', '{"a":2}', false],
    ['a text that is no JSON', 'definition', '{a', '{b', false],
    ['what is empty', 'properties', '{"properties":{"capabilities":[],"connectionParameters":{},"policyTemplateInstances":null}}', '{"properties":{}}', true],
    ['what the service never gives back', 'properties', '{"properties":{"stackOwner":"Contoso","iconUri":"x","mine":1}}', '{}', true],
    ['secrets', 'properties', '{"properties":{"connectionParameters":{"token":{"oAuthSettings":{"clientSecret":"a","clientId":"c"}}}}}', '{"properties":{"connectionParameters":{"token":{"oAuthSettings":{"clientId":"c"}}}}}', true],
    ['a client id', 'properties', '{"properties":{"connectionParameters":{"token":{"oAuthSettings":{"clientId":"c"}}}}}', '{"properties":{"connectionParameters":{"token":{"oAuthSettings":{"clientId":"d"}}}}}', false],
    ['line endings of a script', 'script', 'a\r\nb\rc', 'a\nb\nc', true],
    ['a blank in a script', 'script', 'a b', 'a  b', false],
    ['a byte of an icon', 'icon', 'a\r\n', 'a\n', false],
  ];
  for (const [title, kind, a, b, isSame] of cases) {
    it(`${isSame ? 'does not mind' : 'sees'} ${title}`, () => {
      assert.equal(hashesOf(filesOf(kind, a))[kind] === hashesOf(filesOf(kind, b))[kind], isSame);
    });
  }

  it('has one for each file that is there', () => {
    assert.deepEqual(Object.keys(hashesOf(filesOf('script', 'x'))), ['definition', 'properties', 'script']);
  });
});
