import { isList, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { metadataEntries, metadataNamed, METADATA_NAMES } from '../../knowledge/connector-metadata.js';

export const connectorMetadataNames = defineRule({
  meta: {
    id: 'connector-metadata-names',
    title: 'The metadata has the entries Website, Privacy policy and Categories',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: { missing: 'ConnectorMetadataPropertiesMissing', misspelt: 'ConnectorMetadataPropertiesMissing' },
    reads: ['definition'],
    messages: {
      missing: 'The metadata has no entry "{name}", and certification asks for it. Add { "propertyName": "{name}", "propertyValue": … }.',
      misspelt: 'Certification does not know "{name}" and misses "{nearest}". Did you mean that?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      if (!isList(memberOf(root, 'x-ms-connector-metadata'))) return;
      const entries = metadataEntries(root, at);
      const missing = new Set<string>(METADATA_NAMES.filter((name) => metadataNamed(entries, name) === undefined));
      for (const { name, nameAt } of entries) {
        if (name === undefined || METADATA_NAMES.some((known) => known.toLowerCase() === name.trim().toLowerCase())) continue;
        const nearest = nearestName(name, missing);
        if (nearest === undefined) continue;
        missing.delete(nearest);
        report({ at: nameAt, messageId: 'misspelt', data: { name, nearest }, severity: severityOf(nearest), ...offering([proposeValue(nameAt, nearest)]) });
      }
      for (const name of missing) report({ at: at.child('x-ms-connector-metadata'), messageId: 'missing', data: { name }, severity: severityOf(name), isMissing: true, fixable: 'no' });
    },
  }),
});

/** A missing "Categories" was seen to be refused in a review. */
function severityOf(name: string): 'error' | 'warning' {
  return name === 'Categories' ? 'error' : 'warning';
}
