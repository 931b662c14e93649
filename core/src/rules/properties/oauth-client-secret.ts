import { memberIgnoringCase } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { isPlaceholder } from '../../wording/secret-values.js';

export const oauthClientSecret = defineRule({
  meta: {
    id: 'oauth-client-secret',
    title: 'No file holds a client secret',
    severity: 'error',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: { secret: 'This looks like a real client secret, and whoever gets the file can sign in with it. Remove it here, make a new one at the provider, and give it to the command line when you deploy.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const secret = memberIgnoringCase(settings, 'clientSecret');
      if (secret === undefined || typeof secret.value !== 'string' || isPlaceholder(secret.value)) return;
      const place = at.child(secret.key);
      const remove = suggestion('Remove the secret', place, (corrector) => {
        corrector.remove(place.pointer);
      });
      report({ at: place, part: 'key', messageId: 'secret', fixes: () => [remove] });
    },
  }),
});
