import assert from 'node:assert/strict';
import { completedWith, completionsAt } from '../../testing/completion-text.js';

const DEFINITION = 'apiDefinition.swagger.yaml';

/** A connector with a list; `operation` stands in GetContact, `more` among the definitions. */
const connector = (operation: string, more = ''): Readonly<Record<string, string>> => ({
  [DEFINITION]: `swagger: '2.0'
paths:
  /lists/{listId}/contacts/{id}:
    get:
      operationId: GetContact
${operation}
      responses:
        '200':
          description: OK
  /lists:
    get:
      operationId: GetLists
      x-ms-visibility: internal
      responses:
        '200':
          description: OK
          schema:
            type: object
            properties:
              value:
                type: array
                items:
                  $ref: '#/definitions/List'
definitions:
  List:
    type: object
    properties:
      listId:
        type: string
      displayName:
        type: string
${more}`,
});

const small = (text: string): Readonly<Record<string, string>> => ({ [DEFINITION]: text });

const FIRST: readonly (readonly [what: string, files: Readonly<Record<string, string>>, labels: readonly string[]])[] = [
  ['members on an empty line', connector('      <|>'), ['summary', 'description', 'parameters']],
  ['members behind a beginning', connector('      x-ms-<|>'), ['summary', 'description']],
  ['members of a new parameter', connector('      parameters:\n        - <|>'), ['name', 'in', 'type', '{listId}']],
  ['a parameter for a variable of the path that has none', connector('      parameters:\n        - name: listId\n          in: path\n        - <|>'), ['name', 'in', 'type', '{id}']],
  ['a parameter for a variable that the path itself has none for', small('parameters:\n  B:\n    name: b\n    in: path\npaths:\n  /{a}/{b}/{c}:\n    parameters:\n      - $ref: "#/parameters/B"\n      - name: a\n        in: path\n    get:\n      parameters: <|>'), ['[ {c} ]', '[ New parameter ]']],
  ['members of a parameter', connector('      parameters:\n        - name: id\n          <|>'), ['in', 'type', 'required']],
  ['members before others', connector('      parameters:\n        - <|>\n          in: path'), ['name', 'type', 'required']],
  ['values behind a colon', connector('      x-ms-visibility: <|>'), ['important', 'advanced', 'internal']],
  ['values in an open quote', connector("      x-ms-visibility: '<|>"), ['important', 'advanced', 'internal']],
  ['booleans', connector('      deprecated: <|>'), ['true', 'false']],
  ['operations', connector('      parameters:\n        - name: listId\n          x-ms-dynamic-values:\n            operationId: <|>'), ['GetLists']],
  ['lists in an answer', connector('      parameters:\n        - name: listId\n          x-ms-dynamic-list:\n            operationId: GetLists\n            itemsPath: <|>'), ['value']],
  ['values of an item', connector('      parameters:\n        - name: listId\n          x-ms-dynamic-list:\n            operationId: GetLists\n            itemsPath: value\n            itemTitlePath: <|>'), ['displayName', 'listId']],
  ['references', connector('', '  Own:\n    $ref: <|>'), ['List', 'Own']],
  ['references in brackets', connector('      parameters: [{ in: body, schema: { $ref: "<|>" } }]'), ['List']],
  ['variables of the path', connector('      parameters:\n        - in: path\n          name: <|>'), ['listId', 'id']],
  ['properties that may be required', connector('', '  Own:\n    required:\n      - a\n      - <|>\n    properties:\n      a: {}\n      b: {}\n'), ['b']],
  ['places of the first parameter of a POST', small('paths:\n  /a:\n    post:\n      parameters:\n        - in: <|>\n'), ['body', 'query']],
  ['formats of a property, by its name', connector('', '  Own:\n    properties:\n      createdAt:\n        type: string\n        format: <|>'), ['date-time', 'uuid']],
  ['MIME types, those of the connector before others', small('produces:\n  - application/vnd.contoso+json\npaths:\n  /a:\n    get:\n      produces:\n        - <|>'), ['application/json', 'application/vnd.contoso+json']],
  ['no empty tags', small('tags:\n  - name: a\npaths:\n  /a:\n    get:\n      tags:\n        - <|>\n    put:\n      tags: [b, ""]\n'), ['a', 'b']],
  ['the facts that are left', small('x-ms-connector-metadata:\n  - propertyName: Website\n    propertyValue: https://a.example\n  - propertyName: <|>\n'), ['Privacy policy', 'Categories', 'Website']],
  ['inputs of the operations that use a definition', connector('      parameters:\n        - name: site\n          in: query\n          type: string\n        - name: body\n          in: body\n          schema:\n            $ref: "#/definitions/Own"', '  Own:\n    properties:\n      part:\n        x-ms-dynamic-values:\n          operationId: GetLists\n          parameters:\n            owner:\n              parameter: <|>'), ['site']],
  ['the definition that is called like the operation', small('paths:\n  /contacts:\n    post:\n      operationId: CreateContact\n      responses:\n        "201":\n          schema:\n            $ref: <|>\ndefinitions:\n  Order: {}\n  Contact: {}\n'), ['Contact', 'Order']],
  ['items in brackets', connector('', '  Own:\n    required: [a, <|>]\n    properties:\n      a: {}\n      b: {}\n'), ['b']],
];

describe('completion in YAML', () => {
  for (const [what, files, labels] of FIRST) {
    it(`offers ${what}`, () => {
      const found = completionsAt(files).map(({ label }) => label);
      assert.deepEqual(found.slice(0, labels.length), labels);
    });
  }

  const EDITS: readonly (readonly [what: string, files: Readonly<Record<string, string>>, label: string, expected: string])[] = [
    ['a key', small("swagger: '2.0'\n<|>\n"), 'host', "swagger: '2.0'\nhost: ‹1:api.contoso.example›\n"],
    ['a key in place of its beginning', small("swagger: '2.0'\nho<|>\n"), 'host', "swagger: '2.0'\nhost: ‹1:api.contoso.example›\n"],
    ['a key that has its colon', small('ho<|>: a\n'), 'host', 'host: a\n'],
    ['an object as a block', small('paths:\n  /a:\n    <|>\n'), 'parameters', 'paths:\n  /a:\n    parameters:\n      - name: ‹1:name›\n        in: ‹2:query,path,header,formData›\n        required: ‹3:true,false›\n        type: ‹4:string,integer,number,boolean,array›\n        x-ms-summary: ‹5:Name›\n        description: ‹6:What it is for.›\n'],
    ['a list that is not indented', small('tags:\n- name: a\ninfo:\n    title: A\n<|>'), 'produces', 'tags:\n- name: a\ninfo:\n    title: A\nproduces:\n- ‹1:application/json›'],
    ['the steps of the file', small('info:\n    title: A\n<|>'), 'paths', 'info:\n    title: A\npaths:\n    ‹1›'],
    ['an item below its key', small('produces:\n  <|>'), 'application/json', 'produces:\n  - application/json'],
    ['an item behind its dash', small('produces:\n  - <|>'), 'application/json', 'produces:\n  - application/json'],
    ['an item in brackets', small('produces: [<|>]'), 'application/json', 'produces: [application/json]'],
    ['a list behind the colon', small('produces: <|>'), 'application/json', 'produces:\n  - application/json'],
    ['a text that needs quotes', small('swagger: <|>'), '2.0', "swagger: '2.0'"],
    ['a text in the quotes of the file', small('host: "a"\nbasePath: "/"\nswagger: <|>'), '2.0', 'host: "a"\nbasePath: "/"\nswagger: "2.0"'],
    ['a text in the quotes that are open', small('swagger: "<|>'), '2.0', 'swagger: "2.0"'],
    ['a value behind a colon', small('swagger:<|>'), '2.0', "swagger: '2.0'"],
    ['a reference', small("definitions:\n  A: {}\n  B:\n    $ref: '#/<|>'\n"), 'A', "definitions:\n  A: {}\n  B:\n    $ref: '#/definitions/A'\n"],
    ['members in brackets', small('definitions:\n  A: { <|> }\n'), 'type', 'definitions:\n  A: { type: ‹1:object,string,integer,number,boolean,array› }\n'],
    ['members in brackets over several lines', small('definitions:\n  A: {\n    type: object\n    <|>\n  }\n'), 'title', 'definitions:\n  A: {\n    type: object,\n    title: ‹1›\n  }\n'],
    ['values in brackets over several lines', small('definitions:\n  A: {\n    type: <|>,\n    title: B\n  }\n'), 'string', 'definitions:\n  A: {\n    type: string,\n    title: B\n  }\n'],
    ['items in brackets over several lines', small('produces: [\n  text/plain\n  <|>\n]\n'), 'application/json', 'produces: [\n  text/plain,\n  application/json\n]\n'],
    ['a key below an anchor', small('definitions:\n  A: &a\n    <|>\n'), 'type', 'definitions:\n  A: &a\n    type: ‹1:object,string,integer,number,boolean,array›\n'],
    [
      'a drop-down list as its other form says it',
      connector('      parameters:\n        - name: listId\n          in: path\n          x-ms-dynamic-values:\n            operationId: GetLists\n            value-path: listId\n          <|>'),
      'x-ms-dynamic-list',
      connector('      parameters:\n        - name: listId\n          in: path\n          x-ms-dynamic-values:\n            operationId: GetLists\n            value-path: listId\n          x-ms-dynamic-list:\n            operationId: GetLists\n            parameters: {}\n            itemValuePath: listId')[DEFINITION] ?? '',
    ],
    ['status codes as texts', small('paths:\n  /a:\n    get:\n      responses:\n        <|>\n'), '404', "paths:\n  /a:\n    get:\n      responses:\n        '404':\n          description: ‹1:Not found›\n"],
    ['line breaks of Windows', small('host: a\r\n<|>\r\n'), 'paths', 'host: a\r\npaths:\r\n  ‹1›\r\n'],
  ];
  for (const [what, files, label, expected] of EDITS) {
    it(`writes ${what}`, () => {
      assert.equal(completedWith(files, label), expected);
    });
  }

  const ANCHORED = 'paths:\n  /a: &path\n    get: &get\n      parameters: [&p { name: p }, &q { name: q }]\n      x-a: "Fish &chips"\n      # &not\n';
  const ALIASES: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
    ['behind a colon', `${ANCHORED}  /b:\n    get: *<|>`, ['q', 'p', 'get', 'path']],
    ['but not those around', `${ANCHORED}    put: *<|>`, ['q', 'p', 'get']],
    ['in a list', `${ANCHORED}      tags:\n        - *<|>`, ['q', 'p']],
    ['in brackets', `${ANCHORED}  /b: { parameters: [*p, *<|>] }`, ['q', 'p', 'get', 'path']],
    ['of a merge', `${ANCHORED}  /b:\n    <<: *p<|>\n    put: {}\n`, ['q', 'p', 'get', 'path']],
    ['in no text', `${ANCHORED}      description: a *<|>`, []],
    ['in no quotes', `${ANCHORED}      description: "*<|>"`, []],
    ['in no comment', `${ANCHORED}      # *<|>`, []],
  ];
  for (const [what, text, names] of ALIASES) {
    it(`offers anchors ${what}`, () => {
      assert.deepEqual(completionsAt(small(text)).filter(({ plainText }) => plainText.startsWith('*')).map(({ label }) => label), names);
    });
  }

  it('writes an alias in place of its beginning', () => {
    assert.equal(completedWith(small('a: &one\n  b: 1\nc: *o<|>n # d\n'), 'one'), 'a: &one\n  b: 1\nc: *one # d\n');
  });

  it('offers nothing in comments, in texts of several lines and behind texts', () => {
    for (const text of ['host: a # <|>', 'info:\n  description: |\n    some <|>', 'info:\n  title: A\n    <|>', 'info: &x <|>']) assert.deepEqual(completionsAt(small(text)), [], text);
  });

  it('passes to a call neither the body whose schema it finds nor the property', () => {
    const passed = (schema: string): readonly string[] => completionsAt(connector(`      parameters:\n        - name: listId\n          in: path\n        - name: body\n          in: body\n          schema:\n${schema}`)).map(({ label }) => label);
    const call = (indent: string): string => [`${indent}x-ms-dynamic-properties:`, '  operationId: GetLists', '  parameters:', '    owner:', '      parameterReference: <|>'].join(`\n${indent}`);
    assert.deepEqual(passed(call('            ')), ['listId']);
    assert.deepEqual(passed(`            properties:\n              kind: {}\n              fields:\n${call('                ')}`), ['listId', 'body/kind']);
  });

  it('leaves out the keys that are there', () => {
    const labels = completionsAt(small('host: a\n<|>\npaths: {}\n')).map(({ label }) => label);
    assert.deepEqual(['host', 'paths', 'swagger'].map((key) => labels.includes(key)), [false, false, true]);
  });
});
