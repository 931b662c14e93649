import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';

/** The operation that tests a new connection, where the definition names exactly one that exists. `root` is the definition's. */
export function testedOperation(root: JsonObject, at: Location, index: ConnectorIndex): { readonly operation: ConnectorOperation; readonly at: Location } | undefined {
  const test = objectOf(memberOf(objectOf(memberOf(root, 'x-ms-capabilities')), 'testConnection'));
  const id = textOf(memberOf(test, 'operationId'));
  const [operation, ...others] = id === undefined ? [] : index.operationsById(id);
  return operation === undefined || others.length > 0 ? undefined : { operation, at: at.child('x-ms-capabilities', 'testConnection', 'operationId') };
}
