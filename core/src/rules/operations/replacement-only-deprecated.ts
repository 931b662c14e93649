import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { replacementOf } from '../../index/replacement.js';

export const replacementOnlyDeprecated = defineRule({
  meta: {
    id: 'replacement-only-deprecated',
    title: 'Only deprecated operations have a replacement',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { notDeprecated: 'ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations' },
    reads: ['definition'],
    messages: { notDeprecated: 'Another operation replaces this one, which is not deprecated. Add "deprecated": true, or remove the replacement.' },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => ({
    Operation(operation, at) {
      const found = replacementOf(operation);
      // In a broken file the deprecation may stand in the broken place.
      if (found === undefined || operation.deprecated || !isComplete) return;
      const deprecate = suggestion('Deprecate the operation', at, (corrector) => {
        if (memberOf(operation.value, 'deprecated') === undefined) corrector.insertKey(at.pointer, 'deprecated', true);
        else corrector.set(at.child('deprecated').pointer, true);
      });
      report({ at: found.at, part: 'key', messageId: 'notDeprecated', fixes: () => [deprecate, proposeRemoval(found.at)] });
    },
  }),
});
