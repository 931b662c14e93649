import { textMember, type JsonObject } from '../http/json.js';
import type { Connector } from './connector.js';
import { oauthSettingsOf } from './oauth-settings.js';

/** Of the public cloud, for connectors that share one (Microsoft's documentation of OAuth in custom connectors). */
const SHARED_REDIRECT = 'https://global.consent.azure-apim.net/redirect';

/**
 * The addresses that have to be registered with the identity provider before anybody can sign in to the connector: what the service says,
 * else, in the public cloud, what its rules make of the id. Empty for a connector without OAuth, and where it cannot be known.
 */
export function redirectUrlsOf({ id, properties }: Pick<Connector, 'id' | 'properties'>, cloudId: string): readonly string[] {
  const urls = oauthSettingsOf(properties).flatMap((settings) => redirectUrlOf(settings, id, cloudId) ?? []);
  return [...new Set(urls)];
}

function redirectUrlOf(settings: JsonObject, id: string, cloudId: string): string | undefined {
  const isOwn = textMember(settings, 'redirectMode')?.toLowerCase() === 'globalperconnector';
  const told = textMember(settings, 'redirectUrl');
  // A file that was copied from elsewhere may name the address of another connector.
  if (told !== undefined && told !== '' && (!isOwn || told.endsWith(`/${ownName(id)}`))) return told;
  if (cloudId !== 'public' && cloudId !== 'sandbox') return undefined;
  return isOwn ? `${SHARED_REDIRECT}/${ownName(id)}` : SHARED_REDIRECT;
}

function ownName(id: string): string {
  return id.replace(/^shared_/, '');
}
