import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { createSentFinder } from '../../schemas/sent-schemas.js';
import { defineRule } from '../rule.js';

export const stringBinaryPosition = defineRule({
  meta: {
    id: 'string-binary-position',
    title: 'Binary content is a whole body, not a part of one',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { inside: 'InvalidStringBinaryProperty' },
    reads: ['definition'],
    messages: { inside: 'Binary content cannot stand inside of JSON. Write the format "byte" (base64), as which the platform sends files there.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const sentAs = createSentFinder(index);
    return {
      keywords: {
        format(format, holder, at, kind, scope) {
          if (format !== 'binary' || kind !== 'schema' || memberOf(holder, 'type') !== 'string' || sentAs(holder, scope) !== 'part') return;
          const place = at.child('format');
          report({ at: place, messageId: 'inside', fixes: () => [proposeValue(place, 'byte')] });
        },
      },
    };
  },
});
