import { isBlank, isList, isObject, memberIgnoringCase, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { policyTemplate, type PolicyTemplate } from './policy-templates.js';

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
  /** Where the template is named, or would be. */
  readonly templateIdAt: Location;
  /** Undefined for a template that is not known. */
  readonly template: PolicyTemplate | undefined;
  readonly parameters: JsonObject;
  /** Where the member with the parameters stands, or would stand. */
  readonly parametersAt: Location;
}

/** Keys are read ignoring case: exports of solutions have `TemplateId`, `Title` and `Parameters`, too. */
export function readPolicy(instance: JsonObject, at: Location): Policy {
  const named = policyKey(instance, at, 'templateId');
  const id = textOf(named.value);
  const templateId = id === undefined || isBlank(id) ? undefined : id;
  const parameters = policyKey(instance, at, 'parameters');
  return { at, templateId, templateIdAt: named.at, template: templateId === undefined ? undefined : policyTemplate(templateId), parameters: isObject(parameters.value) ? parameters.value : {}, parametersAt: parameters.at };
}

/** A member of a policy, with the place where it stands, or would stand. */
export function policyKey(instance: JsonObject, at: Location, key: 'templateId' | 'title' | 'parameters'): PolicyMember {
  const member = memberIgnoringCase(instance, key);
  return { value: member?.value, at: at.child(member?.key ?? key) };
}

/** A member by its whole key; the platform matches keys ignoring case. */
export function policyMember(policy: Policy, key: string): PolicyMember | undefined {
  const member = memberIgnoringCase(policy.parameters, key);
  return member === undefined ? undefined : { value: member.value, at: policy.parametersAt.child(member.key) };
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
    const at = policy.parametersAt.child(key);
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
