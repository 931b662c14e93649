import { Location } from '../../lint/location.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';
import { readPolicy } from '../../policies/policy-instance.js';

export const policyUnauthenticatedTest = defineRule({
  meta: {
    id: 'policy-unauthenticated-test',
    title: 'A policy that finds connections unauthenticated has a test to do so',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { noTest: 'This policy acts on the test of a connection, and the connector has none. Add "testConnection" to "x-ms-capabilities" in the definition.' },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    const definition = documentOf(project, 'definition')?.value;
    if (!isComplete || !isObject(definition) || memberOf(objectOf(memberOf(definition, 'x-ms-capabilities')), 'testConnection') !== undefined) return {};
    return {
      PolicyInstance(instance, at) {
        const { template, templateIdAt } = readPolicy(instance, at);
        if (template?.id === 'setconnectionstatustounauthenticated') report({ at: templateIdAt, messageId: 'noTest', ...offering(proposeTest(project, index)) });
      },
    };
  },
});

const MOST_PROPOSALS = 3;

/** A test calls without values, so that it takes an operation that reads and needs none. */
function proposeTest(project: ConnectorProject, index: ConnectorIndex): readonly Fix[] {
  const document = documentOf(project, 'definition');
  const capabilities = memberOf(objectOf(document?.value), 'x-ms-capabilities');
  if (document === undefined || (capabilities !== undefined && !isObject(capabilities))) return [];
  const reading = index.operations.filter((operation) => operation.method === 'get' && operation.trigger === undefined && index.parametersOf(operation).every(({ value }) => memberOf(value, 'required') !== true));
  const root = Location.root(document);
  return reading.flatMap(({ operationId }) => operationId ?? []).slice(0, MOST_PROPOSALS).map((operationId) => {
    const test = { testConnection: { operationId, parameters: {} } };
    const title = `Test connections by ${operationId}`;
    return capabilities === undefined ? proposeMember(root, 'x-ms-capabilities', test, title) : proposeMember(root.child('x-ms-capabilities'), 'testConnection', test.testConnection, title);
  });
}
