import { HTTP_METHODS } from '../../index/connector-index.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { nearestName } from '../../wording/nearest-name.js';
import { defineRule } from '../rule.js';

export const pathsEmpty = defineRule({
  meta: {
    id: 'paths-empty',
    title: 'A connector has operations',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      none: 'The connector has no operation, so that makers find nothing in it. Add a path with an operation, such as "/contacts": { "get": { … } }.',
      path: 'This path has no operation, and the service makes nothing of it. Add one, or remove the path.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Definition(root, at) {
      if (isComplete && isObject(memberOf(root, 'paths')) && index.operations.length === 0 && !hasMisspeltMethod(memberOf(root, 'paths'))) report({ at: at.child('paths'), messageId: 'none', isMissing: true, fixable: 'no' });
    },
    PathItem(item, at) {
      // A reference, and members that are no method, are findings of their own.
      const hasOther = Object.keys(item).some((key) => HTTP_METHODS.some((method) => method === key) || (!key.startsWith('x-') && key !== 'parameters'));
      if (!hasOther && index.operations.length > 0) report({ at, part: 'key', messageId: 'path', severity: 'hint', isMissing: true, fixes: () => [proposeRemoval(at, 'Remove the path')] });
    },
  }),
});

/** A method in capitals or with a slip is a finding of its own, and the operation that it stands for is there. */
function hasMisspeltMethod(paths: unknown): boolean {
  return Object.values(objectOf(paths) ?? {}).some((item) => Object.keys(objectOf(item) ?? {}).some((key) => nearestName(key, HTTP_METHODS) !== undefined));
}
