import type { ConnectorIndex } from '../../index/connector-index.js';
import { isObject, memberOf, textOf } from '../../lint/json-object.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import { documentOf } from '../../project/connector-project.js';
import { parametersAreReadable } from '../../paths/unreadable-parameters.js';
import { defineRule } from '../rule.js';
import { coveredOperations } from '../../policies/covered-operations.js';
import { policyParameter, policyTexts, readPolicy } from '../../policies/policy-instance.js';

/** Headers that calls have, or may have, without a parameter for them. */
const STANDARD_HEADERS = /^(accept(-.+)?|authorization|cache-control|client-.*|connection|content-.+|cookie|date|etag|expect|forwarded|from|host|if-.+|origin|pragma|prefer|range|referer|te|user-agent|via|warning|x-forwarded-.+|x-ms-.+)$/i;

export const policyParameterDeclared = defineRule({
  meta: {
    id: 'policy-parameter-declared',
    title: 'Headers and query parameters that policies read are there',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      header: 'None of the operations that this policy is for has a header "{name}", so the policy may get nothing. Declare it, or correct the name.',
      query: 'None of the operations that this policy is for has a query parameter "{name}", so the policy may get nothing. Declare it, or correct the name.',
    },
    fixable: 'no',
  },
  create: ({ project, index, isComplete, report }) => {
    // A script may add anything.
    if (!isComplete || !isObject(documentOf(project, 'definition')?.value) || documentOf(project, 'script') !== undefined) return {};
    return {
      PolicyInstance(instance, at) {
        const policy = readPolicy(instance, at);
        const operations = coveredOperations(policy, index);
        if (operations.length === 0 || !operations.every((operation) => parametersAreReadable(operation, index))) return;
        const declared = new Set(operations.flatMap((operation) => index.parametersOf(operation)).map(({ in: place, name }) => `${place ?? ''} ${name?.toLowerCase() ?? ''}`));
        for (const { name: parameter, text, at: place } of policyTexts(policy)) {
          // Of setvaluefromurl: what is set, not what is read.
          if (parameter === 'parametertemplate') continue;
          for (const { name: called, arguments: given } of policyExpressions(text)) {
            const kind = KINDS.get(called.toLowerCase());
            const name = given[0]?.text;
            // With a default, it need not be there.
            if (kind === undefined || name === undefined || given[0]?.quote === '' || given.length > 1) continue;
            if (declared.has(`${kind} ${name.toLowerCase()}`) || (kind === 'header' && STANDARD_HEADERS.test(name)) || isBrought(kind, name, index)) continue;
            report({ at: place, messageId: kind, data: { name } });
          }
        }
      },
    };
  },
});

const KINDS: ReadonlyMap<string, 'header' | 'query'> = new Map([
  ['headers', 'header'],
  ['header', 'header'],
  ['queryparameters', 'query'],
]);

/** By the connection, or by another policy. */
function isBrought(kind: 'header' | 'query', name: string, index: ConnectorIndex): boolean {
  const isSame = (other: unknown): boolean => textOf(other)?.toLowerCase() === name.toLowerCase();
  if (index.securitySchemes.some(({ value }) => memberOf(value, 'in') === kind && isSame(memberOf(value, 'name')))) return true;
  return index.policyInstances.some(({ value, at }) => {
    const policy = readPolicy(value, at);
    if (policy.template?.id === (kind === 'header' ? 'setheader' : 'setqueryparameter')) return isSame(policyParameter(policy, 'name')?.value);
    const set = textOf(policyParameter(policy, 'parameterTemplate')?.value);
    return set !== undefined && policyExpressions(set).some((each) => KINDS.get(each.name.toLowerCase()) === kind && isSame(each.arguments[0]?.text));
  });
}
