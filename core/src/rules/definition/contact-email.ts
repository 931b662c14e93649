import { isObject, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

/** One @ between two parts of printable ASCII, the second with a dot inside: the service asks for no more. */
const ADDRESS = /^[!-?A-~]+@(?=.[^.]*\..)[!-?A-~]+$/;

export const contactEmail = defineRule({
  meta: {
    id: 'contact-email',
    title: 'The email of the contact is an address',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { format: 'ContactEmailNotValid' },
    reads: ['definition'],
    messages: { format: '"{email}" is no email address (in plain ASCII), so the service refuses the connector. Write one such as "support@contoso.example".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const contact = memberOf(info, 'contact');
      const email = isObject(contact) ? memberOf(contact, 'email') : undefined;
      if (typeof email === 'string' && !ADDRESS.test(email)) report({ at: at.child('contact', 'email'), messageId: 'format', data: { email } });
    },
  }),
});
