import { memberOf } from '../../lint/json-object.js';
import { safeFix } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const pathParamRequired = defineRule({
  meta: {
    id: 'path-param-required',
    title: 'Path parameters are required',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'PathParameterMustBeRequired', notTrue: 'PathParameterMustBeRequired' },
    reads: ['definition'],
    messages: {
      missing: 'A path parameter has to be required, since there is no path without it. Add "required": true.',
      notTrue: 'A path parameter has to be required, since there is no path without it. Write "required": true.',
    },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      const required = memberOf(parameter, 'required');
      // A value that is no boolean is a finding of its own, which asks for the right one.
      if (memberOf(parameter, 'in') !== 'path' || (required !== undefined && required !== false)) return;
      const fix = safeFix('Set "required" to true', at, (corrector) => {
        if (required === undefined) corrector.insertKey(at.pointer, 'required', true, { after: 'in' });
        else corrector.set(at.child('required').pointer, true);
      });
      if (required === undefined) report({ at, messageId: 'missing', isMissing: true, lacks: [at.child('required').pointer], fixes: () => [fix] });
      else report({ at: at.child('required'), messageId: 'notTrue', fixes: () => [fix] });
    },
  }),
});
