import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const connectorMetadataRequired = defineRule({
  meta: {
    id: 'connector-metadata-required',
    title: 'A published connector names its website, privacy policy and categories',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { missing: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: { missing: 'The definition has no "x-ms-connector-metadata", so certification refuses it. Add the entries "Website", "Privacy policy" and "Categories".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      if (memberOf(root, 'x-ms-connector-metadata') === undefined) report({ at, messageId: 'missing', isMissing: true });
    },
  }),
});
