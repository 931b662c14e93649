import { isBlank, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramSetsNameUnique = defineRule({
  meta: {
    id: 'param-sets-name-unique',
    title: 'Each way to sign in has a name of its own',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      twice: 'Another way to sign in is called "{name}", too, and connections refer to it by this name. Write another one.',
      empty: 'The name of this way to sign in is empty, and connections refer to it by its name. Write one.',
    },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      const seen = new Set<string>();
      for (const { value, at } of index.connectionParameterSets) {
        const name = memberOf(value, 'name');
        if (typeof name !== 'string') continue;
        if (isBlank(name)) report({ at: at.child('name'), messageId: 'empty' });
        else if (seen.has(name)) report({ at: at.child('name'), messageId: 'twice', data: { name } });
        seen.add(name);
      }
    },
  }),
});
