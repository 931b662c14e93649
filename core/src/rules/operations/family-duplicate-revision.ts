import { defineRule } from '../rule.js';
import { familyMembers } from './operation-families.js';

export const familyDuplicateRevision = defineRule({
  meta: {
    id: 'family-duplicate-revision',
    title: 'No two operations are the same revision of a family',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'OperationFamilyHasDuplicateRevisions' },
    reads: ['definition'],
    messages: { duplicate: 'Revision {revision} of the family "{family}" is {other} already. Give this operation another revision.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition() {
      const firsts = new Map<string, string>();
      for (const { operation, family, revision } of familyMembers(index)) {
        if (typeof revision !== 'number') continue;
        const key = `${revision} ${family}`;
        const other = firsts.get(key);
        const { method, path, operationId, at } = operation;
        if (other === undefined) firsts.set(key, operationId ?? `${method.toUpperCase()} ${path}`);
        else report({ at: at.child('x-ms-api-annotation', 'revision'), messageId: 'duplicate', data: { revision, family, other } });
      }
    },
  }),
});
