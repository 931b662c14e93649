import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const deploymentVersionFormat = defineRule({
  meta: {
    id: 'deployment-version-format',
    title: 'The deployment version is digits with dots between them',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { format: '{value} is no deployment version. Write digits with dots between them, such as "1.0.0".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const value = memberOf(info, 'x-ms-deployment-version');
      if (value === undefined || (typeof value === 'string' && /^\d+(\.\d+)+$/.test(value))) return;
      report({ at: at.child('x-ms-deployment-version'), messageId: 'format', data: { value: JSON.stringify(value) } });
    },
  }),
});
