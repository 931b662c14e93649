import assert from 'node:assert/strict';
import { completedWith, completionsAt } from '../../testing/completion-text.js';

const DEFINITION = 'apiDefinition.swagger.json';

/** A connector with a list, a schema, a webhook and a shared parameter; `inputs` are the parameters of GetContact, `more` stands among the definitions. */
const connector = (inputs: string, more = ''): Readonly<Record<string, string>> => ({
  [DEFINITION]: `{
  "swagger": "2.0",
  "securityDefinitions": { "oauth": { "type": "oauth2", "scopes": { "read": "Reads.", "write": "Writes." } } },
  "tags": [{ "name": "contacts" }],
  "paths": {
    "/lists/{listId}/contacts/{id}": {
      "get": {
        "operationId": "GetContact",
        "parameters": [
          { "name": "listId", "in": "path", "required": true, "type": "string" },
          ${inputs}
        ],
        "responses": { "200": { "description": "OK" } }
      }
    },
    "/contacts": {
      "post": { "operationId": "CreateContact", "parameters": [{ "name": "body", "in": "body", "schema": { "$ref": "#/definitions/Contact" } }], "responses": { "201": { "description": "OK", "schema": { "$ref": "#/definitions/Contact" } } } },
      "get": { "operationId": "OldContacts", "deprecated": true, "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "type": "string" } } } } }
    },
    "/lists": {
      "get": {
        "operationId": "GetLists",
        "x-ms-visibility": "internal",
        "parameters": [{ "name": "owner", "in": "query", "type": "string", "required": true }, { "name": "top", "in": "query", "type": "integer" }],
        "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Page" } } }
      }
    },
    "/schema": { "get": { "operationId": "GetSchema", "x-ms-visibility": "internal", "responses": { "200": { "description": "OK", "schema": { "type": "object", "properties": { "schema": { "type": "object" } } } } } } },
    "/hooks": { "x-ms-notification-content": { "schema": { "type": "object" } }, "post": { "operationId": "WhenChanged", "x-ms-trigger": "single", "responses": { "201": { "description": "OK" } } } }
  },
  "parameters": { "Top": { "name": "top", "in": "query", "type": "integer" } },
  "responses": { "Failed": { "description": "Failed" } },
  "definitions": {
    "Contact": { "type": "object", "properties": { "id": { "type": "string" }, "address": { "type": "object", "properties": { "city": { "type": "string" } } } } },
    "Page": { "allOf": [{ "$ref": "#/definitions/Base" }, { "type": "object", "properties": { "value": { "type": "array", "items": { "$ref": "#/definitions/List" } } } }] },
    "Base": { "type": "object", "properties": { "nextLink": { "type": "string" } } },
    "List": { "type": "object", "properties": { "key": { "type": "integer" }, "listId": { "type": "string" }, "displayName": { "type": "string" }, "owner": { "type": "object", "properties": { "mail": { "type": "string" } } } } }${more}
  }
}`,
});

const withProperties = (properties: string): Readonly<Record<string, string>> => {
  const { [DEFINITION]: definition = '' } = connector('{ "name": "id", "in": "path", "required": true, "type": "string" }');
  return { [DEFINITION]: definition, 'apiProperties.json': `{\n  "properties": ${properties}\n}` };
};

const small = (text: string): Readonly<Record<string, string>> => ({ [DEFINITION]: text });

/** The labels that come first, at places of a definition. */
const FIRST: readonly (readonly [what: string, files: Readonly<Record<string, string>>, labels: readonly string[]])[] = [
  ['members of a new parameter', connector('{ "<|>" }'), ['name', 'in', 'type', '$ref', 'required']],
  ['members of a body', connector('{ "name": "body", "in": "body", "<|> }'), ['schema', 'required', 'description', 'x-ms-summary', 'x-ms-visibility']],
  ['visibilities', connector('{ "x-ms-visibility": "<|>" }'), ['important', 'advanced', 'internal']],
  ['formats of a whole number', connector('{ "type": "integer", "format": <|> }'), ['int32', 'int64', 'decimal']],
  ['places of a parameter, the path first while a variable of it has none', connector('{ "in": "<|>\n }'), ['path', 'query', 'header', 'body', 'formData']],
  ['places of a parameter that is named', connector('{ "name": "top", "in": "<|>\n }'), ['query', 'path', 'header', 'body', 'formData']],
  ['places of the first parameter of a POST', small('{ "paths": { "/a": { "post": { "parameters": [{ "in": "<|>" }] } } } }'), ['body', 'query']],
  ['the name of a body', connector('{ "in": "body", "name": "<|>" }'), ['body']],
  ['what other operations call a query parameter', connector('{ "in": "query", "name": "<|>" }'), ['owner', 'top']],
  ['formats of a text, by its name', connector('{ "name": "created_at", "type": "string", "format": "<|>" }'), ['date-time', 'uuid', 'byte']],
  ['formats of a property, by its name', connector('{}', ', "Own": { "properties": { "homepageUrl": { "type": "string", "format": "<|>" } } }'), ['uri', 'date-time']],
  ['MIME types, those of the connector before others', small('{ "produces": ["application/json", "application/vnd.contoso+json"], "paths": { "/a": { "get": { "produces": ["<|>"] } } } }'), ['application/json', 'application/vnd.contoso+json', 'application/x-www-form-urlencoded']],
  ['no empty tags', small('{ "tags": [{ "name": "a" }], "paths": { "/a": { "get": { "tags": ["<|>"] }, "put": { "tags": ["b", ""] } } } }'), ['a', 'b']],
  ['the facts that are left', small('{ "x-ms-connector-metadata": [{ "propertyName": "Website" }, { "propertyName": "<|>" }] }'), ['Privacy policy', 'Categories', 'Website']],
  ['the operation that others of that name call', connector('{ "name": "listId", "x-ms-dynamic-values": { "operationId": "<|>" } }', ', "Own": { "properties": { "listId": { "x-ms-dynamic-values": { "operationId": "OldContacts" } } } }'), ['OldContacts', 'GetLists']],
  ['inputs of the operations that use a definition', connector('{ "in": "body", "name": "body", "schema": { "$ref": "#/definitions/Own" } }', ', "Own": { "properties": { "part": { "x-ms-dynamic-values": { "operationId": "GetLists", "parameters": { "owner": { "parameter": "<|>" } } } } } }'), ['listId']],
  ['inputs of the operation of a webhook', small('{ "paths": { "/hooks": { "x-ms-notification-content": { "schema": { "x-ms-dynamic-schema": { "operationId": "A", "parameters": { "b": { "parameter": "<|>" } } } } }, "post": { "operationId": "B", "parameters": [{ "name": "site", "in": "query" }] } } } }'), ['site']],
  ['the definition that is called like the operation', small('{ "paths": { "/contacts": { "post": { "operationId": "CreateContact", "responses": { "201": { "schema": { "$ref": "<|>" } } } } } }, "definitions": { "Order": {}, "OrderError": {}, "Contact": {} } }'), ['Contact']],
  ['definitions of failures where one is described', small('{ "paths": { "/contacts": { "post": { "operationId": "CreateContact", "responses": { "404": { "schema": { "$ref": "<|>" } } } } } }, "definitions": { "Contact": {}, "ErrorResponse": {} } }'), ['ErrorResponse', 'Contact']],
  ['definitions that nothing uses yet before others', small('{ "definitions": { "A": {}, "B": {}, "C": { "properties": { "a": { "$ref": "#/definitions/A" }, "x": { "$ref": "<|>" } } } } }'), ['B', 'A', 'C']],
  ['booleans', connector('{ "required": <|> }'), ['true', 'false']],
  ['operations for a dropdown', connector('{ "name": "listId", "x-ms-dynamic-values": { "operationId": "<|>" } }'), ['GetLists']],
  ['operations for a schema', connector('{ "in": "body", "schema": { "x-ms-dynamic-schema": { "operationId": "<|>" } } }'), ['GetSchema']],
  ['lists in an answer', connector('{ "x-ms-dynamic-values": { "operationId": "GetLists", "value-collection": "<|>" } }'), ['value']],
  ['values of an item', connector('{ "x-ms-dynamic-list": { "operationId": "GetLists", "itemsPath": "value", "itemValuePath": "<|>" } }'), ['key', 'listId', 'displayName', 'owner/mail', 'owner']],
  ['titles of an item, before the list is named', connector('{ "x-ms-dynamic-values": { "operationId": "GetLists", "value-title": "<|>" } }'), ['displayName', 'key', 'listId', 'owner/mail', 'owner']],
  ['inputs of the called operation', connector('{ "x-ms-dynamic-values": { "operationId": "GetLists", "parameters": { <|> } } }'), ['owner', 'top']],
  ['inputs that are left', connector('{ "x-ms-dynamic-values": { "operationId": "GetLists", "parameters": { "owner": 1, "<|>" } } }'), ['top']],
  ['inputs of the operation itself', connector('{ "name": "id", "in": "path", "x-ms-dynamic-values": { "operationId": "GetLists", "parameters": { "owner": { "parameter": "<|>" } } } }'), ['listId']],
  ['objects for a schema before values', connector('{ "in": "body", "schema": { "x-ms-dynamic-schema": { "operationId": "CreateContact", "value-path": "<|>" } } }'), ['address', 'id', 'address/city']],
  ['a parameter for each variable of the path that has none', connector('<|>'), ['{id}', 'New parameter']],
  ['whole requirements of a sign-in', small('{ "security": [<|>], "securityDefinitions": { "key": { "type": "apiKey" }, "oauth": { "type": "oauth2", "scopes": { "read": "" } } } }'), ['key', 'oauth', '{ }']],
  ['what a key needs', small('{ "securityDefinitions": { "a": { "type": "apiKey", <|> } } }'), ['name', 'in', 'description']],
  ['what OAuth needs', small('{ "securityDefinitions": { "a": { "type": "oauth2", <|> } } }'), ['flow', 'authorizationUrl', 'tokenUrl', 'scopes', 'description']],
  ['what a basic sign-in needs', small('{ "securityDefinitions": { "a": { "type": "basic", <|> } } }'), ['description']],
  ['what any sign-in may need', small('{ "securityDefinitions": { "a": { <|> } } }'), ['type', 'name', 'in', 'flow']],
  ['once what a parameter and a property of the body are both named', connector('{ "in": "body", "name": "body", "schema": { "properties": { "listId": { "type": "string" }, "more": { "type": "string" }, "own": { "x-ms-dynamic-values": { "operationId": "GetLists", "parameters": { "owner": { "parameter": "<|>" } } } } } } }'), ['listId', 'more']],
  ['variables of the path', connector('{ "in": "path", "name": "<|>" }'), ['id']],
  ['shared parameters', connector('{ "$ref": "<|>" }'), ['Top']],
  ['definitions', connector('{ "in": "body", "schema": { "$ref": "#/def<|>" } }'), ['Contact', 'Page', 'Base', 'List']],
  ['the definition itself, last', connector('{}', ', "Own": { "properties": { "next": { "$ref": "<|>" } } }'), ['Contact', 'Page', 'Base', 'List', 'Own']],
  ['properties that may be required', connector('{}', ', "Own": { "required": ["a", <|>], "properties": { "a": {}, "b": {}, "c": {} } }'), ['b', 'c']],
  ['properties that are required and missing', connector('{}', ', "Own": { "required": ["a", "b"], "properties": { "a": {}, "<|>" } }'), ['b']],
  ['values of enum for a default', connector('{ "enum": ["low", "high"], "default": <|> }'), ['low', 'high']],
  ['values of enum for their names', connector('{ "enum": ["low", "high"], "x-ms-enum-values": [{ "value": "<|>" }] }'), ['low', 'high']],
  ['definitions that are missing', connector('{ "in": "body", "schema": { "$ref": "#/definitions/Lost" } }', ', "<|>"'), ['Lost']],
];

describe('completion in JSON', () => {
  for (const [what, files, labels] of FIRST) {
    it(`offers ${what}`, () => {
      assert.deepEqual(completionsAt(files).slice(0, labels.length).map(({ label }) => label), labels);
    });
  }

  const older = '"x-ms-dynamic-schema": { "operationId": "GetSchema", "parameters": { "site": { "parameter": "<|>" } } }';
  const newer = '"x-ms-dynamic-properties": { "operationId": "GetSchema", "parameters": { "site": { "parameterReference": "<|>" } } }';
  const dropdown = '"x-ms-dynamic-list": { "operationId": "GetLists", "parameters": { "owner": { "parameterReference": "<|>" } } }';
  const bodyWith = (properties: string): string => `{ "name": "body", "in": "body", "schema": { "type": "object", "properties": ${properties} } }`;
  /** All that a call may pass on. */
  const PASSED: readonly (readonly [what: string, files: Readonly<Record<string, string>>, labels: readonly string[]])[] = [
    ['the body whose schema it finds', connector(`{ "name": "body", "in": "body", "schema": { "type": "object", "properties": { "id": {} }, ${newer} } }`), ['listId']],
    ['the body whose schema it finds, in the older form', connector(`{ "name": "body", "in": "body", "schema": { "type": "object", "properties": { "id": {} }, ${older} } }`), ['listId']],
    ['the property whose schema it finds', connector(bodyWith(`{ "kind": { "type": "string" }, "fields": { "type": "object", ${newer} } }`)), ['listId', 'body/kind']],
    ['the property whose schema it finds, in the older form', connector(bodyWith(`{ "kind": { "type": "string" }, "fields": { "type": "object", ${older} } }`)), ['listId', 'kind']],
    ['what is in and around that property', connector(bodyWith(`{ "kind": {}, "outer": { "properties": { "side": {}, "fields": { "properties": { "a": {} }, ${newer} } } } }`)), ['listId', 'body/kind', 'body/outer/side']],
    ['the property that a reference leads to', connector(bodyWith('{ "kind": {}, "part": { "$ref": "#/definitions/Own" } }'), `, "Own": { "properties": { "side": {}, "fields": { ${newer} } } }`), ['listId', 'body/kind', 'body/part/side']],
    ['the property with the choices', connector(bodyWith(`{ "kind": {}, "choice": { "type": "string", ${dropdown} } }`)), ['listId', 'body/kind']],
    ['the list whose items have that property by reference', connector(bodyWith('{ "kind": {}, "rows": { "type": "array", "items": { "$ref": "#/definitions/Own" } } }'), `, "Own": { "properties": { "choice": { "type": "string", ${dropdown} } } }`), ['listId', 'body/kind']],
    ['the dictionary whose values have that property', connector(bodyWith('{ "kind": {}, "byName": { "type": "object", "additionalProperties": { "$ref": "#/definitions/Own" } } }'), `, "Own": { "properties": { "choice": { "type": "string", ${dropdown} } } }`), ['listId', 'body/kind']],
    ['what leads to that property through lists and references', connector(bodyWith('{ "kind": {}, "a": { "$ref": "#/definitions/A" } }'), `, "A": { "properties": { "side": {}, "b": { "$ref": "#/definitions/B" } } }, "B": { "allOf": [{ "properties": { "side": {}, "many": { "type": "array", "items": { "$ref": "#/definitions/Own" } } } }] }, "Own": { "properties": { "up": { "$ref": "#/definitions/A" }, "choice": { "type": "string", ${dropdown} } } }`), ['listId', 'body/kind', 'body/a/side', 'body/a/b/side']],
    ['the list whose items have the choices', connector(`{ "name": "many", "in": "query", "type": "array", "items": { "type": "string", ${dropdown} } }`), ['listId']],
  ];
  for (const [what, files, labels] of PASSED) {
    it(`passes to a call anything but ${what}`, () => {
      assert.deepEqual(completionsAt(files).map(({ label }) => label), labels);
    });
  }

  it('passes the whole body on to what finds the schema of the answer', () => {
    const files = small(`{ "paths": { "/a": { "post": { "operationId": "A", "parameters": [{ "name": "body", "in": "body", "schema": { "properties": { "kind": {} } } }], "responses": { "200": { "schema": { ${newer} } } } } } } }`);
    assert.deepEqual(completionsAt(files).map(({ label }) => label), ['body', 'body/kind']);
  });

  it('does not have a parameter fill in a call of its own', () => {
    const text = completedWith(connector('{ "name": "owner", "in": "query", "x-ms-dynamic-list": { "operationId": "GetLists", "parameters": { "<|>" } } }'), 'owner');
    assert.match(text, /"owner": \{\s+"parameterReference": "‹1›"\s+\}/);
  });

  const EDITS: readonly (readonly [what: string, files: Readonly<Record<string, string>>, label: string, expected: string])[] = [
    ['a key in open quotes', small('{\n  "swagger": "2.0",\n  "hos<|>\n}'), 'host', '{\n  "swagger": "2.0",\n  "host": "‹1:api.contoso.example›"\n}'],
    ['a key in closed quotes', small('{\n  "<|>"\n}'), 'basePath', '{\n  "basePath": "‹1:/›"\n}'],
    ['a key without quotes', small('{\n  bas<|>\n}'), 'basePath', '{\n  "basePath": "‹1:/›"\n}'],
    ['a key that has its colon', small('{ "ba<|>": "/" }'), 'basePath', '{ "basePath": "/" }'],
    ['a key whose colon is missing', small('{ "ba<|>" "/" }'), 'basePath', '{ "basePath": "/" }'],
    ['a key before another', small('{\n  "ba<|>\n  "host": "a"\n}'), 'basePath', '{\n  "basePath": "‹1:/›",\n  "host": "a"\n}'],
    ['a key after a missing comma', small('{\n  "host": "a"\n  "ba<|>"\n}'), 'basePath', '{\n  "host": "a",\n  "basePath": "‹1:/›"\n}'],
    ['an object, in tabs', small('{\n\t"host": "a",\n\t"<|>"\n}'), 'paths', '{\n\t"host": "a",\n\t"paths": {\n\t\t‹1›\n\t}\n}'],
    ['an object, in lines of Windows', small('{\r\n    "host": "a",\r\n    "<|>"\r\n}'), 'paths', '{\r\n    "host": "a",\r\n    "paths": {\r\n        ‹1›\r\n    }\r\n}'],
    ['a value behind a colon', small('{ "swagger":<|> }'), '2.0', '{ "swagger": "2.0" }'],
    ['a value before another member', small('{\n  "swagger": <|>\n  "host": "a"\n}'), '2.0', '{\n  "swagger": "2.0",\n  "host": "a"\n}'],
    ['a value in open quotes', small('{\n  "swagger": "2<|>\n}'), '2.0', '{\n  "swagger": "2.0"\n}'],
    ['a list where its brackets are missing', small('{ "produces": <|> }'), 'application/json', '{ "produces": ["application/json"] }'],
    ['an item before another', small('{ "produces": [<|> "text/plain"] }'), 'application/json', '{ "produces": ["application/json", "text/plain"] }'],
    ['an operationId from method and path', small('{ "paths": { "/contacts/{id}": { "get": { "operationId": "<|>" } } } }'), 'GetContactById', '{ "paths": { "/contacts/{id}": { "get": { "operationId": "GetContactById" } } } }'],
    ['a label from a name', small('{ "parameters": { "A": { "name": "contact_id", "x-ms-summary": "<|>" } } }'), 'Contact ID', '{ "parameters": { "A": { "name": "contact_id", "x-ms-summary": "Contact ID" } } }'],
    ['a variable of a path', small('{ "paths": { "/a/{id}": {}, "/b/{<|>}/c": {} } }'), 'id', '{ "paths": { "/a/{id}": {}, "/b/{id}/c": {} } }'],
    ['a second category', small('{ "x-ms-connector-metadata": [{ "propertyName": "Categories", "propertyValue": "AI;<|>" }] }'), 'Data', '{ "x-ms-connector-metadata": [{ "propertyName": "Categories", "propertyValue": "AI;Data" }] }'],
    ['a response with its schema', small('{ "paths": { "/a": { "get": { "responses": { "<|>" } } } } }'), '204', '{ "paths": { "/a": { "get": { "responses": { "204": {\n  "description": "‹1:No content›"\n} } } } } }'],
    ['a security requirement', small('{\n  "securityDefinitions": { "o": { "type": "oauth2", "scopes": { "read": "" } } },\n  "security": [{ "<|>" }]\n}'), 'o', '{\n  "securityDefinitions": { "o": { "type": "oauth2", "scopes": { "read": "" } } },\n  "security": [{ "o": ["read"] }]\n}'],
    ['a name with a dollar', small('{ "definitions": { "$a": {}, "b": { <|> } } }'), '$ref', '{ "definitions": { "$a": {}, "b": { "$ref": "‹1›" } } }'],
    ['a scope', small('{ "securityDefinitions": { "o": { "type": "oauth2", "scopes": { "read": "" } } }, "security": [{ "o": ["<|>"] }] }'), 'read', '{ "securityDefinitions": { "o": { "type": "oauth2", "scopes": { "read": "" } } }, "security": [{ "o": ["read"] }] }'],
    ['a security definition', small('{\n  "securityDefinitions": {\n    "<|>"\n  }\n}'), 'basic_auth', '{\n  "securityDefinitions": {\n    "basic_auth": {\n      "type": "basic"\n    }\n  }\n}'],
    ['a header of a response', small('{ "responses": { "A": { "headers": {<|>} } } }'), 'ETag', '{ "responses": { "A": { "headers": {"ETag": {\n  "type": "string",\n  "description": "‹1:The version of what was read.›"\n}} } } }'],
    ['a tag', small('{ "tags": [{ "name": "contacts" }], "paths": { "/a": { "get": { "tags": [<|>] } } } }'), 'contacts', '{ "tags": [{ "name": "contacts" }], "paths": { "/a": { "get": { "tags": ["contacts"] } } } }'],
  ];
  for (const [what, files, label, expected] of EDITS) {
    it(`writes ${what}`, () => {
      assert.equal(completedWith(files, label), expected);
    });
  }

  const listed = '"operationId": "GetLists", "parameters": { "owner": { "parameter": "listId" }, "top": 5 }, "value-collection": "value", "value-path": "listId", "value-title": "displayName"';
  const listedNewer = '"operationId": "GetLists", "parameters": { "owner": { "parameterReference": "listId" }, "top": { "value": 5 } }, "itemsPath": "value", "itemValuePath": "listId", "itemTitlePath": "displayName"';
  const TWINS: readonly (readonly [key: string, beside: string, expected: string])[] = [
    ['x-ms-dynamic-list', `"x-ms-dynamic-values": { ${listed} }`, `{ ${listedNewer} }`],
    ['x-ms-dynamic-values', `"x-ms-dynamic-list": { ${listedNewer} }`, `{ ${listed} }`],
    ['x-ms-dynamic-properties', '"x-ms-dynamic-schema": { "operationId": "GetSchema", "parameters": { "list": { "parameter": "listId" } }, "value-path": "schema" }', '{ "operationId": "GetSchema", "parameters": { "list": { "parameterReference": "listId" } }, "itemValuePath": "schema" }'],
  ];
  for (const [key, beside, expected] of TWINS) {
    it(`writes ${key} with what its other form says, before other keys`, () => {
      const files = connector(`{ "name": "body", "in": "body", "schema": { "type": "object", ${beside}, "<|>" } }`);
      const written = JSON.parse(completedWith(files, key)) as { readonly paths: Readonly<Record<string, { readonly get: { readonly parameters: readonly { readonly schema: unknown }[] } }>> };
      const { schema } = written.paths['/lists/{listId}/contacts/{id}']?.get.parameters[1] ?? {};
      assert.deepEqual(schema, JSON.parse(`{ "type": "object", ${beside}, "${key}": ${expected} }`));
      assert.equal(completionsAt(files).toSorted((a, b) => a.sortText.localeCompare(b.sortText))[0]?.label, key);
    });
  }

  it('leaves the other form empty where it cannot say the same', () => {
    const files = connector('{ "name": "id", "in": "path", "required": true, "type": "string", "x-ms-dynamic-values": { "operationId": "GetLists", "parameters": { "owner": { "parameter": "gone" } } }, "<|>" }');
    assert.match(completedWith(files, 'x-ms-dynamic-list'), /"x-ms-dynamic-list": \{[^}]*"operationId": "‹1/);
  });

  it('leaves out the keys that are there', () => {
    const labels = completionsAt(small('{ "host": "a", "<|>", "paths": {} }')).map(({ label }) => label);
    assert.deepEqual(['host', 'paths', 'swagger'].map((key) => labels.includes(key)), [false, false, true]);
  });

  it('compares with what is typed, quote included', () => {
    assert.deepEqual(completionsAt(small('{ "ho<|>" }')).filter(({ label }) => label === 'host').map(({ filterText }) => filterText), ['"host"']);
    assert.deepEqual(completionsAt(small('{ ho<|> }')).filter(({ label }) => label === 'host').map(({ filterText }) => filterText), ['host']);
  });

  it('offers nothing in texts and for what is not known', () => {
    for (const text of ['{ "host": "<|>" }', '{ "x-contoso": { "<|>" } }', '{ "host" <|>: 1 }', '{ "info": { "x-own": "<|>" } }']) assert.deepEqual(completionsAt(small(text)), []);
  });

  it('marks operations that are deprecated', () => {
    const items = completionsAt(connector('{ "x-ms-dynamic-values": { "operationId": "<|>" } }'));
    assert.deepEqual(items.filter(({ isDeprecated }) => isDeprecated).map(({ label }) => label), ['OldContacts']);
  });

  describe('of apiProperties.json', () => {
    const CASES: readonly (readonly [what: string, properties: string, labels: readonly string[]])[] = [
      ['parameters that the security asks for', '{ "connectionParameters": { "<|>" } }', ['token', 'token (Microsoft Entra ID)']],
      ['types', '{ "connectionParameters": { "a": { "type": "<|>" } } }', ['string', 'securestring', 'int', 'bool', 'oauthSetting', 'gatewaySetting']],
      ['what a secret has', '{ "connectionParameters": { "a": { "type": "securestring", "<|>" } } }', ['uiDefinition', 'allowedValues']],
      ['what Entra ID needs', '{ "connectionParameters": { "a": { "type": "oauthSetting", "oAuthSettings": { "identityProvider": "aad", "customParameters": { "<|>" } } } } }', ['resourceUri', 'loginUri', 'tenantId']],
      ['policies', '{ "policyTemplateInstances": [ <|> ] }', ['dynamichosturl', 'routerequesttoendpoint', 'setheader']],
      ['parameters of a template', '{ "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.name": "a", "<|>" } } ] }', ['x-ms-apimTemplateParameter.value', 'x-ms-apimTemplateParameter.existsAction', 'x-ms-apimTemplate-operationName', 'x-ms-apimTemplate-policySection']],
      ['sections of a template', '{ "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplate-policySection": "<|>" } } ] }', ['Request', 'Response', 'Failure']],
      ['operations of a policy that it does not have', '{ "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplate-operationName": ["GetContact", "<|>"] } } ] }', ['CreateContact', 'GetLists']],
      ['operations of a script', '{ "scriptOperations": ["<|>"] }', ['GetContact', 'CreateContact']],
      ['functions of expressions', '{ "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "Bearer @<|>" } } ] }', ["@connectionParameters('…')", "@headers('…')", "@queryParameters('…')"]],
      ['parameters of connections', '{ "connectionParameters": { "key": { "type": "securestring" } }, "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "@connectionParameters(\'<|>\')" } } ] }', ['key']],
      ['parameters of the query', '{ "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "@queryParameters(\'<|>" } } ] }', ['owner', 'top']],
      ['properties of a body', '{ "policyTemplateInstances": [ { "templateId": "setproperty", "parameters": { "x-ms-apimTemplateParameter.propertyValuePathTemplate": "@body().address.<|>", "x-ms-apimTemplate-operationName": ["CreateContact"] } } ] }', ['city']],
      ['parameters of a polled query', '{ "policyTemplateInstances": [ { "templateId": "pollingtrigger", "parameters": { "x-ms-apimTemplateParameter.triggerConfig": { "<|>" }, "x-ms-apimTemplate-operationName": ["GetLists"] } } ] }', ['owner', 'top', 'x-ms-triggerConfig-nextLink']],
      ['the property with the next page', '{ "policyTemplateInstances": [{ "templateId": "updatenextlink", "parameters": { "x-ms-apimTemplateParameter.nextLinkPropertyName": "<|>", "x-ms-apimTemplate-operationName": ["GetLists"] } }] }', ['nextLink']],
      ['scopes of the definition for a sign-in', '{ "connectionParameters": { "token": { "type": "oauthSetting", "oAuthSettings": { "scopes": ["read", "<|>"] } } } }', ['write']],
      ['providers with what they need', '{ "connectionParameters": { "token": { "type": "oauthSetting", "oAuthSettings": <|> } } }', ['oauth2', 'oauth2generic', 'aad']],
      ['the likeliest ways to sign in by the name', '{ "connectionParameters": { "token": <|> } }', ['OAuth 2.0', 'Microsoft Entra ID', 'API key']],
      ['the likeliest parameter by the name', '{ "connectionParameters": { "username": <|> } }', ['User name', 'API key']],
      ['members of properties', '{ "<|>" }', ['iconBrandColor', 'connectionParameters']],
    ];
    for (const [what, properties, labels] of CASES) {
      it(`offers ${what}`, () => {
        assert.deepEqual(completionsAt(withProperties(properties)).slice(0, labels.length).map(({ label }) => label), labels);
      });
    }

    it('writes an expression inside of a text', () => {
      const value = (text: string): string => `{ "connectionParameters": { "key": { "type": "string" } }, "policyTemplateInstances": [ { "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "${text}" } } ] }`;
      const written = (text: string, label: string): string => /value": "([^"]*)"/.exec(completedWith(withProperties(value(text)), label))?.[1] ?? '';
      assert.equal(written('Bearer @con<|> x', "@connectionParameters('…')"), "Bearer @connectionParameters('‹1›') x");
      assert.equal(written("a @connectionParameters('k<|>", 'key'), "a @connectionParameters('key')");
      assert.equal(written("a @connectionParameters('k<|>ex') b", 'key'), "a @connectionParameters('key') b");
      assert.equal(written('@body().ad<|> b', 'address'), '@body().address b');
    });

    it('writes a whole policy', () => {
      const text = completedWith({ 'apiProperties.json': '{\n  "properties": {\n    "policyTemplateInstances": [\n      <|>\n    ]\n  }\n}' }, 'setheader');
      assert.equal(text, `{
  "properties": {
    "policyTemplateInstances": [
      {
        "templateId": "setheader",
        "title": "‹1:Set HTTP header›",
        "parameters": {
          "x-ms-apimTemplateParameter.name": "‹2›",
          "x-ms-apimTemplateParameter.value": "‹3›",
          "x-ms-apimTemplate-operationName": ["‹4›"],
          "x-ms-apimTemplate-policySection": "‹5:Request,Response,Failure›"
        }
      }
    ]
  }
}`);
    });
  });

  it('writes a whole requirement of a sign-in', () => {
    assert.match(completedWith(small('{ "security": [<|>], "securityDefinitions": { "oauth": { "type": "oauth2", "scopes": { "read": "" } } } }'), 'oauth'), /"security": \[\{ "oauth": \["read"\] \}\]|"security": \[\{\s*"oauth": \["read"\]\s*\}\]/);
  });

  it('takes comments for nothing, where somebody writes them in spite of JSON', () => {
    for (const comment of ['/* first */ ', '// first\n', '/* a */ /* b */\n// c\n  ']) assert.equal(completedWith(small(`{ ${comment}<|> }`), 'basePath'), `{ ${comment}"basePath": "‹1:/›" }`);
    assert.equal(completedWith(small('{ "host": "a" /* is it? */ <|> }'), 'basePath'), '{ "host": "a", /* is it? */ "basePath": "‹1:/›" }');
    assert.equal(completedWith(small('{ "host": "a//b"\n <|> }'), 'basePath'), '{ "host": "a//b",\n "basePath": "‹1:/›" }');
  });

  it('says of each status and MIME type what it means', () => {
    const items = [...completionsAt(small('{ "paths": { "/a": { "get": { "responses": { <|> } } } } }')), ...completionsAt(small('{ "produces": [<|>] }'))];
    assert.ok(items.length > 20);
    assert.deepEqual(items.filter(({ documentation }) => !/^[A-Z].*\.$/.test(documentation)).map(({ label }) => label), []);
  });

  it('writes a parameter for a variable of the path', () => {
    const text = completedWith(small('{ "paths": { "/a/{itemId}": { "get": { "parameters": [\n  <|>\n] } } } }'), '{itemId}');
    assert.equal(text, `{ "paths": { "/a/{itemId}": { "get": { "parameters": [
  {
    "name": "itemId",
    "in": "path",
    "required": true,
    "type": "‹1:string,integer,number,boolean›",
    "x-ms-summary": "‹2:Item ID›",
    "description": "‹3:What it is for.›",
    "x-ms-url-encoding": "single"
  }
] } } } }`);
  });

  it('writes what a call has to pass, each by the own parameter of that name', () => {
    const calls = (extension: string): string => completedWith(connector(`{ "name": "owner", "in": "query", "type": "string" }, { "name": "id", "in": "path", "${extension}": { "operationId": "GetLists", <|> } }`), 'parameters');
    assert.match(calls('x-ms-dynamic-values'), /"parameters": \{\s+"owner": \{\s+"parameter": "‹1:owner›"\s+\}\s+\} \} \}/);
    assert.match(calls('x-ms-dynamic-list'), /"parameters": \{\s+"owner": \{\s+"parameterReference": "‹1:owner›"\s+\}\s+\} \} \}/);
  });

  it('offers settings of paconn, and the files of the connector', () => {
    assert.deepEqual(completionsAt({ [DEFINITION]: '{}', 'settings.json': '{ "connectorId": "a", "<|>" }' }).slice(0, 2).map(({ label }) => label), ['environment', 'apiProperties']);
    assert.deepEqual(completionsAt({ [DEFINITION]: '{}', 'settings.json': '{ "apiDefinition": "<|>" }' }).map(({ label }) => label), [DEFINITION]);
  });

  it('offers profiles, rules and severities of the configuration', () => {
    const config = (text: string): readonly string[] => completionsAt({ [DEFINITION]: '{}', 'connector.config.json': text }).map(({ label }) => label);
    assert.deepEqual(config('{ "profiles": ["save", "<|>"] }').slice(0, 2), ['discovery', 'certification']);
    assert.ok(config('{ "rules": { "<|>" } }').includes('host-missing'));
    assert.deepEqual(config('{ "rules": { "host-missing": "<|>" } }'), ['error', 'warning', 'info', 'hint', 'off']);
    assert.ok(config('{ "suppressions": [{ "rule": "<|>" }] }').includes('host-missing'));
  });
});
