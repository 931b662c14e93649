import { offering, proposeRemoval, suggestion } from '../../fixes/fixing.js';
import type { Fix } from '../../fixes/fix.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { outputStatus } from '../../index/output-status.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';
import { isSuccess } from './success-responses.js';

export const defaultResponseSchema = defineRule({
  meta: {
    id: 'default-response-schema',
    title: 'The default response has no schema',
    severity: 'info',
    profiles: ['discovery'],
    profileSeverities: { certification: 'error' },
    serviceRules: { outputs: 'DefaultResponseHasSchema', failures: 'DefaultResponseHasSchema', beside: 'DefaultResponseHasSchema', notified: 'DefaultResponseHasSchema', internal: 'DefaultResponseHasSchema', internalBeside: 'DefaultResponseHasSchema' },
    reads: ['definition'],
    messages: {
      outputs: 'Makers get the outputs from this schema of "default" for want of an answer 200, and certification refuses one here. Move it to "200".',
      failures: 'Where {statuses} says nothing of what comes back, makers get the outputs from this schema of "default", and certification refuses one here. Remove it if it says how a call fails, or move it to "200" if it is what comes back.',
      beside: 'The designer takes the outputs from {status}, so makers never see this schema, and certification refuses one on "default". Remove it.',
      notified: 'The outputs are what the path sends ("x-ms-notification-content"), so makers never see this schema, and certification refuses one on "default". Remove it.',
      internal: 'Makers never see this operation, but certification refuses a schema on "default" in any. Remove it if it says how a call fails, or move it to "200" if it is what comes back.',
      internalBeside: 'Makers never see this operation, but certification refuses a schema on "default" in any. Remove it: {status} says what comes back.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Response(response, at, status, operation) {
      if (status !== 'default' || operation === undefined || memberOf(response, 'schema') === undefined) return;
      const responses = objectOf(memberOf(operation.value, 'responses')) ?? {};
      const source = outputStatus(Object.keys(responses));
      const place = at.child('schema');
      const isInternal = operation.kind === 'internal';
      if (notificationContentOf(operation) !== undefined) report({ at: place, messageId: 'notified', fixes: () => [proposeRemoval(place)] });
      else if (source !== undefined && source !== 'default') report({ at: place, messageId: isInternal ? 'internalBeside' : 'beside', data: { status: source }, fixes: () => [proposeRemoval(place)] });
      else {
        const others = Object.keys(responses).filter(isSuccess);
        const move = Object.hasOwn(responses, '200') ? [] : [makeItSuccess(at)];
        // Beside a success, "default" stands for failures.
        if (isInternal) report({ at: place, messageId: 'internal', fixes: () => (others.length > 0 ? [proposeRemoval(place), ...move] : [...move, proposeRemoval(place)]) });
        else if (others.length > 0) report({ at: place, messageId: 'failures', data: { statuses: others.join(', ') }, fixes: () => [proposeRemoval(place), ...move] });
        else report({ at: place, messageId: 'outputs', ...offering(move) });
      }
    },
  }),
});

/** The platform does not compare the number with what the API sends. */
export function makeItSuccess(at: Location): Fix {
  return suggestion('Make it the answer 200', at, (corrector) => {
    corrector.rename(at.pointer, '200');
  });
}
