import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { operationsOf, type Policy } from './policy-instance.js';

/** The operations of the definition that a policy is for; ids that no operation has are a finding of their own. */
export function coveredOperations(policy: Policy, index: ConnectorIndex): readonly ConnectorOperation[] {
  const named = operationsOf(policy);
  return named === undefined ? index.operations : named.flatMap(({ operationId }) => index.operationsById(operationId));
}
