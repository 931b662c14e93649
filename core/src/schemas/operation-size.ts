import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { responseAt } from '../index/success-schema.js';
import { memberOf, objectOf } from '../lint/json-object.js';

/** How many schemas an operation is made of, with all that they refer to. */
export interface OperationSize {
  /** Of its body alone. */
  readonly body: number;
  /** Of its body, and of all that it answers. */
  readonly all: number;
  /** The levels of its deepest schema. */
  readonly depth: number;
}

/** Several rules ask for the size of an operation. An operation belongs to one snapshot, and so does its size. */
const SIZES = new WeakMap<ConnectorOperation, OperationSize>();

export function sizeOfOperation(operation: ConnectorOperation, index: ConnectorIndex): OperationSize {
  let size = SIZES.get(operation);
  if (size === undefined) {
    size = measure(operation, index);
    SIZES.set(operation, size);
  }
  return size;
}

function measure(operation: ConnectorOperation, index: ConnectorIndex): OperationSize {
  const body = index.schemaSize(memberOf(index.parametersOf(operation).find((parameter) => parameter.in === 'body')?.value, 'schema'));
  let { count: all, depth } = body;
  const responses = objectOf(memberOf(operation.value, 'responses')) ?? {};
  for (const status of Object.keys(responses)) {
    if (status.startsWith('x-')) continue;
    const size = index.schemaSize(memberOf(responseAt(responses[status], index), 'schema'));
    all += size.count;
    depth = Math.max(depth, size.depth);
  }
  return { body: body.count, all, depth };
}
