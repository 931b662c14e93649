import { scriptsInUse } from '../../index/scripts.js';
import { Location } from '../../lint/location.js';
import { fileNameOf } from '../../project/uri-path.js';
import { defineRule } from '../rule.js';

export const scriptSingle = defineRule({
  meta: {
    id: 'script-single',
    title: 'A connector has one script',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script', 'settings'],
    messages: { second: 'A connector has one script, and here that is "{used}". Move the code of this file there, or delete the file.' },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      const inUse = scriptsInUse(project);
      const [used] = inUse;
      for (const document of project.documents) {
        if (used === undefined || document.kind !== 'script' || inUse.includes(document)) continue;
        report({ at: Location.root(document), messageId: 'second', data: { used: fileNameOf(used.uri) }, range: { start: 0, end: 0 } });
      }
    },
  }),
});
