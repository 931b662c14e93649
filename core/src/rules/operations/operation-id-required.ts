import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { suggestOperationId } from '../../wording/operation-id.js';

export const operationIdRequired = defineRule({
  meta: {
    id: 'operation-id-required',
    title: 'Every operation has an operationId',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'OperationIdRequired', empty: 'OperationIdRequired', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: '{method} {path} has no operationId, so the service refuses the connector. Add a unique "operationId" such as "{example}".',
      empty: 'The operationId of {method} {path} is empty, so the service refuses the connector. Give it a unique one such as "{example}".',
      notText: 'The operationId of {method} {path} is {type} instead of text. Write a unique one such as "{example}".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      const id = memberOf(operation.value, 'operationId');
      const fault = textFault(id);
      if (fault === undefined) return;
      const example = exampleFor(operation, index);
      const data = { method: operation.method.toUpperCase(), path: operation.path, example, type: jsonTypeOf(id) };
      const fixes = (): readonly Fix[] => [proposeId(operation, example, fault === 'missing')];
      if (fault === 'missing') report({ at, messageId: fault, data, isMissing: true, lacks: [at.child('operationId').pointer], fixes });
      else report({ at: at.child('operationId'), messageId: fault, data, fixes });
    },
  }),
});

function exampleFor(operation: ConnectorOperation, index: ConnectorIndex): string {
  return suggestOperationId(operation, new Set(index.operations.map((other) => other.operationId?.toLowerCase() ?? '')));
}

function proposeId({ at, value }: ConnectorOperation, id: string, isMissing: boolean): Fix {
  if (!isMissing) {
    return suggestion(`Change the operationId to "${id}"`, at, (corrector) => {
      corrector.set(at.child('operationId').pointer, id);
    });
  }
  return suggestion(`Add the operationId "${id}"`, at, (corrector) => {
    corrector.insertKey(at.pointer, 'operationId', id, Object.hasOwn(value, 'summary') ? { after: 'summary' } : { first: true });
  });
}
