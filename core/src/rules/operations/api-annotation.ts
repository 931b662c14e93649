import type { ConnectorOperation } from '../../index/connector-index.js';
import { memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';

/** The annotation of an operation that says its revision and status, where it is an object. */
export function annotationOf({ value, at }: ConnectorOperation): { readonly annotation: JsonObject; readonly at: Location } | undefined {
  const annotation = objectOf(memberOf(value, 'x-ms-api-annotation'));
  return annotation === undefined ? undefined : { annotation, at: at.child('x-ms-api-annotation') };
}

/** The status of the connector, in lower case; Preview where none is said. */
export function connectorStatus(root: unknown): string {
  const annotation = objectOf(memberOf(objectOf(memberOf(objectOf(root), 'info')), 'x-ms-api-annotation'));
  return textOf(memberOf(annotation, 'status'))?.toLowerCase() ?? 'preview';
}

/** The status of an operation, in lower case; that of the connector where none is said (page on versioning). */
export function statusOf(operation: ConnectorOperation): string {
  return textOf(memberOf(annotationOf(operation)?.annotation, 'status'))?.toLowerCase() ?? connectorStatus(operation.at.document.value);
}
