import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { statusOf } from './api-annotation.js';
import { activeFamilies } from './operation-families.js';

export const familyManyProduction = defineRule({
  meta: {
    id: 'family-many-production',
    title: 'One revision of an operation is in production',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { many: 'OperationFamilyHasManyActiveProductionOperations' },
    reads: ['definition'],
    messages: { many: 'A newer revision of the family "{family}" is in production, too ({newest}). Set "deprecated": true on this one, so that makers take the newer one.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition() {
      for (const [family, members] of activeFamilies(index)) {
        const inProduction = members.filter(({ operation }) => statusOf(operation) === 'production');
        const newest = inProduction.at(-1);
        // More than two in use is a finding of its own, of all but the newest two.
        const older = members.length > 2 ? inProduction.slice(-2, -1) : inProduction.slice(0, -1);
        for (const { operation } of older) {
          const { at } = operation;
          const deprecate = suggestion('Mark the operation as deprecated', at, (corrector) => {
            corrector.insertKey(at.pointer, 'deprecated', true, { after: 'operationId' });
          });
          report({ at, part: 'key', messageId: 'many', data: { family, newest: newest?.operation.operationId ?? '' }, ...(Object.hasOwn(operation.value, 'deprecated') ? { fixable: 'no' as const } : { fixes: () => [deprecate] }) });
        }
      }
    },
  }),
});
