import { isObject, memberOf, textOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { polls } from './polling-triggers.js';

const KEY = 'x-ms-trigger-metadata';
const POLLING = { kind: 'query', mode: 'polling' };

export const pollingMetadata = defineRule({
  meta: {
    id: 'polling-metadata',
    title: 'A polling trigger says that it polls',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      missing: 'Published polling triggers say so by "x-ms-trigger-metadata": { "kind": "query", "mode": "polling" }.',
      other: '{value} is no metadata of a trigger that is known. Write { "kind": "query", "mode": "polling" }.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const { value } = operation;
      const metadata = memberOf(value, KEY);
      const place = at.child(KEY);
      if (metadata === undefined) {
        const add = suggestion('Add the metadata of a polling trigger', at, (corrector) => {
          corrector.insertKey(at.pointer, KEY, POLLING, { after: 'x-ms-trigger' });
        });
        if (polls(operation)) report({ at, part: 'key', messageId: 'missing', isMissing: true, fixes: () => [add] });
      } else if (!saysPolling(metadata)) {
        const set = suggestion('Write the metadata of a polling trigger', place, (corrector) => {
          corrector.set(place.pointer, POLLING);
        });
        report({ at: place, messageId: 'other', data: { value: JSON.stringify(metadata) }, severity: 'info', fixes: () => [set] });
      }
    },
  }),
});

/** The names of members are read as they are; published values are taken in any capitals. */
function saysPolling(metadata: unknown): boolean {
  return isObject(metadata) && Object.keys(metadata).length === 2 && Object.entries(POLLING).every(([key, value]) => textOf(memberOf(metadata, key))?.toLowerCase() === value);
}
