import { withoutTrailingSlashes } from '@connector-workbench/core';
import { isJsonObject, textMember, type JsonObject } from '../http/json.js';
import { readAddresses } from './custom-addresses.js';
import type { Cloud, CloudScopes } from './cloud.js';
import { CLOUDS, cloudById, scopesOfAudience } from './presets.js';

/** What settings and `--cloud` name a cloud with endpoints of one's own by. */
export const CUSTOM_CLOUD_ID = 'custom';

/** Either a cloud, or whole sentences that say what to correct. */
export type CustomCloudReading = { readonly kind: 'cloud'; readonly cloud: Cloud } | { readonly kind: 'problems'; readonly problems: readonly string[] };

const MEMBERS: readonly string[] = ['base', 'label', 'tenant', 'authProvider', 'endpoints', 'scopes', 'dataverseDomains', 'allowedHosts'];
const SCOPE_NAMES = ['powerApps', 'powerPlatform', 'arm', 'graph'] as const;
const AUTH_PROVIDERS: readonly string[] = ['microsoft', 'microsoft-sovereign-cloud'];
const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';

/**
 * A cloud from what a person wrote: `{ base?, label?, tenant?, authProvider?, endpoints?, scopes?, dataverseDomains?, allowedHosts? }`. Members that
 * are missing are those of the cloud that `base` names. Tokens go to the hosts that stand here, so that this may only ever come from
 * a file that the caller named or from a setting of the user's own, never from a project or a workspace. Never throws.
 */
export function readCustomCloud(value: unknown): CustomCloudReading {
  const problems: string[] = [];
  if (!isJsonObject(value)) return { kind: 'problems', problems: ['The endpoints have to be one JSON object.'] };
  for (const name of Object.keys(value)) if (!MEMBERS.includes(name)) problems.push(`"${name}" is not known here. Known: ${MEMBERS.join(', ')}.`);
  const base = baseOf(value, problems);
  const { endpoints, isLoopback } = readAddresses(value.endpoints, base?.endpoints, problems);
  const scopes = readScopes(value.scopes, isLoopback ? undefined : base?.scopes, problems);
  const dataverseDomains = textsOf(value, 'dataverseDomains', problems) ?? base?.dataverseDomains ?? [];
  const allowedHosts = textsOf(value, 'allowedHosts', problems) ?? [];
  for (const host of [...dataverseDomains, ...allowedHosts]) if (!isHost(host)) problems.push(`"${host}" is no host. Write the name only, for example "api.contoso.example" or "api.contoso.example:8443".`);
  const authProviderId = providerOf(value, base, endpoints?.authority, problems);
  if (problems.length > 0 || endpoints === undefined) return { kind: 'problems', problems };
  const label = textMember(value, 'label') ?? 'Custom endpoints';
  const defaultTenant = textMember(value, 'tenant') ?? base?.defaultTenant ?? 'organizations';
  return { kind: 'cloud', cloud: { id: CUSTOM_CLOUD_ID, label, authProviderId, defaultTenant, endpoints, scopes, dataverseDomains, allowedHosts, isLoopback } };
}

function baseOf(value: JsonObject, problems: string[]): Cloud | undefined {
  if (value.base === undefined) return undefined;
  const base = typeof value.base === 'string' ? cloudById(value.base) : undefined;
  if (base === undefined) problems.push(`"base" has to be one of ${CLOUDS.map(({ id }) => id).join(', ')}.`);
  return base;
}

function readScopes(value: unknown, base: CloudScopes | undefined, problems: string[]): CloudScopes {
  if (value !== undefined && !isJsonObject(value)) problems.push('"scopes" has to be a JSON object.');
  const given = isJsonObject(value) ? value : {};
  for (const name of Object.keys(given)) if (!SCOPE_NAMES.some((known) => known === name)) problems.push(`"scopes.${name}" is not known. Known: ${SCOPE_NAMES.join(', ')}.`);
  const read = (name: (typeof SCOPE_NAMES)[number]): readonly string[] => (given[name] === undefined ? (base?.[name] ?? []) : scopeList(name, given[name], problems));
  const scopes = { powerApps: read('powerApps'), powerPlatform: read('powerPlatform'), arm: read('arm'), graph: read('graph') };
  if (scopes.powerApps.length === 0) problems.push('"scopes.powerApps" is missing: write what a token for Power Apps is asked for, for example "https://service.powerapps.com", or name a "base".');
  return scopes;
}

/** A scope (`…/.default`), or an audience whose usual spellings are then tried. */
function scopeList(name: string, value: unknown, problems: string[]): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => {
    if (typeof text === 'string' && /^(?:https|api):\/\/[^\s/]+(?:\/\S*)?$/.test(text)) return text.endsWith('/.default') ? [text] : scopesOfAudience(withoutTrailingSlashes(text));
    problems.push(`"scopes.${name}" has to be an audience such as "https://service.powerapps.com", or a list of them.`);
    return [];
  });
}

function providerOf(value: JsonObject, base: Cloud | undefined, authority: string | undefined, problems: string[]): string {
  if (typeof value.authProvider === 'string' && AUTH_PROVIDERS.includes(value.authProvider)) return value.authProvider;
  if (value.authProvider !== undefined) problems.push(`"authProvider" has to be one of ${AUTH_PROVIDERS.join(', ')}.`);
  return base?.authProviderId ?? (authority === PUBLIC_AUTHORITY ? 'microsoft' : 'microsoft-sovereign-cloud');
}

function textsOf(value: JsonObject, name: string, problems: string[]): readonly string[] | undefined {
  const found = value[name];
  if (found === undefined) return undefined;
  if (Array.isArray(found) && found.every((each) => typeof each === 'string')) return found;
  problems.push(`"${name}" has to be a list of host names.`);
  return [];
}

/** The digits' `*` is for domains of Dataverse. */
function isHost(text: string): boolean {
  return /^[a-z0-9-]+\*?(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/i.test(text);
}
