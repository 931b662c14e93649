import { policyExpressions, type PolicyExpression } from '../../policies/policy-expression.js';
import { defineRule } from '../rule.js';
import { policyTexts, readPolicy } from '../../policies/policy-instance.js';

const PLAIN_VALUES = ['connectionparameters', 'headers', 'header', 'queryparameters'];
/** The ends of hosts that connectors have beside those of countries, whose two letters are names of properties as well. */
const DOMAINS = ['com', 'net', 'org', 'io', 'app', 'dev', 'cloud', 'local', 'example'];
/** URLs, in which a point behind a value is the next part of a host or a path. */
const URLS = ['urltemplate', 'newpath', 'parametervalueurl'];

export const policyExpressionNavigation = defineRule({
  meta: {
    id: 'policy-expression-navigation',
    title: 'Only what comes from a body has parts that policies can reach',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['properties'],
    messages: { literal: 'The value of @{name} is text without parts, so "{step}" behind it stays as it is written. Remove it, unless it belongs to the text.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      for (const { name: parameter, text, at: place } of policyTexts(readPolicy(instance, at))) {
        for (const expression of policyExpressions(text)) {
          const step = stepMeant(expression, URLS.includes(parameter));
          if (step !== undefined) report({ at: place, messageId: 'literal', data: { name: `${expression.name}(…)`, step } });
        }
      }
    },
  }),
});

function stepMeant({ name, navigation }: PolicyExpression, isUrl: boolean): string | undefined {
  if (!PLAIN_VALUES.includes(name.toLowerCase())) return undefined;
  return navigation.find((step) => step.includes('[') || !(isUrl || endsHost(navigation)));
}

/** `@connectionParameters('account').blob.contoso.net`, in a header: the value is the first part of a host. */
function endsHost(navigation: readonly string[]): boolean {
  return navigation.length > 1 && DOMAINS.includes((navigation.at(-1) ?? '').slice(1).toLowerCase());
}
