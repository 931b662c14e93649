import { isList, memberOf } from '../../lint/json-object.js';
import { proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

export const defaultInEnum = defineRule({
  meta: {
    id: 'default-in-enum',
    title: 'A default is one of the allowed values',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      other: 'The default {value} is none of the allowed values, so the box starts with a value that the list does not have. Add it to the "enum", or choose one of them.',
      nearest: 'The default {value} is none of the allowed values, so the box starts with a value that the list does not have. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      default(value, holder, at) {
        const allowed = memberOf(holder, 'enum');
        // A default for a list is a list of such values; other types than text are compared as they are written.
        if (!isList(allowed) || allowed.length === 0 || typeof value === 'object' || allowed.some((each) => isWrittenAlike(each, value))) return;
        const place = at.child('default');
        const nearest = typeof value === 'string' ? nearestName(value, allowed.filter((each): each is string => typeof each === 'string')) : undefined;
        const data = { value: JSON.stringify(value) };
        if (nearest === undefined) report({ at: place, messageId: 'other', data, fixes: () => [proposeRemoval(place)] });
        else report({ at: place, messageId: 'nearest', data: { ...data, nearest }, fixes: () => [proposeValue(place, nearest)] });
      },
    },
  }),
});

/** Whether two values are the same but for quotes: the types of allowed values are a finding of their own. */
function isWrittenAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a).replace(/"/g, '') === JSON.stringify(b).replace(/"/g, '');
}
