import assert from 'node:assert/strict';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { JSON_NAME, jsonPlace, offered, resultOf, results, yamlPlace } from '../../testing/refactoring-at.js';
import type { FeaturePlace } from '../feature-place.js';
import { refactoringsAt } from './refactorings-at.js';

/** Text that stands on one line is written without blanks inside of its brackets. */
function assertSame(actual: string | undefined, expected: string): void {
  const tight = (text: string): string => text.replaceAll('{ ', '{').replaceAll(' }', '}');
  assert.equal(tight(actual ?? ''), tight(expected));
}

/** A definition with one answer, written on few lines. */
function answering(schema: string, rest = ''): string {
  return `{ "paths": { "/contacts": { "get": { "operationId": "ListContacts", "responses": { "200": { "schema": ${schema} } } } } }${rest} }`;
}

const PERSON = '{ "type": "object", "properties": { "name": { "type": "string" } } }';

describe('refactoringsAt', () => {
  it('offers nothing outside of definitions, nor in broken ones', () => {
    assert.deepEqual(refactoringsAt(placeAtCursor({ [JSON_NAME]: '{}', 'apiProperties.json': '{<|>}' })), []);
    assert.deepEqual(refactoringsAt(jsonPlace(`{ "paths": <|>}`)), []);
    assert.deepEqual(refactoringsAt(yamlPlace('paths: {<|>')), []);
  });

  for (const text of ['<|>[]', '<|>null', '"<|>"', '{<|>}', '{ "paths": [ <|>1 ] }', '{ "paths": { "/a": { "get": { "parameters": { "a": <|>1 } } } } }', '{ "definitions": { "A": { "$ref": <|>5 } } }']) {
    it(`takes ${text} for a definition`, () => {
      for (const refactoring of refactoringsAt(jsonPlace(text))) assert.ok(refactoring.title !== '');
    });
  }
});

describe('extract a schema', () => {
  const names: readonly (readonly [definition: string, name: string])[] = [
    [answering('{ "type": <|>"object", "properties": { "a": {} } }'), 'ListContactsResponse'],
    [answering('{ "type": "array", "items": { "properties": <|>{ "a": {} } } }'), 'ListContactsItem'],
    [answering('{ "properties": { "contacts": { "type": "array", "items": { "properties": { "a": <|>{} } } } } }'), 'Contact'],
    [answering('{ "properties": { "addresses": { "type": "array", "items": { "properties": { "a": <|>{} } } } } }'), 'Address'],
    [answering('{ "properties": { "value": { "type": "array", "items": { "properties": { "a": <|>{} } } } } }'), 'ListContactsValueItem'],
    [answering('{ "properties": { "home address": { "properties": { "a": <|>{} } } } }'), 'HomeAddress'],
    [answering('{ "properties": { "2nd": { "properties": { "a": <|>{} } } } }'), 'Schema2nd'],
    [answering('{ "properties": { "Ж": { "properties": { "a": <|>{} } } } }'), 'Schema'],
    [answering(`{ "properties": { "a": <|>{} } }`, ', "definitions": { "listcontactsresponse": {}, "ListContactsResponse2": {} }'), 'ListContactsResponse3'],
    ['{ "paths": { "/a": { "post": { "operationId": "add-it", "parameters": [{ "in": "body", "schema": { "properties": { "a": <|>{} } } }] } } } }', 'AddItRequest'],
    ['{ "paths": { "/a": { "x-ms-notification-content": { "schema": { "properties": { "a": <|>{} } } }, "post": { "operationId": "Watch" } } } }', 'WatchNotification'],
    ['{ "paths": { "/a": { "get": { "operationId": "Get", "responses": { "404": { "schema": { "properties": { "a": <|>{} } } } } } } } }', 'Get404Response'],
    ['{ "responses": { "Error": { "schema": { "properties": { "a": <|>{} } } } } }', 'ErrorResponse'],
    ['{ "definitions": { "A": { "properties": { "owner": { "additionalProperties": { "properties": { "a": <|>{} } } } } } } }', 'OwnerValue'],
    ['{ "definitions": { "A": { "allOf": [ { "properties": { "a": <|>{} } } ] } } }', 'APart'],
  ];
  for (const [definition, name] of names) {
    it(`names it ${name}`, () => {
      assert.equal(offered(jsonPlace(definition), 'extractSchema').title, `Extract the schema to #/definitions/${name}`);
    });
  }

  for (const definition of [
    answering('{ "type": <|>"string" }'),
    answering('{ "$ref": "#/definitions/A<|>" }', ', "definitions": { "A": {} }'),
    '{ "definitions": { "A": { "properties": { "a": <|>{} } } } }',
    '{ "info": { "title": <|>"" } }',
  ]) {
    it(`is not offered in ${definition}`, () => {
      assert.deepEqual(refactoringsAt(jsonPlace(definition)).filter(({ id }) => id.startsWith('extractSchema')), []);
    });
  }

  it('keeps the rest of the text', () => {
    assertSame(
      resultOf(jsonPlace(answering(PERSON.replace('"object"', '<|>"object"'), ', "definitions": { "A": {} }')), 'extractSchema'),
      answering('{ "$ref": "#/definitions/ListContactsResponse" }', `, "definitions": { "A": {}, "ListContactsResponse": ${PERSON} }`),
    );
  });

  it('makes the section after the paths', () => {
    const text = `{\n  "paths": {\n    "/a": { "get": { "operationId": "Get", "responses": { "200": { "schema": { "properties": { "b": <|>{} } } } } } }\n  },\n  "host": "a"\n}\n`;
    assertSame(resultOf(jsonPlace(text), 'extractSchema'), text.replace('{ "properties": { "b": <|>{} } }', '{ "$ref": "#/definitions/GetResponse" }').replace('  },\n  "host"', '  },\n  "definitions": {\n    "GetResponse": {\n      "properties": {\n        "b": {}\n      }\n    }\n  },\n  "host"'));
  });

  it('finds the same schema in other places, whatever the order of keys but that of properties', () => {
    const schema = '{ "type": "object", "properties": { "a": {}, "b": {} } }';
    const others = ['{ "properties": { "a": {}, "b": {} }, "type": "object" }', '{ "type": "object", "properties": { "b": {}, "a": {} } }'];
    const place = jsonPlace(`{ "definitions": { "A": { "properties": { "one": ${schema.replace('{', '{<|>')}, "two": ${others[0] ?? ''}, "three": ${others[1] ?? ''} } } } }`);
    assert.equal(offered(place, 'extractSchema.everywhere').title, 'Extract the schema to #/definitions/One, and use it in all 2 places');
    assertSame(
      resultOf(place, 'extractSchema.everywhere'),
      `{ "definitions": { "A": { "properties": { "one": { "$ref": "#/definitions/One" }, "two": { "$ref": "#/definitions/One" }, "three": ${others[1] ?? ''} } }, "One": ${schema} } }`,
    );
  });

  it('uses a definition that is the same', () => {
    const definitions = `, "definitions": { "A B": ${PERSON} }`;
    assertSame(resultOf(jsonPlace(answering(PERSON.replace('{', '{<|>'), definitions)), 'useDefinition.A B'), answering('{ "$ref": "#/definitions/A%20B" }', definitions));
  });

  it('works in YAML', () => {
    const text = 'paths:\n  /a:\n    get:\n      operationId: Get\n      responses:\n        "200":\n          # what comes back\n          schema:\n            type: <|>object\n            properties:\n              a: {type: string}\nhost: a\n';
    assertSame(
      resultOf(yamlPlace(text), 'extractSchema'),
      'paths:\n  /a:\n    get:\n      operationId: Get\n      responses:\n        "200":\n          # what comes back\n          schema:\n            $ref: "#/definitions/GetResponse"\ndefinitions:\n  GetResponse:\n    type: object\n    properties:\n      a: {type: string}\nhost: a\n',
    );
  });

  it('takes comments along in YAML, into another column', () => {
    const text = 'paths:\n  /a:\n    get:\n      operationId: Get\n      responses:\n        "200":\n          description: OK\n          schema: # stays\n            # stays, too\n            type: <|>object\n            # what it has\n            properties:\n              a: # the first\n                type: string # a date\n\n              # the second\n              b: {type: string} # last\n          # of the answer\n          headers: {}\ndefinitions:\n    B: {}\n';
    assertSame(
      resultOf(yamlPlace(text), 'extractSchema'),
      'paths:\n  /a:\n    get:\n      operationId: Get\n      responses:\n        "200":\n          description: OK\n          schema: # stays\n            # stays, too\n            $ref: "#/definitions/GetResponse"\n          # of the answer\n          headers: {}\ndefinitions:\n    B: {}\n    GetResponse:\n      type: object\n      # what it has\n      properties:\n        a: # the first\n          type: string # a date\n\n        # the second\n        b: {type: string} # last\n',
    );
  });

  it('is refused where YAML shares the text', () => {
    const text = 'definitions:\n  A: &a\n    properties:\n      b:\n        properties: &p\n          c: <|>{type: string}\n  B: *a\n';
    assert.match(offered(yamlPlace(text), 'extractSchema').disabled ?? '', /anchors/);
    const shown = 'definitions:\n  A:\n    properties:\n      b: &b\n        type: <|>object\n        properties:\n          c: {type: string}\n      d: *b\n';
    assert.match(offered(yamlPlace(shown), 'extractSchema').disabled ?? '', /anchors/);
  });
});

describe('inline a reference', () => {
  const reference = '{ "$ref": "#/definitions/Person" }';
  const one = (cursor: string): string => answering(cursor, `, "definitions": { "Person": ${PERSON}, "Other": { "properties": { "p": ${reference} } } }`);

  it('copies it to one place', () => {
    assertSame(resultOf(jsonPlace(one(reference.replace('"#', '<|>"#'))), 'inline'), one(PERSON));
  });

  it('copies it to all places, and removes it', () => {
    assertSame(
      resultOf(jsonPlace(one(reference.replace('"#', '<|>"#'))), 'inline.everywhere'),
      answering(PERSON, `, "definitions": { "Other": { "properties": { "p": ${PERSON} } } }`),
    );
  });

  it('removes the section with its last member', () => {
    const text = answering(reference, `, "definitions": { "<|>Person": ${PERSON} }`);
    assertSame(resultOf(jsonPlace(text), 'inline.everywhere'), answering(PERSON));
  });

  it('takes comments along in YAML', () => {
    const text = 'paths:\n  /a:\n    get:\n      parameters:\n        - $ref: <|>"#/parameters/P" # used\n        - in: body\n          schema: {$ref: "#/definitions/A"}\nparameters:\n    P:\n        name: p\n        # why\n        in: query # here\n    Q: {}\n';
    assertSame(
      resultOf(yamlPlace(text), 'inline.everywhere'),
      'paths:\n  /a:\n    get:\n      parameters:\n        - name: p\n          # why\n          in: query # here # used\n        - in: body\n          schema: {$ref: "#/definitions/A"}\nparameters:\n    Q: {}\n',
    );
  });

  it('takes along what stands above it in YAML, where that would be left behind', () => {
    const text = "paths:\n  /a:\n    get:\n      responses:\n        '200':\n          schema:\n            $ref: <|>'#/definitions/A'\ndefinitions:\n  # Of all.\n\n  # Two lines,\n  # of A.\n  A:\n    # first\n    type: object\n  # Of B.\n  B: {}\n";
    assert.equal(
      resultOf(yamlPlace(text), 'inline.everywhere'),
      "paths:\n  /a:\n    get:\n      responses:\n        '200':\n          schema:\n            # Two lines,\n            # of A.\n            # first\n            type: object\ndefinitions:\n  # Of all.\n\n  # Of B.\n  B: {}\n",
    );
    const inBrackets = "paths: {/a: {get: {parameters: [{$ref: <|>'#/parameters/A'}]}}}\nparameters:\n  # Of A.\n  A: {name: a}\n  B: {}\n";
    assert.equal(resultOf(yamlPlace(inBrackets), 'inline.everywhere'), 'paths: {/a: {get: {parameters: [{name: a}]}}}\nparameters:\n  # Of A.\n  B: {}\n');
  });

  it('keeps what is said of the reference in YAML, wherever it stands among members that have no effect', () => {
    const around = (schema: readonly string[]): string => `paths:\n  /a:\n    get:\n      responses:\n        '200':\n          schema:\n${schema.map((line) => `            ${line}\n`).join('')}        '404': {}\ndefinitions:\n  A:\n    # first\n    type: object\n    x-a: 1\n`;
    const reference = "$ref: <|>'#/definitions/A'";
    const cases: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
      [['description: a', '# why', reference], ['# why', '# first', 'type: object', 'x-a: 1']],
      [['description: a', '# why', '# so', `${reference} # here`, '# of b', 'x-b: 1'], ['# why', '# so', '# here', '# first', 'type: object', 'x-a: 1']],
      [['# why', `${reference} # here`, 'x-b: 1'], ['# why', '# here', '# first', 'type: object', 'x-a: 1']],
      [['# why', `${reference} # here`], ['# why', '# first', 'type: object', 'x-a: 1 # here']],
      [['description: a', `${reference} # here`], ['# first', 'type: object', 'x-a: 1 # here']],
    ];
    for (const [before, after] of cases) assert.equal(resultOf(yamlPlace(around(before)), 'inline'), around(after));
    const item = "paths:\n  /a:\n    get:\n      parameters:\n        - description: x\n          # why\n          $ref: <|>'#/parameters/P'\nparameters:\n  # Of P.\n  P:\n    name: p\n  Q: {}\n";
    assert.equal(resultOf(yamlPlace(item), 'inline.everywhere'), 'paths:\n  /a:\n    get:\n      parameters:\n        - # why\n          # Of P.\n          name: p\nparameters:\n  Q: {}\n');
  });

  it('works for parameters and responses', () => {
    const text = '{ "paths": { "/a": { "get": { "parameters": [{ "$ref": <|>"#/parameters/P" }] } } }, "parameters": { "P": { "name": "p" }, "Q": {} } }';
    assertSame(resultOf(jsonPlace(text), 'inline.everywhere'), '{ "paths": { "/a": { "get": { "parameters": [{ "name": "p" }] } } }, "parameters": { "Q": {} } }');
  });

  const refused: readonly (readonly [why: RegExp, definition: string])[] = [
    [/refers to itself/, answering('{ "$ref": <|>"#/definitions/A" }', ', "definitions": { "A": { "properties": { "a": { "$ref": "#/definitions/A" } } } }')],
    [/refers to itself/, answering('{ "$ref": <|>"#/definitions/A" }', ', "definitions": { "A": { "items": { "$ref": "#/definitions/B" } }, "B": { "items": { "$ref": "#/definitions/A" } } }')],
    [/discriminator/, answering('{ "$ref": <|>"#/definitions/A" }', ', "definitions": { "A": { "discriminator": "kind" } }')],
    [/larger than 1 MB/, answering('{ "$ref": <|>"#/definitions/A" }', `, "definitions": { "A": { "description": "${'long '.repeat(110_000)}" } }`)],
  ];
  for (const [why, definition] of refused) {
    it(`is refused where it ${why.source}`, () => {
      assert.match(offered(jsonPlace(definition), 'inline').disabled ?? '', why);
    });
  }

  it('keeps what an extension refers to', () => {
    const text = answering('{ "$ref": <|>"#/definitions/A" }', ', "definitions": { "A": {} }, "x-note": { "$ref": "#/definitions/A" }');
    assert.match(offered(jsonPlace(text), 'inline.everywhere').disabled ?? '', /An extension or an example/);
  });

  it('is not offered for what leads nowhere', () => {
    for (const target of ['#/definitions/B', 'other.json#/A', '#/definitions', '#/parameters/P']) {
      assert.deepEqual(refactoringsAt(jsonPlace(answering(`{ "$ref": <|>"${target}" }`, ', "definitions": { "A": {} }, "parameters": { "P": {} }'))).filter(({ kind }) => kind === 'refactor.inline'), []);
    }
  });
});

describe('share a parameter', () => {
  const twice = (first: string, second: string, rest = ''): string => `{ "paths": { "/a": { "get": { "parameters": [${first}] } }, "/b": { "parameters": [${second}] } }${rest} }`;
  const reference = '{ "$ref": "#/parameters/top" }';

  it('moves it, and refers to it wherever it is the same', () => {
    const place = jsonPlace(twice('{ "name": <|>"top", "in": "query" }', '{ "in": "query", "name": "top" }, { "name": "top", "in": "query", "type": "string" }'));
    assert.equal(offered(place, 'shareParameter').title, 'Move the parameter to #/parameters/top, in all 2 places that have it');
    assertSame(resultOf(place, 'shareParameter'), twice(reference, `${reference}, { "name": "top", "in": "query", "type": "string" }`, ', "parameters": { "top": { "name": "top", "in": "query" } }'));
  });

  it('takes comments along in YAML', () => {
    const text = 'paths:\r\n  /a:\r\n    get:\r\n      parameters:\r\n        # first\r\n        - name: <|>top\r\n          # how many\r\n          in: query # last\r\n        - name: b\r\n';
    assertSame(
      resultOf(yamlPlace(text), 'shareParameter'),
      'paths:\r\n  /a:\r\n    get:\r\n      parameters:\r\n        # first\r\n        - $ref: "#/parameters/top"\r\n        - name: b\r\nparameters:\r\n  top:\r\n    name: top\r\n    # how many\r\n    in: query # last\r\n',
    );
  });

  it('uses the shared one that is the same', () => {
    const shared = ', "parameters": { "top": { "name": "top" } }';
    assertSame(resultOf(jsonPlace(twice('{ <|>"name": "top" }', '{ "name": "top" }', shared)), 'useSharedParameter'), twice(reference, reference, shared));
  });

  it('makes a name that is free and plain', () => {
    assert.match(offered(jsonPlace(twice('{ <|>"name": "$top" }', '1', ', "parameters": { "TOP": {} }')), 'shareParameter').title, /#\/parameters\/top2$/);
    assert.match(offered(jsonPlace(twice('{ <|>"in": "query" }', '1')), 'shareParameter').title, /#\/parameters\/Parameter$/);
  });

  it('is not offered for what is shared, nor in the schema of a body', () => {
    const texts = ['{ "parameters": { "a": { <|>"name": "a" } } }', twice('{ "$ref": <|>"#/parameters/a" }', '1'), twice('{ "name": "b", "in": "body", "schema": { "type": <|>"object" } }', '1')];
    for (const text of texts) assert.deepEqual(refactoringsAt(jsonPlace(text)).filter(({ id }) => /shar/i.test(id)), []);
  });
});

describe('add a twin', () => {
  const calling = (extension: string, form: string, more = ''): string =>
    `{ "paths": { "/a": { "get": { "operationId": "Get", "parameters": [{ "name": "g", "in": "query", "type": "string" }, { "name": "c", "in": "query", "type": "string", "${extension}": ${form}${more} }] } }, "/l": { "get": { "operationId": "List" } } } }`;
  const older = '{ "operationId": "List", "parameters": { "group": { "parameter": "g" }, "top": 5 }, "value-collection": "items", "value-path": "id", "value-title": "name" }';
  const newer = '{ "operationId": "List", "parameters": { "group": { "parameterReference": "g" }, "top": { "value": 5 } }, "itemsPath": "items", "itemValuePath": "id", "itemTitlePath": "name" }';

  it('writes the newer form', () => {
    assertSame(resultOf(jsonPlace(calling('x-ms-dynamic-values', older.replace('"List"', '<|>"List"'))), 'twin.x-ms-dynamic-list'), calling('x-ms-dynamic-values', older, `, "x-ms-dynamic-list": ${newer}`));
  });

  it('passes what no maker fills in as the value that it always has', () => {
    const hidden = (text: string): string => text.replace('"type": "string" }', '"type": "string", "x-ms-visibility": "internal", "default": "all" }');
    const calls = hidden(calling('x-ms-dynamic-values', older.replace('"List"', '<|>"List"')));
    assertSame(resultOf(jsonPlace(calls), 'twin.x-ms-dynamic-list'), hidden(calling('x-ms-dynamic-values', older, `, "x-ms-dynamic-list": ${newer.replace('{ "parameterReference": "g" }', '{ "value": "all" }')}`)));
  });

  it('writes the older form', () => {
    const written = '{ "operationId": "List", "parameters": { "group": { "parameter": "g" }, "top": 5 }, "value-collection": "items", "value-path": "id", "value-title": "name" }';
    assertSame(resultOf(jsonPlace(calling('x-ms-dynamic-list', newer.replace('"List"', '<|>"List"'))), 'twin.x-ms-dynamic-values'), calling('x-ms-dynamic-list', newer, `, "x-ms-dynamic-values": ${written}`));
  });

  it('writes the newer form of a schema, in a shared schema where only fixed values are passed', () => {
    const text = (more: string): string => `{ "paths": { "/s": { "get": { "operationId": "Schema" } } }, "definitions": { "A": { "x-ms-dynamic-schema": { "operationId": "Schema", "parameters": { "id": 1 }, "value-path": "schema/properties" }${more} } } }`;
    assertSame(
      resultOf(jsonPlace(text('').replace('"id"', '<|>"id"')), 'twin.x-ms-dynamic-properties'),
      text(', "x-ms-dynamic-properties": { "operationId": "Schema", "parameters": { "id": { "value": 1 } }, "itemValuePath": "schema" }'),
    );
  });

  const refused: readonly (readonly [why: RegExp, place: FeaturePlace, id: string])[] = [
    [/not one operation "Gone"/, jsonPlace(calling('x-ms-dynamic-values', '{ "operationId": <|>"Gone" }')), 'twin.x-ms-dynamic-list'],
    [/not certain/, jsonPlace('{ "paths": { "/l": { "get": { "operationId": "List" } } }, "definitions": { "A": { "x-ms-dynamic-values": { "operationId": <|>"List", "parameters": { "a": { "parameter": "b" } } } } } }'), 'twin.x-ms-dynamic-list'],
    [/cannot refer to parts/, jsonPlace(calling('x-ms-dynamic-list', '{ "operationId": <|>"List", "parameters": { "a": { "parameterReference": "body/b" } } }')), 'twin.x-ms-dynamic-values'],
  ];
  for (const [why, place, id] of refused) it(`is refused: ${why.source}`, () => { assert.match(offered(place, id).disabled ?? '', why); });
});

describe('make the next version', () => {
  const before = `{
  "paths": {
    "/contacts/{id}": {
      "parameters": [{ "name": "id", "in": "path" }],
      "get": {
        "operationId": "GetContact",
        "summary": "Get a contact",
        "description": "Gets a contact.",
        <|>"responses": {}
      }
    }
  }
}`;

  it('deprecates the operation, and copies it', () => {
    const place = jsonPlace(before, {
      'apiProperties.json': '{ "properties": { "scriptOperations": ["GetContact"], "policyTemplateInstances": [{ "templateId": "setheader", "parameters": { "x-ms-apimTemplate-operationName": ["Other", "GetContact"] } }] } }',
    });
    assert.equal(offered(place, 'nextVersion').title, 'Deprecate GetContact, and add GetContact_V2 at /v2/contacts/{id}');
    const texts = results(place, 'nextVersion');
    assertSame(texts['apiProperties.json'], '{ "properties": { "scriptOperations": ["GetContact", "GetContact_V2"], "policyTemplateInstances": [{ "templateId": "setheader", "parameters": { "x-ms-apimTemplate-operationName": ["Other", "GetContact", "GetContact_V2"] } }] } }');
    assert.deepEqual(JSON.parse(texts[JSON_NAME] ?? ''), {
      paths: {
        '/contacts/{id}': {
          parameters: [{ name: 'id', in: 'path' }],
          get: { operationId: 'GetContact', summary: 'Get a contact (deprecated)', description: 'Gets a contact.', deprecated: true, 'x-ms-api-annotation': { family: 'GetContact', revision: 1 }, responses: {} },
        },
        '/v2/contacts/{id}': {
          parameters: [{ name: 'id', in: 'path' }],
          get: { operationId: 'GetContact_V2', summary: 'Get a contact (V2)', description: 'Gets a contact.', responses: {}, 'x-ms-api-annotation': { family: 'GetContact', revision: 2 } },
        },
      },
    });
  });

  it('takes comments between the keys along in YAML', () => {
    const text = "paths:\n  /a:\n    # of all methods\n    parameters: []\n    get:\n      # first\n      operationId: <|>Get # the name\n      # for makers\n      # to read\n      summary: Get it # short\n      description: 'What # it is' # long\n      # what comes back\n      responses:\n        # fine\n        '200':\n          description: OK\n      # last\n      tags: [a] # none\n";
    assert.equal(
      resultOf(yamlPlace(text), 'nextVersion').split('  /v2/a:\n')[1],
      "    # of all methods\n    parameters: []\n    get:\n      # first\n      operationId: Get_V2 # the name\n      # for makers\n      # to read\n      summary: Get it (V2) # short\n      description: 'What # it is' # long\n      # what comes back\n      responses:\n        # fine\n        '200':\n          description: OK\n      # last\n      tags:\n        - a # none\n      x-ms-api-annotation:\n        family: Get\n        revision: 2\n",
    );
  });

  it('takes comments inside of what it copies along in YAML', () => {
    const text = 'paths:\n  /a:\n    get:\n      operationId: <|>Get\n      parameters:\n        - name: p # key\n          # where\n          in: query\nhost: b\n';
    assert.match(resultOf(yamlPlace(text), 'nextVersion'), /\/v2\/a:\n {4}get:\n {6}operationId: Get_V2\n {6}parameters:\n {8}- name: p # key\n {10}# where\n {10}in: query\n {6}x-ms-api-annotation:/);
  });

  it('counts on from the version that is there', () => {
    const text = '{ "paths": { "/v2/a": { "get": { <|>"operationId": "Get_V2", "summary": "Get (V2)", "x-ms-api-annotation": { "status": "Production", "family": "Get", "revision": 2, "expires": "2030-01-01" } } } } }';
    assert.equal(offered(jsonPlace(text), 'nextVersion').title, 'Deprecate Get_V2, and add Get_V3 at /v3/a');
    const { paths } = JSON.parse(resultOf(jsonPlace(text), 'nextVersion')) as { readonly paths: Readonly<Record<string, unknown>> };
    assert.deepEqual(paths['/v3/a'], { get: { operationId: 'Get_V3', summary: 'Get (V3)', 'x-ms-api-annotation': { status: 'Production', family: 'Get', revision: 3 } } });
  });

  it('leaves scriptOperations alone where the script tells operations apart', () => {
    const place = jsonPlace(before, { 'apiProperties.json': '{ "properties": { "scriptOperations": ["GetContact"] } }', 'script.csx': 'public class Script : ScriptBase { if (id == "GetContact") }' });
    assert.deepEqual(Object.keys(results(place, 'nextVersion')), [JSON_NAME]);
  });

  it('is refused where the id is taken, and not offered for deprecated operations', () => {
    const taken = '{ "paths": { "/a": { "get": { <|>"operationId": "Get" } }, "/b": { "get": { "operationId": "get_v2" } } } }';
    assert.match(offered(jsonPlace(taken), 'nextVersion').disabled ?? '', /already/);
    assert.deepEqual(refactoringsAt(jsonPlace('{ "paths": { "/a": { "get": { <|>"operationId": "Get", "deprecated": true } } } }')).filter(({ id }) => id === 'nextVersion'), []);
  });
});

describe('sort keys', () => {
  it('moves the texts of members as they are', () => {
    const text = '{ "paths": { "/a": { "get": {\n  "responses": { "200": { "schema": {}, "description":  "\\u00e9" } },\n\n  "x-note": 1.0,   "operationId":"A"<|>\n} } } }';
    assertSame(resultOf(jsonPlace(text), 'sortKeys'), '{ "paths": { "/a": { "get": {\n  "operationId":"A",\n\n  "x-note": 1.0,   "responses": { "200": { "schema": {}, "description":  "\\u00e9" } }\n} } } }');
  });

  it('sorts all of a definition', () => {
    const text = '{ "paths": { "/a": { "get": { "responses": { "200": { "schema": { "properties": {}, "type": "object" }, "description": "d" } }, "operationId": "A" } } }, <|>"swagger": "2.0" }';
    assertSame(resultOf(jsonPlace(text), 'sortKeys.everywhere'), '{ "swagger": "2.0", "paths": { "/a": { "get": { "operationId": "A", "responses": { "200": { "description": "d", "schema": { "type": "object", "properties": {} } } } } } } }');
  });

  it('takes comments along in YAML', () => {
    const text = '# Contoso\npaths:\n  /a:\n    get:\n      # the answers\n      responses: {} # none\n\n      # its id\n      # for flows\n      operationId: A\n      description: |\n        long\n        text\n<|>host: b\n';
    assertSame(
      resultOf(yamlPlace(text), 'sortKeys.everywhere'),
      '# Contoso\nhost: b\npaths:\n  /a:\n    get:\n      # the answers\n      # its id\n      # for flows\n      operationId: A\n\n      description: |\n        long\n        text\n      responses: {} # none\n',
    );
  });

  it('is not offered where the order is right', () => {
    assert.deepEqual(refactoringsAt(jsonPlace('{ "swagger": "2.0", <|>"x-z": 1, "x-a": 1 }')).filter(({ id }) => id.startsWith('sortKeys')), []);
  });
});
