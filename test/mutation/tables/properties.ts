import type { Anatomy } from '../engine/anatomy.js';
import { atKey, atValue, below, type Place, pointerTo, remove, removing, rename, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, type JsonObject, listOf, member, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { misspelt } from './choosing.js';

const FILE = 'properties';
const PROPERTIES = pointerTo('/properties');
const PARAMETERS = below(PROPERTIES, 'connectionParameters');
const POLICIES = below(PROPERTIES, 'policyTemplateInstances');

/** Only for connectors with an apiProperties.json that has `properties`. */
function withProperties(breaks: (properties: JsonObject, subject: Subject) => readonly Place[]): (subject: Subject) => readonly Place[] {
  return (subject) => (subject.properties === undefined ? [] : breaks(objectOf(subject.properties.properties), subject));
}

function connectionParameters(properties: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectOf(properties.connectionParameters)).flatMap(([name, value]) => (isObject(value) ? [[name, value] as const] : []));
}

function signIns(properties: JsonObject): readonly string[] {
  return connectionParameters(properties).filter(([, value]) => isObject(value.oAuthSettings)).map(([name]) => name);
}

/** apiProperties.json. */
export const PROPERTY_MUTATIONS: readonly Mutation[] = [
  ...['0078d4', '#07d', 'blue'].map((color) => ({ rule: 'brand-color-hex', name: color, breaks: withProperties(() => [settingValue(below(PROPERTIES, 'iconBrandColor'), color, FILE)]) })),
  { rule: 'brand-color-required', name: 'removed', breaks: withProperties((properties) => (has(properties, 'iconBrandColor') ? [removing(below(PROPERTIES, 'iconBrandColor'), FILE)] : [])) },
  { rule: 'brand-color-required', name: 'empty', breaks: withProperties(() => [settingValue(below(PROPERTIES, 'iconBrandColor'), '', FILE)]) },
  { rule: 'brand-color-required', name: 'a number', breaks: withProperties(() => [settingValue(below(PROPERTIES, 'iconBrandColor'), 30932, FILE)]) },
  { rule: 'conn-param-type', name: 'another word', breaks: withProperties((properties) => connectionParameters(properties).map(([name]) => settingValue(below(PARAMETERS, name, 'type'), 'password', FILE))) },
  { rule: 'conn-param-type', name: 'misspelt', breaks: withProperties((properties) => connectionParameters(properties).map(([name]) => settingValue(below(PARAMETERS, name, 'type'), 'securstring', FILE))) },
  { rule: 'conn-param-type', name: 'removed', breaks: withProperties((properties) => connectionParameters(properties).filter(([, value]) => has(value, 'type')).map(([name]) => removing(below(PARAMETERS, name, 'type'), FILE))) },
  { rule: 'oauth-key-spelling', name: 'other capitals', breaks: withProperties((properties) => signIns(properties).map((name) => ({ changes: [rename(below(PARAMETERS, name, 'oAuthSettings'), 'oauthSettings', FILE)], expected: atKey(below(PARAMETERS, name, 'oauthSettings'), FILE) }))) },
  { rule: 'oauth-scopes', name: 'a text', breaks: withProperties((properties) => signIns(properties).map((name) => settingValue(below(PARAMETERS, name, 'oAuthSettings', 'scopes'), 'read write', FILE))) },
  { rule: 'oauth-scopes', name: 'a number', breaks: withProperties((properties) => signIns(properties).map((name) => ({ changes: [set(below(PARAMETERS, name, 'oAuthSettings', 'scopes'), ['read', 7], FILE)], expected: atValue(below(PARAMETERS, name, 'oAuthSettings', 'scopes', 1), FILE) }))) },
  { rule: 'props-root', name: 'removed', breaks: withProperties(() => [{ changes: [remove(PROPERTIES, FILE)], expected: atValue(pointerTo(''), FILE) }]) },
  { rule: 'props-root', name: 'a list', breaks: withProperties(() => [settingValue(PROPERTIES, [], FILE)]) },
  { rule: 'props-root', name: 'one beside it', breaks: withProperties(() => [settingKey(pointerTo('/contoso'), {}, FILE)]) },
  {
    rule: 'policy-operation-exists',
    name: 'one more operation',
    breaks: withProperties((properties) => listOf(properties.policyTemplateInstances).flatMap((instance, index) => {
      const names = member(member(instance, 'parameters'), 'x-ms-apimTemplate-operationName');
      return Array.isArray(names) ? [settingValue(below(POLICIES, index, 'parameters', 'x-ms-apimTemplate-operationName', names.length), 'NoSuchContoso', FILE)] : [];
    })),
  },
  {
    rule: 'policy-operation-exists',
    name: 'one more policy',
    breaks: withProperties((properties) => {
      const policies = listOf(properties.policyTemplateInstances);
      return [{ changes: [set(POLICIES, [...policies, policyFor('NoSuchContoso')], FILE)], expected: atValue(below(POLICIES, policies.length, 'parameters', 'x-ms-apimTemplate-operationName', 0), FILE) }];
    }),
  },
  { rule: 'script-operations-exist', name: 'one more operation', breaks: withProperties((properties) => [settingOperation(listOf(properties.scriptOperations), 'NoSuchContoso')]) },
  { rule: 'script-operations-exist', name: 'misspelt', breaks: withProperties((properties, { anatomy }) => operationIds(anatomy).map((id) => settingOperation(listOf(properties.scriptOperations), misspelt(id)))) },
  {
    rule: 'policy-operation-exists',
    name: 'misspelt',
    breaks: withProperties((properties, { anatomy }) => {
      const policies = listOf(properties.policyTemplateInstances);
      return operationIds(anatomy).map((id) => ({ changes: [set(POLICIES, [...policies, policyFor(misspelt(id))], FILE)], expected: atValue(below(POLICIES, policies.length, 'parameters', 'x-ms-apimTemplate-operationName', 0), FILE) }));
    }),
  },
];

function policyFor(operationId: string): JsonObject {
  return { templateId: 'setheader', title: 'Say who asks', parameters: { 'x-ms-apimTemplateParameter.name': 'X-Contoso', 'x-ms-apimTemplateParameter.value': 'yes', 'x-ms-apimTemplateParameter.existsAction': 'override', 'x-ms-apimTemplate-policySection': 'Request', 'x-ms-apimTemplate-operationName': [operationId] } };
}

/** Ids that are long enough to be recognised when they are misspelt. */
function operationIds({ operations }: Anatomy): readonly string[] {
  return operations.map(({ id }) => id ?? '').filter((id) => id.length > 5 && !operations.some((other) => other.id === misspelt(id)));
}

function settingOperation(operations: readonly unknown[], id: string): Place {
  const place = below(PROPERTIES, 'scriptOperations');
  return { changes: [set(place, [...operations, id], FILE)], expected: atValue(below(place, operations.length), FILE) };
}
