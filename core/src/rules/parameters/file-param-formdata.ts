import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const fileParamFormdata = defineRule({
  meta: {
    id: 'file-param-formdata',
    title: 'Files are sent as form fields',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { elsewhere: 'FileParameterMustBeInFormData' },
    reads: ['definition'],
    messages: { elsewhere: 'A parameter of type file can only be a form field, and this one is sent in "{in}". Write "in": "formData", or give it another type.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      const place = memberOf(parameter, 'in');
      // The type of a body is misplaced, which is a finding of its own.
      if (memberOf(parameter, 'type') !== 'file' || typeof place !== 'string' || place === 'formData' || place === 'body') return;
      report({ at: at.child('in'), messageId: 'elsewhere', data: { in: place }, fixes: () => [proposeValue(at.child('in'), 'formData')] });
    },
  }),
});
