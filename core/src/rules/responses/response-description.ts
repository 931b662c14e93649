import type { Fix } from '../../fixes/fix.js';
import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { reasonPhrase } from './reason-phrase.js';

export const responseDescription = defineRule({
  meta: {
    id: 'response-description',
    title: 'Every response has a description',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'This response has no description, so the service refuses the connector. Add one that says when it comes, such as "{example}".',
      empty: 'The description of this response is empty. Say when it comes, such as "{example}".',
      notText: 'The description of this response is {type} instead of text. Write it in double quotes, such as "{example}".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Response(response, at, status) {
      if (Object.hasOwn(response, '$ref')) return;
      const description = memberOf(response, 'description');
      const fault = textFault(description);
      if (fault === undefined) return;
      const example = reasonPhrase(status);
      const place = at.child('description');
      const data = { example, type: jsonTypeOf(description) };
      if (fault === 'missing') report({ at, messageId: fault, data, isMissing: true, lacks: [place.pointer], fixes: () => [add(at, example)] });
      // Published connectors have empty ones, so the service takes them.
      else report({ at: place, messageId: fault, data, ...(fault === 'empty' ? { severity: 'warning' as const } : {}), fixes: () => [proposeValue(place, example, `Change the description to "${example}"`)] });
    },
  }),
});

function add(at: Location, description: string): Fix {
  return suggestion(`Add the description "${description}"`, at, (corrector) => {
    corrector.insertKey(at.pointer, 'description', description, { first: true });
  });
}
