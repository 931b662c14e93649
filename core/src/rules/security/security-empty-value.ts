import { isList, memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { eachRequirement } from '../../connections/security-requirements.js';

export const securityEmptyValue = defineRule({
  meta: {
    id: 'security-empty-value',
    title: 'Only OAuth requirements name scopes',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { scopes: 'SecurityRequirementMustHaveEmptyValue' },
    reads: ['definition'],
    messages: { scopes: '"{name}" is of type {type}, which has no scopes, so the service refuses the connector. Write [].' },
    fixable: 'suggestion',
  },
  create: ({ report }) =>
    eachRequirement(({ name, value, scheme, at }) => {
      const type = memberOf(scheme, 'type');
      if (isList(value) && value.length > 0 && (type === 'basic' || type === 'apiKey')) report({ at, messageId: 'scopes', data: { name, type }, fixes: () => [proposeValue(at, [], 'Change it to []')] });
    }),
});
