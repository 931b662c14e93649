import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isMcpOperation } from '../../index/mcp-operation.js';
import { memberOf } from '../../lint/json-object.js';
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
      if (operation.kind === 'internal' || isMcpOperation(operation) || hasPlainParameter(operation, index)) return;
      const inputs = cardInputs(operation, index);
      if (inputs === undefined || inputs.length < FEWEST_INPUTS || !inputs.every(({ isAdvanced, isRequired }) => isAdvanced && !isRequired)) return;
      report({ at, part: 'key', messageId: 'hidden', data: { count: inputs.length, kind: operation.kind } });
    },
  }),
});

/** Most operations have one that is shown for certain, so that their other inputs need not be looked at. */
function hasPlainParameter(operation: ConnectorOperation, index: ConnectorIndex): boolean {
  return index.parametersOf(operation).some(({ in: place, value }) => place !== 'body' && memberOf(value, 'x-ms-visibility') === undefined);
}
