import { isObject, memberOf, objectOf, textOf } from '../lint/json-object.js';
import type { ConnectorIndex, ConnectorOperation } from './connector-index.js';

/**
 * The schema of what an operation answers where all goes well: of 200, else of 201, of another success, or of `default`.
 * Undefined where the first of these that there is has none: then nobody knows what comes.
 */
export function successSchema(operation: ConnectorOperation, index: Pick<ConnectorIndex, 'resolve'>): unknown {
  const responses = objectOf(memberOf(operation.value, 'responses'));
  if (responses === undefined) return undefined;
  const others = Object.keys(responses).filter((status) => /^2\d\d$/.test(status)).sort();
  const status = ['200', '201', ...others, 'default'].find((each) => Object.hasOwn(responses, each));
  return status === undefined ? undefined : memberOf(responseAt(responses[status], index), 'schema');
}

/** A response after its reference; undefined where that leads to no object. */
export function responseAt(response: unknown, index: Pick<ConnectorIndex, 'resolve'>): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(response)) return undefined;
  const reference = textOf(memberOf(response, '$ref'));
  return reference === undefined ? response : objectOf(index.resolve(reference)?.value);
}
