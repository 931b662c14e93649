import type { Pointer } from '@connector-workbench/core';
import { OPERATION_NAMES, P, parameterOf, placeOf, POLICY_OF, POLL, ROUTES, withoutPolicy, withPolicies, withPolicy } from '../bases/policies.js';
import { atKey, atValue, below, type Change, type Place, pointerTo, remove, removing, rename, set, settingValue } from '../engine/change.js';
import { has, isObject, member, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';

const FILE = 'properties';
const SINCE = below(POLL, 'parameters', 0);

/** One fault in the policies that are added to the connector, or in the operations that they are for. */
function policed(rule: string, name: string, place: (subject: Subject) => Place): Mutation {
  return { rule, name, prepare: withPolicies, breaks: (subject) => [place(subject)] };
}

/** A wrong text in one of the added policies. */
function wrongParameter(rule: string, name: string, policy: { readonly title: string }, parameter: string, value: unknown): Mutation {
  return policed(rule, name, (subject) => settingValue(parameterOf(subject, policy, parameter), value, FILE));
}

const inDefinition = (changes: readonly Change[], expected: Place['expected']) => (): Place => ({ changes, expected });
const namesOf = (subject: Subject, policy: { readonly title: string }): Pointer => below(placeOf(subject, policy), 'parameters', OPERATION_NAMES);
const forAnother = (subject: Subject, policy: { readonly title: string }): Change => set(namesOf(subject, policy), ['GetContosoRoute'], FILE);

const hasHostPolicy = ({ project }: Subject): boolean => project.documents.some(({ text }) => /dynamichosturl/i.test(text));

/** What policies do to calls, and what triggers and pages need of them. */
export const POLICY_USE_MUTATIONS: readonly Mutation[] = [
  policed('polling-batch-object', 'a list', inDefinition([set(below(POLL, 'responses', '200', 'schema'), { type: 'array', items: { type: 'object', properties: { id: { type: 'string', title: 'ID' } } } })], atKey(below(POLL, 'responses')))),
  wrongParameter('polling-data-path', 'a slip', POLICY_OF.polls, 'triggerDataPath', '@triggerBody().valu'),
  wrongParameter('polling-data-path', 'a number', POLICY_OF.polls, 'triggerDataPath', '@triggerBody().total'),
  wrongParameter('polling-data-path', 'another expression', POLICY_OF.polls, 'triggerDataPath', '@body().value'),
  policed('polling-metadata', 'none', inDefinition([remove(below(POLL, 'x-ms-trigger-metadata'))], atKey(POLL))),
  policed('polling-metadata', 'another mode', () => settingValue(below(POLL, 'x-ms-trigger-metadata'), { kind: 'query', mode: 'push' })),
  policed('polling-policy', 'none', (subject) => ({ changes: [withoutPolicy(subject, POLICY_OF.polls)], expected: atKey(POLL) })),
  policed('polling-policy', 'for another operation', (subject) => ({ changes: [forAnother(subject, POLICY_OF.polls)], expected: atKey(POLL) })),
  policed('polling-state-param', 'a slip', (subject) => ({ changes: [rename(below(parameterOf(subject, POLICY_OF.polls, 'triggerConfig'), 'since'), 'sinse', FILE)], expected: atKey(below(parameterOf(subject, POLICY_OF.polls, 'triggerConfig'), 'sinse'), FILE) })),
  policed('polling-state-param', 'unknown', (subject) => ({ changes: [rename(below(parameterOf(subject, POLICY_OF.polls, 'triggerConfig'), 'since'), 'contosoState', FILE)], expected: atKey(below(parameterOf(subject, POLICY_OF.polls, 'triggerConfig'), 'contosoState'), FILE) })),
  policed('polling-state-param', 'visible', (subject) => ({ changes: [remove(below(SINCE, 'x-ms-visibility'))], expected: atKey(below(parameterOf(subject, POLICY_OF.polls, 'triggerConfig'), 'since'), FILE) })),
  policed('next-link-policy', 'another name', (subject) => ({ changes: [set(parameterOf(subject, POLICY_OF.pages, 'nextLinkPropertyName'), 'contosoLink', FILE)], expected: atValue(below(ROUTES, 'x-ms-pageable', 'nextLinkName')) })),
  { rule: 'address-placeholder', name: 'in a policy', prepare: (subject) => (hasHostPolicy(subject) ? undefined : withPolicies(subject)), breaks: (subject) => [settingValue(parameterOf(subject, POLICY_OF.host, 'urlTemplate'), 'https://{{tenant}}.contoso.example', FILE)] },
  policed('next-link-value', 'beside a policy', () => settingValue(below(ROUTES, 'x-ms-pageable', 'nextLinkName'), 'contosoLink')),
  policed('next-link-value', 'in the policy, too', (subject) => ({ changes: [set(parameterOf(subject, POLICY_OF.pages, 'nextLinkPropertyName'), 'contosoLink', FILE), set(below(ROUTES, 'x-ms-pageable', 'nextLinkName'), 'contosoLink')], expected: atValue(below(ROUTES, 'x-ms-pageable', 'nextLinkName')) })),
  policed('next-link-policy', 'none', (subject) => ({ changes: [withoutPolicy(subject, POLICY_OF.pages)], expected: atKey(below(ROUTES, 'x-ms-pageable')) })),
  policed('next-link-policy', 'for another operation', (subject) => ({ changes: [forAnother(subject, POLICY_OF.pages)], expected: atKey(below(ROUTES, 'x-ms-pageable')) })),
  {
    rule: 'policy-dynamic-host-gateway',
    name: 'a gateway',
    prepare: (subject) => (hasHostPolicy(subject) ? undefined : withPolicies(subject)),
    breaks: (subject) => [{ changes: [withGateway(subject)], expected: atValue(below(placeOf(subject, POLICY_OF.host), 'templateId'), FILE) }],
  },
  wrongParameter('policy-expression-navigation', 'a part of a text', POLICY_OF.header, 'value', "@queryParameters('region').name"),
  wrongParameter('policy-expression-navigation', 'an entry of a text', POLICY_OF.header, 'value', "@headers('Accept')[0]"),
  wrongParameter('policy-null-path', 'two steps', POLICY_OF.property, 'propertyValuePathTemplate', '@body().thing.title'),
  policed('policy-order', 'the same header again', (subject) => ({ changes: [withPolicy(subject, { ...POLICY_OF.header, title: 'Another header' })], expected: atValue(placeOf(subject, POLICY_OF.header), FILE) })),
  policed('policy-order', 'for all operations', (subject) => ({ changes: [withPolicy(subject, { ...POLICY_OF.header, title: 'Another header', parameters: { ...POLICY_OF.header.parameters, [OPERATION_NAMES]: [], [`${P}value`]: 'yes' } })], expected: atValue(placeOf(subject, POLICY_OF.header), FILE) })),
  wrongParameter('policy-parameter-declared', 'a query parameter', POLICY_OF.header, 'value', "@queryParameters('contosoMissing')"),
  wrongParameter('policy-parameter-declared', 'a header', POLICY_OF.header, 'value', "@headers('X-Contoso-Missing')"),
  wrongParameter('policy-parameter-declared', 'a slip', POLICY_OF.header, 'value', "@queryParameters('regoin')"),
  wrongParameter('policy-parameter-declared', 'read as a header', POLICY_OF.header, 'value', "@headers('region')"),
  policed('policy-parameter-declared', 'declared no more', (subject) => ({ changes: [set(pointerTo('/paths/~1contoso-routes~1{routeId}/get/parameters/1/name'), 'area')], expected: atValue(parameterOf(subject, POLICY_OF.header, 'value'), FILE) })),
  wrongParameter('policy-route-placeholder', 'a slip', POLICY_OF.route, 'newPath', '/routes/{routesId}'),
  wrongParameter('policy-route-placeholder', 'unknown', POLICY_OF.route, 'newPath', '/routes/{contosoKey}'),
  wrongParameter('policy-setproperty-body', 'a header', POLICY_OF.property, 'propertyValuePathTemplate', "@headers('Accept')"),
  wrongParameter('policy-setproperty-body', 'a query parameter', POLICY_OF.property, 'propertyValuePathTemplate', "@queryParameters('region')"),
  policed('policy-unauthenticated-test', 'no test', (subject) => ({ changes: [remove(pointerTo('/x-ms-capabilities/testConnection'))], expected: atValue(below(placeOf(subject, POLICY_OF.test), 'templateId'), FILE) })),
  { rule: 'host-missing', name: 'removed', breaks: (subject) => (has(subject.definition, 'host') && !hasHostPolicy(subject) ? [removing(pointerTo('/host'))] : []) },
  { rule: 'host-missing', name: 'a policy for one operation', prepare: (subject) => (hasHostPolicy(subject) ? undefined : withPolicies(subject)), breaks: (subject) => (has(subject.definition, 'host') ? [removing(pointerTo('/host'))] : []) },
];

function withGateway({ properties }: Subject): Change {
  const at = pointerTo('/properties/connectionParameters');
  const gateway = { type: 'gatewaySetting', gatewaySettings: { dataSourceType: 'CustomConnector', connectionDetails: [] }, uiDefinition: { displayName: 'Gateway', description: 'How to get there', tooltip: 'How to get there', constraints: { tabIndex: 4, required: 'true', capability: ['gateway'] } } };
  return isObject(member(objectOf(properties).properties, 'connectionParameters')) ? set(below(at, 'contosoGateway'), gateway, FILE) : set(at, { contosoGateway: gateway }, FILE);
}
