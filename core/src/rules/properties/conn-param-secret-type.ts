import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const connParamSecretType = defineRule({
  meta: {
    id: 'conn-param-secret-type',
    title: 'Passwords and keys are of the type securestring',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { plain: '"{name}" looks like a secret, and as a plain string it is shown to whoever opens the connection. Write the type "securestring".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter(parameter, at, name) {
      // A key that is called an id, or the name of a header, is none.
      const isSecret = /(?:^|_|[a-z])(?:password|passwd|pwd|secret|apikey|api_key|accesskey|access_key|privatekey|private_key|accesstoken|access_token|bearer)$/i.test(name);
      if (!isSecret || memberOf(parameter, 'type') !== 'string') return;
      const place = at.child('type');
      report({ at: place, messageId: 'plain', data: { name }, fixes: () => [proposeValue(place, 'securestring')] });
    },
  }),
});
