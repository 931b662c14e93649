import { isList, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import type { Location } from '../../lint/location.js';
import { writtenOut } from '../spelled-value.js';
import { isOfType } from '../../schemas/value-of-type.js';

export const enumType = defineRule({
  meta: {
    id: 'enum-type',
    title: 'Allowed values have the type that they are for',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { notText: 'InvalidEnumValue', mismatch: 'InvalidEnumValue' },
    reads: ['definition'],
    messages: {
      notText: 'The type is string and this allowed value is {found}, so the service refuses the connector. Write it in double quotes.',
      mismatch: 'The type is {type} and this allowed value is {found}. Write a value of that type.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      enum(values, holder, at) {
        const type = memberOf(holder, 'type');
        if (!isList(values) || typeof type !== 'string') return;
        values.forEach((value: unknown, position) => {
          if (value === null || isOfType(value, type)) return;
          const place = at.child('enum', position);
          const isText = type === 'string';
          // Published connectors list "true" and "1" for booleans and numbers, so the service takes these.
          report({ at: place, messageId: isText ? 'notText' : 'mismatch', data: { type, found: jsonTypeOf(value) }, severity: isText ? 'error' : 'warning', ...offering(converted(value, type, place).map((each) => proposeValue(place, each))) });
        });
      },
    },
  }),
});

/** The value in the declared type, where it spells one exactly. */
function converted(value: unknown, type: string, place: Location): readonly unknown[] {
  if (type === 'string') return [writtenOut(value, place) ?? []].flat();
  if (typeof value !== 'string') return [];
  if (type === 'boolean') return value === 'true' || value === 'false' ? [value === 'true'] : [];
  return String(Number(value)) === value && isOfType(Number(value), type) ? [Number(value)] : [];
}
