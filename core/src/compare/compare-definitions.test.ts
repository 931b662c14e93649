import assert from 'node:assert/strict';
import { changesBetween, definitionOf, lineOfChange, operationOf } from '../testing/connector-changes.js';

const query = (parameter: Readonly<Record<string, unknown>>) => operationOf({ parameters: [{ name: 'a', in: 'query', type: 'string', ...parameter }] });
const body = (schema: unknown, parts = {}) => operationOf({ parameters: [{ name: 'thing', in: 'body', schema }] }, parts);
const answer = (schema: unknown, parts = {}) => operationOf({ responses: { 200: { description: 'OK', schema } } }, parts);
const properties = (members: unknown, rest = {}) => ({ type: 'object', properties: members, ...rest });
const path = (key: string, method: string, operation: unknown) => definitionOf({ paths: { [key]: { [method]: operation } } });

type Row = readonly [name: string, before: string, after: string, expected: readonly string[]];

const OPERATIONS: readonly Row[] = [
  ['one that was removed', operationOf({}), definitionOf({}), ['breaking breaking-operation-removed: The operation "GetThing" was removed.']],
  ['one that was added', definitionOf({}), operationOf({}), ['compatible operation-added: The operation "GetThing" was added.']],
  ['another ID', operationOf({}), operationOf({ operationId: 'ReadThing' }), ['breaking breaking-operation-removed: The operation "GetThing" has another ID now: "ReadThing".']],
  ['another path', path('/a', 'get', { operationId: 'X' }), path('/b', 'get', { operationId: 'X' }), ['breaking breaking-path-changed: The operation "X" is called as GET /b instead of GET /a.']],
  ['another method', path('/a', 'get', { operationId: 'X' }), path('/a', 'post', { operationId: 'X' }), ['breaking breaking-path-changed: The operation "X" is called as POST /a instead of GET /a.']],
  ['no ID at all', path('/a', 'get', {}), path('/b', 'get', {}), ['breaking breaking-operation-removed: The operation "GET /a" was removed.', 'compatible operation-added: The operation "GET /b" was added.']],
  ['one that was hidden', operationOf({}), operationOf({ 'x-ms-visibility': 'Internal' }), ['breaking breaking-operation-hidden: The operation "GetThing" is hidden from makers now (x-ms-visibility: internal).']],
  ['one that was hidden before', operationOf({ 'x-ms-visibility': 'internal' }), definitionOf({}), ['compatible breaking-operation-removed: The operation "GetThing" was removed.']],
  ['one that is shown', operationOf({ 'x-ms-visibility': 'internal' }), operationOf({}), ['compatible operation-shown: The operation "GetThing" is shown to makers now.']],
  ['prominence', operationOf({}), operationOf({ 'x-ms-visibility': 'important' }), ['cosmetic visibility-changed: The visibility of the operation "GetThing" changed from none to important.']],
  ['deprecation', operationOf({}), operationOf({ deprecated: true }), ['compatible operation-deprecation: The operation "GetThing" is deprecated now.']],
  ['a trigger', operationOf({}), operationOf({ 'x-ms-trigger': 'batch' }), ['breaking breaking-trigger-changed: What "GetThing" triggers (x-ms-trigger) changed from nothing to "batch".']],
  ['texts', operationOf({ summary: 'Get a thing' }), operationOf({ summary: 'Get the thing', description: 'Gets it.' }), ['cosmetic text-changed: The summary of the operation "GetThing" changed.', 'cosmetic text-changed: The description of the operation "GetThing" changed.']],
  ['paging', operationOf({}), operationOf({ 'x-ms-pageable': { nextLinkName: 'next' } }), ['compatible operation-setting: "x-ms-pageable" of the operation "GetThing" changed.']],
];

const INPUTS: readonly Row[] = [
  ['a new optional one', operationOf({}), query({}), ['compatible input-added: The optional input "a" was added.']],
  ['a new required one', operationOf({}), query({ required: true }), ['breaking breaking-required-input-added: The required input "a" was added.']],
  ['a new one that is filled in', operationOf({}), query({ required: true, 'x-ms-visibility': 'internal', default: 'x' }), ['compatible input-added: The optional input "a" was added.']],
  ['one that became required', query({}), query({ required: true }), ['breaking breaking-required-input-added: The input "a" is required now.']],
  ['one that became optional', query({ required: true }), query({}), ['compatible input-optional: The input "a" is optional now.']],
  ['one that was removed', query({}), operationOf({}), ['breaking breaking-input-removed: The input "a" was removed.']],
  ['one that nobody saw', query({ 'x-ms-visibility': 'internal' }), operationOf({}), ['compatible breaking-input-removed: The input "a" was removed.']],
  ['one that was hidden', query({}), query({ 'x-ms-visibility': 'internal' }), ['breaking breaking-input-removed: The input "a" is hidden from makers now (x-ms-visibility: internal).']],
  ['another place', query({}), query({ in: 'header' }), ['breaking breaking-input-location: The input "a" is sent in the header instead of the query.']],
  ['another type', query({}), query({ type: 'integer' }), ['breaking breaking-input-type: The type of the input "a" changed from string to integer.']],
  ['a wider type', query({ type: 'integer' }), query({ type: 'number' }), ['compatible input-type-widened: The type of the input "a" changed from integer to number.']],
  ['another format', query({ format: 'date' }), query({ format: 'date-time' }), ['compatible input-format: The format of the input "a" changed from "date" to "date-time".']],
  ['a file', query({}), query({ format: 'byte' }), ['breaking breaking-input-format: The format of the input "a" changed from none to "byte".']],
  ['fewer choices', query({ enum: ['x', 'y'] }), query({ enum: ['x'] }), ['breaking breaking-enum-value-removed: The input "a" no longer takes "y".']],
  ['more choices', query({ enum: ['x'] }), query({ enum: ['x', 'y', 'z'] }), ['compatible enum-value-added: The input "a" takes "y", "z", too.']],
  ['choices at all', query({}), query({ enum: ['x'] }), ['breaking breaking-enum-added: The input "a" takes only some values now: "x".']],
  ['no choices any more', query({ enum: ['x'] }), query({}), ['compatible enum-removed: The input "a" takes any value now. It took: "x".']],
  ['the order of choices', query({ enum: ['x', 'y'] }), query({ enum: ['y', 'x'] }), ['cosmetic inputs-reordered: The choices of "a" stand in another order.']],
  ['another default', query({ default: 'x' }), query({ default: 'y' }), ['compatible input-default: The default of the input "a" changed from "x" to "y".']],
  ['a label', query({ 'x-ms-summary': 'A' }), query({ 'x-ms-summary': 'B' }), ['cosmetic text-changed: The label (x-ms-summary) of the input "a" changed.']],
  ['choices from a service', query({}), query({ 'x-ms-dynamic-values': { operationId: 'ListThings', 'value-path': 'id' } }), ['compatible input-setting: "x-ms-dynamic-values" of the input "a" changed.']],
  ['the order', operationOf({ parameters: ['a', 'b'].map((name) => ({ name, in: 'query', type: 'string' })) }), operationOf({ parameters: ['b', 'a'].map((name) => ({ name, in: 'query', type: 'string' })) }), ['cosmetic inputs-reordered: The inputs of "GetThing" stand in another order.']],
  ['a field of the body that is new and required', body(properties({})), body(properties({ n: { type: 'string' } }, { required: ['n'] })), ['breaking breaking-required-input-added: The required input "thing/n" was added.']],
  ['a field that was removed', body(properties({ n: { type: 'string' } })), body(properties({})), ['breaking breaking-input-removed: The input "thing/n" was removed.']],
  ['a field that became required', body(properties({ n: { type: 'string' } })), body(properties({ n: { type: 'string' } }, { required: ['n'] })), ['breaking breaking-required-input-added: The input "thing/n" is required now.']],
  ['a field that only the service sets', body(properties({ n: { type: 'string', readOnly: true } })), body(properties({})), ['compatible breaking-input-removed: The input "thing/n" was removed.']],
  ['another name of the body', operationOf({ parameters: [{ name: 'a', in: 'body', schema: {} }] }), operationOf({ parameters: [{ name: 'b', in: 'body', schema: {} }] }), ['breaking breaking-input-removed: The body is called "b" instead of "a".']],
  ['a deep field', body(properties({ list: { type: 'array', items: properties({ n: { type: 'string' } }) } })), body(properties({ list: { type: 'array', items: properties({ n: { type: 'boolean' } }) } })), ['breaking breaking-input-type: The type of the input "thing/list/items/n" changed from string to boolean.']],
];

const PERSON = { Person: properties({ name: { type: 'string' }, boss: { $ref: '#/definitions/Person' } }) };
const RENAMED_PERSON = { Person: properties({ fullName: { type: 'string' }, boss: { $ref: '#/definitions/Person' } }) };
const toPerson = { $ref: '#/definitions/Person' };

/** A path that is called back, with an operation that is no trigger. */
const waiting = (schema: unknown, responses: unknown): string => definitionOf({ paths: { '/approvals': { 'x-ms-notification-content': { schema }, post: { operationId: 'WaitForApproval', responses } } } });

const OUTPUTS: readonly Row[] = [
  ['a new field', answer(properties({})), answer(properties({ n: { type: 'string' } })), ['compatible output-added: The output "body/n" was added.']],
  ['a field that was removed', answer(properties({ n: { type: 'string' } })), answer(properties({})), ['breaking breaking-output-removed: The output "body/n" was removed.']],
  ['another type', answer(properties({ n: { type: 'string' } })), answer(properties({ n: { type: 'integer' } })), ['breaking breaking-output-type: The type of the output "body/n" changed from string to integer.']],
  ['another type, and nothing of what is in it', answer(properties({ n: { type: 'string' } })), answer({ type: 'array', items: {} }), ['breaking breaking-output-type: The type of the output "body" changed from object to array.', 'compatible output-setting: "items" of the output "body" changed.']],
  ['another format', answer({ type: 'string', format: 'date' }), answer({ type: 'string', format: 'date-time' }), ['breaking breaking-output-format: The format of the output "body" changed from "date" to "date-time".']],
  ['no schema any more', answer({ type: 'string' }), operationOf({ responses: { 200: { description: 'OK' } } }), ['breaking breaking-output-removed: What "GetThing" answers has no schema any more.']],
  ['a field that was hidden', answer(properties({ n: { type: 'string' } })), answer(properties({ n: { type: 'string', 'x-ms-visibility': 'internal' } })), ['compatible output-visibility: The output "body/n" is hidden from makers now.']],
  ['its values', answer({ type: 'string', enum: ['a'] }), answer({ type: 'string' }), ['compatible output-enum: The output "body" has no list of values any more.']],
  ['what a recursive schema has', answer(toPerson, { definitions: PERSON }), answer(toPerson, { definitions: RENAMED_PERSON }), ['breaking breaking-output-removed: The output "body/name" was removed.', 'compatible output-added: The output "body/fullName" was added.']],
  ['the parts of allOf', answer({ allOf: [toPerson] }, { definitions: PERSON }), answer({ allOf: [toPerson] }, { definitions: RENAMED_PERSON }), ['breaking breaking-output-removed: The output "body/name" was removed.', 'compatible output-added: The output "body/fullName" was added.']],
  ['an error', operationOf({ responses: { 200: { description: 'OK' }, 404: { description: 'No', schema: { type: 'string' } } } }), operationOf({ responses: { 200: { description: 'OK' }, 404: { description: 'No', schema: { type: 'integer' } } } }), ['compatible breaking-output-type: The type of the output "body" changed from string to integer.']],
  ['another status', operationOf({ responses: { 200: { description: 'OK' } } }), operationOf({ responses: { 201: { description: 'OK' } } }), ['compatible response-status: The status of what "GetThing" answers changed from 200 to 201.']],
  ['what an action that waits brings', waiting({ type: 'string' }, {}), waiting({ type: 'object' }, {}), ['breaking breaking-output-type: The type of the output "body" changed from string to object.']],
  ['how a subscription is answered, which nobody sees', waiting({}, { 201: { description: 'OK', schema: { type: 'string' } } }), waiting({}, { 201: { description: 'OK', schema: { type: 'object' } } }), ['compatible breaking-output-type: The type of the output "body" changed from string to object.']],
  ['an answer that is shown as the only one', operationOf({ responses: { 202: { description: 'OK', schema: { type: 'string' } } } }), operationOf({ responses: { 202: { description: 'OK', schema: { type: 'integer' } } } }), ['breaking breaking-output-type: The type of the output "body" changed from string to integer.']],
  ['what a webhook brings', definitionOf({ paths: { '/hooks': { 'x-ms-notification-content': { schema: { type: 'string' } }, post: { operationId: 'WhenThing', 'x-ms-trigger': 'single' } } } }), definitionOf({ paths: { '/hooks': { 'x-ms-notification-content': { schema: { type: 'object' } }, post: { operationId: 'WhenThing', 'x-ms-trigger': 'single' } } } }), ['breaking breaking-output-type: The type of the output "body" changed from string to object.']],
];

const WHOLE: readonly Row[] = [
  ['the address', definitionOf({ schemes: ['https'] }), definitionOf({ host: 'eu.contoso.example', basePath: '/v2', schemes: ['http'] }), ['compatible host-changed: The host changed from "api.contoso.example" to "eu.contoso.example".', 'compatible base-path-changed: The base path changed from nothing to "/v2".', 'compatible schemes-changed: The schemes changed from ["https"] to ["http"].']],
  ['facts', definitionOf({}), definitionOf({ info: { title: 'Contoso Things', version: '1.1' } }), ['cosmetic info-changed: "info.version" changed from "1.0" to "1.1".']],
  ['security', definitionOf({ securityDefinitions: { key: { type: 'apiKey' } } }), definitionOf({ securityDefinitions: { basic: { type: 'basic' } } }), ['compatible definition-security: The security scheme "basic" was added.', 'compatible definition-security: The security scheme "key" was removed.']],
  ['a definition that nobody uses', definitionOf({ definitions: PERSON }), definitionOf({}), ['cosmetic rewritten: The definition is written in another way.']],
  ['the same schema behind another reference', answer(toPerson, { definitions: PERSON }), answer({ $ref: '#/definitions/Human' }, { definitions: { ...PERSON, Human: PERSON.Person } }), ['cosmetic rewritten: The definition is written in another way.']],
  ['what is no definition', '[]', 'null', ['cosmetic rewritten: The definition is written in another way.']],
];

describe('comparing definitions', () => {
  for (const [area, rows] of Object.entries({ operations: OPERATIONS, inputs: INPUTS, outputs: OUTPUTS, 'the whole': WHOLE })) {
    describe(area, () => {
      for (const [name, before, after, expected] of rows) it(`tells ${name}`, () => { assert.deepEqual(changesBetween(before, after).map(lineOfChange), expected); });
    });
  }

  it('names all operations that a shared schema reaches, once', () => {
    const definition = (definitions: unknown) => definitionOf({
      paths: Object.fromEntries(['A', 'B'].map((id) => [`/${id}`, { get: { operationId: id, responses: { 200: { description: 'OK', schema: toPerson } } } }])), definitions,
    });
    const [removed, added, ...others] = changesBetween(definition(PERSON), definition(RENAMED_PERSON));
    assert.deepEqual([removed, added].map((change) => change?.operations.map(({ id }) => id)), [['A', 'B'], ['A', 'B']]);
    assert.equal(others.length, 0);
    assert.deepEqual([removed?.before?.pointer, removed?.after, added?.before, added?.after?.pointer], ['/definitions/Person/properties/name', undefined, undefined, '/definitions/Person/properties/fullName']);
  });

  it('points at what lacks something', () => {
    const [change] = changesBetween(query({}), query({ required: true }));
    assert.deepEqual([change?.before?.pointer, change?.after?.pointer], ['/paths/~1things/get/parameters/0', '/paths/~1things/get/parameters/0/required']);
  });
});
