import { isMcpOperation } from '../../index/mcp-operation.js';
import { defineRule } from '../rule.js';
import { cardInputs } from './card-inputs.js';

export const cardDuplicateLabel = defineRule({
  meta: {
    id: 'card-duplicate-label',
    title: 'No two inputs of a card have the same label',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { twice: '{count} inputs of this {kind} are called "{label}", so makers cannot tell them apart. Give each an "x-ms-summary" that says what is different.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      if (operation.kind === 'internal' || isMcpOperation(operation)) return;
      const byLabel = new Map<string, { label: string; count: number; source: string }>();
      for (const { label, source } of cardInputs(operation, index) ?? []) {
        const key = label.trim().toLowerCase();
        const same = byLabel.get(key);
        if (same === undefined) byLabel.set(key, { label, count: 1, source });
        else same.count++;
      }
      for (const [key, { label, count, source }] of byLabel) {
        // Operations that share a body share the fault.
        if (count > 1) report({ at, part: 'key', messageId: 'twice', data: { count, label, kind: operation.kind }, once: `${source} ${key}` });
      }
    },
  }),
});
