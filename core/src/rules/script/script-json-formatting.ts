import { proposeText } from '../../fixes/fixing.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptJsonFormatting = defineRule({
  meta: {
    id: 'script-json-formatting',
    title: 'The script says which Formatting it means',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['script'],
    messages: { ambiguous: 'System.Xml has a type Formatting, too, and the service imports both. Write "Newtonsoft.Json.Formatting".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        const isOwn = outline.usings.some(({ alias }) => alias === 'Formatting') || outline.types.some(({ name }) => name === 'Formatting');
        if (isOwn) continue;
        for (const range of outline.membersOf('Formatting', ['Indented', 'None'])) report({ at: Location.root(document), messageId: 'ambiguous', range, fixes: () => [proposeText(Location.root(document), { start: range.start, end: range.start }, 'Newtonsoft.Json.', 'Write "Newtonsoft.Json.Formatting"')] });
      }
    },
  }),
});
