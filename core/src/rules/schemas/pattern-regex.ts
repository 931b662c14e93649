import { defineRule } from '../rule.js';

export const patternRegex = defineRule({
  meta: {
    id: 'pattern-regex',
    title: 'Patterns are regular expressions',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { broken: 'PatternShouldBeValidRegularExpression' },
    reads: ['definition'],
    messages: { broken: 'This pattern is no regular expression ({reason}), and nothing is checked against it.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    keywords: {
      pattern(value, _holder, at) {
        const reason = typeof value === 'string' ? faultOf(value) : undefined;
        if (reason !== undefined) report({ at: at.child('pattern'), messageId: 'broken', data: { reason } });
      },
    },
  }),
});

/** The service reads patterns as .NET does, which knows more than JavaScript: flags inside, `\A` and `\z`, atomic groups, classes without other classes. What only .NET knows is let pass. */
function faultOf(pattern: string): string | undefined {
  const common = pattern.replace(/\(\?[imnsx-]+\)/g, '').replace(/\(\?(?:[imnsx-]+:|>)/g, '(?:').replace(/\\[AzZG]/g, '').replace(/\(\?'(\w+)'/g, '(?<$1>').replace(/\(\?#[^)]*\)/g, '').replace(/-\[\^?(?:\\.|[^\\[\]])*\]\]/g, ']');
  try {
    new RegExp(common);
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^Invalid regular expression: /, '').replace(/^\/[^]*\/\w*: /, '').toLowerCase();
  }
}
