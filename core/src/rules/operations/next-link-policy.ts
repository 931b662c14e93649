import { listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

export const nextLinkPolicy = defineRule({
  meta: {
    id: 'next-link-policy',
    title: 'The addresses of further pages lead through the connector',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { missing: 'The address of the next page is that of the API, and a flow that follows it goes there without its sign-in. Add a policy "updatenextlink" that names {id} to apiProperties.json.' },
    fixable: 'no',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const policies = index.policyInstances
      .filter(({ name }) => name.toLowerCase() === 'updatenextlink')
      .map(({ value }) => listOf(memberOf(objectOf(memberOf(value, 'parameters')), 'x-ms-apimTemplate-operationName')));
    const inScript = new Set(index.scriptOperations.map(({ operationId }) => operationId));
    return {
      Operation({ value, operationId }, at) {
        const pageable = objectOf(memberOf(value, 'x-ms-pageable'));
        if (pageable === undefined || policies.some((names) => names.length === 0 || names.includes(operationId)) || inScript.has(operationId ?? '')) return;
        report({ at: at.child('x-ms-pageable'), part: 'key', messageId: 'missing', data: { id: operationId ?? 'the operation' }, isMissing: true });
      },
    };
  },
});
