import { declaredParameters } from '../../connections/connection-parameters.js';
import { listOf, memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptGateway = defineRule({
  meta: {
    id: 'script-gateway',
    title: 'A connector with a script does not use the on-premises gateway',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties', 'script'],
    messages: { gateway: 'Scripts are not supported for connections through the on-premises data gateway. Remove the script, or the gateway.' },
    fixable: 'no',
  },
  create: ({ project, index, report }) => {
    if (!project.documents.some(({ kind }) => kind === 'script')) return {};
    let isReported = false;
    const tell = (at: Location): void => {
      if (!isReported) report({ at, messageId: 'gateway' });
      isReported = true;
    };
    return {
      Properties(root, at) {
        const capabilities = listOf(memberOf(objectOf(memberOf(root, 'properties')), 'capabilities'));
        const position = capabilities.findIndex((each) => typeof each === 'string' && each.trim().toLowerCase() === 'gateway');
        if (position >= 0) tell(at.child('properties', 'capabilities', position));
      },
      End() {
        const parameter = declaredParameters(index).find(({ value }) => memberOf(value, 'type') === 'gatewaySetting');
        if (parameter !== undefined) tell(parameter.at.child('type'));
      },
    };
  },
});
