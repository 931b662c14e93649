import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const infoDescriptionRequired = defineRule({
  meta: {
    id: 'info-description-required',
    title: 'The connector has a description',
    severity: 'error',
    profiles: ['save'],
    // paconn stops with an error where it is missing, and certification refuses it; the service itself saves the connector.
    savedAnyway: true,
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'The connector has no description: makers cannot tell what it is for, and the paconn tool stops. Add a "description" of 30 to 500 characters.',
      empty: 'The description of the connector is empty, so makers cannot tell what it is for. Write 30 to 500 characters.',
      notText: 'The description of the connector is {type} instead of text. Write 30 to 500 characters in double quotes.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const description = memberOf(info, 'description');
      const fault = textFault(description);
      if (fault === 'missing') report({ at, messageId: fault, isMissing: true });
      else if (fault === 'empty') report({ at: at.child('description'), messageId: fault, severity: 'warning' });
      else if (fault === 'notText') report({ at: at.child('description'), messageId: fault, data: { type: jsonTypeOf(description) } });
    },
  }),
});
