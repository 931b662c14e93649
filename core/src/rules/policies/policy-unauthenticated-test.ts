import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { documentOf } from '../../project/connector-project.js';
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
    fixable: 'no',
  },
  create: ({ project, isComplete, report }) => {
    const definition = documentOf(project, 'definition')?.value;
    if (!isComplete || !isObject(definition) || memberOf(objectOf(memberOf(definition, 'x-ms-capabilities')), 'testConnection') !== undefined) return {};
    return {
      PolicyInstance(instance, at) {
        const { template, templateIdAt } = readPolicy(instance, at);
        if (template?.id === 'setconnectionstatustounauthenticated') report({ at: templateIdAt, messageId: 'noTest' });
      },
    };
  },
});
