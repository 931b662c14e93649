import { memberOf } from '../../lint/json-object.js';
import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { annotationOf } from './api-annotation.js';
import { proposeOperationId } from './id-renaming.js';

export const revisionSuffix = defineRule({
  meta: {
    id: 'revision-suffix',
    title: 'The id of a later revision ends in its number',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { suffix: 'OperationIdShouldEndWithRevision' },
    reads: ['definition', 'properties', 'script'],
    messages: { suffix: 'This is revision {revision} of "{family}", and its operationId does not end in that number. Write "{id}".' },
    fixable: 'suggestion',
  },
  create: (context) => ({
    Operation(operation, at) {
      const annotation = annotationOf(operation)?.annotation;
      const family = memberOf(annotation, 'family');
      const revision = memberOf(annotation, 'revision');
      const { operationId } = operation;
      if (typeof revision !== 'number' || !Number.isInteger(revision) || revision < 2 || operationId === undefined || new RegExp(`(?<!\\d)${revision}$`).test(operationId)) return;
      const id = `${operationId.replace(/_?[vV]\d+$/, '')}_V${revision}`;
      const fixes = proposeOperationId(operation, id, context);
      context.report({ at: at.child('operationId'), messageId: 'suffix', data: { revision, family: typeof family === 'string' ? family : operationId, id }, ...(fixes.length === 0 ? { fixable: 'no' as const } : offering(fixes)) });
    },
  }),
});
