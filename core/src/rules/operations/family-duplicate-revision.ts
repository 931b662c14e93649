import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { type FamilyMember, familyMembers } from './operation-families.js';

export const familyDuplicateRevision = defineRule({
  meta: {
    id: 'family-duplicate-revision',
    title: 'No two operations are the same revision of a family',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'OperationFamilyHasDuplicateRevisions' },
    reads: ['definition'],
    messages: { duplicate: 'Revision {revision} of the family "{family}" is {other} already. Give this operation another revision.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition() {
      const members = familyMembers(index);
      const firsts = new Map<string, string>();
      for (const { operation, family, revision } of members) {
        if (typeof revision !== 'number') continue;
        const key = `${revision} ${family}`;
        const other = firsts.get(key);
        const { method, path, operationId, at } = operation;
        if (other === undefined) firsts.set(key, operationId ?? `${method.toUpperCase()} ${path}`);
        else {
          const place = at.child('x-ms-api-annotation', 'revision');
          report({ at: place, messageId: 'duplicate', data: { revision, family, other }, fixes: () => [proposeValue(place, nextRevision(members, family))] });
        }
      }
    },
  }),
});

function nextRevision(members: readonly FamilyMember[], family: string): number {
  const revisions = members.filter((member) => member.family === family).map(({ revision }) => (typeof revision === 'number' ? revision : 0));
  return Math.floor(Math.max(0, ...revisions)) + 1;
}
