import { atKey, atValue, below, type Place, pointerTo, set } from '../engine/change.js';
import { listOf, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { misspelt } from './choosing.js';

const FILE = 'properties';
const POLICIES = pointerTo('/properties/policyTemplateInstances');
const P = 'x-ms-apimTemplateParameter.';
const HEADER = { templateId: 'setheader', title: 'Contoso', parameters: { [`${P}name`]: 'X-Contoso', [`${P}value`]: 'yes', [`${P}existsAction`]: 'override', 'x-ms-apimTemplate-policySection': 'Request' } };
const ROUTE = { templateId: 'routerequesttoendpoint', title: 'Contoso', parameters: { [`${P}newPath`]: '/contoso', [`${P}httpMethod`]: 'GET' } };

/** One more policy at the end, and where in it the rule has to say something. */
function policy(instance: object, at: readonly (string | number)[], part: 'key' | 'value' = 'value'): (subject: Subject) => readonly Place[] {
  return ({ properties }) => {
    if (properties === undefined) return [];
    const list = listOf(objectOf(properties.properties).policyTemplateInstances);
    const place = below(POLICIES, list.length, ...at);
    return [{ changes: [set(POLICIES, [...list, instance], FILE)], expected: part === 'key' ? atKey(place, FILE) : atValue(place, FILE) }];
  };
}

const withParameters = (base: typeof HEADER | typeof ROUTE, parameters: object): object => ({ ...base, parameters: { ...base.parameters, ...parameters } });

/** The header policy with a parameter under a wrong name. */
function misspelling(name: string, slip: string): object {
  return { ...HEADER, parameters: Object.fromEntries(Object.entries(HEADER.parameters).map(([key, value]) => [key === P + name ? P + slip : key, value])) };
}

/** Policies of apiProperties.json. */
export const POLICY_MUTATIONS: readonly Mutation[] = [
  { rule: 'policy-template-required', name: 'no template', breaks: policy({ title: 'Contoso', parameters: {} }, []) },
  { rule: 'policy-template-required', name: 'an unknown one', breaks: policy({ ...HEADER, templateId: 'setcontoso' }, ['templateId']) },
  { rule: 'policy-template-required', name: 'a slip', breaks: policy({ ...HEADER, templateId: 'setheaders' }, ['templateId']) },
  { rule: 'literal-secret', name: 'in a policy', breaks: policy(withParameters(HEADER, { [`${P}name`]: 'X-Contoso-Api-Key', [`${P}value`]: '0f1e2d3c4b5a69788796a5b4c3d2e1f0' }), ['parameters', `${P}value`]) },
  { rule: 'header-name', name: 'a colon in a policy', breaks: policy(withParameters(HEADER, { [`${P}name`]: 'X-Contoso:' }), ['parameters', `${P}name`]) },
  { rule: 'policy-title', name: 'none', breaks: policy({ templateId: HEADER.templateId, parameters: HEADER.parameters }, []) },
  { rule: 'policy-exists-action', name: 'another word', breaks: policy(withParameters(HEADER, { [`${P}existsAction`]: 'replace' }), ['parameters', `${P}existsAction`]) },
  { rule: 'policy-exists-action', name: 'a slip', breaks: policy(withParameters(HEADER, { [`${P}existsAction`]: 'overide' }), ['parameters', `${P}existsAction`]) },
  { rule: 'policy-section', name: 'a slip', breaks: policy(withParameters(HEADER, { 'x-ms-apimTemplate-policySection': 'Requests' }), ['parameters', 'x-ms-apimTemplate-policySection']) },
  { rule: 'policy-section', name: 'another word', breaks: policy(withParameters(HEADER, { 'x-ms-apimTemplate-policySection': 'Contoso' }), ['parameters', 'x-ms-apimTemplate-policySection']) },
  { rule: 'policy-section-allowed', name: 'where there is none', breaks: policy(withParameters(ROUTE, { 'x-ms-apimTemplate-policySection': 'Request' }), ['parameters', 'x-ms-apimTemplate-policySection'], 'key') },
  { rule: 'policy-http-method', name: 'no method', breaks: policy(withParameters(ROUTE, { [`${P}httpMethod`]: 'FETCH' }), ['parameters', `${P}httpMethod`]) },
  { rule: 'policy-operation-array', name: 'a text', breaks: policy(withParameters(HEADER, { 'x-ms-apimTemplate-operationName': 'GetContoso' }), ['parameters', 'x-ms-apimTemplate-operationName']) },
  { rule: 'policy-expression-known', name: 'an unknown function', breaks: policy(withParameters(HEADER, { [`${P}value`]: "@contosoParameters('x')" }), ['parameters', `${P}value`]) },
  { rule: 'policy-expression-known', name: 'a slip', breaks: policy(withParameters(HEADER, { [`${P}value`]: "@queryParameter('x')" }), ['parameters', `${P}value`]) },
  { rule: 'policy-expression-quotes', name: 'double quotes', breaks: policy(withParameters(HEADER, { [`${P}value`]: '@headers("Accept")' }), ['parameters', `${P}value`]) },
  { rule: 'policy-connection-param-exists', name: 'an unknown parameter', breaks: policy(withParameters(HEADER, { [`${P}value`]: "@connectionParameters('noSuchContoso')" }), ['parameters', `${P}value`]) },
  { rule: 'policy-parameters', name: 'an unknown parameter', breaks: policy(withParameters(HEADER, { [`${P}contoso`]: 'x' }), ['parameters', `${P}contoso`], 'key') },
  { rule: 'policy-parameters', name: 'a slip', breaks: policy(misspelling('name', 'nmae'), ['parameters', `${P}nmae`], 'key') },
  {
    rule: 'policy-connection-param-exists',
    name: 'a slip',
    breaks: (subject) => {
      const names = Object.keys(objectOf(objectOf(subject.properties?.properties).connectionParameters)).filter((name) => /^\w{5,}$/.test(name));
      return names.slice(0, 1).flatMap((name) => policy(withParameters(HEADER, { [`${P}value`]: `@connectionParameters('${misspelt(name)}')` }), ['parameters', `${P}value`])(subject));
    },
  },
  { rule: 'policy-dynamic-host-scheme', name: 'no scheme', breaks: policy({ templateId: 'dynamichosturl', title: 'Contoso', parameters: { [`${P}urlTemplate`]: 'api.contoso.example' } }, ['parameters', `${P}urlTemplate`]) },
  { rule: 'env-var-position', name: 'in a policy', breaks: policy(withParameters(HEADER, { [`${P}value`]: '@environmentVariables("contoso_key")' }), ['parameters', `${P}value`]) },
];
