import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const oauthCustomParamShape = defineRule({
  meta: {
    id: 'oauth-custom-param-shape',
    title: 'Custom parameters of a sign-in are objects with a value',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      all: '"customParameters" is {type} instead of an object of parameters.',
      bare: '"{name}" is {type} instead of an object. Write { "value": … }.',
      value: '"{name}" has no text as its "value". Write { "value": "…" }.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ customParameters, at }) {
      const place = at.child('customParameters');
      if (customParameters !== undefined && !isObject(customParameters)) report({ at: place, messageId: 'all', data: { type: jsonTypeOf(customParameters) }, fixable: 'no' });
      if (!isObject(customParameters)) return;
      for (const name of Object.keys(customParameters)) {
        const parameter = customParameters[name];
        const parameterAt = place.child(name);
        if (!isObject(parameter)) report({ at: parameterAt, messageId: 'bare', data: { name, type: jsonTypeOf(parameter) }, ...(typeof parameter === 'string' ? offering([proposeValue(parameterAt, { value: parameter }, 'Write it as an object with a value')]) : { fixable: 'no' as const }) });
        // Published connectors have null and nothing there.
        else if (typeof memberOf(parameter, 'value') !== 'string') report({ at: parameterAt, part: 'key', messageId: 'value', data: { name }, severity: 'warning', isMissing: true, fixable: 'no' });
      }
    },
  }),
});
