import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { isMcpOperation } from '../../index/mcp-operation.js';
import { isInternal } from '../../index/visibility.js';
import type { Visitor } from '../../lint/visitor.js';

/** Whether makers see a box for a parameter. The body itself has none: its properties have. */
export function isFilledIn({ name, in: place, value }: EffectiveParameter): boolean {
  return name !== undefined && place !== undefined && place !== 'body' && !isInternal(value);
}

/** Calls back for each parameter of each operation that makers see. A shared one comes once for each operation that has it: what is reported of it needs `once`. */
export function eachFilledIn(index: ConnectorIndex, visit: (parameter: EffectiveParameter, operation: ConnectorOperation) => void): Visitor {
  return {
    Operation(operation) {
      if (operation.kind === 'internal' || isMcpOperation(operation)) return;
      for (const parameter of index.parametersOf(operation)) {
        if (isFilledIn(parameter)) visit(parameter, operation);
      }
    },
  };
}
