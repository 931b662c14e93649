import { isObject, memberOf } from '../../lint/json-object.js';
import { proposeMember, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { agreedNames, createNextLinkPolicies, NEXT_LINK_NAMES } from './next-link-names.js';

export const nextLinkValue = defineRule({
  meta: {
    id: 'next-link-value',
    title: 'The link to the next page is nextLink or @odata.nextLink',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'InvalidNextLinkNameValue', unknown: 'InvalidNextLinkNameValue', otherCase: 'InvalidNextLinkNameValue', asPolicy: 'InvalidNextLinkNameValue', policyToo: 'InvalidNextLinkNameValue' },
    reads: ['definition', 'properties'],
    messages: {
      missing: '"x-ms-pageable" does not say which member of the answer holds the address of the next page, so flows take only the first one. Add "nextLinkName": "{meant}".',
      unknown: '{value} is no name that the platform takes the next page from. Write "nextLink" or "@odata.nextLink"; a policy or script can rename what the API answers.',
      otherCase: '{value} differs only in capitals from "{meant}". Write "{meant}".',
      asPolicy: '{value} is no name that the platform takes the next page from. Write "{meant}", which the policy "updatenextlink" of the operation changes.',
      policyToo: '{value} is no name that the platform takes the next page from, and the policy "updatenextlink" of the operation changes "{changed}". Let a script or another policy rename what the API answers to "{meant}", and write "{meant}" here and in the policy.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const policiesOf = createNextLinkPolicies(index);
    return {
      Operation({ value: operation, operationId }, at) {
        const pageable = memberOf(operation, 'x-ms-pageable');
        const value = isObject(pageable) ? memberOf(pageable, 'nextLinkName') : undefined;
        if (isObject(pageable) && value === undefined) {
          const [meant] = agreedNames(policiesOf(operationId));
          const holder = at.child('x-ms-pageable');
          if (meant !== undefined) report({ at: holder, part: 'key', messageId: 'missing', data: { meant }, severity: 'warning', isMissing: true, lacks: [holder.child('nextLinkName').pointer], fixes: () => [proposeMember(holder, 'nextLinkName', meant)] });
          return;
        }
        if (value === undefined || (typeof value === 'string' && NEXT_LINK_NAMES.includes(value))) return;
        const place = at.child('x-ms-pageable', 'nextLinkName');
        const meant = typeof value === 'string' ? NEXT_LINK_NAMES.find((name) => name.toLowerCase() === value.toLowerCase()) : undefined;
        const shown = JSON.stringify(value);
        // A published connector has it in other capitals.
        const severity = meant === undefined ? {} : ({ severity: 'warning' } as const);
        const policies = policiesOf(operationId);
        const agreed = agreedNames(policies);
        const [first] = agreed;
        const proposing = (names: readonly string[]) => ({ at: place, ...severity, fixes: () => names.map((name) => proposeValue(place, name)) });
        // A name that only the definition or only the policy has is a finding again: it is proposed where both get to have it.
        if (first === undefined) report({ at: place, messageId: 'policyToo', data: { value: shown, changed: policies[0]?.changes ?? '', meant: meant ?? 'nextLink' }, ...severity });
        else if (meant !== undefined && agreed.includes(meant)) report({ ...proposing([meant]), messageId: 'otherCase', data: { value: shown, meant } });
        else if (agreed.length < NEXT_LINK_NAMES.length) report({ ...proposing([first]), messageId: 'asPolicy', data: { value: shown, meant: first } });
        else report({ ...proposing(agreed), messageId: 'unknown', data: { value: shown } });
      },
    };
  },
});
