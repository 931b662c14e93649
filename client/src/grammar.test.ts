import assert from 'node:assert/strict';
import textmate from 'vscode-textmate';
import { loadGrammar } from './testing/miniature-grammars.js';

const LANGUAGES = { json: 'source.json', jsonc: 'source.json.comments', yaml: 'source.yaml' } as const;
type Language = keyof typeof LANGUAGES;

describe('the injected grammars', () => {
  const grammars = new Map<Language, textmate.IGrammar>();
  before(async () => {
    for (const language of Object.keys(LANGUAGES) as Language[]) grammars.set(language, await loadGrammar(LANGUAGES[language]));
  });

  const tokensOf = (language: Language, line: string, stack = textmate.INITIAL): readonly { readonly text: string; readonly scopes: readonly string[] }[] => grammars.get(language)!
    .tokenizeLine(line, stack).tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));

  /** The pieces of a line that one of our scopes is on, with the first two words of that scope. */
  const piecesOf = (language: Language, line: string, stack = textmate.INITIAL): readonly string[] => tokensOf(language, line, stack)
    .map(({ text, scopes }) => ({ text, scope: scopes.at(-1) ?? '' }))
    .filter(({ scope }) => /\.(?:policy-expression|path-template)$/.test(scope))
    .map(({ text, scope }) => `${text} ${scope.split('.').slice(0, -1).slice(0, 2).join('.')}`);

  const call = (name: string, ...inside: readonly string[]): readonly string[] => ['@ punctuation.definition', `${name} support.function`, '( punctuation.section', ...inside, ') punctuation.section'];
  const quoted = (name: string, quote: string, scope = 'variable.parameter'): readonly string[] => [`${quote} punctuation.definition`, `${name} ${scope}`, `${quote} punctuation.definition`];
  const braces = (name: string): readonly string[] => ['{ punctuation.section', `${name} variable.parameter`, '} punctuation.section'];

  const cases: readonly (readonly [language: Language, line: string, pieces: readonly string[]])[] = [
    ['json', `"v": "@connectionParameters('host')"`, call('connectionParameters', ...quoted('host', "'"))],
    ['jsonc', `"v": "@connectionParameters('host')"`, call('connectionParameters', ...quoted('host', "'"))],
    ['json', `"v": "https://@connectionParameters('site','a').contoso.example"`, call('connectionParameters', ...quoted('site', "'"), ', punctuation.separator', ...quoted('a', "'", 'string.quoted'))],
    ['json', String.raw`"v": "@environmentVariables(\"cr_host\")"`, call('environmentVariables', ...quoted('cr_host', String.raw`\"`))],
    ['json', `"v": "@queryParameters('q')"`, call('queryParameters', ...quoted('q', "'"))],
    ['json', `"v": "@body().items[0].id"`, [...call('body'), '.items[0].id variable.other']],
    ['json', `"v": "@body()?['@odata.id']"`, [...call('body'), "?['@odata.id'] variable.other"]],
    ['json', `"v": "a @{item()} b"`, ['@{ punctuation.section', 'item support.function', '( punctuation.section', ') punctuation.section', '} punctuation.section']],
    ['json', `"v": "@{concat(body().a, 'b')}"`, [
      '@{ punctuation.section', 'concat support.function', '( punctuation.section', 'body support.function', '( punctuation.section', ') punctuation.section', '.a variable.other', ', punctuation.separator',
      '  meta.interpolation', ...quoted('b', "'", 'string.quoted'), ') punctuation.section', '} punctuation.section',
    ]],
    ['json', `"v": "@headers(body('a'))"`, call('headers', 'body support.function', '( punctuation.section', ...quoted('a', "'"), ') punctuation.section')],
    ['json', `"v": "@Request.OriginalHTTPMethod"`, ['@ punctuation.definition', 'Request.OriginalHTTPMethod support.constant']],
    ['json', `"v": "@headers('x"`, ['@ punctuation.definition', 'headers support.function', '( punctuation.section']],
    ['json', `"@body()": 1`, []],
    ['json', `"v": "somebody@example.com wrote @bodyguard()"`, []],
    ['yaml', `v: "@headers('x')"`, call('headers', ...quoted('x', "'"))],
    ['yaml', `v: '@headers(''x'')'`, call('headers', ...quoted('x', "''"))],
    ['yaml', `v: '@environmentVariables("x")'`, call('environmentVariables', ...quoted('x', '"'))],
    ['yaml', `v: https://a@headers('x').b`, call('headers', ...quoted('x', "'"))],
    ['yaml', `v: '@body()?[''x'']'`, [...call('body'), "?[''x''] variable.other"]],
    ['yaml', `v: '@headers('`, ['@ punctuation.definition', 'headers support.function', '( punctuation.section']],

    ['json', `"/items/{id}": {`, braces('id')],
    ['json', `"/items({key})/{sub-id}": {`, [...braces('key'), ...braces('sub-id')]],
    ['jsonc', `"/items/{id}": {`, braces('id')],
    ['json', `"newPath": "/v2/{id}?list={list}"`, [...braces('id'), ...braces('list')]],
    ['json', `"$ref": "#/paths/~1items~1{id}"`, braces('id')],
    ['json', `"x": "/@connectionParameters('a')/{id}"`, [...call('connectionParameters', ...quoted('a', "'")), ...braces('id')]],
    ['json', `"description": "Hello {name}, see \${x}"`, []],
    ['json', `"/items/{id": 1`, []],
    ['yaml', '/items/{id}:', braces('id')],
    ['yaml', '"/items/{id}":', braces('id')],
    ['yaml', "'/items/{id}':", braces('id')],
    ['yaml', 'newPath: /v2/{id}', braces('id')],
    ['yaml', 'description: Hello {name}', []],
  ];
  /** Texts of several lines, of which the last one is looked at. */
  const texts: readonly (readonly [language: Language, text: string, pieces: readonly string[]])[] = [
    ['yaml', `v: >\n  from @headers('x') on`, call('headers', ...quoted('x', "'"))],
    ['yaml', `v: |-\n  a\n  @environmentVariables("x")`, call('environmentVariables', ...quoted('x', '"'))],
    ['yaml', `v: >-\n  @body()?['x']\nw: plain @bodyguard()`, []],
    ['yaml', `v: "a\n  @headers('x')"`, call('headers', ...quoted('x', "'"))],
    ['yaml', `v: 'a\n  @headers(''x'')'`, call('headers', ...quoted('x', "''"))],
    ['yaml', `v: 'a @headers(\n  ''x'') /{id}'`, braces('id')],
    ['yaml', `v: @headers('x\nw: plain`, []],
  ];
  for (const [language, text, pieces] of texts) {
    it(`reads the last line of ${JSON.stringify(text)} in ${language}`, () => {
      const lines = text.split('\n');
      const last = lines.pop() ?? '';
      const stack = lines.reduce((state, line) => grammars.get(language)!.tokenizeLine(line, state).ruleStack, textmate.INITIAL);
      assert.deepEqual(piecesOf(language, last, stack), pieces);
    });
  }

  for (const [language, line, pieces] of cases) {
    it(`reads ${line} in ${language}`, () => { assert.deepEqual(piecesOf(language, line), pieces); });
  }

  for (const [language, line] of [['json', `"v": "@headers('x", "w": "plain"`], ['json', `"v": "@{body(", "w": "plain"`], ['json', `"v": "/{id", "w": "plain"`]] as const) {
    it(`ends with the text, even where it is not finished: ${line}`, () => {
      assert.deepEqual(tokensOf(language, line).filter(({ text }) => text === 'plain').map(({ scopes }) => scopes), [['source.json', 'string.quoted.double.json']]);
    });
  }
});
