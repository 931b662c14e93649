import { atKey, atValue, below, removing, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm } from './choosing.js';

/** What operations answer. */
export const RESPONSE_MUTATIONS: readonly Mutation[] = [
  {
    rule: 'default-response-schema',
    name: 'a schema',
    breaks: (subject) => calm(subject).filter(({ value }) => isObject(value.responses) && Object.keys(value.responses).length > 0).map(({ pointer }) => ({ changes: [set(below(pointer, 'responses', 'default'), { description: 'Any fault', schema: { type: 'object', properties: { code: { type: 'string', title: 'Code' } } } })], expected: atValue(below(pointer, 'responses', 'default', 'schema')) })),
  },
  ...['Success', '600', '2xx', '4xx', '5XX', '2OO'].map((code) => ({ rule: 'response-code', name: code, breaks: (subject: Subject) => calm(subject).filter(({ value }) => isObject(value.responses)).map(({ pointer }) => settingKey(below(pointer, 'responses', code), { description: 'OK' })) })),
  { rule: 'response-description', name: 'removed', breaks: ({ anatomy }) => anatomy.responses.filter(({ value }) => has(value, 'description')).map(({ pointer }) => removing(below(pointer, 'description'))) },
  { rule: 'response-description', name: 'empty', breaks: ({ anatomy }) => anatomy.responses.map(({ pointer }) => settingValue(below(pointer, 'description'), '')) },
  { rule: 'response-description', name: 'a number', breaks: ({ anatomy }) => anatomy.responses.map(({ pointer }) => settingValue(below(pointer, 'description'), 200)) },
  {
    rule: 'response-headers-unique',
    name: 'other capitals',
    breaks: ({ anatomy }) => anatomy.responses.map(({ pointer, value }) => ({
      changes: [set(below(pointer, 'headers'), { ...objectOf(value.headers), 'X-Contoso': { type: 'string', description: 'Of Contoso' }, 'x-contoso': { type: 'string', description: 'Of Contoso' } })],
      expected: atKey(below(pointer, 'headers', 'x-contoso')),
    })),
  },
];
