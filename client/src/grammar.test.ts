import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { readRepositoryFile } from './testing/repository.js';

/** As little of VS Code's JSON grammar as the injection needs: its scopes of keys and of texts. */
const JSON_GRAMMAR = {
  scopeName: 'source.json',
  patterns: [{ include: '#key' }, { include: '#string' }],
  repository: {
    key: { name: 'string.json support.type.property-name.json', begin: '"(?=(?:[^"\\\\]|\\\\.)*"\\s*:)', end: '"', patterns: [{ match: '\\\\.', name: 'constant.character.escape.json' }] },
    string: { name: 'string.quoted.double.json', begin: '"', end: '"', patterns: [{ match: '\\\\.', name: 'constant.character.escape.json' }] },
  },
};

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const texts: Readonly<Record<string, string>> = {
    'source.json': JSON.stringify(JSON_GRAMMAR),
    'connector-workbench.policy-expressions': readRepositoryFile('syntaxes/policy-expressions.tmLanguage.json'),
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (sources) => new oniguruma.OnigScanner(sources), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: (scope) => Promise.resolve(texts[scope] === undefined ? null : textmate.parseRawGrammar(texts[scope], `${scope}.json`)),
    getInjections: (scope) => (scope === 'source.json' ? ['connector-workbench.policy-expressions'] : []),
  });
  const grammar = await registry.loadGrammar('source.json');
  assert.ok(grammar !== null);
  return grammar;
}

describe('the grammar of policy expressions', () => {
  let grammar: textmate.IGrammar;
  before(async () => { grammar = await loadGrammar(); });

  /** The pieces of a line that an expression's scope is on, with the last word of that scope. */
  const piecesOf = (line: string): readonly string[] => grammar.tokenizeLine(line, textmate.INITIAL).tokens
    .map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scope: token.scopes.at(-1) ?? '' }))
    .filter(({ scope }) => scope.endsWith('.policy-expression'))
    .map(({ text, scope }) => `${text} ${scope.replace(/\.policy-expression$/, '').split('.').slice(0, 2).join('.')}`);

  const cases: readonly (readonly [line: string, pieces: readonly string[]])[] = [
    [`"v": "@connectionParameters('host')"`, ['@ punctuation.definition', 'connectionParameters support.function', '( punctuation.section', "' punctuation.definition", 'host variable.parameter', "' punctuation.definition", ') punctuation.section']],
    [String.raw`"v": "@environmentVariables(\"cr_host\")"`, ['@ punctuation.definition', 'environmentVariables support.function', '( punctuation.section', String.raw`\" punctuation.definition`, 'cr_host variable.parameter', String.raw`\" punctuation.definition`, ') punctuation.section']],
    [`"v": "@body().items[0].id"`, ['@ punctuation.definition', 'body support.function', '( punctuation.section', ') punctuation.section', '.items[0].id variable.other']],
    [`"v": "a @{item()} b"`, ['@{ punctuation.section', 'item() meta.interpolation', '} punctuation.section']],
    [`"v": "@Request.OriginalHTTPMethod"`, ['@ punctuation.definition', 'Request.OriginalHTTPMethod support.constant']],
    [`"@body()": 1`, []],
    [`"v": "somebody@example.com wrote @bodyguard()"`, []],
  ];
  for (const [line, pieces] of cases) {
    it(`reads ${line}`, () => { assert.deepEqual(piecesOf(line), pieces); });
  }

  it('ends with the text, even where an expression is not finished', () => {
    const line = `"v": "@headers('x", "w": "plain"`;
    const last = grammar.tokenizeLine(line, textmate.INITIAL).tokens.filter((token) => line.slice(token.startIndex, token.endIndex) === 'plain');
    assert.deepEqual(last.map((token) => token.scopes), [['source.json', 'string.quoted.double.json']]);
  });
});
