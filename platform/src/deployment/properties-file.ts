import { decodeText } from '@connector-workbench/core';
import { objectMember, parseJson, type JsonObject } from '../http/json.js';

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

/** The creator's name, and the colour of the service's own icon. */
const FILLED_IN = ['publisher', 'iconBrandColor'] as const;

/** The value of a downloaded file, without what the service fills in by itself where the local file says nothing of it. */
export function withoutFilledIn(bytes: Uint8Array, local: JsonObject): JsonObject {
  const properties = objectMember(parseJson(decodeText(bytes).text), 'properties') ?? {};
  const own = objectMember(local, 'properties') ?? {};
  const isFilledIn = (name: string): boolean => FILLED_IN.some((each) => each === name) && !Object.hasOwn(own, name);
  return { properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !isFilledIn(name))) };
}
