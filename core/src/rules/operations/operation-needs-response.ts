import type { Fix } from '../../fixes/fix.js';
import type { ConnectorOperation } from '../../index/connector-index.js';
import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const operationNeedsResponse = defineRule({
  meta: {
    id: 'operation-needs-response',
    title: 'Every operation has at least one response',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'OperationMustHaveResponse', empty: 'OperationMustHaveResponse', notObject: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'This operation has no "responses", so the service refuses the connector. Say at least what a successful call answers.',
      empty: 'The "responses" of this operation name no response. Say at least what a successful call answers.',
      notObject: '"responses" is {type} instead of an object with one member per status code. Write {example}.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const responses = memberOf(operation.value, 'responses');
      const fixes = (): readonly Fix[] => [proposeResponse(operation)];
      if (responses === undefined) report({ at, messageId: 'missing', isMissing: true, lacks: [at.child('responses').pointer], fixes });
      else if (!isObject(responses)) report({ at: at.child('responses'), messageId: 'notObject', data: { type: jsonTypeOf(responses), example: '"responses": { "200": { "description": "OK" } }' }, fixes });
      // Published webhook connectors have empty responses, so the service takes them.
      else if (Object.keys(responses).every(isExtension)) report({ at: at.child('responses'), messageId: 'empty', severity: 'warning', isMissing: true, fixes });
    },
  }),
});

function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** A webhook answers the subscription with 201 and the address to unsubscribe at. */
function proposeResponse({ at, value, trigger }: ConnectorOperation): Fix {
  const [status, description] = trigger === 'webhook' ? ['201', 'Created'] : ['200', 'OK'];
  const responses = memberOf(value, 'responses');
  return suggestion(`Add the response ${status} (${description})`, at, (corrector) => {
    if (responses === undefined) corrector.insertKey(at.pointer, 'responses', { [status]: { description } });
    else if (isObject(responses)) corrector.insertKey(at.child('responses').pointer, status, { description }, { first: true });
    else corrector.set(at.child('responses').pointer, { [status]: { description } });
  });
}
