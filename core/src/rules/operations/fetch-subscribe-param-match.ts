import { isInternal } from '../../index/visibility.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const fetchSubscribeParamMatch = defineRule({
  meta: {
    id: 'fetch-subscribe-param-match',
    title: 'A trigger and the operation that subscribes for it have the same parameters',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { type: 'ParamtersWithSameNameMustHaveSameTypeAndVisibility', visibility: 'ParamtersWithSameNameMustHaveSameTypeAndVisibility' },
    reads: ['definition'],
    messages: {
      type: 'The parameter "{name}" is {type} here and {other} in {id}, which subscribes for this trigger, so the service refuses the connector. Give both the same type.',
      visibility: 'The parameter "{name}" is visible in one of this trigger and {id}, which subscribes for it, and hidden in the other, so the service refuses the connector. Give both the same visibility.',
    },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => ({
    Operation(operation) {
      const notification = objectOf(memberOf(operation.value, 'x-ms-notification'));
      const id = textOf(memberOf(notification, 'operationId'));
      const [subscribe, ...others] = id === undefined || !isComplete ? [] : index.operationsById(id);
      if (id === undefined || subscribe === undefined || others.length > 0) return;
      const theirs = index.parametersOf(subscribe);
      for (const { name, in: place, value, at } of index.parametersOf(operation)) {
        const same = place === 'body' || name === undefined ? undefined : theirs.find((other) => other.name === name && other.in !== 'body');
        if (same === undefined || same.value === value) continue;
        const [type, other] = [memberOf(value, 'type'), memberOf(same.value, 'type')];
        const data = { name: name ?? '', id, type: String(type), other: String(other) };
        if (typeof type === 'string' && typeof other === 'string' && type !== other) report({ at, messageId: 'type', data });
        else if (isInternal(value) !== isInternal(same.value)) report({ at, messageId: 'visibility', data });
      }
    },
  }),
});
