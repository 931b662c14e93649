import { classesOfScript, classThatRuns } from '../../csharp/script-classes.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptClass = defineRule({
  meta: {
    id: 'script-class',
    title: 'The script has a public class Script that derives from ScriptBase',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: {
      missing: 'No class of the script derives from ScriptBase, so the service finds nothing to run. Write "public class Script : ScriptBase".',
      name: 'The service looks for a class called Script and does not find "{name}". Rename it to "Script".',
      notPublic: 'The class Script is not public, so the service may not find it. Write "public class Script : ScriptBase".',
    },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        const at = Location.root(document);
        const classes = classesOfScript(outline);
        const main = classThatRuns(classes);
        if (main === undefined) {
          report({ at, messageId: 'missing', range: { start: 0, end: 0 } });
        } else if (main.name !== 'Script') {
          // Published connectors write it without the capital, so the service does not mind that.
          report({ at, messageId: 'name', data: { name: main.name }, range: main.nameRange, severity: main.name.toLowerCase() === 'script' ? 'warning' : 'error' });
        } else if (!classes.some(({ name, modifiers }) => name === main.name && modifiers.has('public'))) {
          report({ at, messageId: 'notPublic', range: main.nameRange, severity: 'warning' });
        }
      }
    },
  }),
});
