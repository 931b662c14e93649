import { isObject, memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const NAMES: readonly string[] = ['nextLink', '@odata.nextLink'];

export const nextLinkValue = defineRule({
  meta: {
    id: 'next-link-value',
    title: 'The link to the next page is nextLink or @odata.nextLink',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'InvalidNextLinkNameValue', otherCase: 'InvalidNextLinkNameValue' },
    reads: ['definition'],
    messages: {
      unknown: '{value} is no name that the platform takes the next page from. Write "nextLink" or "@odata.nextLink"; a policy or script can rename what the API answers.',
      otherCase: '{value} differs only in capitals from "{meant}". Write "{meant}".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value: operation }, at) {
      const pageable = memberOf(operation, 'x-ms-pageable');
      const value = isObject(pageable) ? memberOf(pageable, 'nextLinkName') : undefined;
      if (value === undefined || (typeof value === 'string' && NAMES.includes(value))) return;
      const place = at.child('x-ms-pageable', 'nextLinkName');
      const meant = typeof value === 'string' ? NAMES.find((name) => name.toLowerCase() === value.toLowerCase()) : undefined;
      const shown = JSON.stringify(value);
      if (meant === undefined) report({ at: place, messageId: 'unknown', data: { value: shown }, fixes: () => NAMES.map((name) => proposeValue(place, name)) });
      // A published connector has it in other capitals.
      else report({ at: place, messageId: 'otherCase', data: { value: shown, meant }, severity: 'warning', fixes: () => [proposeValue(place, meant)] });
    },
  }),
});
