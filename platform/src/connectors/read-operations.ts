import { decodeText, type ConnectorOperation } from '@connector-workbench/core';
import type { ConnectorsClient } from './connectors-client.js';
import { definitionIndex } from './definition-index.js';

export interface OperationsRequest {
  readonly connectors: ConnectorsClient;
  readonly environmentId: string;
  readonly connectorId: string;
  readonly signal?: AbortSignal;
}

/** Actions and triggers by the number that makers see; internal ones count in neither. */
export interface OperationCounts {
  readonly actions: number;
  readonly triggers: number;
}

/** The operations of a connector in an environment: of its original definition, or of the gateway's where the original is not kept. */
export async function readOperations({ connectors, environmentId, connectorId, signal }: OperationsRequest): Promise<readonly ConnectorOperation[]> {
  const connector = await connectors.get(environmentId, connectorId, signal);
  if (connector.originalDefinitionUrl === undefined) return definitionIndex(JSON.stringify(connector.gatewayDefinition ?? {})).operations;
  return definitionIndex(decodeText(await connectors.readDefinition(connector, signal)).text).operations;
}

export function countOperations(operations: readonly ConnectorOperation[]): OperationCounts {
  const count = (kind: ConnectorOperation['kind']): number => operations.filter((operation) => operation.kind === kind).length;
  return { actions: count('action'), triggers: count('trigger') };
}
