import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const VALUES = ['single', 'batch'];

export const triggerValue = defineRule({
  meta: {
    id: 'trigger-value',
    title: 'x-ms-trigger is single or batch',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'JsonValueNotInEnum', misspelt: 'JsonValueNotInEnum' },
    reads: ['definition'],
    messages: {
      unknown: '{value} is no kind of trigger. Write "single" where each call brings one event, or "batch" where it brings a list of them.',
      misspelt: '{value} is no kind of trigger. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value: operation }, at) {
      const value = memberOf(operation, 'x-ms-trigger');
      if (value === undefined || (typeof value === 'string' && VALUES.includes(value))) return;
      const place = at.child('x-ms-trigger');
      const nearest = typeof value === 'string' ? nearestName(value, VALUES) : undefined;
      const shown = JSON.stringify(value);
      if (nearest === undefined) report({ at: place, messageId: 'unknown', data: { value: shown }, fixes: () => VALUES.map((each) => proposeValue(place, each)) });
      else report({ at: place, messageId: 'misspelt', data: { value: shown, nearest }, fixes: () => [proposeValue(place, nearest)] });
    },
  }),
});
