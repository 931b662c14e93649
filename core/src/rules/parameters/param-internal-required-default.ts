import { isInternal } from '../../index/visibility.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramInternalRequiredDefault = defineRule({
  meta: {
    id: 'param-internal-required-default',
    title: 'Hidden parameters that are required have a default',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'The parameter "{name}" is required and hidden (internal), so nobody can fill it in. Add the "default" that is sent, or make it visible.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      const name = memberOf(parameter, 'name');
      const place = memberOf(parameter, 'in');
      if (place === 'body' || memberOf(parameter, 'required') !== true || !isInternal(parameter) || memberOf(parameter, 'default') !== undefined) return;
      report({ at, messageId: 'missing', data: { name: typeof name === 'string' ? name : '' }, isMissing: true });
    },
  }),
});
