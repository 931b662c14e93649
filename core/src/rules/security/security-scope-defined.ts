import { isList, jsonTypeOf, memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { eachRequirement } from '../../connections/security-requirements.js';

export const securityScopeDefined = defineRule({
  meta: {
    id: 'security-scope-defined',
    title: 'Each scope that is asked for is declared by its OAuth scheme',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { unknown: 'OAuthSecurityRequirementValueMustBeScopeName', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      unknown: 'The scheme "{name}" declares no scope {scope}. Add it to the "scopes" of the scheme, or remove it here.',
      notText: 'A scope is {type} instead of text, so the service refuses the connector. Write the name of a scope in double quotes.',
    },
    fixable: 'no',
  },
  create: ({ isComplete, report }) => {
    if (!isComplete) return {};
    return eachRequirement(({ name, value, scheme, at }) => {
      if (!isList(value)) return;
      value.forEach((scope: unknown, position) => {
        if (typeof scope !== 'string') report({ at: at.child(position), messageId: 'notText', data: { type: jsonTypeOf(scope) }, severity: 'error' });
      });
      if (memberOf(scheme, 'type') !== 'oauth2') return;
      const scopes = objectOf(memberOf(scheme, 'scopes')) ?? {};
      value.forEach((scope: unknown, position) => {
        if (typeof scope !== 'string' || Object.hasOwn(scopes, scope)) return;
        report({ at: at.child(position), messageId: 'unknown', data: { name, scope: JSON.stringify(scope) } });
      });
    });
  },
});
