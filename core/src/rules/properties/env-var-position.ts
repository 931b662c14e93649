import { readPolicy } from '../../policies/policy-instance.js';
import { defineRule } from '../rule.js';

export const envVarPosition = defineRule({
  meta: {
    id: 'env-var-position',
    title: 'Policies do without environment variables',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { policy: 'Microsoft’s page on environment variables leaves out policies, and other sources name them: test whether it is replaced. A connection parameter works in any case.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const { parameters, parametersAt } = readPolicy(instance, at);
      for (const key of Object.keys(parameters)) {
        const value = parameters[key];
        if (typeof value === 'string' && /@environmentVariables?\b/i.test(value)) report({ at: parametersAt.child(key), messageId: 'policy' });
      }
    },
  }),
});
