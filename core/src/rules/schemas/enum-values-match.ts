import { isList, memberOf } from '../../lint/json-object.js';
import { proposeRemoval, proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { ENUM_VALUES, enumEntries } from '../../schemas/enum-values.js';

export const enumValuesMatch = defineRule({
  meta: {
    id: 'enum-values-match',
    title: 'Named values are allowed values',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unlisted: 'InvalidEnumValuesExtensionValue', meant: 'InvalidEnumValuesExtensionValue' },
    reads: ['definition'],
    messages: {
      unlisted: '{value} has a name here, and is none of the values in "enum", so the service refuses the connector. Add it to "enum", or remove it here.',
      meant: '{value} has a name here, and is none of the values in "enum", so the service refuses the connector. Did you mean {nearest}?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      [ENUM_VALUES](extension, holder, at) {
        const allowed = memberOf(holder, 'enum');
        if (!isList(allowed)) return;
        for (const entry of enumEntries(extension, at)) {
          if (entry.value === undefined || typeof entry.value === 'object' || allowed.includes(entry.value)) continue;
          const place = entry.at.child('value');
          const value = JSON.stringify(entry.value);
          const removal = proposeRemoval(entry.at, 'Remove this entry');
          // The same in other capitals, or of another type.
          const nearest: unknown = allowed.find((each) => essenceOf(each) === essenceOf(entry.value));
          const add = suggestion('Add it to "enum"', at, (corrector) => {
            corrector.append(at.child('enum').pointer, entry.value);
          });
          if (nearest === undefined) report({ at: place, messageId: 'unlisted', data: { value }, fixes: () => [add, removal] });
          else report({ at: place, messageId: 'meant', data: { value, nearest: JSON.stringify(nearest) }, fixes: () => [proposeValue(place, nearest), removal] });
        }
      },
    },
  }),
});

/** What is alike of a text and a number, or of two spellings. */
function essenceOf(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
}
