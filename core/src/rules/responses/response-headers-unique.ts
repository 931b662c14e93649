import { isObject, memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const responseHeadersUnique = defineRule({
  meta: {
    id: 'response-headers-unique',
    title: 'No response has the same header twice',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'ResponseHeadersAreNotUnique' },
    reads: ['definition'],
    messages: { duplicate: 'Capitals do not count in names of headers, so "{name}" is the same as "{other}". Remove one of them.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Response(response, at) {
      const headers = memberOf(response, 'headers');
      if (!isObject(headers)) return;
      const firsts = new Map<string, string>();
      for (const name of Object.keys(headers)) {
        const other = firsts.get(name.toLowerCase());
        const place = at.child('headers', name);
        if (other === undefined) firsts.set(name.toLowerCase(), name);
        else report({ at: place, part: 'key', messageId: 'duplicate', data: { name, other }, fixes: () => [proposeRemoval(place)] });
      }
    },
  }),
});
