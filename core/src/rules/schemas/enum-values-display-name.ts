import type { Fix } from '../../fixes/fix.js';
import type { Location } from '../../lint/location.js';
import { isList, isObject, jsonTypeOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import { offering, proposeName, proposeValue, suggestion } from '../../fixes/fixing.js';
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
      shape: '{what} is {found}, and the names of the values are not shown. Write a list of entries such as { "value": "a", "displayName": "First" }.',
      value: 'This entry does not say which value it names. Add the "value", as it stands in "enum".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      [ENUM_VALUES](extension, _holder, at) {
        checkShape(extension, at.child(ENUM_VALUES), report);
        for (const entry of enumEntries(extension, at)) check(entry, report);
      },
    },
  }),
});

type Report = RuleContext<'displayName' | 'misspelt' | 'shape' | 'value'>['report'];

/** What the service says of other types of an extension is not known. */
function checkShape(extension: unknown, at: Location, report: Report): void {
  // Nothing is as good as not there.
  if (extension === null) return;
  if (!isList(extension)) report({ at, messageId: 'shape', data: { what: `"${ENUM_VALUES}"`, found: jsonTypeOf(extension) }, severity: 'warning', ...offering(isObject(extension) ? listed(extension, at) : []) });
  else extension.forEach((entry, position) => {
    if (!isObject(entry)) report({ at: at.child(position), messageId: 'shape', data: { what: 'This entry', found: jsonTypeOf(entry) }, severity: 'warning', ...offering(typeof entry === 'string' && entry !== '' ? [proposeValue(at.child(position), { value: entry, displayName: labelOf(entry) })] : []) });
  });
}

/** The names by their values, as an object has them. */
function listed(names: JsonObject, at: Location): readonly Fix[] {
  const entries = Object.entries(names).map(([value, displayName]) => ({ value, displayName }));
  return entries.length > 0 && entries.every(({ displayName }) => typeof displayName === 'string') ? [proposeValue(at, entries)] : [];
}

function check(each: EnumEntry, report: Report): void {
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
