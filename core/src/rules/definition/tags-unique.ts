import { isObject, listOf, memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const tagsUnique = defineRule({
  meta: {
    id: 'tags-unique',
    title: 'Each tag has a name, and is declared once',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'TagRedefined', noName: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: {
      duplicate: 'The tag "{name}" is declared already, so the service refuses the connector. Remove one of the two.',
      noName: 'This tag has no name, which is all that a tag is, so the service refuses the connector. Add the "name", or remove the tag.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const seen = new Set<string>();
      listOf(memberOf(root, 'tags')).forEach((tag, position) => {
        if (!isObject(tag)) return;
        const name = memberOf(tag, 'name');
        const place = at.child('tags', position);
        if (name === undefined) report({ at: place, messageId: 'noName', isMissing: true, fixes: () => [proposeRemoval(place, 'Remove this tag')] });
        if (typeof name !== 'string') return;
        if (seen.has(name)) report({ at: place.child('name'), messageId: 'duplicate', data: { name }, fixes: () => [proposeRemoval(place, 'Remove this tag')] });
        seen.add(name);
      });
    },
  }),
});
