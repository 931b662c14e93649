import { isList, isObject, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { Severity } from '../../lint/problem.js';
import { safeFix } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const arrayDuplicateValue = defineRule({
  meta: {
    id: 'array-duplicate-value',
    title: 'Lists of names hold each name once',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'ArrayDuplicateValue', again: 'ArrayDuplicateValue' },
    reads: ['definition'],
    messages: {
      duplicate: '{value} stands in this list already, and the service refuses it twice. Remove one of them.',
      again: '{value} stands in this list already, and says nothing new. Remove one of them.',
    },
    fixable: 'safe',
  },
  create: ({ report }) => {
    const check = (list: unknown, at: Location, severity: Severity): void => {
      if (!isList(list)) return;
      const seen = new Set<unknown>();
      list.forEach((value: unknown, position) => {
        const place = at.child(position);
        if (seen.has(value) && typeof value !== 'object') report({ at: place, messageId: severity === 'error' ? 'duplicate' : 'again', data: { value: JSON.stringify(value) }, severity, fixes: () => [removal(place)] });
        seen.add(value);
      });
    };
    const checkSecurity = (security: unknown, at: Location): void => {
      if (!isList(security)) return;
      security.forEach((requirement: unknown, position) => {
        if (!isObject(requirement)) return;
        for (const name of Object.keys(requirement)) check(requirement[name], at.child(position, name), 'error');
      });
    };
    return {
      Definition(root, at) {
        for (const key of ['schemes', 'consumes', 'produces']) check(memberOf(root, key), at.child(key), key === 'schemes' ? 'error' : 'warning');
        checkSecurity(memberOf(root, 'security'), at.child('security'));
      },
      Operation({ value }, at) {
        for (const key of ['tags', 'schemes', 'consumes', 'produces']) check(memberOf(value, key), at.child(key), key === 'tags' || key === 'schemes' ? 'error' : 'warning');
        checkSecurity(memberOf(value, 'security'), at.child('security'));
      },
      keywords: {
        required(value, _holder, at) {
          check(value, at.child('required'), 'error');
        },
        // A published connector has a value twice.
        enum(value, _holder, at) {
          check(value, at.child('enum'), 'warning');
        },
      },
    };
  },
});

/** A second mention says the same as the first. */
function removal(place: Location): ReturnType<typeof safeFix> {
  return safeFix('Remove this one', place, (corrector) => {
    corrector.remove(place.pointer);
  });
}
