import { proposePolicy } from '../policies/propose-policy.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

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
    },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const policies = index.policyInstances
      .filter(({ name }) => name.toLowerCase() === 'updatenextlink')
      .map(({ value }) => {
        const parameters = objectOf(memberOf(value, 'parameters'));
        // What stands deeper in the answer is named by two parameters, of which flows know one.
        const isDeep = memberOf(parameters, 'x-ms-apimTemplateParameter.nextLinkParentPropertyPath') !== undefined;
        return { names: listOf(memberOf(parameters, 'x-ms-apimTemplate-operationName')), changes: isDeep ? undefined : textOf(memberOf(parameters, 'x-ms-apimTemplateParameter.nextLinkPropertyName')) };
      });
    const inScript = new Set(index.scriptOperations.map(({ operationId }) => operationId));
    return {
      Operation({ value, operationId }, at) {
        const pageable = objectOf(memberOf(value, 'x-ms-pageable'));
        if (pageable === undefined || inScript.has(operationId ?? '')) return;
        const covering = policies.filter(({ names }) => names.length === 0 || names.includes(operationId));
        const name = textOf(memberOf(pageable, 'nextLinkName'));
        const [first] = covering;
        const other = covering.some(({ changes }) => changes === undefined || changes === name) ? undefined : first?.changes;
        if (name !== undefined && other !== undefined) {
          const place = at.child('x-ms-pageable', 'nextLinkName');
          report({ at: place, messageId: 'other', data: { name, other }, fixes: () => [proposeValue(place, other)] });
        }
        if (covering.length === 0) report({ at: at.child('x-ms-pageable'), part: 'key', messageId: 'missing', data: { id: operationId ?? 'the operation' }, isMissing: true, ...offering(operationId === undefined ? [] : proposeFor(project, operationId, pageable)) });
      },
    };
  },
});

function proposeFor(project: ConnectorProject, operationId: string, pageable: JsonObject): readonly Fix[] {
  const name = textOf(memberOf(pageable, 'nextLinkName'));
  return name === undefined ? [] : proposePolicy(project, { templateId: 'updatenextlink', title: `Next page of ${operationId}`, operationId, parameters: { nextLinkPropertyName: name } });
}
