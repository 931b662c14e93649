import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isBlank } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { suggestOperationId } from '../../wording/operation-id.js';

export const operationIdUnique = defineRule({
  meta: {
    id: 'operation-id-unique',
    title: 'No two operations have the same operationId',
    severity: 'error',
    profiles: ['save'],
    keepsAccount: true,
    serviceRules: { duplicate: 'OperationIdNotUnique' },
    reads: ['definition'],
    messages: {
      duplicate: 'The operationId "{id}" is also that of {method} {path}, so the service refuses the connector. Give each operation its own.',
      differsInCase: 'The operationId "{id}" differs only in capitals from "{other}" of {method} {path}, which people mix up. Choose clearly different ids.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const firsts = new Map<string, ConnectorOperation>();
    return {
      Operation(operation, at) {
        const id = operation.operationId;
        if (id === undefined || isBlank(id)) return;
        const other = firsts.get(id) ?? firsts.get(id.toLowerCase());
        if (!firsts.has(id)) firsts.set(id, operation);
        if (!firsts.has(id.toLowerCase())) firsts.set(id.toLowerCase(), operation);
        if (other === undefined) return;
        const data = { id, other: other.operationId ?? '', method: other.method.toUpperCase(), path: other.path };
        const fixes = (): readonly Fix[] => [proposeOther(operation, index)];
        if (other.operationId === id) report({ at: at.child('operationId'), messageId: 'duplicate', data, fixes });
        else report({ at: at.child('operationId'), messageId: 'differsInCase', data, severity: 'hint', fixes });
      },
    };
  },
});

function proposeOther(operation: ConnectorOperation, index: ConnectorIndex): Fix {
  const id = suggestOperationId(operation, new Set(index.operations.map((other) => other.operationId?.toLowerCase() ?? '')));
  return suggestion(`Change the operationId to "${id}"`, operation.at, (corrector) => {
    corrector.set(operation.at.child('operationId').pointer, id);
  });
}
