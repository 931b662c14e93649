import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { ENUM_VALUES, enumEntries } from '../../schemas/enum-values.js';

export const enumValuesDuplicate = defineRule({
  meta: {
    id: 'enum-values-duplicate',
    title: 'Each value has one name',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'DuplicateEnumValuesInExtension' },
    reads: ['definition'],
    messages: { duplicate: '{value} has a name already, so the service refuses the connector. Remove one of the two entries.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      [ENUM_VALUES](extension, _holder, at) {
        const seen = new Set<unknown>();
        for (const { value, at: entry } of enumEntries(extension, at)) {
          if (value !== undefined && seen.has(value)) report({ at: entry.child('value'), messageId: 'duplicate', data: { value: JSON.stringify(value) }, fixes: () => [proposeRemoval(entry, 'Remove this entry')] });
          seen.add(value);
        }
      },
    },
  }),
});
