import { isMcpOperation } from '../../index/mcp-operation.js';
import { defineRule } from '../rule.js';
import { cardInputs, type CardInput, sourceOf } from './card-inputs.js';

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
      const byLabel = new Map<string, { count: number; readonly first: CardInput }>();
      for (const input of cardInputs(operation, index) ?? []) {
        const key = input.label.trim().toLowerCase();
        const same = byLabel.get(key);
        if (same === undefined) byLabel.set(key, { count: 1, first: input });
        else same.count++;
      }
      for (const [key, { count, first }] of byLabel) {
        // Operations that share a body share the fault.
        if (count > 1) report({ at, part: 'key', messageId: 'twice', data: { count, label: first.label, kind: operation.kind }, once: `${sourceOf(first)} ${key}` });
      }
    },
  }),
});
