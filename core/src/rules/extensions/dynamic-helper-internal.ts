import type { Fix } from '../../fixes/fix.js';
import type { ConnectorOperation } from '../../index/connector-index.js';
import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { SCHEMAS } from '../../dynamic/twins.js';

export const dynamicHelperInternal = defineRule({
  meta: {
    id: 'dynamic-helper-internal',
    title: 'Operations that only describe schemas are hidden',
    severity: 'hint',
    profiles: ['style'],
    keepsAccount: true,
    serviceRules: {},
    reads: ['definition'],
    messages: { visible: 'Designers call {id} for a schema, which is of no use to makers, who see it among the actions. Hide it with "x-ms-visibility": "internal", unless they need it.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const called = new Set<string>();
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        if (key !== SCHEMAS.older && key !== SCHEMAS.newer) return;
        for (const { operationId } of dynamicCalls(key, value, at)) if (operationId !== undefined) called.add(operationId);
      },
      End() {
        for (const id of called) {
          for (const operation of index.operationsById(id)) {
            // A visibility that was chosen is meant, and a deprecated operation is on its way out.
            if (operation.kind !== 'action' || operation.deprecated || memberOf(operation.value, 'x-ms-visibility') !== undefined) continue;
            report({ at: operation.at.child('operationId'), messageId: 'visible', data: { id }, fixes: () => [hide(operation)] });
          }
        }
      },
    };
  },
});

function hide({ at }: ConnectorOperation): Fix {
  return suggestion('Hide the operation', at, (corrector) => {
    corrector.insertKey(at.pointer, 'x-ms-visibility', 'internal', { after: 'operationId' });
  });
}
