import assert from 'node:assert/strict';
import type { DocumentSyntax } from './connector-document.js';
import { createDocument } from './create-document.js';
import { decodeText, MAX_FILE_BYTES } from './decode-text.js';
import { SYNTAX_MESSAGES } from './syntax-messages.js';
import { syntaxOf } from './syntax-of.js';
import { pointerOf } from '../pointer.js';
import { yamlSupport } from '../yaml/index.js';

describe('createDocument', () => {
  it('keeps what it is given', () => {
    for (const syntax of ['json', 'yaml', 'text'] as const) {
      const { uri, kind, version, text, syntax: found } = createDocument({ uri: 'file:///a', kind: 'settings', syntax, text: '{}', version: 3 }, yamlSupport);
      assert.deepEqual({ uri, kind, version, text, found }, { uri: 'file:///a', kind: 'settings', version: 3, text: '{}', found: syntax });
    }
    assert.equal(createDocument({ uri: 'file:///a', kind: 'settings', syntax: 'json', text: '{}' }).version, undefined);
  });

  it('gives JSON and YAML the same value', () => {
    const [json, yaml] = [createDocument({ uri: 'a', kind: 'definition', syntax: 'json', text: '{"a": [1]}' }), createDocument({ uri: 'b', kind: 'definition', syntax: 'yaml', text: 'a:\n  - 1\n' }, yamlSupport)];
    assert.deepEqual(json.value, { a: [1] });
    assert.deepEqual(yaml.value, json.value);
  });

  it('has no values and places in a text', () => {
    const script = createDocument({ uri: 'file:///script.csx', kind: 'script', syntax: 'text', text: '{ not: "json"' });
    assert.equal(script.value, undefined);
    assert.deepEqual(script.syntaxErrors, []);
    assert.equal(script.nodeAt(0), undefined);
    assert.equal(script.rangeOf(pointerOf([]), 'value'), undefined);
  });

  it('throws for YAML whose support is not loaded', () => {
    assert.throws(() => createDocument({ uri: 'file:///a.yaml', kind: 'definition', syntax: 'yaml', text: '' }), TypeError);
  });

  it('says of a file without a text only why it has none', () => {
    const { text, problems } = decodeText(new Uint8Array(MAX_FILE_BYTES + 1));
    const document = createDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text, readErrors: problems });
    assert.deepEqual(document.syntaxErrors.map(({ messageId }) => messageId), ['tooLarge']);
  });
});

describe('files that are no JSON', () => {
  const problemsOf = (uri: string, bytes: Uint8Array): readonly string[] => {
    const { text, problems } = decodeText(bytes);
    return createDocument({ uri, kind: 'properties', syntax: 'json', text, readErrors: problems }).syntaxErrors.map(({ messageId }) => messageId);
  };

  it('may be empty parts of a solution, which is nothing wrong', () => {
    assert.deepEqual(problemsOf('file:///s/new_a_connectionparameters.json', Buffer.from('')), []);
    assert.deepEqual(problemsOf('file:///s/new_a_policytemplateinstances.json', Buffer.from('null')), []);
    assert.deepEqual(problemsOf('file:///s/new_a_openapidefinition.json', Buffer.from('')), ['emptyFile']);
    assert.deepEqual(problemsOf('file:///s/apiProperties.json', Buffer.from('')), ['emptyFile']);
  });

  it('may be pictures, which is one problem', () => {
    assert.deepEqual(problemsOf('file:///a.json', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), ['notUtf8']);
  });

  it('may hold a NUL byte, which is one problem, too', () => {
    assert.deepEqual(problemsOf('file:///a.json', Buffer.from('{"a": "x\0y", "b": \0}')), ['nulBytes']);
    assert.deepEqual(problemsOf('file:///a.json', Buffer.from('{"a": "x\0y",}')), ['nulBytes', 'trailingComma']);
  });
});

describe('syntaxOf', () => {
  for (const [uri, syntax] of [
    ['file:///c%3A/x/apiDefinition.swagger.json', 'json'],
    ['file:///x/A.SWAGGER.JSON?version=1#x', 'json'],
    ['file:///x/a.yaml', 'yaml'],
    ['file:///x/a.YML', 'yaml'],
    ['file:///x/script.csx', 'text'],
    ['file:///x.json/readme.md', 'text'],
    ['file:///x/customizations.xml', 'text'],
  ] as const satisfies readonly (readonly [string, DocumentSyntax])[]) {
    it(`${uri} is ${syntax}`, () => {
      assert.equal(syntaxOf(uri), syntax);
    });
  }
});

describe('the texts of syntax problems', () => {
  for (const [id, text] of Object.entries(SYNTAX_MESSAGES)) {
    it(`${id} says what is wrong and what to do`, () => {
      assert.match(text, /^[^a-z].*\.$/s);
      assert.ok(text.split(/[.?;,] /).length > 1, text);
    });
  }
});
