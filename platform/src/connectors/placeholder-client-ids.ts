import { isPlaceholderClientId } from '@connector-workbench/core';
import { objectMember, textMember, type JsonObject } from '../http/json.js';
import { oauthSettingsOf } from './oauth-settings.js';

/**
 * The client ids in a value of apiProperties.json that only keep the place of one, each once. The service takes them, and nobody can sign in. No rule
 * says so: a new connector is meant to have them, and `connector.config.json` may give each environment an id of its own.
 */
export function placeholderClientIds(apiProperties: JsonObject): readonly string[] {
  const ids = oauthSettingsOf(objectMember(apiProperties, 'properties') ?? {}).map((settings) => textMember(settings, 'clientId'));
  return [...new Set(ids)].flatMap((id) => (id !== undefined && isPlaceholderClientId(id) ? [id] : []));
}

/** The same as sentences that say what to do. */
export function placeholderWarnings(apiProperties: JsonObject): readonly string[] {
  return placeholderClientIds(apiProperties).map((id) => `The client ID is still "${id}", which only keeps the place of one: nobody will be able to sign in. Write the client ID of your app registration into apiProperties.json, or as "clientId" of the environment into connector.config.json.`);
}
