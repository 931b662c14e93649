import { essenceOf, mimeTypesOf } from '../../index/mime-types.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const responseExampleMime = defineRule({
  meta: {
    id: 'response-example-mime',
    title: 'Examples of answers are of a MIME type that the operation answers with',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { other: 'ResponseExampleMustBeProducedByOperation' },
    reads: ['definition'],
    messages: { other: 'The example is {type}, and the operation answers with {produces}. Add the type to "produces", or correct the name of the example.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Response(response, at, _status, operation) {
      const examples = objectOf(memberOf(response, 'examples'));
      const produces = operation === undefined ? undefined : mimeTypesOf(operation, 'produces');
      if (examples === undefined || produces === undefined || produces.types.length === 0 || produces.types.some((type) => type.trim() === '*/*')) return;
      for (const type of Object.keys(examples)) {
        if (produces.types.some((each) => essenceOf(each) === essenceOf(type)) || !type.includes('/')) continue;
        const add = suggestion(`Add ${type} to "produces"`, at, (corrector) => {
          corrector.append(produces.at.pointer, type);
        });
        report({ at: at.child('examples', type), part: 'key', messageId: 'other', data: { type, produces: produces.types.join(', ') }, fixes: () => [add] });
      }
    },
  }),
});
