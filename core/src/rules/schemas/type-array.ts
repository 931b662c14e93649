import { isList } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const typeArray = defineRule({
  meta: {
    id: 'type-array',
    title: 'A schema has one type, not a list of types',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { list: 'The designer cannot tell which of these types a value has, and offers none of them. Write one type; for values that may be null, add "x-nullable": true.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      type(value, _holder, at, kind) {
        if (kind !== 'schema' || !isList(value)) return;
        const place = at.child('type');
        const types = value.filter((each): each is string => typeof each === 'string' && each !== 'null');
        report({ at: place, messageId: 'list', ...(types.length === 0 ? { fixable: 'no' as const } : offering(types.map((type) => proposeValue(place, type)))) });
      },
    },
  }),
});
