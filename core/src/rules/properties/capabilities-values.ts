import { isList, jsonTypeOf, memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

const KNOWN = ['actions', 'triggers', 'gateway', 'cloud', 'cloud only'];

export const capabilitiesValues = defineRule({
  meta: {
    id: 'capabilities-values',
    title: 'The capabilities of a connector are a list of known words',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      notList: '"capabilities" is {type} instead of a list. Write [], or those that the connector has: "actions", "triggers", "gateway".',
      unknown: '{value} is no capability of published connectors, and the service may refuse an update with it (ApiDefinitionCapabilitiesInvalid). They have "actions", "triggers" and "gateway", or an empty list.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const capabilities = memberOf(objectOf(memberOf(root, 'properties')), 'capabilities');
      const place = at.child('properties', 'capabilities');
      if (capabilities === undefined) return;
      if (!isList(capabilities)) {
        report({ at: place, messageId: 'notList', data: { type: jsonTypeOf(capabilities) }, severity: 'warning' });
        return;
      }
      capabilities.forEach((value: unknown, position) => {
        if (typeof value !== 'string' || !KNOWN.includes(value.toLowerCase())) report({ at: place.child(position), messageId: 'unknown', data: { value: JSON.stringify(value) } });
      });
    },
  }),
});
