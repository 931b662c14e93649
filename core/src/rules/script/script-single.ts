import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import type { ConnectorProject } from '../../project/connector-project.js';
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
      const named = namesInSettings(project);
      const scripts = project.documents.filter(({ kind }) => kind === 'script').map((document) => ({ document, name: fileNameOf(document.uri) }));
      const used = scripts.find(({ name }) => named.has(name.toLowerCase())) ?? scripts[0];
      for (const { document, name } of scripts) {
        // Several settings may name one script each: for development, and for production.
        if (used === undefined || document === used.document || named.has(name.toLowerCase())) continue;
        report({ at: Location.root(document), messageId: 'second', data: { used: used.name }, range: { start: 0, end: 0 } });
      }
    },
  }),
});

function namesInSettings({ documents }: ConnectorProject): ReadonlySet<string> {
  const values = documents.filter(({ kind }) => kind === 'settings').map(({ value }) => textOf(memberOf(objectOf(value), 'script')) ?? '');
  return new Set(values.map((value) => value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1).trim().toLowerCase()));
}
