import { isMcpOperation } from '../../index/mcp-operation.js';
import { defineRule } from '../rule.js';
import { cardInputs } from './card-inputs.js';

/** A card whose only box is hidden is mostly meant so. */
const FEWEST_INPUTS = 2;

export const cardAllAdvanced = defineRule({
  meta: {
    id: 'card-all-advanced',
    title: 'A card shows at least one of its inputs',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { hidden: 'All {count} inputs of this {kind} are advanced, so its card comes up empty. Take "x-ms-visibility": "advanced" from those that most makers fill in.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      if (operation.kind === 'internal' || isMcpOperation(operation)) return;
      const inputs = cardInputs(operation, index);
      if (inputs === undefined || inputs.length < FEWEST_INPUTS || !inputs.every(({ isAdvanced, isRequired }) => isAdvanced && !isRequired)) return;
      report({ at, part: 'key', messageId: 'hidden', data: { count: inputs.length, kind: operation.kind } });
    },
  }),
});
