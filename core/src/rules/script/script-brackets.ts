import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export const scriptBrackets = defineRule({
  meta: {
    id: 'script-brackets',
    title: 'Each bracket of the script has its partner',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: {
      open: 'This "{sign}" is never closed, so the script does not compile and the service refuses it. Add the "{partner}" that is missing.',
      block: 'A "{sign}" of the script is never closed, so it does not compile and the service refuses it. By the indentation it is this one: add its "{partner}".',
      close: 'This "{sign}" closes nothing, so the script does not compile and the service refuses it. Remove it, or add what it should close.',
    },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline: { unpaired } } of index.scripts) {
        if (unpaired === undefined) continue;
        const { sign, range, isGuess } = unpaired;
        const partner = PARTNERS[sign];
        const at = Location.root(document);
        // One bracket that is missing takes the partners of others away; only the first is told.
        if (partner === undefined) report({ at, messageId: 'close', data: { sign }, range });
        else report({ at, messageId: isGuess ? 'block' : 'open', data: { sign, partner }, range });
      }
    },
  }),
});
