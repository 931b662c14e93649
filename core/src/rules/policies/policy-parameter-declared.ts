import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { proposeValue } from '../../fixes/fixing.js';
import { isObject, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { type ExpressionArgument, policyExpressions } from '../../policies/policy-expression.js';
import { documentOf } from '../../project/connector-project.js';
import { parametersAreReadable } from '../../paths/unreadable-parameters.js';
import { nearestName } from '../../wording/nearest-name.js';
import { defineRule } from '../rule.js';
import { coveredOperations } from '../../policies/covered-operations.js';
import { type Policy, POLICY_SECTION, policyMember, policyParameter, policyTexts, readPolicy } from '../../policies/policy-instance.js';

/** Headers that calls have, or may have, without a parameter for them. */
const STANDARD_HEADERS = /^(accept(-.+)?|authorization|cache-control|client-.*|connection|content-.+|cookie|date|etag|expect|forwarded|from|host|if-.+|origin|pragma|prefer|range|referer|te|user-agent|via|warning|x-forwarded-.+|x-ms-.+)$/i;

type Kind = 'header' | 'query';

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
      misspelt: 'None of the operations that this policy is for has a {kind} "{name}", so the policy may get nothing. Did you mean "{nearest}"?',
      elsewhere: 'The operations that this policy is for have "{name}" as a {other}, which "{written}" does not read, so the policy may get nothing. Read it with "{right}".',
    },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || !isObject(documentOf(project, 'definition')?.value)) return {};
    const hasScript = documentOf(project, 'script') !== undefined;
    return {
      PolicyInstance(instance, at) {
        const policy = readPolicy(instance, at);
        const operations = coveredOperations(policy, index);
        if (operations.length === 0 || !operations.every((operation) => parametersAreReadable(operation, index))) return;
        // A script may add anything.
        if (hasScript && mayRunFor(operations, index)) return;
        const calls = callsOf(operations, index);
        const isForAnswers = /^(?:response|failure)$/i.test(textOf(policyMember(policy, POLICY_SECTION)?.value) ?? '');
        for (const { name: parameter, text, at: place } of policyTexts(policy)) {
          // Of setvaluefromurl: what is set, not what is read.
          if (parameter === 'parametertemplate') continue;
          for (const { name: called, arguments: [argument, fallback], start } of policyExpressions(text)) {
            const kind = KINDS.get(called.toLowerCase());
            // With a default, it need not be there.
            if (kind === undefined || argument === undefined || argument.quote === '' || fallback !== undefined) continue;
            // Where the policy is for answers, these may be theirs.
            if (kind === 'header' && isForAnswers) continue;
            const name = argument.text;
            if (has(calls[kind], name) || (kind === 'header' && STANDARD_HEADERS.test(name)) || isBrought(kind, name, policy, operations, index)) continue;
            const other = kind === 'header' ? 'query' : 'header';
            const nearest = nearestName(name, calls[kind]);
            const write = (from: number, to: number, words: string): string => `${text.slice(0, from)}${words}${text.slice(to)}`;
            if (has(calls[other], name)) {
              const right = FUNCTIONS[other];
              const from = text.indexOf(called, start);
              report({ at: place, messageId: 'elsewhere', data: { name, other: WORDS[other], written: called, right }, severity: 'warning', fixes: () => [proposeValue(place, write(from, from + called.length, right), `Read it with "${right}"`)] });
            } else if (nearest !== undefined) {
              const corrected = writeArgument(argument, nearest, write);
              report({ at: place, messageId: 'misspelt', data: { kind: WORDS[kind], name, nearest }, severity: 'warning', fixes: () => [proposeValue(place, corrected, `Change it to "${nearest}"`)] });
            } else if (kind === 'header' || !operations.some(({ value }) => isObject(memberOf(value, 'x-ms-pageable')))) {
              // The address of a next page has the parameters that the API likes.
              report({ at: place, messageId: kind, data: { name } });
            }
          }
        }
      },
    };
  },
});

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['headers', 'header'],
  ['header', 'header'],
  ['queryparameters', 'query'],
]);

const FUNCTIONS: Readonly<Record<Kind, string>> = { header: 'headers', query: 'queryParameters' };
const WORDS: Readonly<Record<Kind, string>> = { header: 'header', query: 'query parameter' };

function writeArgument({ start, end }: ExpressionArgument, name: string, write: (from: number, to: number, words: string) => string): string {
  return write(start + 1, end - 1, name);
}

/** A list of operations limits a script; without one, it runs for all. */
function mayRunFor(operations: readonly ConnectorOperation[], index: ConnectorIndex): boolean {
  const ids = new Set(index.scriptOperations.map(({ operationId }) => operationId));
  return ids.size === 0 || operations.some(({ operationId }) => operationId === undefined || ids.has(operationId));
}

/** The names of the headers and query parameters that the calls of operations may have, those that a path brings along included. */
function callsOf(operations: readonly ConnectorOperation[], index: ConnectorIndex): Readonly<Record<Kind, readonly string[]>> {
  const parameters = operations.flatMap((operation) => index.parametersOf(operation));
  const named = (kind: Kind): readonly string[] => parameters.flatMap((parameter) => (parameter.in === kind ? (parameter.name ?? []) : []));
  const inPaths = operations.flatMap(({ path }) => (path.split('?')[1] ?? '').split('&').map((part) => part.split('=')[0] ?? ''));
  return { header: named('header'), query: [...named('query'), ...inPaths] };
}

function has(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

/** By the connection, or by another policy for one of the operations. */
function isBrought(kind: Kind, name: string, reader: Policy, operations: readonly ConnectorOperation[], index: ConnectorIndex): boolean {
  const isSame = (other: unknown): boolean => textOf(other)?.toLowerCase() === name.toLowerCase();
  if (index.securitySchemes.some(({ value }) => memberOf(value, 'in') === kind && isSame(memberOf(value, 'name')))) return true;
  return index.policyInstances.some(({ value, at }) => {
    const policy = readPolicy(value, at);
    if (policy.at.pointer === reader.at.pointer && policy.at.document === reader.at.document) return false;
    if (!coveredOperations(policy, index).some((operation) => operations.includes(operation))) return false;
    if (policy.template?.id === (kind === 'header' ? 'setheader' : 'setqueryparameter')) return isSame(policyParameter(policy, 'name')?.value);
    // A polling trigger sends its state along.
    if (kind === 'query' && has(Object.keys(objectOf(policyParameter(policy, 'triggerConfig')?.value) ?? {}), name)) return true;
    const set = textOf(policyParameter(policy, 'parameterTemplate')?.value);
    return set !== undefined && policyExpressions(set).some((each) => KINDS.get(each.name.toLowerCase()) === kind && isSame(each.arguments[0]?.text));
  });
}
