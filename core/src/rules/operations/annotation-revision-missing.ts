import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { annotationOf } from './api-annotation.js';

export const annotationRevisionMissing = defineRule({
  meta: {
    id: 'annotation-revision-missing',
    title: 'An operation of a family says which revision it is',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { missing: 'OperationRevisionEmpty' },
    reads: ['definition'],
    messages: { missing: 'The operation belongs to the family "{family}" and does not say which revision of it it is. Add "revision": 1, or the next number.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation) {
      const found = annotationOf(operation);
      const family = memberOf(found?.annotation, 'family');
      if (found === undefined || typeof family !== 'string' || memberOf(found.annotation, 'revision') !== undefined) return;
      const revision = Number(/_[vV](\d{1,4})$/.exec(operation.operationId ?? '')?.[1] ?? 1);
      const add = suggestion(`Add "revision": ${revision}`, found.at, (corrector) => {
        corrector.insertKey(found.at.pointer, 'revision', revision, { after: 'family' });
      });
      report({ at: found.at, messageId: 'missing', data: { family }, isMissing: true, fixes: () => [add] });
    },
  }),
});
