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
    ConnectionParameter({ name, value, at }) {
      if (!isSecret(name) || memberOf(value, 'type') !== 'string') return;
      const place = at.child('type');
      report({ at: place, messageId: 'plain', data: { name }, fixes: () => [proposeValue(place, 'securestring')] });
    },
  }),
});

/** Kinds of keys and tokens that are told to nobody. */
const KEY = '(?:api|access|private|secret|subscription|signature|signing|encryption|shared|account|master|auth|hmac)_?key';
const TOKEN = '(?:access|api|auth|bearer|refresh|sas|security)_?token';
const SECRET = new RegExp(`(?:^|_|[a-z])(?:password|passwd|passphrase|pwd|secret|bearer|${KEY}|${TOKEN})$|private_?key(?!.*(?:id|name|path|file|type)$)`, 'i');

/** By its name. A key that is called an id, or the name of a header, is none. */
function isSecret(name: string): boolean {
  return SECRET.test(name);
}
