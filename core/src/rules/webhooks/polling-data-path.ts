import { successSchema } from '../../index/success-schema.js';
import { memberOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { followPath } from '../../schemas/schema-path.js';
import { policyParameter, pollingPolicies } from './polling-triggers.js';

export const pollingDataPath = defineRule({
  meta: {
    id: 'polling-data-path',
    title: 'A polling policy names the list in the answer',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      form: '"{path}" is no place in the answer. Write it like "@triggerBody().value", with the names of the properties on the way to the list.',
      missing: 'The answer of {id} has no "{name}", so the trigger never finds anything new. Name the list in the answer.',
      noList: 'In the answer of {id}, "{name}" is {type} instead of a list, so the trigger never finds anything new. Name the list in the answer.',
    },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => ({
    End() {
      if (!isComplete) return;
      for (const policy of pollingPolicies(index)) {
        const { value: path, at } = policyParameter(policy, 'triggerDataPath');
        if (typeof path !== 'string') continue;
        const names = namesIn(path);
        if (names === undefined) {
          report({ at, messageId: 'form', data: { path } });
          continue;
        }
        for (const operation of policy.operations) {
          const end = followPath(successSchema(operation, index), names, index);
          const data = { id: operation.operationId ?? operation.path, name: names.join('.') };
          if (end.kind === 'missing') report({ at, messageId: 'missing', data });
          else if (end.kind === 'found') {
            const type = textOf(memberOf(end.schema, 'type'));
            if (type !== undefined && type !== 'array') report({ at, messageId: 'noList', data: { ...data, type } });
          }
        }
      }
    },
  }),
});

/** `@triggerBody().a.b` → a, b. Undefined where it is another expression. */
function namesIn(path: string): readonly string[] | undefined {
  const match = /^@\{?triggerBody\(\)\??((?:\.\w+|\?\.\w+|\[['"][^'"\]]+['"]\])*)\}?$/i.exec(path.trim());
  if (match === null) return undefined;
  return [...(match[1] ?? '').matchAll(/\.(\w+)|\[['"]([^'"\]]+)['"]\]/g)].map((each) => each[1] ?? each[2] ?? '');
}
