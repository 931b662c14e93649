import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const HEADER = { Location: { type: 'string', description: 'The address to unsubscribe at.' } };

export const webhookLocationHeader = defineRule({
  meta: {
    id: 'webhook-location-header',
    title: 'A subscription is answered by 201 with the address to unsubscribe at',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'The API has to answer a subscription with 201 and the header "Location", or it can never be ended. Make sure that it does, and write it down here.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ trigger, value }, at) {
      const responses = memberOf(value, 'responses');
      if (trigger !== 'webhook' || !isObject(responses)) return;
      const answers = Object.keys(responses).map((status) => objectOf(responses[status])).filter((response) => response !== undefined);
      const hasHeader = answers.some((response) => Object.hasOwn(response, '$ref') || Object.keys(objectOf(memberOf(response, 'headers')) ?? {}).some((name) => name.toLowerCase() === 'location'));
      if (hasHeader) return;
      report({ at: at.child('responses'), part: 'key', messageId: 'missing', isMissing: true, ...addHeader(responses, at.child('responses')) });
    },
  }),
});

function addHeader(responses: JsonObject, at: Location): { readonly fixes: () => readonly Fix[] } | { readonly fixable: 'no' } {
  const created = memberOf(responses, '201');
  const headers = memberOf(objectOf(created), 'headers');
  // What is of a wrong type is a finding of its own.
  if ((created !== undefined && !isObject(created)) || (headers !== undefined && !isObject(headers))) return { fixable: 'no' };
  const add = suggestion('Add the header to the answer 201', at, (corrector) => {
    if (created === undefined) corrector.insertKey(at.pointer, '201', { description: 'Created', headers: HEADER });
    else if (headers === undefined) corrector.insertKey(at.child('201').pointer, 'headers', HEADER, { after: 'description' });
    else corrector.insertKey(at.child('201', 'headers').pointer, 'Location', HEADER.Location);
  });
  return { fixes: () => [add] };
}
