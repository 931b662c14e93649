import { isList, memberOf, objectOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { createSentFinder } from '../../schemas/sent-schemas.js';
import { defineRule } from '../rule.js';

export const readonlyRequiredInput = defineRule({
  meta: {
    id: 'readonly-required-input',
    title: 'Inputs that are required can be written',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { readOnly: 'RequiredReadOnlyPropertyNotAllowedAsInput' },
    reads: ['definition'],
    messages: { readOnly: 'The body requires "{name}", which is read-only, so nobody can send it. Remove it from "required", or remove its "readOnly".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const sentAs = createSentFinder(index);
    return {
      keywords: {
        required(value, holder, at, kind, scope) {
          if (kind !== 'schema' || !isList(value)) return;
          for (const name of new Set(value)) {
            const property = typeof name === 'string' ? objectOf(memberOf(objectOf(memberOf(holder, 'properties')), name)) : undefined;
            if (typeof name !== 'string' || memberOf(property, 'readOnly') !== true || sentAs(holder, scope) === undefined) continue;
            const place = at.child('properties', name, 'readOnly');
            // A definition may describe answers, too, where the name is right to be required: what the service makes of that is not known.
            report({ at: place, messageId: 'readOnly', data: { name }, severity: scope.role === 'body' ? 'error' : 'warning', fixes: () => [proposeRemoval(place)] });
          }
        },
      },
    };
  },
});
