import type { Fix } from '../../fixes/fix.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { labelOf } from '../../wording/parameter-label.js';
import { ENUM_VALUES, enumEntries, type EnumEntry } from '../../schemas/enum-values.js';

export const enumValuesDisplayName = defineRule({
  meta: {
    id: 'enum-values-display-name',
    title: 'Named values have a value and a name',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { displayName: 'MissingEnumValuesDisplayName', value: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: {
      displayName: 'This entry gives {value} no name that makers could read, so the service refuses the connector. Add a "displayName".',
      value: 'This entry does not say which value it names. Add the "value", as it stands in "enum".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      [ENUM_VALUES](extension, _holder, at) {
        for (const each of enumEntries(extension, at)) {
          if (each.value === undefined) report({ at: each.at, messageId: 'value', isMissing: true });
          else if (textFault(memberOf(each.entry, 'displayName')) !== undefined) report({ at: each.at, messageId: 'displayName', data: { value: JSON.stringify(each.value) }, isMissing: true, ...offering(naming(each)) });
        }
      },
    },
  }),
});

function naming({ entry, at, value }: EnumEntry): readonly Fix[] {
  const label = typeof value === 'string' ? labelOf(value) : '';
  if (label === '') return [];
  return [
    suggestion(`Name it "${label}"`, at, (corrector) => {
      if (memberOf(entry, 'displayName') === undefined) corrector.insertKey(at.pointer, 'displayName', label);
      else corrector.set(at.child('displayName').pointer, label);
    }),
  ];
}
