import { documentOf } from '../../project/connector-project.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { pollingPolicies } from './polling-triggers.js';

export const pollingPolicy = defineRule({
  meta: {
    id: 'polling-policy',
    title: 'A polling trigger has a policy that says what is new',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { missing: 'Nothing says how this trigger finds out what is new, so that it starts flows for the same things again, or never. Add a policy "pollingtrigger" that names {id} to apiProperties.json; a webhook needs "x-ms-notification-content" on its path.' },
    fixable: 'no',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const covered = new Set(pollingPolicies(index).flatMap(({ operations }) => operations.map(({ at }) => at.pointer)));
    const inScript = new Set(index.scriptOperations.map(({ operationId }) => operationId));
    return {
      Operation({ trigger, operationId, value }, at) {
        // What a script does with a trigger cannot be seen; a trigger with a subscription of its own is told what is new.
        if (trigger !== 'polling' || covered.has(at.pointer) || inScript.has(operationId ?? '') || memberOf(value, 'x-ms-notification') !== undefined) return;
        report({ at, part: 'key', messageId: 'missing', data: { id: operationId ?? 'the operation' }, isMissing: true });
      },
    };
  },
});
