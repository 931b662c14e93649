import type { Fix } from '../../fixes/fix.js';
import type { Location } from '../../lint/location.js';
import { safeFix, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { booleanIn, foundIn, writtenOut } from '../spelled-value.js';
import { isOfType } from '../../schemas/value-of-type.js';

export const defaultType = defineRule({
  meta: {
    id: 'default-type',
    title: 'A default has the type it is a default for',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { notText: 'DefaultValueMustMatchType', mismatch: 'DefaultValueMustMatchType' },
    reads: ['definition'],
    messages: {
      notText: 'The type is string and the default is {found}, so the service refuses the connector. Write the default in double quotes.',
      mismatch: 'The type is {type} and the default is {found}. Write a default of that type.',
    },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    keywords: {
      default(value, { type }, at) {
        // Published definitions have null as the default of anything.
        if (typeof type !== 'string' || value === null || value === undefined || isOfType(value, type)) return;
        const place = at.child('default');
        const fixed = type === 'string' ? writtenOut(value, place) : converted(value, type);
        report({
          at: place,
          messageId: type === 'string' ? 'notText' : 'mismatch',
          data: { type, found: foundIn(value) },
          // The service insists on text for strings, and takes text for numbers and booleans.
          ...(type === 'string' ? { severity: 'error' as const } : { fixable: 'suggestion' as const }),
          ...(fixed === undefined ? {} : { fixes: () => [convert(place, type, fixed)] }),
        });
      },
    },
  }),
});

/** Text in the declared type, where it spells a value of that type. */
function converted(value: unknown, type: string): number | boolean | undefined {
  if (typeof value !== 'string') return undefined;
  if (type === 'boolean') return booleanIn(value);
  const number = Number(value);
  return (type === 'number' || type === 'integer') && String(number) === value && isOfType(number, type) ? number : undefined;
}

/** The service refuses a string with another default, so quotes change nothing that works. A body may carry "true" on purpose. */
function convert(place: Location, type: string, value: string | number | boolean): Fix {
  const make = type === 'string' ? safeFix : suggestion;
  return make(`Change the default to ${JSON.stringify(value)}`, place, (corrector) => {
    corrector.set(place.pointer, value);
  });
}
