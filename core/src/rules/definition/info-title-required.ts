import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

const FILLED_IN = /^\s*(?:default title|title of connector)\s*$/i;

export const infoTitleRequired = defineRule({
  meta: {
    id: 'info-title-required',
    title: 'The connector has a title',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'The connector has no title, which becomes its name when it is created. Add a "title" of at most 30 characters.',
      empty: 'The title is empty, and it becomes the name of the connector when it is created. Write at most 30 characters.',
      notText: 'The title is {type} instead of text, and it becomes the name of the connector. Write it in double quotes.',
      untold: '"{title}" is what the wizard fills in where nobody named the connector, and it becomes its name when it is created. Write the name of your product or service.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const title = memberOf(info, 'title');
      const fault = textFault(title);
      if (fault === 'missing') report({ at, messageId: fault, isMissing: true, lacks: [at.child('title').pointer] });
      else if (fault !== undefined) report({ at: at.child('title'), messageId: fault, data: { type: jsonTypeOf(title) } });
      else if (typeof title === 'string' && FILLED_IN.test(title)) report({ at: at.child('title'), messageId: 'untold', data: { title }, severity: 'warning' });
    },
  }),
});
