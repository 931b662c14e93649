import { proposePolicy } from '../policies/propose-policy.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';
import { agreedNames, agreesWith, createNextLinkPolicies, NEXT_LINK_NAMES, type NextLinkPolicy } from './next-link-names.js';

export const nextLinkPolicy = defineRule({
  meta: {
    id: 'next-link-policy',
    title: 'The addresses of further pages lead through the connector',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      missing: 'The address of the next page is that of the API, and a flow that follows it goes there without its sign-in. Add a policy "updatenextlink" that names {id} to apiProperties.json.',
      other: 'Flows follow "{name}" to the next page, and the policy "updatenextlink" of the operation changes "{other}". Write the same name in both.',
      unread: 'Flows follow "{name}" to the next page, and the policy "updatenextlink" of the operation changes "{other}", which no flow follows. Write "{name}" in the policy; where the API answers "{other}", let a script or another policy rename it first.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const policiesOf = createNextLinkPolicies(index);
    const inScript = new Set(index.scriptOperations.map(({ operationId }) => operationId));
    return {
      Operation({ value, operationId }, at) {
        const pageable = objectOf(memberOf(value, 'x-ms-pageable'));
        if (pageable === undefined || inScript.has(operationId ?? '')) return;
        // A name that flows do not follow is what another rule is about; here it is as good as none.
        const written = textOf(memberOf(pageable, 'nextLinkName'));
        const name = written !== undefined && NEXT_LINK_NAMES.includes(written) ? written : undefined;
        const policies = policiesOf(operationId);
        const [first] = policies;
        if (first === undefined) report({ at: at.child('x-ms-pageable'), part: 'key', messageId: 'missing', data: { id: operationId ?? 'the operation' }, isMissing: true, ...offering(operationId === undefined || name === undefined ? [] : proposeFor(project, operationId, name)) });
        if (first === undefined || name === undefined || agreesWith(policies, name)) return;
        const place = at.child('x-ms-pageable', 'nextLinkName');
        const [other] = agreedNames(policies);
        if (other !== undefined) report({ at: place, messageId: 'other', data: { name, other }, fixes: () => [proposeValue(place, other)] });
        else report({ at: place, messageId: 'unread', data: { name, other: first.changes ?? '' }, ...offering(proposeInPolicy(first, name)) });
      },
    };
  },
});

function proposeFor(project: ConnectorProject, operationId: string, name: string): readonly Fix[] {
  return proposePolicy(project, { templateId: 'updatenextlink', title: `Next page of ${operationId}`, operationId, parameters: { nextLinkPropertyName: name } });
}

function proposeInPolicy({ at }: NextLinkPolicy, name: string): readonly Fix[] {
  return at === undefined ? [] : [proposeValue(at, name, `Change it to "${name}" in the policy`)];
}
