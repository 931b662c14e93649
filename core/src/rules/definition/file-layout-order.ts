import { defineRule } from '../rule.js';

/** The order of Microsoft's coding standards for connectors. */
const ORDER = ['swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters'];

export const fileLayoutOrder = defineRule({
  meta: {
    id: 'file-layout-order',
    title: 'The sections of the definition stand in the usual order',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { order: '"{key}" usually stands before "{earlier}". Readers look for: swagger, info, host, basePath, schemes, consumes, produces, paths, definitions, parameters.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      let latest = -1;
      for (const key of Object.keys(root)) {
        const place = ORDER.indexOf(key);
        if (place < 0) continue;
        if (place < latest) report({ at: at.child(key), part: 'key', messageId: 'order', data: { key, earlier: ORDER[latest] ?? '' } });
        latest = Math.max(latest, place);
      }
    },
  }),
});
