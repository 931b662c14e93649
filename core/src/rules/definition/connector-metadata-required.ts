import { knownSite } from './known-site.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { memberOf, type JsonObject } from '../../lint/json-object.js';
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
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      if (memberOf(root, 'x-ms-connector-metadata') === undefined) report({ at, messageId: 'missing', isMissing: true, ...offering(proposeMetadata(root, at)) });
    },
  }),
});

/** Which category fits, only people know: it is the most common one of published connectors. */
const CATEGORY = 'Productivity';

function proposeMetadata(root: JsonObject, at: Location): readonly Fix[] {
  const site = knownSite(root);
  if (site === undefined) return [];
  const entries = { Website: `https://${site}`, 'Privacy policy': `https://${site}/privacy`, Categories: CATEGORY };
  const metadata = Object.entries(entries).map(([propertyName, propertyValue]) => ({ propertyName, propertyValue }));
  return [proposeMember(at, 'x-ms-connector-metadata', metadata, `Add ${entries.Website}, its /privacy and the category ${CATEGORY} (check them)`)];
}
