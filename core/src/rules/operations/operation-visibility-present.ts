import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const operationVisibilityPresent = defineRule({
  meta: {
    id: 'operation-visibility-present',
    title: 'Every operation says how visible it is',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Nothing says how visible this {kind} is. "important" shows it first, "advanced" behind the others; without either, it stands in between.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value, kind }, at) {
      if (memberOf(value, 'x-ms-visibility') !== undefined) return;
      const fixes = ['important', 'advanced'].map((visibility) =>
        suggestion(`Add the visibility "${visibility}"`, at, (corrector) => {
          corrector.insertKey(at.pointer, 'x-ms-visibility', visibility, { after: 'operationId' });
        }),
      );
      report({ at, messageId: 'missing', data: { kind }, isMissing: true, fixes: () => fixes });
    },
  }),
});
