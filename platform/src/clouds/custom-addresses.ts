import { withoutTrailingSlashes } from '@connector-workbench/core';
import { isJsonObject } from '../http/json.js';
import type { CloudEndpoints } from './cloud.js';
import { isLoopback } from './token-policy.js';

const NAMES = ['authority', 'bap', 'powerApps', 'flow', 'powerPlatform', 'arm', 'graph', 'makerPortal'] as const;
type Name = (typeof NAMES)[number];
const REQUIRED = ['authority', 'bap', 'powerApps'] as const;

export interface ReadAddresses {
  /** Undefined where one that is needed is missing or wrong. */
  readonly endpoints: CloudEndpoints | undefined;
  /** All of them are on this computer, where plain HTTP is fine. */
  readonly isLoopback: boolean;
}

/**
 * The addresses of services as a person wrote them. Those that are missing come from `base`, unless they are on this computer: a token of
 * a stand-in is nothing that a real service should see, and the other way round. Adds a sentence to `problems` for whatever is wrong.
 */
export function readAddresses(value: unknown, base: CloudEndpoints | undefined, problems: string[]): ReadAddresses {
  if (value !== undefined && !isJsonObject(value)) problems.push('"endpoints" has to be a JSON object.');
  const given = isJsonObject(value) ? value : {};
  for (const name of Object.keys(given)) if (!NAMES.some((known) => known === name)) problems.push(`"endpoints.${name}" is not known. Known: ${NAMES.join(', ')}.`);
  const read = new Map(NAMES.flatMap((name) => readAddress(name, given[name], problems)));
  const local = [...read.values()].filter((address) => isLoopback(new URL(address)));
  const isLocal = local.length > 0;
  if (isLocal && local.length < read.size) problems.push('Either all "endpoints" are on this computer, or none is.');
  const pick = (name: Name): string | undefined => read.get(name) ?? (isLocal ? undefined : base?.[name]);
  for (const name of REQUIRED) if (pick(name) === undefined && given[name] === undefined) problems.push(missing(name, isLocal));
  const [authority, bap, powerApps] = REQUIRED.map(pick);
  if (authority === undefined || bap === undefined || powerApps === undefined) return { endpoints: undefined, isLoopback: isLocal };
  const endpoints = { authority, bap, powerApps, flow: pick('flow'), powerPlatform: pick('powerPlatform'), arm: pick('arm'), graph: pick('graph'), makerPortal: pick('makerPortal') };
  return { endpoints, isLoopback: isLocal };
}

function missing(name: Name, isLocal: boolean): string {
  return `"endpoints.${name}" is missing.${isLocal ? '' : ' Write its address, or name in "base" the cloud that has it.'}`;
}

function readAddress(name: Name, value: unknown, problems: string[]): readonly (readonly [Name, string])[] {
  if (value === undefined) return [];
  const fault = faultOf(value);
  if (fault === undefined && typeof value === 'string') return [[name, withoutTrailingSlashes(value)]];
  problems.push(`"endpoints.${name}" ${fault ?? 'is no address'}.`);
  return [];
}

function faultOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return 'is no address: write it with its scheme, for example "https://api.contoso.example"';
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return 'holds a user name, which an address of a service does not need';
  if (url.search !== '' || url.hash !== '') return 'has a query or a fragment: write the address up to its path';
  if (url.protocol === 'https:' || isLoopback(url)) return undefined;
  return 'is not encrypted: write "https" (plain "http" is for 127.0.0.1 only)';
}
