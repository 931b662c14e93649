import { isJsonObject, type JsonObject } from '../http/json.js';

/** The app registrations that a connector signs in with, by their client ids; of apiProperties.json or of what the service has. Sorted. */
export function clientIdsOf(value: unknown): readonly string[] {
  return [...new Set(settingsBelow(value).map(({ clientId }) => (typeof clientId === 'string' ? clientId : '')))].sort();
}

function settingsBelow(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(settingsBelow);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'oAuthSettings' && isJsonObject(member) ? [member] : settingsBelow(member)));
}
