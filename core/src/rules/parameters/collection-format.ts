import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const FORMATS = ['csv', 'ssv', 'tsv', 'pipes'];
const MULTI_PLACES = ['query', 'formData'];

export const collectionFormat = defineRule({
  meta: {
    id: 'collection-format',
    title: 'Lists are sent in a way that Swagger 2.0 knows',
    // The schema of Swagger 2.0 refuses other words, and no published connector has one.
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'CollectionFormatValueNotSupported', multi: 'CollectionFormatValueNotSupported' },
    reads: ['definition'],
    messages: {
      unknown: '{value} is no way to send a list. Write "csv" (the default), "ssv", "tsv", "pipes" or "multi".',
      multi: 'Only parameters in the query or in a form can be sent several times. Write "csv", or remove "collectionFormat".',
      noList: 'Only lists have a "collectionFormat", and the type here is {type}. Remove it, or write the type "array".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      collectionFormat(value, holder, at, kind) {
        const place = at.child('collectionFormat');
        const type = memberOf(holder, 'type');
        // A schema has no such member, which is a finding of its own.
        if (kind === 'schema' || typeof value !== 'string') return;
        if (value !== 'multi' && !FORMATS.includes(value)) report({ at: place, messageId: 'unknown', data: { value: JSON.stringify(value) }, fixes: () => [proposeValue(place, 'csv'), ...(isMultiPlace(holder, kind) ? [proposeValue(place, 'multi')] : [])] });
        else if (value === 'multi' && !isMultiPlace(holder, kind)) report({ at: place, messageId: 'multi', fixes: () => [proposeValue(place, 'csv')] });
        else if (typeof type === 'string' && type !== 'array') report({ at: place, part: 'key', messageId: 'noList', data: { type }, severity: 'hint', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});

function isMultiPlace(holder: Readonly<Record<string, unknown>>, kind: string): boolean {
  const place = memberOf(holder, 'in');
  return kind === 'parameter' && typeof place === 'string' && MULTI_PLACES.includes(place);
}
