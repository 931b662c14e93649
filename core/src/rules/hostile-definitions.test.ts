import assert from 'node:assert/strict';
import { createDocument } from '../documents/create-document.js';
import { lintProject } from '../lint/lint-project.js';
import type { ConnectorProject } from '../project/connector-project.js';

const URI = 'file:///w/apiDefinition.swagger.json';

/** What rules report of a definition in which something is overdone. Each of these took minutes once, or more of the stack than there is. */
function rulesOf(text: string): ReadonlySet<string> {
  const document = createDocument({ uri: URI, kind: 'definition', syntax: 'json', text });
  const project: ConnectorProject = { files: { id: 'file:///w', name: 'w', layout: 'paconn', folder: 'file:///w', documents: [{ uri: URI, kind: 'definition' }] }, documents: [document] };
  const onRuleError = (rule: string, error: unknown): never => assert.fail(`${rule}: ${String(error)}`);
  return new Set(lintProject(project, { profiles: ['save', 'certification', 'style'], onRuleError }).map(({ rule }) => rule));
}

const definition = (members: object): string => JSON.stringify({ swagger: '2.0', info: { title: 'Contoso', description: 'Things', version: '1' }, paths: {}, ...members });
const chain = (length: number, link: (next: string) => object): object => Object.fromEntries(Array.from({ length }, (_, at) => [`D${at}`, link(`#/definitions/D${at + 1}`)]));
const reads = { '/a': { get: { operationId: 'GetA', responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/D0' } } } } } };

describe('a definition in which something is overdone', () => {
  const cases: readonly (readonly [what: string, text: string, rule: string])[] = [
    ['references to references', definition({ definitions: chain(20_000, ($ref) => ({ $ref })), paths: reads }), 'schema-ref-missing'],
    ['schemas that require the next one', definition({ definitions: chain(10_000, ($ref) => ({ type: 'object', required: ['a'], properties: { a: { $ref } } })), paths: reads }), 'schema-ref-missing'],
    ['lists of lists', definition({ definitions: chain(10_000, ($ref) => ({ type: 'array', items: { $ref } })), paths: reads }), 'schema-ref-missing'],
    ['braces in the address', definition({ host: '{'.repeat(200_000), basePath: '{'.repeat(200_000) }), 'host-format'],
    ['a name that nearly is another one', definition({ definitions: { ['a'.repeat(200_000)]: { type: 'object' }, b: { $ref: `#/definitions/${'a'.repeat(199_999)}b` } } }), 'schema-ref-missing'],
    ['comments on one line', `{${'/**/'.repeat(100_000)}}`, 'syntax-error'],
  ];
  for (const [what, text, rule] of cases) it(what, () => { assert.ok(rulesOf(text).has(rule), [...rulesOf(text)].join(', ')); });
});
