import { isMcpOperation } from '../../index/mcp-operation.js';
import { defineRule } from '../rule.js';
import { isForeignVerb, isVerb } from '../../wording/verbs.js';

export const actionSummaryVerbFirst = defineRule({
  meta: {
    id: 'action-summary-verb-first',
    title: 'Summaries of actions say what is done',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { noVerb: 'The summary does not say what the action does, and makers look for verbs: begin with one, such as "Get", "Create", "Update" or "Delete".' },
    fixable: 'no',
    options: { verbs: { kind: 'texts', default: [], description: 'Verbs of your field that the rule does not know.' } },
  },
  create: ({ options, report }) => {
    const verbs = new Set(options.verbs.map((verb) => verb.toLowerCase()));
    return {
      Operation(operation, at) {
        const { kind, summary } = operation;
        // Which words are verbs is known for English, and a little for its neighbours.
        if (kind !== 'action' || summary === undefined || isMcpOperation(operation) || /(?![A-Za-z])\p{L}/u.test(summary)) return;
        const words = summary.match(/\p{L}+/gu) ?? [];
        // A sentence with several words has its verb somewhere that this list may not know; a name of one or two has none.
        if (words.length > 0 && words.length <= 3 && !hasVerb(words) && !words.some((word) => verbs.has(word.toLowerCase()))) report({ at: at.child('summary'), messageId: 'noVerb' });
      },
    };
  },
});

/** What stands before "a" or "the" is a verb, whether the list has it or not: Refund a return. */
function hasVerb(words: readonly string[]): boolean {
  return words.some((word) => isVerb(word) || isForeignVerb(word) || /(?:ize|ise|ify|ate)$/i.test(word)) || /^(?:a|an|the|all|my|multiple)$/i.test(words[1] ?? '');
}
