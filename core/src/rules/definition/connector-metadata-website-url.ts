import { isAbsoluteUrl, completedUrl } from '../absolute-url.js';
import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { metadataEntries } from '../../knowledge/connector-metadata.js';

const URL_NAMES = ['website', 'privacy policy'];

export const connectorMetadataWebsiteUrl = defineRule({
  meta: {
    id: 'connector-metadata-website-url',
    title: 'Website and privacy policy are absolute addresses',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: { format: 'UrlNotValid' },
    reads: ['definition'],
    messages: { format: '"{value}" is no absolute URL. Write the address of the page with its scheme, such as "https://contoso.example/privacy".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      for (const { name, value, valueAt } of metadataEntries(root, at)) {
        if (value === undefined || name === undefined || !URL_NAMES.includes(name.trim().toLowerCase()) || isAbsoluteUrl(value.trim())) continue;
        const fixes = completedUrl(valueAt, value);
        report({ at: valueAt, messageId: 'format', data: { value }, ...(fixes.length === 0 ? { fixable: 'no' as const } : offering(fixes)) });
      }
    },
  }),
});
