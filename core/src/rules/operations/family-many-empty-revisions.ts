import { defineRule } from '../rule.js';
import { familyMembers } from './operation-families.js';

export const familyManyEmptyRevisions = defineRule({
  meta: {
    id: 'family-many-empty-revisions',
    title: 'At most one operation of a family has no revision',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { second: 'OperationFamilyHasManyEmptyRevisions' },
    reads: ['definition'],
    messages: { second: 'Another operation of the family "{family}" has no revision either, so nobody can tell which is newer. Add a "revision".' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition() {
      const seen = new Set<string>();
      for (const { operation, family, revision } of familyMembers(index)) {
        if (revision !== undefined) continue;
        if (seen.has(family)) report({ at: operation.at.child('x-ms-api-annotation'), messageId: 'second', data: { family }, isMissing: true });
        seen.add(family);
      }
    },
  }),
});
