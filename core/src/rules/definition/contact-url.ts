import { isObject, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../fixing.js';
import { defineRule } from '../rule.js';

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+\S*$/i;

export const contactUrl = defineRule({
  meta: {
    id: 'contact-url',
    title: 'The url of the contact is an absolute address',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { format: 'UrlNotValid' },
    reads: ['definition'],
    messages: { format: '"{url}" is no absolute URL, so the service refuses the connector. Write it with its scheme, such as "https://contoso.example/support".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const contact = memberOf(info, 'contact');
      const url = isObject(contact) ? memberOf(contact, 'url') : undefined;
      if (typeof url !== 'string' || ABSOLUTE.test(url)) return;
      const place = at.child('contact', 'url');
      const completed = `https://${url.trim()}`;
      report({ at: place, messageId: 'format', data: { url }, ...offering(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url.trim()) ? [proposeValue(place, completed)] : []) });
    },
  }),
});
