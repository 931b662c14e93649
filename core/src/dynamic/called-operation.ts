import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../index/connector-index.js';
import { memberOf } from '../lint/json-object.js';
import { parametersAreReadable } from '../paths/unreadable-parameters.js';
import type { DynamicCall } from './dynamic-calls.js';

/** The operation that is called and its parameters; undefined where that is not known for certain. */
export function calledOperation({ operationId }: DynamicCall, index: ConnectorIndex): { readonly operation: ConnectorOperation; readonly parameters: readonly EffectiveParameter[] } | undefined {
  const [operation, ...others] = operationId === undefined ? [] : index.operationsById(operationId);
  // Two operations of one id, and parameters by references that lead nowhere, are findings of their own.
  if (operation === undefined || others.length > 0 || !parametersAreReadable(operation, index)) return undefined;
  return { operation, parameters: index.parametersOf(operation) };
}

/** The schema of a body among the parameters. */
export function bodySchemaOf(parameters: readonly EffectiveParameter[]): unknown {
  const body = parameters.find((parameter) => parameter.in === 'body');
  return body === undefined ? undefined : memberOf(body.value, 'schema');
}
