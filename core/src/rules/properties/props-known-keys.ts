import { PROPERTIES_KEYS } from '../../knowledge/properties-keys.js';
import { isObject, type JsonObject, memberOf } from '../../lint/json-object.js';
import { typeOfParameter } from '../../connections/connection-parameters.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeName, proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { CONNECTION_PARAMETER_TYPES } from '../../knowledge/connection-keys.js';
import type { Location } from '../../lint/location.js';
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
      parameter: '"{key}" is written like a connection parameter, and stands beside "connectionParameters", where tools drop it, so that nobody is asked for it. Move it into "connectionParameters".',
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
        const value = properties[key];
        if (isObject(value) && KINDS.has(typeOfParameter(value) ?? '')) {
          report({ at: place, part: 'key', messageId: 'parameter', data: { key }, ...offering(proposeMove(key, value, properties, at.child('properties'))) });
          continue;
        }
        const nearest = nearestName(key, PROPERTIES_KEYS);
        if (nearest === undefined) report({ at: place, part: 'key', messageId: 'unknown', data: { key }, fixes: () => [proposeRemoval(place)] });
        else report({ at: place, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...offering([...proposeName(place, nearest), proposeRemoval(place)]) });
      }
    },
  }),
});

const KINDS: ReadonlySet<string> = new Set(Object.keys(CONNECTION_PARAMETER_TYPES).map((type) => type.toLowerCase()));

function proposeMove(key: string, value: JsonObject, properties: JsonObject, at: Location): readonly Fix[] {
  const parameters = memberOf(properties, 'connectionParameters');
  if (parameters !== undefined && (!isObject(parameters) || Object.hasOwn(parameters, key))) return [];
  return [
    suggestion('Move it into "connectionParameters"', at, (corrector) => {
      if (parameters === undefined) corrector.insertKey(at.pointer, 'connectionParameters', { [key]: value }, { first: true });
      else corrector.insertKey(at.child('connectionParameters').pointer, key, value);
      corrector.remove(at.child(key).pointer);
    }),
  ];
}

/** Of a connector of Azure Logic Apps for a SOAP service, which `connector logicapp import-wsdl` writes: Azure needs them. */
const SOAP_KEYS: readonly string[] = ['apiType', 'wsdlDefinition'];

function isSoap(properties: JsonObject): boolean {
  const type = memberOf(properties, 'apiType');
  return typeof type === 'string' && type.toLowerCase() === 'soap' && isObject(memberOf(properties, 'wsdlDefinition'));
}
