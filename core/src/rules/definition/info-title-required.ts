import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

const FILLED_IN = /^\s*(?:default title|title of connector)\s*$/i;
/** NSwag, Springfox, springdoc, Azure Functions, FastAPI and SmallRye write these of themselves; the pet shop is everybody's sample. */
const GENERATED = /^\s*(?:my title|api documentation|openapi definition|openapi document on azure functions|fastapi|generated api|swagger petstore(?: - openapi 3\.\d)?)\s*$/i;

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
      generated: '"{title}" is what a generator of definitions writes where nobody named the API, and it becomes the name of the connector when it is created. Write the name of your product or service.',
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
      else if (typeof title === 'string' && GENERATED.test(title)) report({ at: at.child('title'), messageId: 'generated', data: { title }, severity: 'warning' });
    },
  }),
});
