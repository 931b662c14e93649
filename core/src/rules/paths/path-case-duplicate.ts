import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const pathCaseDuplicate = defineRule({
  meta: {
    id: 'path-case-duplicate',
    title: 'No two paths differ only in capitals',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { duplicate: 'PathRedefined' },
    reads: ['definition'],
    messages: { duplicate: 'This path differs from "{other}" only in capitals, so the service refuses the connector. Move the operations of both into one path.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const firsts = new Map<string, string>();
      for (const path of Object.keys(objectOf(memberOf(root, 'paths')) ?? {})) {
        const other = firsts.get(path.toLowerCase());
        if (path.startsWith('x-')) continue;
        if (other === undefined) firsts.set(path.toLowerCase(), path);
        else report({ at: at.child('paths', path), part: 'key', messageId: 'duplicate', data: { other } });
      }
    },
  }),
});
