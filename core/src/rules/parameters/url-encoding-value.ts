import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const VALUES: readonly unknown[] = ['single', 'double'];

export const urlEncodingValue = defineRule({
  meta: {
    id: 'url-encoding-value',
    title: 'x-ms-url-encoding is single or double',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'JsonValueNotInEnum' },
    reads: ['definition'],
    messages: { unknown: '{value} is no way to encode a value for a URL. Write "single", or "double" where the API decodes twice.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      'x-ms-url-encoding'(value, _parameter, holder) {
        if (VALUES.includes(value)) return;
        const at = holder.child('x-ms-url-encoding');
        const meant = typeof value === 'string' && VALUES.includes(value.trim().toLowerCase()) ? [value.trim().toLowerCase()] : VALUES;
        report({ at, messageId: 'unknown', data: { value: JSON.stringify(value) }, fixes: () => meant.map((each) => proposeValue(at, each)) });
      },
    },
  }),
});
