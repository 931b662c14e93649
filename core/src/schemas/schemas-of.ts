import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { isObject, memberOf, objectOf, textOf } from '../lint/json-object.js';

/** The schemas of an operation: its body, and what it answers. */
export function schemasOf(operation: ConnectorOperation, index: ConnectorIndex): { readonly body: unknown; readonly responses: readonly unknown[] } {
  const body = index.parametersOf(operation).find((parameter) => parameter.in === 'body');
  const responses = Object.values(objectOf(memberOf(operation.value, 'responses')) ?? {}).map((response) => {
    const reference = isObject(response) ? textOf(memberOf(response, '$ref')) : undefined;
    return memberOf(objectOf(reference === undefined ? response : index.resolve(reference)?.value), 'schema');
  });
  return { body: memberOf(body?.value, 'schema'), responses };
}
