import { isObject, listOf, memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../fixing.js';
import { defineRule } from '../rule.js';

export const tagsUnique = defineRule({
  meta: {
    id: 'tags-unique',
    title: 'Each tag is declared once',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'TagRedefined' },
    reads: ['definition'],
    messages: { duplicate: 'The tag "{name}" is declared already, so the service refuses the connector. Remove one of the two.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const seen = new Set<string>();
      listOf(memberOf(root, 'tags')).forEach((tag, position) => {
        const name = isObject(tag) ? memberOf(tag, 'name') : undefined;
        if (typeof name !== 'string') return;
        const place = at.child('tags', position);
        if (seen.has(name)) report({ at: place.child('name'), messageId: 'duplicate', data: { name }, fixes: () => [proposeRemoval(place, 'Remove this tag')] });
        seen.add(name);
      });
    },
  }),
});
