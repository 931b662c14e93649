import { policyParameter, readPolicy } from '../../policies/policy-instance.js';
import { memberOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { looksLikeKey } from '../../wording/secret-values.js';

export const literalSecret = defineRule({
  meta: {
    id: 'literal-secret',
    title: 'No file holds a key that is sent with each call',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      policy: 'The policy sends a fixed "{name}" that looks like a real key, and whoever gets the file has it. Ask for it by a connection parameter of the type securestring, and write @connectionParameters(\'…\') here.',
      default: 'The default of "{name}" looks like a real key, and whoever gets the file has it. Let the connection send it, and remove the parameter.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      if (policy.template?.id !== 'setheader' && policy.template?.id !== 'setqueryparameter') return;
      const name = textOf(policyParameter(policy, 'name')?.value);
      const value = policyParameter(policy, 'value');
      if (name !== undefined && value !== undefined && isCredential(name) && isKey(value.value)) report({ at: value.at, messageId: 'policy', data: { name } });
    },
    Parameter(parameter, at) {
      const name = textOf(memberOf(parameter, 'name'));
      if (name !== undefined && /^(?:header|query)$/.test(textOf(memberOf(parameter, 'in')) ?? '') && isCredential(name) && isKey(memberOf(parameter, 'default'))) report({ at: at.child('default'), messageId: 'default', data: { name } });
    },
  }),
});

/** By its name: what an API takes as a key, a token or a password. */
function isCredential(name: string): boolean {
  return /(?:api|app|subscription|access|private|secret|auth|functions?|account|master|shared)[-_]?key$|secret$|(?:^|[-_])token$|(?:api|access|auth|bearer)[-_]?token$|^authorization$|password$/i.test(name);
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' && looksLikeKey(value);
}
