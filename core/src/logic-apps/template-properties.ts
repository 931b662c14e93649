import type { JsonObject } from '../lint/json-object.js';
import type { CustomApi } from './custom-api.js';
import { withValueAt } from './secret-places.js';
import type { Expression } from './write-exactly.js';

/** The properties of a resource in a template, where what differs from place to place is a parameter. */
export function templatePropertiesOf({ properties, secrets }: CustomApi, parameter: (name: string) => Expression): JsonObject {
  const own = {
    ...properties,
    ...(properties.iconUri === undefined ? {} : { iconUri: parameter('iconUri') }),
    ...(properties.backendService === undefined ? {} : { backendService: { serviceUrl: parameter('serviceUrl') } }),
  };
  return secrets.reduce<JsonObject>((rest, secret) => withValueAt(rest, secret.path, parameter(secret.parameter)), own);
}
