import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { testedOperation } from './test-connection.js';

export const testConnectionInternal = defineRule({
  meta: {
    id: 'test-connection-internal',
    title: 'An operation that only tests the connection is hidden',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { visible: 'This operation is there to test the connection, and makers see it as an action. Hide it ("x-ms-visibility": "internal").' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition(root, at) {
      const operation = testedOperation(root, at, index)?.operation;
      // An operation that makers want, too, is called after what it does.
      if (operation === undefined || operation.kind === 'internal' || !isNamedAfterTest(operation.operationId ?? '')) return;
      const hide = suggestion('Hide the operation', operation.at, (corrector) => {
        if (Object.hasOwn(operation.value, 'x-ms-visibility')) corrector.set(operation.at.child('x-ms-visibility').pointer, 'internal');
        else corrector.insertKey(operation.at.pointer, 'x-ms-visibility', 'internal', { after: 'operationId' });
      });
      report({ at: operation.at, part: 'key', messageId: 'visible', fixes: () => [hide] });
    },
  }),
});

/** `TestConnection`, `check_auth`, `ping`: what is tested stands behind the verb. */
function isNamedAfterTest(operationId: string): boolean {
  const verb = operationId.search(/test|check|verify|validate|ping/i);
  return /^ping$/i.test(operationId) || (verb >= 0 && /connection|auth|key|token|credential/i.test(operationId.slice(verb)));
}
