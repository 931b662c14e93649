import { isObject, memberOf } from '../../lint/json-object.js';
import { offering, proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** From 100 to 599: what HTTP knows. */
const STATUS = /^[1-5]\d\d$/;

export const responseCode = defineRule({
  meta: {
    id: 'response-code',
    title: 'Responses are named by a status code, or "default"',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'ResponseMustBeDefaultOrHttpStatusCode' },
    reads: ['definition'],
    messages: { unknown: '"{code}" is no HTTP status code, so the service refuses the connector. Write a code such as "200", or "default" for all others.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value }, at) {
      const responses = memberOf(value, 'responses');
      if (!isObject(responses)) return;
      for (const code of Object.keys(responses)) {
        // A reference in place of the responses is a finding of its own.
        if (code === 'default' || code === '$ref' || code.startsWith('x-') || STATUS.test(code)) continue;
        const place = at.child('responses', code);
        const meant = meantBy(code);
        report({ at: place, part: 'key', messageId: 'unknown', data: { code }, ...offering(meant === undefined ? [] : proposeName(place, meant)) });
      }
    },
  }),
});

function meantBy(code: string): string | undefined {
  if (code.toLowerCase() === 'default') return 'default';
  if (/^[1-5]xx$/i.test(code)) return `${code[0] ?? ''}00`;
  return /^\D*([1-5]\d\d)\D*$/.exec(code)?.[1];
}
