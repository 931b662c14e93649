import type { ConnectorOperation } from '../../index/connector-index.js';
import { isBlank } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const operationSummaryUnique = defineRule({
  meta: {
    id: 'operation-summary-unique',
    title: 'No two actions, and no two triggers, have the same summary',
    severity: 'warning',
    profiles: ['discovery'],
    keepsAccount: true,
    serviceRules: {},
    reads: ['definition'],
    messages: { twice: '"{summary}" is also the summary of {other}, so makers cannot tell the two apart in search. Say what is different.' },
    fixable: 'no',
  },
  create: ({ index, report }) => {
    const others = new Map<ConnectorOperation, ConnectorOperation>();
    return {
      Project() {
        const firsts = new Map<string, ConnectorOperation>();
        for (const operation of index.operations) {
          const key = keyOf(operation);
          const first = key === undefined ? undefined : firsts.get(key);
          if (first !== undefined) others.set(operation, first);
          else if (key !== undefined) firsts.set(key, operation);
        }
      },
      Operation(operation, at) {
        const other = others.get(operation);
        if (other === undefined) return;
        report({ at: at.child('summary'), messageId: 'twice', data: { summary: operation.summary ?? '', other: other.operationId ?? `${other.method.toUpperCase()} ${other.path}` } });
      },
    };
  },
});

/** Under what makers meet an operation. Undefined where they do not: internal and deprecated operations are not listed. */
function keyOf({ kind, summary, deprecated }: ConnectorOperation): string | undefined {
  if (kind === 'internal' || deprecated || summary === undefined || isBlank(summary)) return undefined;
  return `${kind} ${summary.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}
