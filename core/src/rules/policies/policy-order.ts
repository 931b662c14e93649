import { memberIgnoringCase, textOf } from '../../lint/json-object.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import { defineRule } from '../rule.js';
import { operationsOf, policyParameter, policyTexts, POLICY_SECTION, policyMember, readPolicy, type Policy } from '../../policies/policy-instance.js';

export const policyOrder = defineRule({
  meta: {
    id: 'policy-order',
    title: 'No policy undoes what another one did',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['properties'],
    messages: { undone: 'Policies run in the order of the list, and a later one ({title}) sets the same {what} for the same operations, so this one does nothing. Remove it, or change their order.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    End() {
      const policies = index.policyInstances.map(({ value, at }) => readPolicy(value, at));
      const targets = policies.map(targetOf);
      policies.forEach((policy, place) => {
        const target = targets[place];
        if (target === undefined) return;
        const later = policies.findIndex((other, otherPlace) => otherPlace > place && targets[otherPlace]?.key === target.key && overrides(other) && covers(other, policy));
        if (later === -1 || policies.slice(place + 1, later + 1).some((between) => mayUse(between, target))) return;
        const title = textOf(memberIgnoringCase(index.policyInstances[later]?.value ?? {}, 'title')?.value) ?? `number ${later + 1}`;
        report({ at: policy.at, messageId: 'undone', data: { title, what: target.what } });
      });
    },
  }),
});

interface Target {
  readonly key: string;
  readonly what: string;
  /** The functions that read it. */
  readonly readers: readonly string[];
  readonly name: string;
}

/** What a policy sets; undefined for one whose effects add up, or are not known. */
function targetOf(policy: Policy): Target | undefined {
  const section = textOf(policyMember(policy, POLICY_SECTION)?.value)?.toLowerCase() ?? '';
  const written = textOf(policyParameter(policy, 'name')?.value);
  const name = written?.toLowerCase();
  switch (policy.template?.id) {
    case 'dynamichosturl':
      return { key: 'host', what: 'host', readers: [], name: '' };
    case 'routerequesttoendpoint':
      return { key: 'path', what: 'path', readers: [], name: '' };
    case 'setheader':
      return name === undefined ? undefined : { key: `header ${section} ${name}`, what: `header "${written ?? ''}"`, readers: ['headers', 'header'], name };
    case 'setqueryparameter':
      return name === undefined ? undefined : { key: `query ${name}`, what: `query parameter "${written ?? ''}"`, readers: ['queryparameters'], name };
    default:
      return undefined;
  }
}

function overrides(policy: Policy): boolean {
  return (textOf(policyParameter(policy, 'existsAction')?.value)?.toLowerCase() ?? 'override') === 'override';
}

/** Whether a policy is for all operations that another one is for. */
function covers(policy: Policy, other: Policy): boolean {
  const mine = operationsOf(policy);
  const others = operationsOf(other);
  if (mine === undefined) return true;
  return others?.every(({ operationId }) => mine.some((each) => each.operationId === operationId)) === true;
}

/** A value from a URL is fetched with the host and the headers of that moment, and an expression may read what was set. */
function mayUse(policy: Policy, { readers, name }: Target): boolean {
  if (policy.template === undefined || policy.template.id === 'setvaluefromurl') return true;
  return policyTexts(policy).some(({ text }) => policyExpressions(text).some((each) => readers.includes(each.name.toLowerCase()) && each.arguments[0]?.text.toLowerCase() === name));
}
