import { policyExpressions, type ExpressionArgument, type PolicyExpression } from '../../policies/policy-expression.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { policyTexts, readPolicy } from '../../policies/policy-instance.js';

const NAMING = ['headers', 'header', 'queryparameters', 'connectionparameters'];

export const policyExpressionQuotes = defineRule({
  meta: {
    id: 'policy-expression-quotes',
    title: 'Names in expressions of policies stand between single quotes',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: {
      double: 'Policies take names between single quotes, and {name} has double ones. Write {wanted}.',
      unquoted: 'Policies take names between single quotes, and {name} has none. Write {wanted}.',
      open: 'The expression {name} is not closed. Add what is missing: a quote, or a closing bracket.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      for (const { text, at: place } of policyTexts(readPolicy(instance, at))) {
        for (const expression of policyExpressions(text)) {
          if (!NAMING.includes(expression.name.toLowerCase())) continue;
          const { name } = expression;
          if (!expression.isClosed) {
            report({ at: place, messageId: 'open', data: { name: `@${name}` } });
            continue;
          }
          for (const argument of expression.arguments) {
            const fault = faultOf(argument, expression);
            if (fault === undefined) continue;
            const wanted = `'${argument.text}'`;
            const fixes = argument.text.includes("'") ? [] : [proposeValue(place, `${text.slice(0, argument.start)}${wanted}${text.slice(argument.end)}`, `Write ${wanted}`)];
            report({ at: place, messageId: fault, data: { name: `@${name}`, wanted }, ...offering(fixes) });
          }
        }
      }
    },
  }),
});

/** Another function may stand in place of a name. */
function faultOf({ quote, text }: ExpressionArgument, { form }: PolicyExpression): 'double' | 'unquoted' | undefined {
  if (quote === '"') return 'double';
  return quote === '' && form === 'direct' && /^[\w:.-]+$/.test(text) ? 'unquoted' : undefined;
}
