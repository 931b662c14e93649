import { type Pointer, ROOT_POINTER } from '@connector-workbench/core';
import { atKey, atValue, below, type Place, pointerTo, removing, set, settingValue } from '../engine/change.js';
import { has, isObject, type JsonObject, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { CHOICES, choicesWith, listWith, misspelt, parametersIn, plainTexts } from './choosing.js';

interface FoundCall {
  readonly pointer: Pointer;
  readonly key: string;
  readonly value: JsonObject;
}

const CALLS: readonly string[] = ['x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties'];

/** The calls of other operations, wherever they stand. */
export function calls({ definition }: Subject): readonly FoundCall[] {
  const found: FoundCall[] = [];
  const look = (value: unknown, at: Pointer): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const pointer = below(at, key);
      if (CALLS.includes(key) && isObject(child) && typeof child.operationId === 'string') found.push({ pointer, key, value: child });
      else if (!/^(?:example|examples|default|enum)$/.test(key)) look(child, pointer);
    }
  };
  look(definition, ROOT_POINTER);
  return found;
}

/** A list of choices for a parameter, wrong in one place. */
function choosing(subject: Subject, key: string, value: JsonObject, expected: (extension: Pointer) => Place['expected']): readonly Place[] {
  // A body may have any property that is asked for.
  const parameters = parametersIn(subject, 'query', 'header').filter(({ operation }) => operation.parameters.every((other) => other.in !== 'body'));
  return plainTexts(parameters).map(({ pointer }) => ({ changes: [CHOICES.added, set(below(pointer, key), value)], expected: expected(below(pointer, key)) }));
}

/** Lists and schemas that other operations fill. */
export const EXTENSION_MUTATIONS: readonly Mutation[] = [
  { rule: 'dynamic-operation-exists', name: 'of a call', breaks: (subject) => calls(subject).map(({ pointer }) => settingValue(below(pointer, 'operationId'), 'NoSuchContoso')) },
  { rule: 'dynamic-operation-exists', name: 'of one more call', breaks: (subject) => choosing(subject, 'x-ms-dynamic-values', choicesWith(undefined, 'GetContosoChoises'), (at) => atValue(below(at, 'operationId'))) },
  { rule: 'dynamic-operation-required', name: 'removed', breaks: (subject) => calls(subject).filter(({ value }) => !has(value, 'capability', 'builtInOperation')).map(({ pointer }) => removing(below(pointer, 'operationId'))) },
  { rule: 'dynamic-operation-required', name: 'empty', breaks: (subject) => calls(subject).filter(({ value }) => !has(value, 'capability', 'builtInOperation')).map(({ pointer }) => settingValue(below(pointer, 'operationId'), '')) },
  { rule: 'dynamic-reference-syntax', name: 'a fixed value by itself', breaks: (subject) => choosing(subject, 'x-ms-dynamic-list', listWith({ [CHOICES.parameter]: 'all' }), (at) => atValue(below(at, 'parameters', CHOICES.parameter))) },
  { rule: 'dynamic-reference-syntax', name: 'two members', breaks: (subject) => choosing(subject, 'x-ms-dynamic-list', listWith({ [CHOICES.parameter]: { value: 'all', other: true } }), (at) => atValue(below(at, 'parameters', CHOICES.parameter))) },
  {
    rule: 'dynamic-reference-syntax',
    name: 'the word of the newer form',
    breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).filter(({ name }) => /^\w+$/.test(name ?? '')).map(({ pointer, name }) => ({ changes: [CHOICES.added, set(below(pointer, 'x-ms-dynamic-values'), choicesWith({ [CHOICES.parameter]: { parameterReference: name } }))], expected: atValue(below(pointer, 'x-ms-dynamic-values', 'parameters', CHOICES.parameter)) })),
  },
  { rule: 'dynamic-source-param-unknown', name: 'of the newer form', breaks: (subject) => choosing(subject, 'x-ms-dynamic-list', listWith({ [CHOICES.parameter]: { parameterReference: 'contosoMissing' } }), (at) => atValue(below(at, 'parameters', CHOICES.parameter, 'parameterReference'))) },
  { rule: 'dynamic-source-param-unknown', name: 'of the older form', breaks: (subject) => choosing(subject, 'x-ms-dynamic-values', choicesWith({ [CHOICES.parameter]: { parameter: 'contosoMissing' } }), (at) => atValue(below(at, 'parameters', CHOICES.parameter, 'parameter'))) },
  {
    rule: 'dynamic-source-param-unknown',
    name: 'in a shared parameter',
    breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).filter(({ pointer, listedAt, operation }) => pointer === listedAt && operation.parameters.every((other) => other.in !== 'body')).map(({ listedAt, value }) => {
      const shared = pointerTo('/parameters/ContosoShared');
      const list = listWith({ [CHOICES.parameter]: { parameterReference: 'contosoMissing' } });
      const parameters = set(pointerTo('/parameters'), { ...objectOf(subject.definition.parameters), ContosoShared: { ...value, 'x-ms-dynamic-list': list } });
      return { changes: [CHOICES.added, parameters, set(listedAt, { $ref: '#/parameters/ContosoShared' })], expected: atValue(below(shared, 'x-ms-dynamic-list', 'parameters', CHOICES.parameter, 'parameterReference')) };
    }),
  },
  { rule: 'dynamic-target-param-unknown', name: 'a fixed value', breaks: (subject) => choosing(subject, 'x-ms-dynamic-values', choicesWith({ contosoMissing: 'all' }), (at) => atKey(below(at, 'parameters', 'contosoMissing'))) },
  { rule: 'dynamic-target-param-unknown', name: 'a fixed value of the newer form', breaks: (subject) => choosing(subject, 'x-ms-dynamic-list', listWith({ contosoMissing: { value: 'all' } }), (at) => atKey(below(at, 'parameters', 'contosoMissing'))) },
  {
    rule: 'dynamic-source-param-unknown',
    name: 'misspelt',
    breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).filter(({ name, operation }) => /^\w{5,}$/.test(name ?? '') && operation.parameters.every((other) => other.in !== 'body' && other.name !== misspelt(name ?? ''))).map(({ pointer, name }) => {
      const place = below(pointer, 'x-ms-dynamic-list');
      return { changes: [CHOICES.added, set(place, listWith({ [CHOICES.parameter]: { parameterReference: misspelt(name ?? '') } }))], expected: atValue(below(place, 'parameters', CHOICES.parameter, 'parameterReference')) };
    }),
  },
  { rule: 'dynamic-target-param-unknown', name: 'misspelt', breaks: (subject) => choosing(subject, 'x-ms-dynamic-values', choicesWith({ [misspelt(CHOICES.parameter)]: 'all' }), (at) => atKey(below(at, 'parameters', misspelt(CHOICES.parameter)))) },
  {
    rule: 'dynamic-target-required-params',
    name: 'nothing passed',
    breaks: (subject) => {
      const target = subject.anatomy.operations.find(({ id, parameters }) => id !== undefined && parameters.some(({ in: place, value }) => place !== 'body' && value.required === true && !has(value, 'default')) && subject.anatomy.operations.filter((other) => other.id === id).length === 1);
      if (target?.id === undefined) return [];
      return plainTexts(parametersIn(subject, 'query', 'header')).map(({ pointer }) => settingValue(below(pointer, 'x-ms-dynamic-values'), choicesWith(undefined, target.id)));
    },
  },
  {
    rule: 'dynamic-target-required-params',
    name: 'nothing passed any more',
    breaks: (subject) => calls(subject).flatMap(({ pointer, value }) => {
      const target = subject.anatomy.operations.find(({ id }) => id === value.operationId);
      const needsMore = target?.parameters.some(({ in: place, value: parameter }) => place !== 'body' && parameter.required === true && !has(parameter, 'default')) === true;
      return needsMore && has(value, 'parameters') ? [{ changes: [set(below(pointer, 'parameters'), {})], expected: atValue(pointer) }] : [];
    }),
  },
];
