import { isObject, memberOf } from '../../lint/json-object.js';
import { completedUrl, isAbsoluteUrl } from '../absolute-url.js';
import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

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
      if (typeof url !== 'string' || isAbsoluteUrl(url)) return;
      const place = at.child('contact', 'url');
      report({ at: place, messageId: 'format', data: { url }, ...offering(completedUrl(place, url)) });
    },
  }),
});
