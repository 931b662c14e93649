import { notificationContentOf } from '../../index/notification-content.js';
import { outputStatus } from '../../index/output-status.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { SchemaScope } from '../../lint/visitor.js';
import { segmentsOf } from '../../pointer.js';

/** Whether makers meet what a schema describes. Of several answers of an operation they get one as outputs; the others, those of failures mostly, are for whoever reads the definition. */
export function isShown(at: Location, { role, operation }: SchemaScope): boolean {
  if (role !== 'response' || operation === undefined) return true;
  if (notificationContentOf(operation) !== undefined) return false;
  const responses = objectOf(memberOf(operation.value, 'responses')) ?? {};
  const status = segmentsOf(at.pointer)[segmentsOf(operation.at.pointer).length + 1];
  return status === outputStatus(Object.keys(responses));
}
