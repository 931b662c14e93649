import assert from 'node:assert/strict';
import { openSolution, type OpenSolution } from './open-solution.js';
import { placeOfMessage, positionInPart } from './place-of-message.js';
import { createHash } from 'node:crypto';
import { COMPACT, formatJson, isJson, type JsonLayout, layoutOf, READABLE } from './json-layout.js';
import { isConnectorName, isCustomizationPrefix, isSolutionVersion, isUniqueName, logicalNameOf } from './logical-name.js';
import { connectorIdOf, nameBasedId, optionValuePrefixOf } from './name-based-id.js';

const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest();

describe('formatJson', () => {
  const texts: readonly (readonly [what: string, compact: string, readable: string])[] = [
    ['members', '{"a":1,"b":"x"}', '{\n  "a": 1,\n  "b": "x"\n}\n'],
    ['empty containers', '{"a":{},"b":[]}', '{\n  "a": {},\n  "b": []\n}\n'],
    ['lists', '[[1],[2,3]]', '[\n  [\n    1\n  ],\n  [\n    2,\n    3\n  ]\n]\n'],
    ['numbers, escapes, repeated keys and the order of keys', '{"b":1.50,"1":1e400,"b":"\\u00e9\\"\\\\"}', '{\n  "b": 1.50,\n  "1": 1e400,\n  "b": "\\u00e9\\"\\\\"\n}\n'],
    ['signs in strings', '{"a: {,":"[ , ]"}', '{\n  "a: {,": "[ , ]"\n}\n'],
    ['a single value', 'null', 'null\n'],
  ];
  for (const [what, compact, readable] of texts) {
    it(`keeps ${what}`, () => { assert.deepEqual([formatJson(compact, READABLE), formatJson(readable, COMPACT)], [readable, compact]); });
  }

  const layouts: readonly JsonLayout[] = [COMPACT, READABLE, { ...COMPACT, indent: '\t', newline: '\r\n', end: '\r\n', hasBom: true }, { ...COMPACT, indent: '    ' }, { ...COMPACT, isSpaced: true }];
  for (const layout of layouts) {
    it(`writes again what it read: ${JSON.stringify(layout)}`, () => {
      const text = formatJson('{"a":[1,{"b":{}}]}', layout);
      assert.deepEqual([layoutOf(text), formatJson(formatJson(text, READABLE), layoutOf(text))], [layout, text]);
    });
  }

  it('is not asked for broken or endless texts', () => {
    assert.deepEqual(['', '{', '\uFEFF{}', '['.repeat(1000) + ']'.repeat(1000), '{"a":}'].map(isJson), [false, false, true, false, false]);
  });
});

describe('names', () => {
  const titles: readonly (readonly [prefix: string, title: string, name: string])[] = [
    ['new', 'Custom Connector', 'new_custom-20connector'],
    ['cat', 'Human-in-the-Loop', 'cat_human-2din-2dthe-2dloop'],
    ['Contoso', ' Größe (EU) ', 'contoso_gr-c3-b6-c3-9fe-20-28eu-29'],
  ];
  for (const [prefix, title, name] of titles) {
    it(`makes ${name}`, () => { assert.deepEqual([logicalNameOf(prefix, title), isConnectorName(name)], [name, true]); });
  }

  const checks: readonly (readonly [check: (text: string) => boolean, good: readonly string[], bad: readonly string[]])[] = [
    [isCustomizationPrefix, ['new', 'cr123ab', 'ab'], ['a', '1ab', 'mscrm', 'mscrmx', 'toolongpre', 'a_b', '']],
    [isUniqueName, ['A', 'Contoso_1', 'a'.repeat(65)], ['1a', 'a b', 'a-b', '', 'a'.repeat(66)]],
    [isSolutionVersion, ['1.0', '1.2.3', '1.0.0.0'], ['1', '1.0.0.0.0', 'v1.0', '1.0.', '1.-1', '']],
    [isConnectorName, ['a_b', 'new_5Forders-20mcp'], ['a', '_a', '1_a', 'a_', 'a_b c', 'a_b/c']],
  ];
  for (const [check, good, bad] of checks) {
    it(`${check.name} tells right from wrong`, () => { assert.deepEqual([good.filter((text) => !check(text)), bad.filter(check)], [[], []]); });
  }
});

describe('ids', () => {
  it('are UUIDs of version 5', () => {
    assert.equal(nameBasedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com', sha1), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('of connectors stay the same for ever, whatever the case of the name', () => {
    assert.deepEqual(['contoso_contoso-20orders', 'Contoso_Contoso-20Orders'].map((name) => connectorIdOf(name, sha1)), ['4bcc7dc5-058c-5f35-bfdd-f84c098ffd09', '4bcc7dc5-058c-5f35-bfdd-f84c098ffd09']);
  });

  it('of choices lie where Dataverse wants them', () => {
    assert.equal(optionValuePrefixOf('new', sha1), 10_000);
    const prefix = optionValuePrefixOf('contoso', sha1);
    assert.ok(prefix >= 10_000 && prefix < 100_000);
  });
});

describe('the place that a message of an environment names', () => {
  const definition = '{\n  "info": {},\n  "paths": {\n    "/things": { "get": { "operationId": "ListThings" } }\n  }\n}';
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const connector = (name: string, id: string, title: string): string => `<Connector><connectorid>{${id}}</connectorid><displayname>${title}</displayname><name>${name}</name><openapidefinition>/Connector/${name}_openapidefinition.json</openapidefinition><policytemplateinstances>/Connector/${name}_policytemplateinstances.json</policytemplateinstances></Connector>`;
  const solutionOf = (...connectors: readonly string[]): OpenSolution => openSolution([
    { name: 'solution.xml', bytes: encode('<ImportExportXml/>') },
    { name: 'customizations.xml', bytes: encode(`<ImportExportXml><Connectors>${connectors.join('')}</Connectors></ImportExportXml>`) },
    { name: 'Connector/new_things_openapidefinition.json', bytes: encode(definition) },
    { name: 'Connector/new_things_policytemplateinstances.json', bytes: encode('[]') },
  ]);
  const things = connector('new_things', '11111111-1111-1111-1111-111111111111', 'Things');
  const more = connector('new_things-20more', '22222222-2222-2222-2222-222222222222', 'Things (more)');

  const cases: readonly (readonly [message: string, connector: string | undefined, part?: string, pointer?: string])[] = [
    ['The connector new_things is broken at /paths/~1things/get.', 'new_things', 'openapidefinition', '/paths/~1things/get'],
    ["'new_things-20more' failed", 'new_things-20more', 'openapidefinition'],
    ['11111111-1111-1111-1111-111111111111: policytemplateinstances cannot be read', 'new_things', 'policytemplateinstances'],
    ["Operation 'ListThings' of “Things” has no answer", 'new_things', 'openapidefinition', '/paths/~1things/get'],
    ['The import of new_things failed at https://contoso.example/paths/nowhere', 'new_things', 'openapidefinition'],
    ['The disk is full', undefined],
  ];
  for (const [message, name, part, pointer] of cases) {
    it(`is found in ${JSON.stringify(message)}`, () => {
      const place = placeOfMessage(message, solutionOf(things, more));
      assert.deepEqual([place?.connector, place?.part, place?.pointer], [name, part, pointer]);
    });
  }

  it('is that of the only connector where a message names a column', () => {
    assert.equal(placeOfMessage("The length of the 'openapidefinition' attribute exceeded the maximum", solutionOf(things))?.connector, 'new_things');
    assert.equal(placeOfMessage("The length of the 'openapidefinition' attribute exceeded the maximum", solutionOf(things, more)), undefined);
  });

  it('has a line and a column', () => {
    const pointer = placeOfMessage('new_things: ListThings', solutionOf(things))?.pointer;
    assert.deepEqual([positionInPart(definition, pointer), positionInPart(definition, undefined)], [{ line: 4, column: 25 }, { line: 1, column: 1 }]);
  });
});
