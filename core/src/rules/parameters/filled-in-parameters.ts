import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { isMcpOperation } from '../../index/mcp-operation.js';
import { isInternal } from '../../index/visibility.js';
import type { JsonObject } from '../../lint/json-object.js';
import type { Visitor } from '../../lint/visitor.js';

/** Whether makers see a box for a parameter. The body itself has none: its properties have. */
export function isFilledIn({ name, in: place, value }: EffectiveParameter): boolean {
  return name !== undefined && place !== undefined && place !== 'body' && !isInternal(value);
}

/** Calls back once for each parameter that makers see, with an operation that has it; a shared one where it stands, and only if an operation that makers see has it. */
export function eachFilledIn(index: ConnectorIndex, visit: (parameter: EffectiveParameter, operation: ConnectorOperation) => void): Visitor {
  const seen = new Set<JsonObject>();
  return {
    Operation(operation) {
      if (operation.kind === 'internal' || isMcpOperation(operation)) return;
      for (const parameter of index.parametersOf(operation)) {
        if (seen.has(parameter.value) || !isFilledIn(parameter)) continue;
        seen.add(parameter.value);
        visit(parameter, operation);
      }
    },
  };
}
