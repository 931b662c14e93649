import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { foreignMembers } from './scheme-members.js';

export const securityPropertyValid = defineRule({
  meta: {
    id: 'security-property-valid',
    title: 'Security schemes hold nothing of another kind',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { foreign: 'SecuritySchemePropertyNotValid' },
    reads: ['definition'],
    messages: { foreign: 'A scheme of the type {type} has no "{key}", so the service refuses the connector. Remove it, or correct the type.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SecurityScheme(scheme, at) {
      const type = memberOf(scheme, 'type');
      if (typeof type !== 'string') return;
      for (const key of foreignMembers(scheme, type)) report({ at: at.child(key), part: 'key', messageId: 'foreign', data: { type, key }, fixes: () => [proposeRemoval(at.child(key))] });
    },
  }),
});
