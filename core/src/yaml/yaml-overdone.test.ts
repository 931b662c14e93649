import assert from 'node:assert/strict';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { yamlSupport } from './index.js';

const OPERATIONS = 150;
/** Reading a text in one go, and as often as a text of this size may be read again. */
const MOST_READINGS = 20;

const operation = (number: number): string => `  /a${number}:
    get:
      operationId: Get${number}
      summary: Get it
      description: "Gets it"
      parameters:
        - name: q
          in: query
          type: string
      responses:
        "200":
          description: Fine
`;
const TEXT = `swagger: "2.0"\ninfo:\n  title: Contoso\npaths:\n${Array.from({ length: OPERATIONS }, (_, number) => operation(number)).join('')}`;

/** What is done to every line of a kind, what is said, and whether all values stay what they were. */
const CASES: readonly (readonly [name: string, pattern: RegExp, replacement: string, messageId: string, keepsValues: boolean])[] = [
  ['texts without closing quotes', /: ([A-Z]\w*(?: \w+)?)$/gm, ': "$1', 'yamlUnclosedQuote', true],
  ['texts that lost their closing quotes', /"Gets it"/g, '"Gets it', 'yamlUnclosedQuote', true],
  ['texts that hold colons', /Get it/g, 'Note: it: now', 'yamlNestedMapping', false],
  ['brackets that are not closed', /string/g, '[string', 'unclosedArray', false],
  ['braces that are not closed', /string/g, '{string: 1', 'unclosedObject', false],
  ['keys without a space after their colons', /^( +(?:- )?)(\w+): /gm, '$1$2:', 'yamlMissingColon', true],
  ['keys without colons', /summary: /g, 'summary ', 'yamlMissingColon', false],
  ['block texts whose lines do not stand deeper', /^( +)description: Fine/gm, '$1description: |\n$1Fine', 'yamlMissingColon', false],
  ['tabs in place of blanks', /(?<=^ *) {2}/gm, '\t', 'yamlTab', true],
  ['tabs after blanks', /^( +)summary/gm, '$1\tsummary', 'yamlTab', true],
  ['lines one column too far right', /^( +)summary/gm, '$1 summary', 'yamlIndentation', true],
  ['byte order marks', /^( +)summary/gm, '\uFEFF$1summary', 'yamlStrayMark', true],
  ['aliases of nothing', /string/g, '*nothing', 'yamlUnknownAlias', false],
  ['texts with bad starts', /Get it/g, '@it', 'yamlBadStart', false],
  ['several documents', /^ {2}(\/a\d+:)/gm, '---\n$1', 'yamlSeveralDocuments', false],
];

describe('YAML with hundreds of mistakes of one kind', () => {
  const intact = read(TEXT);

  for (const [name, pattern, replacement, messageId, keepsValues] of CASES) {
    const broken = read(TEXT.replace(pattern, replacement));

    it(`is told of at most a hundred: ${name}`, () => {
      const ids = broken.document.syntaxErrors.map((problem) => problem.messageId);
      assert.ok(ids.length > 0 && ids.length <= 100);
      assert.deepEqual([...new Set(ids)], [messageId]);
    });

    it(`is read but a few times: ${name}`, () => {
      assert.ok(broken.steps <= intact.steps * MOST_READINGS, `${broken.steps} steps, where the intact text takes ${intact.steps}`);
    });

    if (keepsValues) {
      it(`keeps its values: ${name}`, () => {
        assert.deepEqual(broken.document.value, intact.document.value);
      });
    }
  }
});

describe('a large YAML text with one mistake', () => {
  const large = TEXT + Array.from({ length: 2500 }, (_, number) => operation(OPERATIONS + number)).join('');
  const ids = (text: string): readonly string[] => read(text).document.syntaxErrors.map(({ messageId }) => messageId);

  for (const [moved, messageId] of [['     ', 'yamlIndentation'], ['       ', 'yamlIndentation'], ['\t', 'yamlTab']] as const) {
    it(`is told of that alone: ${JSON.stringify(moved)}`, () => {
      assert.deepEqual(ids(large.replace('      parameters:', `${moved}parameters:`)), [messageId]);
    });
  }
});

describe('YAML with thousands of repeated keys', () => {
  it('is told of at most a thousand', () => {
    const { syntaxErrors } = read('- {a: 1, a: 2}\n'.repeat(3000)).document;
    assert.deepEqual([...new Set(syntaxErrors.map(({ messageId }) => messageId))], ['duplicateKey']);
    assert.equal(syntaxErrors.length, 1000);
  });
});

function read(text: string): { readonly document: ConnectorDocument; readonly steps: number } {
  const reading = yamlSupport.createDocumentInSteps({ uri: 'file:///a.yaml', kind: 'definition', syntax: 'yaml', text });
  for (let steps = 1; ; steps++) {
    const { done, value } = reading.next();
    if (done === true) return { document: value, steps };
  }
}
