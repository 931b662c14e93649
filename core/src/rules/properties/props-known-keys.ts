import { PROPERTIES_KEYS } from '../../knowledge/properties-keys.js';
import { isObject, type JsonObject, memberOf } from '../../lint/json-object.js';
import { offering, proposeName, proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

export const propsKnownKeys = defineRule({
  meta: {
    id: 'props-known-keys',
    title: 'The members of "properties" are ones that the service knows',
    severity: 'warning',
    profiles: ['save', 'logic-apps'],
    loss: 'other-members',
    serviceRules: {},
    reads: ['properties'],
    messages: {
      unknown: 'The service does not know "{key}", and tools drop it. Remove it.',
      misspelt: 'The service does not know "{key}", and tools drop it. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const properties = memberOf(root, 'properties');
      if (!isObject(properties)) return;
      for (const key of Object.keys(properties)) {
        if (PROPERTIES_KEYS.includes(key) || (SOAP_KEYS.includes(key) && isSoap(properties))) continue;
        const place = at.child('properties', key);
        const nearest = nearestName(key, PROPERTIES_KEYS);
        if (nearest === undefined) report({ at: place, part: 'key', messageId: 'unknown', data: { key }, fixes: () => [proposeRemoval(place)] });
        else report({ at: place, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...offering([...proposeName(place, nearest), proposeRemoval(place)]) });
      }
    },
  }),
});

/** Of a connector of Azure Logic Apps for a SOAP service, which `connector logicapp import-wsdl` writes: Azure needs them. */
const SOAP_KEYS: readonly string[] = ['apiType', 'wsdlDefinition'];

function isSoap(properties: JsonObject): boolean {
  const type = memberOf(properties, 'apiType');
  return typeof type === 'string' && type.toLowerCase() === 'soap' && isObject(memberOf(properties, 'wsdlDefinition'));
}
