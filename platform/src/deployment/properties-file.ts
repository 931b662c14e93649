import { objectMember, type JsonObject } from '../http/json.js';

/** What of a connector's properties a download keeps, in the order in which paconn writes it. */
export const PROPERTY_NAMES = [
  'connectionParameters',
  'connectionParameterSets',
  'iconBrandColor',
  'scriptOperations',
  'capabilities',
  'policyTemplateInstances',
  'publisher',
  'stackOwner',
] as const;

/**
 * The text of apiProperties.json. What the service refuses on upload, and so never gives back, is kept from the local file
 * (`stackOwner`: certified connectors need it in their repository).
 */
export function propertiesFileText(properties: JsonObject, local?: JsonObject): string {
  const stackOwner = objectMember(local, 'properties')?.stackOwner;
  const all: JsonObject = stackOwner === undefined ? properties : { ...properties, stackOwner };
  const kept = PROPERTY_NAMES.filter((name) => all[name] !== undefined).map((name) => [name, all[name]] as const);
  return `${JSON.stringify({ properties: Object.fromEntries(kept) }, undefined, 2)}\n`;
}
