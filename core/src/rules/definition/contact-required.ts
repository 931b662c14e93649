import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const contactRequired = defineRule({
  meta: {
    id: 'contact-required',
    title: 'A published connector says whom to contact',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { missing: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: { missing: 'Nobody is named who helps with the connector, so certification refuses it. Add a "contact" with name, url and email.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      if (memberOf(info, 'contact') === undefined) report({ at, messageId: 'missing', isMissing: true });
    },
  }),
});
