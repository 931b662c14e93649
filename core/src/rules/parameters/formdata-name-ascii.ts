import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const formdataNameAscii = defineRule({
  meta: {
    id: 'formdata-name-ascii',
    title: 'Names of form fields are plain ASCII',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { letters: 'InvalidFormDataParameterName' },
    reads: ['definition'],
    messages: { letters: 'The form field "{name}" has "{letter}" in its name, and only ASCII letters can be sent there. Write the name as the API takes it, and the nicer one as "x-ms-summary".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      const name = memberOf(parameter, 'name');
      if (memberOf(parameter, 'in') !== 'formData' || typeof name !== 'string') return;
      const letter = /[^ -~]/u.exec(name)?.[0];
      if (letter !== undefined) report({ at: at.child('name'), messageId: 'letters', data: { name, letter } });
    },
  }),
});
