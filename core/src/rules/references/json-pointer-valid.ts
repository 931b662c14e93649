import { hasTarget } from '../../index/resolve-reference.js';
import { defineRule } from '../rule.js';
import { isMalformed } from './malformed-pointer.js';

export const jsonPointerValid = defineRule({
  meta: {
    id: 'json-pointer-valid',
    title: 'References are well-formed JSON pointers',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { malformed: 'JsonPointerNotValid' },
    reads: ['definition'],
    messages: { malformed: '"{reference}" is no valid JSON pointer. Write "~0" for a tilde and "~1" for a slash in a name, and "%25" for a percent sign.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Reference(reference, holder) {
      if (!isMalformed(reference) || hasTarget(holder, reference)) return;
      report({ at: holder.child('$ref'), messageId: 'malformed', data: { reference } });
    },
  }),
});
