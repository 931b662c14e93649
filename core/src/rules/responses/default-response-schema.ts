import type { Location } from '../../lint/location.js';
import { movedValue } from '../../fixes/moved-value.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { memberOf, isObject, objectOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const defaultResponseSchema = defineRule({
  meta: {
    id: 'default-response-schema',
    title: 'The default response has no schema',
    severity: 'warning',
    profiles: ['discovery'],
    profileSeverities: { certification: 'error' },
    serviceRules: { schema: 'DefaultResponseHasSchema' },
    reads: ['definition'],
    messages: { schema: 'The designer takes outputs from the schema of a successful response, not from "default". Move the schema to "200", or remove it here.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Response(response, at, status, operation) {
      if (status === 'default' && operation !== undefined && memberOf(response, 'schema') !== undefined) report({ at: at.child('schema'), messageId: 'schema', fixes: () => [...moveToSuccess(response, at), proposeRemoval(at.child('schema'), 'Remove the schema of the default response')] });
    },
  }),
});

/** Moves the schema to "200": a new response where no other one succeeds, else one that has no schema yet. */
function moveToSuccess(response: JsonObject, at: Location): readonly Fix[] {
  const responses = at.parent;
  const all = objectOf(responses?.value);
  if (responses === undefined || all === undefined) return [];
  const successes = Object.keys(all).filter((status) => /^2\d\d$/.test(status));
  const success = all['200'];
  const isNew = successes.length === 0;
  if (!isNew && (!isObject(success) || memberOf(success, 'schema') !== undefined || memberOf(success, '$ref') !== undefined)) return [];
  const place = at.child('schema');
  return [
    suggestion('Move the schema to the response "200"', at, (corrector) => {
      const schema = movedValue(at.document, place.pointer, memberOf(response, 'schema'));
      if (isNew) corrector.insertKey(responses.pointer, '200', { description: 'OK', schema }, { first: true });
      else corrector.insertKey(responses.child('200').pointer, 'schema', schema, { after: 'description' });
      corrector.remove(place.pointer);
    }),
  ];
}
