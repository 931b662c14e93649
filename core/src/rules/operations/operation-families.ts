import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isObject, memberOf, textOf } from '../../lint/json-object.js';

export interface FamilyMember {
  readonly operation: ConnectorOperation;
  readonly family: string;
  readonly revision: unknown;
}

/** The operations whose annotation puts them into a family, in the order of the definition. */
export function familyMembers(index: ConnectorIndex): readonly FamilyMember[] {
  return index.operations.flatMap((operation) => {
    const annotation = memberOf(operation.value, 'x-ms-api-annotation');
    const family = isObject(annotation) ? textOf(memberOf(annotation, 'family')) : undefined;
    return isObject(annotation) && family !== undefined ? [{ operation, family, revision: memberOf(annotation, 'revision') }] : [];
  });
}
