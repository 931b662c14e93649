import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const PLACES: readonly unknown[] = ['query', 'formData'];

export const allowEmptyValue = defineRule({
  meta: {
    id: 'allow-empty-value',
    title: 'Only query parameters and form fields allow empty values',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { elsewhere: 'AllowEmptyValueOnlyValidForQueryFormData' },
    reads: ['definition'],
    messages: { elsewhere: '"allowEmptyValue" is for query parameters and form fields, and this parameter is sent in "{in}". Remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      allowEmptyValue(_value, parameter, at, kind) {
        const place = memberOf(parameter, 'in');
        if (kind !== 'parameter' || typeof place !== 'string' || PLACES.includes(place)) return;
        report({ at: at.child('allowEmptyValue'), part: 'key', messageId: 'elsewhere', data: { in: place }, fixes: () => [proposeRemoval(at.child('allowEmptyValue'))] });
      },
    },
  }),
});
