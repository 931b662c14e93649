import { isList, isObject, memberIgnoringCase, objectOf, textOf } from '../lint/json-object.js';
import { policyTemplate } from '../policies/policy-templates.js';
import { report, type Scope } from './change-list.js';
import { placeOfMember, type Holder } from './compare-members.js';
import type { SectionPair } from './compare-properties.js';
import { isSameValue } from './same-value.js';
import type { Facet } from './schema-view.js';

interface Policy extends Holder {
  /** Its title, or what its template is called. */
  readonly name: string;
  readonly template: string;
  readonly index: number;
}

/** Policies go by template and title; of those that are left, the first of a template is taken for the first there. */
export function comparePolicies({ before, after }: SectionPair, scope: Scope): void {
  const [policiesBefore, policiesAfter] = [policiesOf(before), policiesOf(after)];
  const partners = matchPolicies(policiesBefore, policiesAfter);
  const taken = new Set(partners.values());
  for (const policy of policiesBefore) {
    const partner = partners.get(policy);
    if (partner === undefined) report(scope, { rule: 'policy-removed', messageId: 'removed', kind: 'removed', before: policy.at, data: { policy: policy.name } });
    else comparePair(policy, partner, scope);
  }
  for (const policy of policiesAfter) {
    if (!taken.has(policy)) report(scope, { rule: 'policy-added', messageId: 'added', kind: 'added', after: policy.at, data: { policy: policy.name } });
  }
  const order = [...partners.entries()].sort(([a], [b]) => a.index - b.index).map(([, partner]) => partner.index);
  const isMoved = order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  if (isMoved) report(scope, { rule: 'policy-changed', messageId: 'moved', kind: 'changed', before: before.at, after: after.at, data: {} });
}

/** Exports of solutions write keys in another case. */
function policiesOf({ value, at }: Facet): readonly Policy[] {
  return (isList(value) ? value : []).flatMap((policy, index) => {
    if (!isObject(policy)) return [];
    const template = textOf(memberIgnoringCase(policy, 'templateId')?.value) ?? '';
    const title = textOf(memberIgnoringCase(policy, 'title')?.value) ?? policyTemplate(template)?.title ?? template;
    return [{ value: policy, at: at.step(index), name: title, template: template.toLowerCase(), index }];
  });
}

function matchPolicies(before: readonly Policy[], after: readonly Policy[]): ReadonlyMap<Policy, Policy> {
  const partners = new Map<Policy, Policy>();
  const keys: readonly ((policy: Policy) => string)[] = [({ value }) => JSON.stringify(value), ({ template, name }) => `${template} ${name}`, ({ template }) => template];
  for (const keyOf of keys) {
    const taken = new Set(partners.values());
    const free = after.filter((policy) => !taken.has(policy));
    for (const policy of before) {
      const partner = partners.has(policy) ? undefined : free.find((each) => !taken.has(each) && keyOf(each) === keyOf(policy));
      if (partner === undefined) continue;
      partners.set(policy, partner);
      taken.add(partner);
    }
  }
  return partners;
}

function comparePair(before: Policy, after: Policy, scope: Scope): void {
  for (const key of new Set([...Object.keys(after.value), ...Object.keys(before.value)].map((each) => each.toLowerCase()))) {
    const [from, to] = [facetOf(before, key), facetOf(after, key)];
    if (isSameValue(from.value, to.value)) continue;
    const [parametersBefore, parametersAfter] = [objectOf(from.value), objectOf(to.value)];
    if (parametersBefore !== undefined && parametersAfter !== undefined) compareSettings({ value: parametersBefore, at: from.at }, { value: parametersAfter, at: to.at }, after.name, scope);
    else report(scope, { rule: 'policy-changed', messageId: 'changed', kind: 'changed', before: from.at, after: to.at, data: { policy: after.name, setting: memberIgnoringCase(after.value, key)?.key ?? key } });
  }
}

function facetOf({ value, at }: Policy, key: string): Facet {
  const member = memberIgnoringCase(value, key);
  return member === undefined ? { value: undefined, at } : { value: member.value, at: at.step(member.key) };
}

function compareSettings(before: Holder, after: Holder, policy: string, scope: Scope): void {
  for (const key of new Set([...Object.keys(after.value), ...Object.keys(before.value)])) {
    if (isSameValue(before.value[key], after.value[key])) continue;
    const setting = key.replace(/^x-ms-apimTemplate(?:Parameter\.|-)/, '');
    report(scope, { rule: 'policy-changed', messageId: 'changed', kind: 'changed', before: placeOfMember(before, key), after: placeOfMember(after, key), data: { policy, setting } });
  }
}
