import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { activeFamilies } from './operation-families.js';

export const familyManyActive = defineRule({
  meta: {
    id: 'family-many-active',
    title: 'At most two revisions of an operation are in use',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { many: 'OperationFamilyHasManyActiveOperations' },
    reads: ['definition'],
    messages: { many: 'The family "{family}" has {count} operations that are not deprecated, and makers see all of them. Set "deprecated": true on all but the newest two.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition() {
      for (const [family, members] of activeFamilies(index)) {
        // The newest two stay.
        for (const { operation } of members.slice(0, -2)) {
          const { at } = operation;
          const deprecate = suggestion('Mark the operation as deprecated', at, (corrector) => {
            corrector.insertKey(at.pointer, 'deprecated', true, { after: 'operationId' });
          });
          report({ at, part: 'key', messageId: 'many', data: { family, count: members.length }, ...(Object.hasOwn(operation.value, 'deprecated') ? { fixable: 'no' as const } : { fixes: () => [deprecate] }) });
        }
      }
    },
  }),
});
