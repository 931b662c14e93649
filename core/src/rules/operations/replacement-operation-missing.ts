import { nearestName } from '../../wording/nearest-name.js';
import { familyMembers } from './operation-families.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { replacementOf } from '../../index/replacement.js';

export const replacementOperationMissing = defineRule({
  meta: {
    id: 'replacement-operation-missing',
    title: 'A replacement names its operation',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty' },
    reads: ['definition'],
    messages: { missing: 'The replacement does not say which operation is the new one. Add "operationId".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      const found = replacementOf(operation);
      if (found !== undefined && textFault(memberOf(found.replacement, 'operationId')) !== undefined) report({ at: found.at, messageId: 'missing', isMissing: true, ...offering(successorsOf(operation, index).map((id) => proposeMember(found.at, 'operationId', id))) });
    },
  }),
});

const MOST_PROPOSALS = 3;

/**
 * What may replace an operation: those of its family and those with the same id but for the version, the latest first, else the one with the
 * most similar id; none that is deprecated.
 */
function successorsOf(operation: ConnectorOperation, index: ConnectorIndex): readonly string[] {
  const members = familyMembers(index);
  const family = members.find((member) => member.operation === operation)?.family;
  const stem = stemOf(operation.operationId);
  const isSuccessor = (other: ConnectorOperation): boolean =>
    !other.deprecated && other !== operation && (stemOf(other.operationId) === stem || (family !== undefined && members.some((member) => member.operation === other && member.family === family)));
  const idsOf = (operations: readonly ConnectorOperation[]): readonly string[] => operations.flatMap(({ operationId }) => operationId ?? []);
  const ids = [...new Set(idsOf(index.operations.filter(isSuccessor)))].sort().reverse();
  const nearest = nearestName(operation.operationId ?? '', idsOf(index.operations.filter((other) => !other.deprecated && other !== operation)));
  return ids.length > 0 ? ids.slice(0, MOST_PROPOSALS) : nearest === undefined ? [] : [nearest];
}

function stemOf(id = ''): string {
  return id.replace(/_?v\d+$/i, '').toLowerCase();
}
