import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { eachFilledIn } from './filled-in-parameters.js';

export const paramDescription = defineRule({
  meta: {
    id: 'param-description',
    title: 'Every parameter that makers fill in has a description',
    severity: 'warning',
    profiles: ['discovery'],
    profileSeverities: { certification: 'error' },
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty' },
    reads: ['definition'],
    messages: {
      missing: 'The parameter "{name}" has no description, so its box says nothing. Add a "description" that says what belongs into it.',
      empty: 'The description of the parameter "{name}" is empty, so its box says nothing. Say what belongs into it.',
    },
    fixable: 'no',
  },
  create: ({ index, report }) =>
    eachFilledIn(index, ({ name = '', value, at }, operation) => {
      const description = memberOf(value, 'description');
      // Another type than text is said by json-type-incorrect.
      const fault = textFault(description);
      if (fault === 'missing') report({ at, messageId: 'missing', data: { name }, isMissing: true, lacks: [at.child('description').pointer], restsOn: operation.at, once: at.pointer });
      else if (fault === 'empty') report({ at: at.child('description'), messageId: 'empty', data: { name }, restsOn: operation.at, once: at.pointer });
    }),
});
