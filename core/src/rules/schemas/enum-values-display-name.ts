import type { Fix } from '../../fixes/fix.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, proposeName, suggestion } from '../../fixes/fixing.js';
import { defineRule, type RuleContext } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { textFault } from '../text-fault.js';
import { labelOf } from '../../wording/parameter-label.js';
import { ENUM_VALUES, enumEntries, type EnumEntry } from '../../schemas/enum-values.js';

export const enumValuesDisplayName = defineRule({
  meta: {
    id: 'enum-values-display-name',
    title: 'Named values have a value and a name',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { displayName: 'MissingEnumValuesDisplayName', misspelt: 'MissingEnumValuesDisplayName', value: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: {
      displayName: 'This entry gives {value} no name that makers could read, so the service refuses the connector. Add a "displayName".',
      misspelt: 'The service does not read "{key}" here, so that {value} has no name that makers could read, and refuses the connector. Did you mean "displayName"?',
      value: 'This entry does not say which value it names. Add the "value", as it stands in "enum".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      [ENUM_VALUES](extension, _holder, at) {
        for (const entry of enumEntries(extension, at)) check(entry, report);
      },
    },
  }),
});

function check(each: EnumEntry, report: RuleContext<'displayName' | 'misspelt' | 'value'>['report']): void {
  const { entry, at } = each;
  const value = JSON.stringify(each.value);
  if (each.value === undefined) {
    report({ at, messageId: 'value', isMissing: true });
    return;
  }
  if (textFault(memberOf(entry, 'displayName')) === undefined) return;
  const key = Object.hasOwn(entry, 'displayName') ? undefined : Object.keys(entry).find((name) => name !== 'value' && nearestName(name, ['displayName']) !== undefined);
  if (key === undefined) report({ at, messageId: 'displayName', data: { value }, isMissing: true, ...offering(naming(each)) });
  else report({ at: at.child(key), part: 'key', messageId: 'misspelt', data: { key, value }, ...offering(proposeName(at.child(key), 'displayName')) });
}

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
