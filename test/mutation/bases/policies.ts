import type { Pointer } from '@connector-workbench/core';
import { above, below, type Change, pointerTo, set } from '../engine/change.js';
import { has, isObject, listOf, member, objectOf } from '../engine/json.js';
import type { Preparation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';

export const POLICIES = pointerTo('/properties/policyTemplateInstances');
export const OPERATION_NAMES = 'x-ms-apimTemplate-operationName';
export const P = 'x-ms-apimTemplateParameter.';
export const POLL = pointerTo('/paths/~1contoso-polls/get');
export const ROUTES = pointerTo('/paths/~1contoso-routes/get');

const label = (name: string, title: string): object => ({ name, type: 'string', 'x-ms-summary': title, description: `The ${title.toLowerCase()} of Contoso` });
const list = { type: 'array', title: 'Value', items: { type: 'object', properties: { id: { type: 'string', title: 'ID' }, created: { type: 'string', title: 'Created' } } } };

const poll = {
  operationId: 'OnContosoThing',
  summary: 'When there is a new thing of Contoso',
  description: 'This operation triggers when there is a new thing.',
  'x-ms-trigger': 'batch',
  'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
  parameters: [{ ...label('since', 'Since'), in: 'query', required: false, 'x-ms-visibility': 'internal' }],
  responses: { 200: { description: 'OK', schema: { type: 'object', properties: { total: { type: 'integer', title: 'Total' }, value: list } } } },
};

const routes = {
  operationId: 'ListContosoRoutes',
  summary: 'List the routes of Contoso',
  description: 'Lists routes, page by page.',
  'x-ms-pageable': { nextLinkName: 'nextLink' },
  parameters: [],
  responses: { 200: { description: 'OK', schema: { type: 'object', properties: { nextLink: { type: 'string', title: 'Next link' }, value: list } } } },
};

const route = {
  operationId: 'GetContosoRoute',
  summary: 'Get a route of Contoso',
  description: 'Gets one route.',
  parameters: [{ ...label('routeId', 'Route ID'), in: 'path', required: true, 'x-ms-url-encoding': 'single' }, { ...label('region', 'Region'), in: 'query', required: false }],
  responses: { 200: { description: 'OK', schema: { type: 'object', properties: { id: { type: 'string', title: 'ID' } } } } },
};

const parameters = (names: readonly string[], given: Readonly<Record<string, unknown>>, section?: string): object => ({
  [OPERATION_NAMES]: names,
  ...Object.fromEntries(Object.entries(given).map(([name, value]) => [P + name, value])),
  ...(section === undefined ? {} : { 'x-ms-apimTemplate-policySection': section }),
});

/** One policy for each kind of fault; the last one sets a header. */
export const POLICY_OF = {
  polls: { templateId: 'pollingtrigger', title: 'Contoso polls', parameters: parameters(['OnContosoThing'], { triggerConfig: { since: '@triggerBody().value[0].created' }, triggerDataPath: '@triggerBody().value' }) },
  pages: { templateId: 'updatenextlink', title: 'Contoso pages', parameters: parameters(['ListContosoRoutes'], { nextLinkPropertyName: 'nextLink' }) },
  route: { templateId: 'routerequesttoendpoint', title: 'Contoso route', parameters: parameters(['GetContosoRoute'], { newPath: '/routes/{routeId}', httpMethod: 'GET' }) },
  property: { templateId: 'setproperty', title: 'Contoso property', parameters: parameters(['GetContosoRoute'], { newPropertyParentPathTemplate: '@body()', newPropertySubPathTemplate: 'name', propertyValuePathTemplate: '@body().title' }, 'Response') },
  test: { templateId: 'setconnectionstatustounauthenticated', title: 'Contoso test', parameters: parameters([], { statusCode: '401' }) },
  host: { templateId: 'dynamichosturl', title: 'Contoso host', parameters: parameters(['GetContosoRoute'], { urlTemplate: 'https://routes.contoso.example' }) },
  header: { templateId: 'setheader', title: 'Contoso header', parameters: parameters(['GetContosoRoute'], { name: 'X-Contoso', value: "@queryParameters('region')", existsAction: 'override' }, 'Request') },
} as const;

/** Adds operations and policies for them. A script may do anything that policies do, so that connectors with one are left out. */
export const withPolicies: Preparation = ({ definition, properties, project }) => {
  if (properties === undefined || project.documents.some(({ kind }) => kind === 'script') || has(definition, 'x-ms-capabilities')) return undefined;
  return [
    set(above(POLL), { get: poll }),
    set(above(ROUTES), { get: routes }),
    set(pointerTo('/paths/~1contoso-routes~1{routeId}'), { get: route }),
    set(pointerTo('/x-ms-capabilities'), { testConnection: { operationId: 'ListContosoRoutes', parameters: {} } }),
    set(POLICIES, [...policiesOf(properties), ...Object.values(POLICY_OF)], 'properties'),
  ];
};

function policiesOf(properties: unknown): readonly unknown[] {
  return listOf(member(objectOf(properties).properties, 'policyTemplateInstances'));
}

/** Where one of the added policies stands. */
export function placeOf({ properties }: Subject, { title }: { readonly title: string }): Pointer {
  return below(POLICIES, policiesOf(properties).findIndex((policy) => isObject(policy) && policy.title === title));
}

/** Where a parameter of an added policy stands. */
export function parameterOf(subject: Subject, policy: { readonly title: string }, name: string): Pointer {
  return below(placeOf(subject, policy), 'parameters', P + name);
}

/** Leaves one of the added policies out. The others move up, and the rules have nothing to say of them. */
export function withoutPolicy({ properties }: Subject, { title }: { readonly title: string }): Change {
  return set(POLICIES, policiesOf(properties).filter((policy) => !isObject(policy) || policy.title !== title), 'properties');
}

/** One more policy behind all others. */
export function withPolicy({ properties }: Subject, policy: object): Change {
  return set(POLICIES, [...policiesOf(properties), policy], 'properties');
}
