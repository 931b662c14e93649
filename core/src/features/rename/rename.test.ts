import assert from 'node:assert/strict';
import { fileNameOf } from '../../project/uri-path.js';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { placeInNames } from '../../testing/sample-of-names.js';
import { applyEdits } from '../../text/text-edit.js';
import type { FeaturePlace } from '../feature-place.js';
import { prepareRename, renameAt } from './rename.js';

/** The lines that a rename changes, as `file: line after it`; or why it is refused. */
function renamed(place: FeaturePlace, newName: string): readonly string[] | string {
  const answer = renameAt(place, newName);
  if (answer === undefined) return 'nothing here';
  if (answer.kind === 'refused') return answer.reason;
  return answer.changes.flatMap(({ document, edits, guesses }) => {
    const before = document.text.split('\n');
    const after = applyEdits(document.text, [...edits, ...guesses]).split('\n');
    return after.flatMap((line, index) => (line === before[index] ? [] : [`${fileNameOf(document.uri).split('.')[0] ?? ''}: ${line.trim().replace(/^.*?(?=.{0,70}\b(?:New|new))/, '')}`]));
  });
}

const EVERYWHERE: readonly (readonly [what: string, around: string, newName: string, lines: number, files: readonly string[]])[] = [
  ['an operation', '"operationId": "|AddContact"', 'NewContact', 4, ['apiDefinition', 'apiProperties', 'script']],
  ['a definition', '#/definitions/Con|tact', 'new/Person', 4, ['apiDefinition', 'connector']],
  ['a shared parameter', '"parameters": { "|Page"', 'NewPage', 3, ['apiDefinition']],
  ['a shared response', '#/responses/|Missing', 'NewMissing', 2, ['apiDefinition']],
  ['the parameter that is shared', '"name": "|page"', 'newPage', 1, ['apiDefinition']],
  ['a variable of a path, with its parameter', '/groups/{|groupId}/contacts', 'newId', 4, ['apiDefinition', 'apiProperties', 'connector']],
  ['a parameter, with those that one reference means, too', '"name": "|area", "in": "query", "type": "string" }', 'newArea', 5, ['apiDefinition', 'apiProperties']],
  ['a connection parameter', "@connectionParameters('s|ite')", 'newSite', 2, ['apiProperties']],
  ['a scheme, with the connection parameter of its key', '"security": [{ "|api_key"', 'new_key', 3, ['apiDefinition', 'apiProperties']],
];

describe('renameAt', () => {
  for (const [what, around, newName, lines, files] of EVERYWHERE) {
    it(`renames ${what}, everywhere`, () => {
      const place = placeInNames(around);
      assert.equal(prepareRename(place)?.kind, 'target');
      const found = renamed(place, newName);
      if (typeof found === 'string') assert.fail(found);
      assert.equal(found.length, lines, found.join('\n'));
      assert.deepEqual([...new Set(found.map((line) => line.replace(/:.*/, '')))], files);
      for (const line of found) assert.ok(line.includes(newName.replace('/', '~1')) || line.includes(newName), line);
    });
  }

  const REFUSED: readonly (readonly [around: string, newName: string, reason: RegExp])[] = [
    ['"operationId": "|AddContact"', 'listcontacts', /^GET \/groups\/\{groupId\}\/contacts already has the operationId "ListContacts"\. Choose another one\.$/],
    ['"operationId": "|AddContact"', 'Add contact', /^An operationId is made of letters and digits/],
    ['"operationId": "|AddContact"', 'A'.repeat(81), /at most 80 characters, and this one has 81\.$/],
    ['"operationId": "|AddContact"', ' ', /needs at least one character/],
    ['"|Contact": {', 'Group', /^The definition "Group" is already there/],
    ['"|Contact": {', 'Group ', /begin or end with a space/],
    ['"name": "|area"', 'page', /already has a parameter "page"/],
    ['{|groupId}/contacts', 'a/b', /stands in a path/],
    ['"|site"', 'API_KEY', /^The connection parameter "api_key" is already there/],
    ['"|site"', 'my site', /letters, digits and underscores/],
    ['"securityDefinitions": { "|api_key"', 'my key', /letters, digits and underscores/],
    ['contoso|_Host', 'other', /declared in the environment/],
    ['"set|header"', 'other', /policy template of the platform/],
    ['"X-|Area"', 'other', /the service knows it by this name/],
  ];
  for (const [around, newName, reason] of REFUSED) it(`refuses ${JSON.stringify(newName)} for ${around}`, () => { assert.match(String(renamed(placeInNames(around), newName)), reason); });

  it('gives an id other capitals, and back, also where another one differs in capitals only', () => {
    const definition = (id: string, other: string): Record<string, string> => ({
      'apiDefinition.swagger.json': `{"paths": {"/a": {"get": {"operationId": "<|>${id}"}}, "/b": {"get": {"operationId": "${other}"}}}}`, 'apiProperties.json': `{"properties": {"scriptOperations": ["${id}", "${other}"]}}`,
    });
    const after = (id: string, other: string, newName: string): unknown => {
      const answer = renameAt(placeAtCursor(definition(id, other)), newName);
      return answer?.kind === 'renamed' ? answer.changes.map(({ document, edits }) => applyEdits(document.text, edits)) : answer?.reason;
    };
    const texts = (id: string, other: string): readonly string[] => Object.values(definition(id, other)).map((text) => text.replace('<|>', ''));
    assert.deepEqual(after('getItem', 'ListItems', 'GetItem'), texts('GetItem', 'ListItems'));
    assert.deepEqual(after('GetItem', 'ListItems', 'getItem'), texts('getItem', 'ListItems'));
    assert.deepEqual(after('GetItem', 'getItem', 'GETItem'), texts('GETItem', 'getItem'));
    assert.deepEqual(after('GETItem', 'getItem', 'GetItem'), texts('GetItem', 'getItem'));
    assert.match(String(after('GetItem', 'getItem', 'getItem')), /^GET \/b already has the operationId "getItem"/);
    assert.match(String(after('AddItem', 'getItem', 'GetItem')), /^GET \/b already has the operationId "getItem"/);
  });

  it('says what breaks elsewhere, where somebody knows the name', () => {
    const labelOf = (around: string, newName: string): string | undefined => {
      const answer = renameAt(placeInNames(around), newName);
      return answer?.kind === 'renamed' ? answer.consequence?.label : answer?.reason;
    };
    assert.deepEqual(
      ['"operationId": "|AddContact"', '"name": "|region"', '"|site"', '"|Contact": {'].map((around) => labelOf(around, 'Other')),
      ['Rename the operation AddContact', 'Rename the parameter region', 'Rename the connection parameter site', undefined],
    );
  });

  it('refuses where a file is broken, or nothing is declared', () => {
    const broken = placeAtCursor({ 'apiDefinition.swagger.json': '{"paths": {"/a": {"get": {"operationId": "<|>GetA"}}}}', 'apiProperties.json': '{"properties": {' });
    assert.match(String(renamed(broken, 'GetB')), /^apiProperties\.json cannot be read as a whole/);
    const undeclared = placeAtCursor({ 'apiProperties.json': '{"properties": {"scriptOperations": ["<|>GetA"]}}' });
    assert.match(String(renamed(undeclared, 'GetB')), /^Nothing in this connector declares "GetA"/);
    const known = placeAtCursor({ 'apiProperties.json': '{"properties": {"connectionParameters": {"<|>token": {"type": "oauthSetting"}}}}' });
    assert.match(String(renamed(known, 'sign_in')), /^The platform knows the connection parameter "token"/);
  });

  const WRITTEN: readonly (readonly [what: string, file: string, before: string, newName: string, after: string])[] = [
    ['escapes in JSON', 'apiDefinition.swagger.json', '{"definitions": {"<|>A": {"allOf": [{"$ref": "#/definitions/A/properties/x"}]}}}', 'B "\u00e9" \\', '{"definitions": {"B \\"é\\" \\\\": {"allOf": [{"$ref": "#/definitions/B \\"é\\" \\\\/properties/x"}]}}}'],
    ['segments of pointers', 'apiDefinition.swagger.json', '{"definitions": {"<|>A": {"allOf": [{"$ref": "#/definitions/A"}]}}}', 'a/b~c%d', '{"definitions": {"a/b~c%d": {"allOf": [{"$ref": "#/definitions/a~1b~0c%25d"}]}}}'],
    ['percent-encoding, where it was', 'apiDefinition.swagger.json', '{"definitions": {"<|>A b": {"allOf": [{"$ref": "#/definitions/A%20b"}]}}}', 'C d', '{"definitions": {"C d": {"allOf": [{"$ref": "#/definitions/C%20d"}]}}}'],
    [
      'references into paths', 'apiDefinition.swagger.json',
      '{"paths": {"/a/{<|>b}": {"get": {"parameters": [{"name": "b", "in": "path"}]}, "put": {"parameters": [{"$ref": "#/paths/~1a~1{b}/get/parameters/0"}, {"$ref": "#/paths/~1a~1%7Bb%7D/get/parameters/0"}]}}}}', 'c',
      '{"paths": {"/a/{c}": {"get": {"parameters": [{"name": "c", "in": "path"}]}, "put": {"parameters": [{"$ref": "#/paths/~1a~1{c}/get/parameters/0"}, {"$ref": "#/paths/~1a~1%7Bc%7D/get/parameters/0"}]}}}}',
    ],
    ['references into paths in YAML', 'apiDefinition.swagger.yaml', 'paths:\n  /a/{b}:\n    get:\n      parameters: [{name: <|>b, in: path}]\n    put:\n      parameters: [{$ref: "#/paths/~1a~1{b}/get/parameters/0"}]\n', 'c', 'paths:\n  /a/{c}:\n    get:\n      parameters: [{name: c, in: path}]\n    put:\n      parameters: [{$ref: "#/paths/~1a~1{c}/get/parameters/0"}]\n'],
    ['the quotes of YAML', 'apiDefinition.swagger.yaml', 'definitions:\n  <|>A: # stays\n    allOf:\n      - $ref: \'#/definitions/A\'\n      - {$ref: "#/definitions/A"}\n', 'B C', 'definitions:\n  B C: # stays\n    allOf:\n      - $ref: \'#/definitions/B C\'\n      - {$ref: "#/definitions/B C"}\n'],
    ['quotes that become needed in YAML', 'apiDefinition.swagger.yaml', 'tags:\n  - name: <|>A\npaths:\n  /a:\n    get: {tags: [A, \'A\']}\n', "yes", 'tags:\n  - name: "yes"\npaths:\n  /a:\n    get: {tags: ["yes", \'yes\']}\n'],
    ['several variables of one path', 'apiDefinition.swagger.yaml', 'paths:\n  /a/{<|>x}/{y}/{x}:\n    get:\n      parameters: [{name: x, in: path}, {name: y, in: path}]\n', 'long', 'paths:\n  /a/{long}/{y}/{long}:\n    get:\n      parameters: [{name: long, in: path}, {name: y, in: path}]\n'],
  ];
  for (const [what, file, before, newName, after] of WRITTEN) {
    it(`writes ${what}`, () => {
      const place = placeAtCursor({ [file]: before });
      const answer = renameAt(place, newName);
      const edits = answer?.kind === 'renamed' ? answer.changes.flatMap((change) => change.edits) : assert.fail(answer?.reason);
      assert.equal(applyEdits(place.document.text, edits), after);
    });
  }

  it('keeps the name of a parameter that an operation has in place of its path’s', () => {
    const place = placeAtCursor({ 'apiDefinition.swagger.json': '{"paths": {"/a": {"parameters": [{"name": "q", "in": "query"}], "get": {"parameters": [{"name": "<|>q", "in": "query"}]}, "put": {}}}}' });
    const answer = renameAt(place, 'r');
    assert.equal(answer?.kind === 'renamed' ? answer.changes[0]?.edits.length : answer?.reason, 2);
  });

  it('marks strings of a script that may mean something else', () => {
    const script = 'public class Script : ScriptBase { string[] all = { "GetA" }; bool Is() => all.Contains(this.Context.OperationId); bool Or() => this.Context.OperationId == @"GetA"; }';
    const answer = renameAt(placeAtCursor({ 'apiDefinition.swagger.json': '{"paths": {"/a": {"get": {"operationId": "<|>GetA"}}}}', 'script.csx': script }), 'GetB');
    const counts = answer?.kind === 'renamed' ? answer.changes.map(({ edits, guesses }) => [edits.length, guesses.length]) : answer?.reason;
    assert.deepEqual(counts, [[1, 0], [1, 1]]);
  });

  it('keeps the capitals that a script compares with', () => {
    const script = 'public class Script : ScriptBase { bool Is() => this.Context.OperationId.ToLower() == "geta"; }';
    const answer = renameAt(placeAtCursor({ 'apiDefinition.swagger.json': '{"paths": {"/a": {"get": {"operationId": "<|>GetA"}}}}', 'script.csx': script }), 'GetB');
    assert.deepEqual(answer?.kind === 'renamed' ? answer.changes.flatMap(({ edits }) => edits.map(({ newText }) => newText)) : answer?.reason, ['GetB', 'getb']);
  });
});
