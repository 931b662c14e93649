import type { FoundOperation } from '../engine/anatomy.js';
import { atKey, atRoot, below, type Change, pointerTo, set } from '../engine/change.js';
import { isObject } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, parametersIn } from './choosing.js';

/** An object of so many properties. */
const wide = (count: number): object => ({ type: 'object', properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`contoso${index}`, { type: 'string', title: `Contoso ${index}` }])) });

/** Lists in lists. */
function deep(levels: number): object {
  let schema: object = { type: 'string' };
  for (let level = 1; level < levels; level += 1) schema = { type: 'array', items: schema };
  return schema;
}

/** Adds schemas that refer to the next smaller one twice, so that each is made of twice as many as that. */
function doubling({ definition }: Subject, levels: number): readonly Change[] {
  const at = pointerTo('/definitions');
  const schemas = Array.from({ length: levels }, (_, level) => set(below(at, `ContosoBig${level}`), level === 0 ? { type: 'string' } : twice(`ContosoBig${level - 1}`)));
  return isObject(definition.definitions) ? schemas : [set(at, {}), ...schemas];
}

function twice(name: string): object {
  return { type: 'object', properties: { first: { $ref: `#/definitions/${name}` }, second: { $ref: `#/definitions/${name}` } } };
}

const answering = ({ pointer }: FoundOperation, schema: object): Change => set(below(pointer, 'responses'), { 200: { description: 'OK', schema } });
/** How large a connector may be. */
export const LIMIT_MUTATIONS: readonly Mutation[] = [
  { rule: 'body-schema-count', name: '513', breaks: (subject) => parametersIn(subject, 'body').map(({ pointer, operation }) => ({ changes: [set(below(pointer, 'schema'), wide(512))], expected: atKey(operation.pointer) })) },
  { rule: 'schema-depth', name: '33 levels', breaks: (subject) => calm(subject).map((operation) => ({ changes: [answering(operation, deep(33))], expected: atKey(operation.pointer) })) },
  { rule: 'schema-depth', name: '33 levels of a body', breaks: (subject) => parametersIn(subject, 'body').map(({ pointer, operation }) => ({ changes: [set(below(pointer, 'schema'), deep(33))], expected: atKey(operation.pointer) })) },
  { rule: 'operation-schema-count', name: '32767', breaks: (subject) => calm(subject).map((operation) => ({ changes: [...doubling(subject, 15), answering(operation, { $ref: '#/definitions/ContosoBig14' })], expected: atKey(operation.pointer) })) },
  { rule: 'total-schema-count', name: 'eight millions', breaks: (subject) => calm(subject).map((operation) => ({ changes: [...doubling(subject, 23), answering(operation, { $ref: '#/definitions/ContosoBig22' })], expected: atRoot() })), besides: ['operation-schema-count'] },
];
