import { memberIgnoringCase } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const envVarSecret = defineRule({
  meta: {
    id: 'env-var-secret',
    title: 'A secret comes from an environment variable of the type Secret',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { secret: 'The type of the environment variable is not known here, and one of the type Text is not encrypted. Make sure that it is one of the type Secret, which reads from a key vault.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const secret = memberIgnoringCase(settings, 'clientSecret');
      if (secret !== undefined && typeof secret.value === 'string' && /@environmentVariables?\b/i.test(secret.value)) report({ at: at.child(secret.key), messageId: 'secret' });
    },
  }),
});
