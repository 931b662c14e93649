import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  basic: ['type', 'description'],
  apiKey: ['type', 'description', 'name', 'in'],
  oauth2: ['type', 'description', 'flow', 'authorizationUrl', 'tokenUrl', 'scopes'],
};

/** What some scheme has; other members are none of Swagger 2.0, which is a finding of its own. */
const KNOWN: ReadonlySet<string> = new Set(Object.values(ALLOWED).flat());

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
      const allowed = typeof type === 'string' && Object.hasOwn(ALLOWED, type) ? ALLOWED[type] : undefined;
      if (allowed === undefined) return;
      for (const key of Object.keys(scheme)) {
        if (KNOWN.has(key) && !allowed.includes(key)) report({ at: at.child(key), part: 'key', messageId: 'foreign', data: { type: String(type), key }, fixes: () => [proposeRemoval(at.child(key))] });
      }
    },
  }),
});
