import type { ConnectorIndex } from '../../index/connector-index.js';
import { textOf } from '../../lint/json-object.js';
import { operationsOf, policyParameter, readPolicy, type PolicyMember } from '../../policies/policy-instance.js';

/** What flows take the address of the next page from. */
export const NEXT_LINK_NAMES: readonly string[] = ['nextLink', '@odata.nextLink'];

/** A policy "updatenextlink": it leads the addresses of further pages through the connector. */
export interface NextLinkPolicy {
  /** The name that it changes in the answer; undefined where it stands deeper in the answer, or the policy does not tell. */
  readonly changes: string | undefined;
  /** Where that name stands. */
  readonly at: PolicyMember['at'] | undefined;
}

/** Finds the policies "updatenextlink" of an operation. */
export function createNextLinkPolicies({ policyInstances }: Pick<ConnectorIndex, 'policyInstances'>): (operationId: string | undefined) => readonly NextLinkPolicy[] {
  const policies = policyInstances
    .filter(({ name }) => name.toLowerCase() === 'updatenextlink')
    .map(({ value, at }) => {
      const policy = readPolicy(value, at);
      // What stands deeper in the answer is named by two parameters, of which flows know one.
      const named = policyParameter(policy, 'nextLinkParentPropertyPath') === undefined ? policyParameter(policy, 'nextLinkPropertyName') : undefined;
      return { operations: operationsOf(policy), changes: textOf(named?.value), at: named?.at };
    });
  return (operationId) => policies.filter(({ operations }) => operations?.some((each) => each.operationId === operationId) !== false);
}

/** The names for the next page that flows and the policies of an operation agree about. */
export function agreedNames(policies: readonly NextLinkPolicy[]): readonly string[] {
  return NEXT_LINK_NAMES.filter((name) => agreesWith(policies, name));
}

/** Whether the policies of an operation have nothing against a name: there are none, or one changes it, or does not tell. */
export function agreesWith(policies: readonly NextLinkPolicy[], name: string): boolean {
  return policies.length === 0 || policies.some(({ changes }) => changes === undefined || changes === name);
}
