import { isList, memberOf } from '../../lint/json-object.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { ENUM_VALUES, enumEntries } from '../../schemas/enum-values.js';

export const enumValuesMatch = defineRule({
  meta: {
    id: 'enum-values-match',
    title: 'Named values are allowed values',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unlisted: 'InvalidEnumValuesExtensionValue' },
    reads: ['definition'],
    messages: { unlisted: '{value} has a name here, and is none of the values in "enum", so the service refuses the connector. Add it to "enum", or remove it here.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      [ENUM_VALUES](extension, holder, at) {
        const allowed = memberOf(holder, 'enum');
        if (!isList(allowed)) return;
        for (const entry of enumEntries(extension, at)) {
          if (entry.value === undefined || typeof entry.value === 'object' || allowed.includes(entry.value)) continue;
          const add = suggestion('Add it to "enum"', at, (corrector) => {
            corrector.append(at.child('enum').pointer, entry.value);
          });
          report({ at: entry.at.child('value'), messageId: 'unlisted', data: { value: JSON.stringify(entry.value) }, fixes: () => [add, proposeRemoval(entry.at, 'Remove this entry')] });
        }
      },
    },
  }),
});
