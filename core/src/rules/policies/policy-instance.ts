import { isBlank, isList, isObject, memberIgnoringCase, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { policyTemplate, type PolicyTemplate } from '../../policies/policy-templates.js';

export const PARAMETER_PREFIX = 'x-ms-apimTemplateParameter.';
export const OPERATION_NAMES = 'x-ms-apimTemplate-operationName';
export const POLICY_SECTION = 'x-ms-apimTemplate-policySection';

/** One member of a policy's `parameters`. */
export interface PolicyMember {
  readonly value: unknown;
  readonly at: Location;
}

/** A policy as the platform reads it. */
export interface Policy {
  readonly at: Location;
  /** Undefined where it is missing, blank or no text. */
  readonly templateId: string | undefined;
  /** Undefined for a template that is not known. */
  readonly template: PolicyTemplate | undefined;
  readonly parameters: JsonObject;
}

export function readPolicy(instance: JsonObject, at: Location): Policy {
  const id = textOf(memberOf(instance, 'templateId'));
  const templateId = id === undefined || isBlank(id) ? undefined : id;
  const parameters = memberOf(instance, 'parameters');
  return { at, templateId, template: templateId === undefined ? undefined : policyTemplate(templateId), parameters: isObject(parameters) ? parameters : {} };
}

/** A member by its whole key; the platform matches keys ignoring case. */
export function policyMember(policy: Policy, key: string): PolicyMember | undefined {
  const member = memberIgnoringCase(policy.parameters, key);
  return member === undefined ? undefined : { value: member.value, at: policy.at.child('parameters', member.key) };
}

/** A parameter of the template by its name alone. */
export function policyParameter(policy: Policy, name: string): PolicyMember | undefined {
  return policyMember(policy, `${PARAMETER_PREFIX}${name}`);
}

/** A text that may hold expressions. */
export interface PolicyText {
  /** The name of the template's parameter, in lower case. */
  readonly name: string;
  readonly text: string;
  readonly at: Location;
}

/** All texts that a policy gives its template, those inside the configuration of a trigger included. */
export function policyTexts(policy: Policy): readonly PolicyText[] {
  return Object.keys(policy.parameters).flatMap((key) => {
    if (!key.toLowerCase().startsWith(PARAMETER_PREFIX.toLowerCase())) return [];
    const name = key.slice(PARAMETER_PREFIX.length).toLowerCase();
    const value = policy.parameters[key];
    const at = policy.at.child('parameters', key);
    if (typeof value === 'string') return [{ name, text: value, at }];
    if (!isObject(value)) return [];
    return Object.keys(value).flatMap((member) => {
      const text = value[member];
      return typeof text === 'string' ? [{ name, text, at: at.child(member) }] : [];
    });
  });
}

/** One operation that a policy names. */
export interface NamedOperation {
  readonly operationId: string;
  readonly at: Location;
}

/** The operations that a policy is for; a single name may stand without its list. Undefined where it names none, and is for all. */
export function operationsOf(policy: Policy): readonly NamedOperation[] | undefined {
  const member = policyMember(policy, OPERATION_NAMES);
  if (member === undefined) return undefined;
  if (typeof member.value === 'string') return [{ operationId: member.value, at: member.at }];
  const names: readonly unknown[] = isList(member.value) ? member.value : [];
  if (names.length === 0) return undefined;
  return names.flatMap((name, index) => (typeof name === 'string' ? [{ operationId: name, at: member.at.child(index) }] : []));
}
