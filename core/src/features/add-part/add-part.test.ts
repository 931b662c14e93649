import assert from 'node:assert/strict';
import { createDocument } from '../../documents/create-document.js';
import { lintProject } from '../../lint/lint-project.js';
import { withDocument } from '../../project/connector-project.js';
import { valueAt, parsePointer } from '../../pointer.js';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { applyEdits } from '../../text/text-edit.js';
import { yamlSupport } from '../../yaml/index.js';
import type { FeaturePlace } from '../feature-place.js';
import type { PartRequest } from '../../workbench-protocol.js';
import { addPart } from './add-part.js';
import { inferSchema } from '../../schemas/infer-schema.js';

function definition(paths: string): string {
  return `{
  "swagger": "2.0",
  "info": { "title": "Contacts", "description": "Contacts of Contoso.", "version": "1.0" },
  "host": "api.contoso.example",
  "basePath": "/",
  "schemes": ["https"],
  "consumes": ["application/json"],
  "produces": ["application/json"],
  "paths": ${paths}
}`;
}

const OPERATION = (responses: string): string => definition(`{ "/contacts": { "get": { "operationId": "ListContacts", "summary": "List contacts", "description": "Lists all contacts.", "responses": ${responses} } } }`);

const YAML = 'apiDefinition.swagger.yaml';

function place(text: string, name = 'apiDefinition.swagger.json'): FeaturePlace {
  return placeAtCursor({ [name]: text });
}

interface Result {
  readonly text: string;
  readonly value: unknown;
  readonly notes: readonly string[];
  /** Errors and warnings of the default profiles. */
  readonly problems: readonly string[];
}

function resultOf(at: FeaturePlace, request: PartRequest): Result {
  const added = addPart(at, request);
  assert.ok(added.kind === 'edits', added.kind === 'refused' ? added.reason : '');
  const text = applyEdits(at.document.text, added.edits);
  const document = createDocument({ uri: at.document.uri, kind: 'definition', syntax: at.document.syntax, text }, yamlSupport);
  const problems = lintProject(withDocument(at.project, document)).filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { text, value: document.value, notes: added.notes, problems: problems.map(({ rule, pointer }) => `${rule} ${pointer}`) };
}

function refusal(at: FeaturePlace, request: PartRequest): string {
  const added = addPart(at, request);
  assert.ok(added.kind === 'refused');
  return added.reason;
}

const at = (value: unknown, pointer: string): unknown => valueAt(value, parsePointer(pointer)!);

describe('inferSchema', () => {
  const cases: readonly (readonly [what: string, samples: readonly unknown[], schema: unknown, guessed?: readonly string[]])[] = [
    ['whole numbers', [1, -2], { type: 'integer', format: 'int32' }],
    ['large whole numbers', [1, 3_000_000_000], { type: 'integer', format: 'int64' }],
    ['numbers of both kinds', [1, 1.5], { type: 'number', format: 'double' }],
    ['true and false', [true, false], { type: 'boolean' }],
    ['texts', ['a', 'b'], { type: 'string' }],
    ['points in time', ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.123+02:00'], { type: 'string', format: 'date-time' }],
    ['points in time without a zone', ['2026-01-02T03:04:05'], { type: 'string', format: 'date-no-tz' }],
    ['days', ['2026-01-02'], { type: 'string', format: 'date' }],
    ['ids', ['0b2c0f3e-58f2-4c0e-8a25-0d7a4a3b1c11'], { type: 'string', format: 'uuid' }],
    ['addresses', ['https://contoso.example/a?b=c'], { type: 'string', format: 'uri' }],
    ['addresses of people', ['ada@contoso.example'], { type: 'string', format: 'email' }],
    ['texts of which one has another form', ['2026-01-02', ''], { type: 'string' }],
    ['a value that may be missing', ['a', null], { type: 'string', 'x-nullable': true }],
    ['nothing but null', [null], { type: 'string', 'x-nullable': true }, ['']],
    ['several types', ['a', 1], { type: 'string' }, ['']],
    ['an empty list', [[]], { type: 'array', items: { type: 'string' } }, ['[]']],
    ['lists', [[1], [2, null]], { type: 'array', items: { type: 'integer', format: 'int32', 'x-nullable': true } }],
    ['an empty object', [{}], { type: 'object' }],
    [
      'objects, whose common properties are required',
      [{ id: 1, created_at: '2026-01-02' }, { id: 2, tags: ['a'] }],
      {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'integer', format: 'int32', title: 'ID', 'x-ms-summary': 'ID' },
          created_at: { type: 'string', format: 'date', title: 'Created at', 'x-ms-summary': 'Created At' },
          tags: { type: 'array', title: 'Tags', 'x-ms-summary': 'Tags', items: { type: 'string' } },
        },
      },
    ],
    ['where it had to guess', [{ a: { b: null, c: [] } }], {
      type: 'object',
      required: ['a'],
      properties: {
        a: {
          type: 'object', title: 'A', 'x-ms-summary': 'A', required: ['b', 'c'],
          properties: { b: { type: 'string', title: 'B', 'x-ms-summary': 'B', 'x-nullable': true }, c: { type: 'array', title: 'C', 'x-ms-summary': 'C', items: { type: 'string' } } },
        },
      },
    }, ['a/b', 'a/c[]']],
  ];
  for (const [what, samples, schema, guessed = []] of cases) {
    it(`tells ${what}`, () => {
      assert.deepEqual(inferSchema(samples), { schema, guessed });
    });
  }

  it('takes a property called __proto__ for what it is', () => {
    const { schema } = inferSchema([JSON.parse('{ "__proto__": 1 }')]);
    assert.deepEqual(Object.keys(schema.properties as object), ['__proto__']);
  });
});

describe('add a response from samples', () => {
  const response = (samples: readonly string[]): PartRequest => ({ kind: 'response', samples });

  it('writes the schema into the first success', () => {
    const { value, text } = resultOf(place(OPERATION('{ "404": { "description": "None" }, "200": { "description": "OK" } }').replace('"ListContacts"', '<|>"ListContacts"')), response(['{ "id": 1 }']));
    assert.deepEqual(at(value, '/paths/~1contacts/get/responses/200'), { description: 'OK', schema: { type: 'object', required: ['id'], properties: { id: { type: 'integer', format: 'int32', title: 'ID', 'x-ms-summary': 'ID' } } } });
    assert.ok(text.startsWith(definition('').slice(0, 80)));
  });

  it('writes it into the answer at the cursor, and makes one where there is none', () => {
    const error = resultOf(place(OPERATION('{ "200": { "description": "OK" }, "404": { "description": <|>"None" } }')), response(['{ "code": "x" }']));
    assert.equal(at(error.value, '/paths/~1contacts/get/responses/404/schema/type'), 'object');
    const made = resultOf(place(OPERATION('{<|>}')), response(['[1]']));
    assert.deepEqual(at(made.value, '/paths/~1contacts/get/responses'), { 200: { description: 'Success', schema: { type: 'array', items: { type: 'integer', format: 'int32' } } } });
  });

  it('merges several samples, also of one text, and tells where it guessed', () => {
    const { value, notes } = resultOf(place(OPERATION('{ "200": <|>{ "description": "OK" } }')), response(['{ "a": 1 }\n---\n{ "a": null, "b": [] }', '{ "a": 2.5 }']));
    assert.deepEqual(at(value, '/paths/~1contacts/get/responses/200/schema/required'), ['a']);
    assert.deepEqual(at(value, '/paths/~1contacts/get/responses/200/schema/properties/a'), { type: 'number', format: 'double', title: 'A', 'x-ms-summary': 'A', 'x-nullable': true });
    assert.match(notes.join(), /"b\[\]"/);
  });

  it('keeps what people have written', () => {
    const written = '{ "type": "object", "properties": { "id": { "type": "string", "description": "The id." }, "list": { "type": "array", "items": { "type": "object" } } } }';
    const { value } = resultOf(place(OPERATION(`{ "200": { "description": "OK", "schema": ${written} } }`).replace('"OK"', '<|>"OK"')), response(['{ "id": 1, "list": [{ "x": true }], "new": "a" }']));
    assert.deepEqual(at(value, '/paths/~1contacts/get/responses/200/schema/properties'), {
      id: { type: 'string', description: 'The id.' },
      list: { type: 'array', items: { type: 'object', properties: { x: { type: 'boolean', title: 'X', 'x-ms-summary': 'X' } } } },
      new: { type: 'string', title: 'New', 'x-ms-summary': 'New' },
    });
  });

  it('works in YAML', () => {
    const text = 'swagger: "2.0"\npaths:\n  /a:\n    get:\n      operationId: A<|>\n      responses:\n        # fine\n        "200":\n          description: OK\n';
    assert.equal(resultOf(place(text, 'apiDefinition.swagger.yaml'), response(['true'])).text, `${text.replace('<|>', '').trimEnd()}\n          schema:\n            type: boolean\n`);
  });

  const refusals: readonly (readonly [why: RegExp, text: string, samples: readonly string[]])[] = [
    [/^Put the cursor/, definition('{<|>}'), ['1']],
    [/^There is no sample/, OPERATION('{<|>}'), ['  ', '---\n']],
    [/^The sample is no JSON, in line 2, column/, OPERATION('{<|>}'), ['{\n"a": x }']],
    [/^Sample 2 is no JSON/, OPERATION('{<|>}'), ['1', '{']],
    [/^Sample 2 is XML or HTML\. Take an answer in JSON/, OPERATION('{<|>}'), ['1\n---\n<html>']],
    [/refers to a shared definition/, OPERATION('{ "200": { "schema": { "$ref": <|>"#/definitions/A" } } }'), ['1']],
    [/not objects as they should be/, OPERATION('[<|>]'), ['1']],
    [/not objects as they should be/, OPERATION('{ "200": <|>5 }'), ['1']],
    [/mend its syntax errors/, '{ "paths": <|>', ['1']],
  ];
  for (const [why, text, samples] of refusals) it(`refuses: ${why.source}`, () => { assert.match(refusal(place(text), response(samples)), why); });
});

describe('add an operation from a line', () => {
  const operation = (line: string): PartRequest => ({ kind: 'operation', line });

  it('writes the parameters of path and query', () => {
    const { value, problems } = resultOf(place(definition('{ <|>}')), operation('GET /contacts/{contactId}?expand=true&top=10&q Get a contact'));
    assert.deepEqual(problems, []);
    assert.deepEqual(at(value, '/paths'), {
      '/contacts/{contactId}': {
        get: {
          operationId: 'GetContact',
          summary: 'Get a contact',
          description: 'Gets a contact.',
          parameters: [
            { name: 'contactId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Contact ID', description: 'The contact ID to use.', 'x-ms-url-encoding': 'single' },
            { name: 'expand', in: 'query', required: false, type: 'boolean', 'x-ms-summary': 'Expand', description: 'The expand to use.' },
            { name: 'top', in: 'query', required: false, type: 'integer', format: 'int32', 'x-ms-summary': 'Top', description: 'The top to use.' },
            { name: 'q', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Q', description: 'The q to use.' },
          ],
          responses: { 200: { description: 'Success', schema: { type: 'object' } } },
        },
      },
    });
  });

  for (const line of ['post /contacts', 'PUT /contacts/{id}', 'delete /contacts/{id} Delete a contact', 'get /a/b/c', 'patch /contacts/{id} Änderung', 'get / Ping', 'GET /contacts List contacts.']) {
    it(`makes an operation without errors or warnings of ${line}`, () => {
      assert.deepEqual(resultOf(place(definition('{ <|>}')), operation(line)).problems, []);
    });
  }

  it('joins a path that is there, with its parameters and ids', () => {
    const text = definition('{ "/a/{id}": { "parameters": [{ "name": "id", "in": "path", "required": true, "type": "string" }], <|>"get": { "operationId": "DeleteIt" } } }');
    const { value } = resultOf(place(text), operation('DELETE /a/{id} Delete it'));
    assert.deepEqual(at(value, '/paths/~1a~1{id}/delete'), { operationId: 'DeleteIt2', summary: 'Delete it', description: 'Deletes it.', responses: { 204: { description: 'Done' } } });
  });

  it('joins a path whose parameters are references', () => {
    const text = definition('{ "/a/{id}/{part}/{other}": { "parameters": [{ "$ref": "#/parameters/Id" }, { "$ref": "#/parameters/Part" }, { "$ref": "#/parameters/Missing" }], <|>"get": {} } }')
      .replace(/\}$/, ', "parameters": { "Id": { "name": "id", "in": "path", "required": true, "type": "string" }, "Part": { "name": "part", "in": "query", "type": "string" } } }');
    const { value } = resultOf(place(text), operation('DELETE /a/{id}/{part}/{other} Delete it'));
    // A parameter of the same name in another place does not fill the path in.
    assert.deepEqual((at(value, '/paths/~1a~1{id}~1{part}~1{other}/delete/parameters') as readonly { readonly name: string }[]).map(({ name }) => name), ['part', 'other']);
  });

  it('fills in a path that has nothing yet', () => {
    const inJson = resultOf(place(definition('{ "/a": null, <|>"/b": {} }')), operation('get /a Get it'));
    assert.equal(at(inJson.value, '/paths/~1a/get/operationId'), 'GetIt');
    const inYaml = resultOf(place('swagger: "2.0"\npaths:\n  /a:\n  /b: {}<|>\n', YAML), operation('get /a Get it'));
    assert.equal(at(inYaml.value, '/paths/~1a/get/operationId'), 'GetIt');
  });

  /** Definitions in YAML: what of them an operation can be added to, and what not, since it would appear in another place, too. */
  const ANCHORED: readonly (readonly [what: string, text: string, line: string, isTaken: boolean])[] = [
    ['a path that is an alias', 'x-a: &a\n  get: {}\npaths:\n  /a: *a\n  /b: {}<|>\n', 'delete /a', false],
    ['a path that an alias shows elsewhere', 'paths:\n  /a: &a\n    get: {}<|>\n  /b: *a\n', 'delete /a', false],
    ['a path with a tag that an alias shows elsewhere', 'paths:\n  /a: &a !!map # both\n    get: {}<|>\n  /b: *a\n', 'delete /a', false],
    ['a path that a merge key shows elsewhere', 'paths:\n  /a: &a\n    get: {}<|>\n  /b:\n    <<: *a\n', 'delete /a', false],
    ['a path that a merge key brings in', 'x-a: &a\n  /a: { get: {} }\npaths:\n  <<: *a\n  /b: {}<|>\n', 'delete /a', false],
    ['paths that an alias shows elsewhere', 'paths: &p\n  /a: {}<|>\nx-b: *p\n', 'get /b', false],
    ['a path beside one that is an alias', 'x-a: &a\n  get: {}\npaths:\n  /a: *a\n  /b: {}<|>\n', 'get /b', true],
    ['a path of its own beside aliases', 'x-a: &a\n  get: {}\npaths:\n  /a: *a\n  /b: {}<|>\n', 'get /c', true],
    ['a path whose anchor nothing uses', 'paths:\n  /a: &a\n    get: {}<|>\n', 'delete /a', true],
    ['a path with an alias inside', 'x-q: &q { name: q, in: query, type: string }\npaths:\n  /a:\n    get: { parameters: [*q] }<|>\n', 'delete /a', true],
    ['a path with a merge key', 'x-a: &a\n  get: {}\npaths:\n  /a:\n    <<: *a\n    put: {}<|>\n', 'delete /a', true],
    ['a path with texts that look like anchors', 'paths:\n  /a:\n    get: { description: R &D and *bold* }<|>\n', 'delete /a', true],
  ];
  for (const [what, text, line, isTaken] of ANCHORED) {
    it(`${isTaken ? 'is added to' : 'leaves'} ${what}`, () => {
      const found = place(`swagger: "2.0"\n${text}`, YAML);
      if (!isTaken) assert.match(refusal(found, operation(line)), /^YAML anchors and aliases share/);
      else {
        const { value } = resultOf(found, operation(line));
        const operationsIn = (definition: unknown): readonly string[] => Object.entries(at(definition, '/paths') as object).flatMap(([path, item]) => Object.keys(item as object).map((method) => `${method} ${path}`));
        assert.deepEqual(operationsIn(value).toSorted(), [...operationsIn(found.document.value), line].toSorted());
      }
    });
  }

  it('stands after the path at the cursor', () => {
    const { value } = resultOf(place(definition('{ "/a": { "get": {<|>} }, "/b": {} }')), operation('get /c'));
    assert.deepEqual(Object.keys(at(value, '/paths') as object), ['/a', '/c', '/b']);
  });

  const refusals: readonly (readonly [why: RegExp, text: string, line: string])[] = [
    [/^Leave the address of the service out/, definition('{<|>}'), 'GET https://api.contoso.example/contacts Get contacts'],
    [/^The braces of the path "\/contacts\/\{id" do not match/, definition('{<|>}'), 'GET /contacts/{id Get a contact'],
    [/^A variable of the path "\/contacts\/\{\}" has no name/, definition('{<|>}'), 'GET /contacts/{}'],
    [/^Write the method/, definition('{<|>}'), 'contacts'],
    [/^Write the method/, definition('{<|>}'), 'GRAB /contacts'],
    [/^Write the method/, definition('{<|>}'), ''],
    [/GET \/a already/, definition('{ "/a": { "get": <|>{} } }'), 'get /a Again'],
    [/no object/, definition('[<|>]'), 'get /a'],
    [/^The path \/a is no object/, definition('{ "/a": <|>[] }'), 'get /a'],
  ];
  for (const [why, text, line] of refusals) it(`refuses "${line}": ${why.source}`, () => { assert.match(refusal(place(text), operation(line)), why); });
});

describe('add a webhook from a line', () => {
  const webhook = (line: string): PartRequest => ({ kind: 'webhook', line });

  for (const line of ['/webhooks When a contact is created', 'POST /groups/{groupId}/hooks/ An order is paid', '/orderPaid']) {
    it(`makes a trigger without errors or warnings of ${line}`, () => {
      assert.deepEqual(resultOf(place(definition('{ <|>}')), webhook(line)).problems, []);
    });
  }

  it('writes both operations', () => {
    const { value } = resultOf(place(definition('{ <|>}')), webhook('/webhooks When a contact is created'));
    assert.equal(at(value, '/paths/~1webhooks/post/operationId'), 'OnContactCreated');
    assert.equal(at(value, '/paths/~1webhooks/post/summary'), 'When a contact is created');
    assert.equal(at(value, '/paths/~1webhooks/post/x-ms-trigger'), 'single');
    assert.equal(at(value, '/paths/~1webhooks/post/parameters/0/schema/properties/callbackUrl/x-ms-notification-url'), true);
    assert.equal(at(value, '/paths/~1webhooks~1{webhookId}/delete/x-ms-visibility'), 'internal');
  });

  it('refuses what is no path of its own', () => {
    assert.match(refusal(place(definition('{<|>}')), webhook('When a contact is created')), /^Write the path/);
    assert.match(refusal(place(definition('{<|>}')), webhook('GET /a b')), /^Write the path/);
    assert.match(refusal(place(definition('{<|>}')), webhook('/hooks/{id When deleted')), /do not match/);
    assert.match(refusal(place(definition('{ "/a": <|>{} }')), webhook('/a b')), /a path \/a already/);
    assert.match(refusal(place(definition('{ "/a": <|>null }')), webhook('/a b')), /a path \/a already/);
  });
});
