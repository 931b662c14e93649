import { isList } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { eachRequirement } from '../../connections/security-requirements.js';

export const securityHasValue = defineRule({
  meta: {
    id: 'security-has-value',
    title: 'Each security requirement has a list of scopes',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { noList: 'SecurityRequirementMustHaveValue' },
    reads: ['definition'],
    messages: { noList: 'The requirement "{name}" needs a list of scopes, or the service refuses the connector. Write [] where there are none.' },
    fixable: 'suggestion',
  },
  create: ({ report }) =>
    eachRequirement(({ name, value, at }) => {
      if (!isList(value)) report({ at, messageId: 'noList', data: { name }, fixes: () => [proposeValue(at, [], 'Change it to []')] });
    }),
});
