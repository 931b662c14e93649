import { defineRule } from '../rule.js';

export const paramBodyAndForm = defineRule({
  meta: {
    id: 'param-body-and-form',
    title: 'No operation has both a body and form fields',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { both: 'ParameterListContainsFormDataAndBody' },
    reads: ['definition'],
    messages: { both: 'This operation also has the form field "{field}", and a request has either a body or form fields. Make the fields properties of the body, or the body form fields.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      const parameters = index.parametersOf(operation);
      const body = parameters.find((parameter) => parameter.in === 'body');
      const field = parameters.find((parameter) => parameter.in === 'formData');
      if (body !== undefined && field !== undefined) report({ at: body.listedAt, messageId: 'both', data: { field: field.name ?? '' } });
    },
  }),
});
