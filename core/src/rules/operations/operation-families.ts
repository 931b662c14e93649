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

/** By family: its operations that are not deprecated, from the oldest revision to the newest. */
export function activeFamilies(index: ConnectorIndex): ReadonlyMap<string, readonly FamilyMember[]> {
  const families = new Map<string, FamilyMember[]>();
  for (const member of familyMembers(index)) {
    if (member.operation.deprecated) continue;
    const members = families.get(member.family);
    if (members === undefined) families.set(member.family, [member]);
    else members.push(member);
  }
  for (const members of families.values()) members.sort((a, b) => revisionOf(a) - revisionOf(b));
  return families;
}

/** What is not numbered comes before all that is. */
export function revisionOf({ revision }: Pick<FamilyMember, 'revision'>): number {
  return typeof revision === 'number' ? revision : 0;
}
