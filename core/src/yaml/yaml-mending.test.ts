import assert from 'node:assert/strict';
import { pointerOf } from '../pointer.js';
import { assertProblems, readMarks } from '../testing/marked-problems.js';
import { yamlSupport } from './index.js';

const TEXT = `swagger: "2.0"
info:
  title: x # the title
paths:
  /a:
    get:
      operationId: A
      description: d
      summary: Get b
      parameters:
        - name: q
          in: query
      responses:
        200:
          description: ok

  # the second
  /b:
    get:
      operationId: B
`;

const documentOf = (text: string) => yamlSupport.createDocument({ uri: 'file:///a.yaml', kind: 'definition', syntax: 'yaml', text });
const VALUE: unknown = documentOf(TEXT).value;

/** What somebody breaks, with the expected problem marked; the value stays what it was. */
const CASES: readonly (readonly [name: string, intact: string, broken: string, messageId: string])[] = [
  ['a line one column too far left', '      summary: Get b', '     ⟦summary: Get b⟧', 'yamlIndentation'],
  ['a line one level too far left', '      summary: Get b', '    ⟦summary: Get b⟧', 'yamlIndentation'],
  ['a line one column too far right', '      summary: Get b', '       ⟦summary: Get b⟧ # why', 'yamlIndentation'],
  ['the first line of an object', '      operationId: A', '       ⟦operationId: A⟧', 'yamlIndentation'],
  ['a key with lines below', '      responses:', '     ⟦responses:⟧', 'yamlIndentation'],
  ['a line of a list item', '          in: query', '         ⟦in: query⟧', 'yamlIndentation'],
  ['a tab', '      summary: Get b', '⟦\t⟧summary: Get b', 'yamlTab'],
  ['a tab among blanks', '      summary: Get b', '      ⟦\t⟧summary: Get b', 'yamlTab'],
  ['the first line one column too far right', 'swagger: "2.0"', ' ⟦swagger: "2.0"⟧', 'yamlIndentation'],
  ['a byte order mark that was left where files were put together', 'paths:', '⟦\uFEFF⟧paths:', 'yamlStrayMark'],
  ['a byte order mark before the blanks of a line', '      summary: Get b', '⟦\uFEFF⟧      summary: Get b', 'yamlStrayMark'],
  ['a lost closing quote', 'title: x', 'title: ⟦"x⟧', 'yamlUnclosedQuote'],
];

describe('YAML with a mistake', () => {
  for (const [name, intact, broken, messageId] of CASES) {
    it(`keeps its values: ${name}`, () => {
      const { text, ranges } = readMarks(TEXT.replace(intact, broken));
      const document = documentOf(text);
      assertProblems(document, ranges, [messageId]);
      assert.deepEqual(document.value, VALUE);
    });
  }

  for (const [name, intact, broken, messageId, summary] of [
    ['a colon in a text', 'Get b', '⟦Get b: c⟧', 'yamlNestedMapping', 'Get b: c'],
    ['a quote and a colon in a text', 'Get b', "⟦Get 'b': c⟧", 'yamlNestedMapping', "Get 'b': c"],
    ['a missing colon', 'summary: Get b', '⟦summary Get b⟧', 'yamlMissingColon', undefined],
    ['a missing space after a colon', 'summary: Get b', '⟦summary:Get b⟧', 'yamlMissingColon', 'Get b'],
    ['an address in place of a member', 'summary: Get b', '⟦https://api.contoso.example⟧', 'yamlMissingColon', undefined],
    ['a closing bracket lost after several values', 'Get b', '⟦[⟧Get, "b]", {c: d}', 'unclosedArray', ['Get', 'b]', { c: 'd' }]],
    ['brackets in brackets that are not closed', 'Get b', '⟦{⟧a: [1', 'unclosedObject', { a: [1] }],
    ['a bracket that is not closed', 'Get b', '⟦[⟧Get b', 'unclosedArray', ['Get b']],
  ] as const) {
    it(`keeps its other values: ${name}`, () => {
      const { text, ranges } = readMarks(TEXT.replace(intact, broken));
      const document = documentOf(text);
      assertProblems(document, ranges, [messageId]);
      const expected = structuredClone(VALUE);
      const operation = at(expected, 'paths', '/a', 'get');
      if (summary === undefined) delete operation.summary;
      else operation.summary = summary;
      assert.deepEqual(document.value, expected);
    });
  }

  it('has each of several mistakes once, and its values at their places', () => {
    const { text, ranges } = readMarks(TEXT.replace('      summary', '     ⟦summary').replace('Get b', 'Get b⟧').replace('      responses:', '⟦\t⟧responses:').replace('    get:\n      operationId: B', '    get:\n      operationId: ⟦"B⟧'));
    const document = documentOf(text);
    assertProblems(document, ranges, ['yamlIndentation', 'yamlTab', 'yamlUnclosedQuote']);
    assert.deepEqual(document.value, VALUE);
    for (const [path, expected] of [[['paths', '/a', 'get', 'summary'], 'Get b'], [['paths', '/a', 'get', 'responses', '200', 'description'], 'ok'], [['paths', '/b', 'get', 'operationId'], '"B']] as const) {
      const range = document.rangeOf(pointerOf(path), 'value');
      assert.equal(text.slice(range?.start, range?.end), expected);
      assert.deepEqual(document.nodeAt(range?.start ?? 0), { pointer: pointerOf(path), part: 'value' });
    }
  });

  it('keeps its values where all lines are indented by tabs', () => {
    const text = TEXT.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
    assert.deepEqual(documentOf(text).syntaxErrors.map(({ messageId }) => messageId), ['yamlTab']);
    assert.deepEqual(documentOf(text).value, VALUE);
  });

  it('is told once of what follows a value that ended too early', () => {
    const { text, ranges } = readMarks(`- a\n⟦${TEXT.replace('\n', '⟧\n')}`);
    assertProblems(documentOf(text), ranges, ['unexpectedCharacter']);
  });

  it('is told once of a line that goes on after its value', () => {
    const { text, ranges } = readMarks('a: "b" ⟦c d, e⟧\nf: ]\ng: {h: 1,, ⟦, 2⟧}\n'.replace('f: ]', 'f: "]"').replace('1,, ⟦, 2⟧', '1, ⟦,, 2}⟧').replace('⟧}', '⟧'));
    assertProblems(documentOf(text), ranges, ['unexpectedCharacter', 'unexpectedCharacter']);
  });

  it('may have byte order marks in its texts', () => {
    const document = documentOf('a: |\n  \uFEFFfirst\n  \uFEFFsecond line\nb: "one\n  \uFEFFtwo"\n');
    assert.deepEqual([document.syntaxErrors, document.value], [[], { a: '\uFEFFfirst\n\uFEFFsecond line\n', b: 'one \uFEFFtwo' }]);
  });

  it('may have single carriage returns as line breaks', () => {
    const document = documentOf(TEXT.replaceAll('\n', '\r'));
    assert.deepEqual(document.syntaxErrors, []);
    assert.deepEqual(document.value, VALUE);
  });

  it('keeps all operations, whichever line is moved by a column', () => {
    const lines = TEXT.split('\n');
    for (const [index, line] of lines.entries()) {
      if (!/^ +[^ #]/.test(line)) continue;
      for (const moved of [` ${line}`, line.slice(1)]) {
        const { value } = documentOf(lines.with(index, moved).join('\n'));
        assert.deepEqual(Object.keys(at(value, 'paths')), ['/a', '/b'], JSON.stringify(moved));
        assert.equal(at(value, 'paths', '/b', 'get').operationId, 'B', JSON.stringify(moved));
      }
    }
  });
});

/** The object at a path; the test fails where there is none. */
function at(value: unknown, ...path: readonly string[]): Record<string, unknown> {
  let found = value;
  for (const key of path) found = isObject(found) ? found[key] : undefined;
  assert.ok(isObject(found), path.join('/'));
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
