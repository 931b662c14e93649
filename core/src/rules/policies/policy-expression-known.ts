import type { PolicyExpression } from '../../policies/policy-expression.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import { POLICY_FUNCTIONS } from '../../policies/policy-functions.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { policyTexts, readPolicy, type PolicyText } from '../../policies/policy-instance.js';

const FUNCTIONS = POLICY_FUNCTIONS.filter(({ standing }) => standing === 'documented').map(({ name }) => name);
const TOLERATED = POLICY_FUNCTIONS.filter(({ standing }) => standing === 'tolerated').map(({ name }) => name);

export const policyExpressionKnown = defineRule({
  meta: {
    id: 'policy-expression-known',
    title: 'Expressions in policies use functions that policies have',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: {
      unknown: 'Policies have no function "{name}", so the text stays as it is. Use one of headers, queryParameters, connectionParameters, body and item.',
      misspelt: 'Policies have no function "{name}". Did you mean "{nearest}"?',
      capitals: 'The function is written "{nearest}" in Microsoft’s documentation, and "{name}" here. Write it in the same capitals.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      for (const text of policyTexts(readPolicy(instance, at))) {
        for (const expression of policyExpressions(text.text)) {
          const { name, form } = expression;
          if (form === 'member' || FUNCTIONS.includes(name) || TOLERATED.includes(name)) continue;
          const inCapitals = [...FUNCTIONS, ...TOLERATED].find((each) => each.toLowerCase() === name.toLowerCase());
          const nearest = inCapitals ?? nearestName(name, FUNCTIONS);
          if (nearest !== undefined) {
            report({ at: text.at, messageId: inCapitals === undefined ? 'misspelt' : 'capitals', data: { name, nearest }, fixes: () => [rename(text, expression, nearest)] });
          } else if (form === 'direct' && !isInWord(text.text, expression)) report({ at: text.at, messageId: 'unknown', data: { name } });
          // Inside @{…} there may be more functions than are documented.
        }
      }
    },
  }),
});

/** An e-mail address and the like. */
function isInWord(text: string, { start }: PolicyExpression): boolean {
  return /[\w.+-]/.test(text.charAt(start - 1));
}

function rename({ text, at }: PolicyText, { start, name }: PolicyExpression, to: string): Fix {
  const from = text.indexOf(name, start);
  return proposeValue(at, `${text.slice(0, from)}${to}${text.slice(from + name.length)}`, `Change it to "${to}"`);
}
