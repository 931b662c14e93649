import { isList, isObject, jsonTypeOf, memberIgnoringCase, memberOf } from '../../lint/json-object.js';
import { offering, proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const KEYS = ['propertyName', 'propertyValue'] as const;

export const connectorMetadataShape = defineRule({
  meta: {
    id: 'connector-metadata-shape',
    title: 'The metadata of the connector is a list of names with values',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { notList: 'JsonTypeIncorrect', notObject: 'JsonTypeIncorrect', missing: 'RequiredPropertyMissing', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      notList: '"x-ms-connector-metadata" is {type} instead of a list of entries with "propertyName" and "propertyValue".',
      notObject: 'This entry is {type} instead of an object with "propertyName" and "propertyValue".',
      missing: 'This entry has no "{key}". Add it: each entry has a "propertyName" and a "propertyValue".',
      spelling: 'The key is written "{key}", and Microsoft writes "{right}".',
      notText: '"{key}" is {type} instead of text. Write it in double quotes.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const metadata = memberOf(root, 'x-ms-connector-metadata');
      const place = at.child('x-ms-connector-metadata');
      if (metadata === undefined) return;
      if (!isList(metadata)) {
        report({ at: place, messageId: 'notList', data: { type: jsonTypeOf(metadata) }, fixable: 'no' });
        return;
      }
      metadata.forEach((entry: unknown, position) => {
        const entryAt = place.child(position);
        if (!isObject(entry)) {
          report({ at: entryAt, messageId: 'notObject', data: { type: jsonTypeOf(entry) }, fixable: 'no' });
          return;
        }
        for (const right of KEYS) {
          const found = memberIgnoringCase(entry, right);
          if (found === undefined) report({ at: entryAt, messageId: 'missing', data: { key: right }, isMissing: true, fixable: 'no' });
          else if (typeof found.value !== 'string') report({ at: entryAt.child(found.key), messageId: 'notText', data: { key: found.key, type: jsonTypeOf(found.value) }, fixable: 'no' });
          // A published connector writes it so.
          else if (found.key !== right) report({ at: entryAt.child(found.key), part: 'key', messageId: 'spelling', data: { key: found.key, right }, severity: 'warning', ...offering(proposeName(entryAt.child(found.key), right)) });
        }
      });
    },
  }),
});
