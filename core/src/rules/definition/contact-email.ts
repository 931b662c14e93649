import { isObject, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

/** One @ between two parts of printable ASCII, the second with a dot inside: the service asks for no more. */
const ADDRESS = /^[!-?A-~]+@(?=.[^.]*\..)[!-?A-~]+$/;

/** Domains that are kept for examples, and what templates write in place of one. */
const STAND_IN = /@(?:[\w-]+\.)*(?:example\.(?:com|org|net)|(?:your|my)-?(?:company|domain|organi[sz]ation)\.\w+)$/i;

export const contactEmail = defineRule({
  meta: {
    id: 'contact-email',
    title: 'The email of the contact is an address',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { format: 'ContactEmailNotValid' },
    reads: ['definition'],
    messages: {
      format: '"{email}" is no email address (in plain ASCII), so the service refuses the connector. Write one such as "support@contoso.example".',
      standIn: '"{email}" is a stand-in, as templates have it, and reaches nobody. Write the address of your support.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const contact = memberOf(info, 'contact');
      const email = isObject(contact) ? memberOf(contact, 'email') : undefined;
      if (typeof email !== 'string') return;
      const place = at.child('contact', 'email');
      if (!ADDRESS.test(email)) report({ at: place, messageId: 'format', data: { email } });
      else if (STAND_IN.test(email)) report({ at: place, messageId: 'standIn', data: { email }, severity: 'info' });
    },
  }),
});
