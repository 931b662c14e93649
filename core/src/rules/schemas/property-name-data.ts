import { isObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

/** An id, a hash or a day: what one answer has, and no other. */
const DATA = /^(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{24,})$/i;
const WORDLESS = /^[\w+/=-]{24,}$/;

export const propertyNameData = defineRule({
  meta: {
    id: 'property-name-data',
    title: 'Names of properties are names, not what one answer had',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { data: '"{name}" looks like a value of one sample, such as an ID, so other answers have no such property. Describe what differs by "additionalProperties", or by "x-ms-dynamic-schema".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    keywords: {
      properties(properties, _holder, at, kind) {
        if (kind !== 'schema' || !isObject(properties)) return;
        for (const name of Object.keys(properties)) {
          if (name.length >= 10 && (DATA.test(name) || isWordless(name))) report({ at: at.child('properties', name), part: 'key', messageId: 'data', data: { name } });
        }
      },
    },
  }),
});

/** Letters and digits change too often for words with a number among them. */
function isWordless(name: string): boolean {
  return WORDLESS.test(name) && (name.match(/\d+/g)?.length ?? 0) >= 4 && (name.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0) >= 4 && !/[_-]/.test(name);
}
