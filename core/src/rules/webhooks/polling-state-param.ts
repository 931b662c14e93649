import { isInternal } from '../../index/visibility.js';
import { isObject } from '../../lint/json-object.js';
import { offering, proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { policyParameter, pollingPolicies } from './polling-triggers.js';

export const pollingStateParam = defineRule({
  meta: {
    id: 'polling-state-param',
    title: 'A polling policy keeps its state in a hidden parameter of the query',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      unknown: 'The trigger {id} has no parameter "{name}" in the query, so what is new is never asked for. Write the name of one.',
      misspelt: 'The trigger {id} has no parameter "{name}" in the query, so what is new is never asked for. Did you mean "{nearest}"?',
      visible: 'The policy fills in "{name}", and makers see a box for it in {id}. Hide the parameter ("x-ms-visibility": "internal").',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    End() {
      if (!isComplete) return;
      for (const policy of pollingPolicies(index)) {
        const config = policyParameter(policy, 'triggerConfig');
        if (!isObject(config.value)) continue;
        for (const name of Object.keys(config.value)) {
          // The special key about the next page.
          if (name.startsWith('x-ms-')) continue;
          const place = config.at.child(name);
          for (const operation of policy.operations) {
            const query = index.parametersOf(operation).filter((parameter) => parameter.in === 'query');
            const parameter = query.find((each) => each.name === name);
            const data = { id: operation.operationId ?? operation.path, name };
            const nearest = nearestName(name, query.flatMap((each) => each.name ?? []));
            if (parameter !== undefined) {
              if (!isInternal(parameter.value)) report({ at: place, part: 'key', messageId: 'visible', data, severity: 'info', fixable: 'no' });
            } else if (nearest === undefined) {
              report({ at: place, part: 'key', messageId: 'unknown', data, fixable: 'no' });
            } else {
              const renaming = proposeName(place, nearest);
              report({ at: place, part: 'key', messageId: 'misspelt', data: { ...data, nearest }, ...(renaming.length === 0 ? { fixable: 'no' as const } : offering(renaming)) });
            }
          }
        }
      }
    },
  }),
});
