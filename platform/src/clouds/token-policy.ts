import type { Cloud } from './cloud.js';

/** Names and addresses that stay on this computer. `URL` writes 127.1 and the like as 127.0.0.1, and IPv6 in brackets. */
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request to this address may carry a token: only to a service of the cloud, or to a host that a person allowed by name, and
 * only encrypted. On the sandbox's cloud, only to its own addresses on this computer. Never throws.
 */
export function mayReceiveToken(cloud: Cloud, url: string | URL): boolean {
  const target = parse(url);
  if (target === undefined || hasCredentials(target)) return false;
  if (cloud.isLoopback) return isLoopback(target) && serviceUrls(cloud).some((service) => service.origin === target.origin);
  return target.protocol === 'https:' && (isAllowedByName(cloud, target) || serviceUrls(cloud).some((service) => service.origin === target.origin));
}

/** Whether something may be asked of or sent to this address at all (without a token): encrypted, or on this computer for the sandbox. */
export function mayBeContacted(cloud: Cloud, url: string | URL): boolean {
  const target = parse(url);
  if (target === undefined || hasCredentials(target)) return false;
  return target.protocol === 'https:' || (cloud.isLoopback && isLoopback(target));
}

export function isLoopback(url: URL): boolean {
  return LOOPBACK_HOSTS.has(url.hostname) && (url.protocol === 'http:' || url.protocol === 'https:');
}

function serviceUrls(cloud: Cloud): readonly URL[] {
  const { authority, bap, powerApps, flow, powerPlatform, arm, graph } = cloud.endpoints;
  return [authority, bap, powerApps, flow, powerPlatform, arm, graph].flatMap((address) => {
    const url = address === undefined ? undefined : parse(address);
    return url === undefined ? [] : [url];
  });
}

function isAllowedByName(cloud: Cloud, target: URL): boolean {
  return cloud.allowedHosts.some((host) => host.toLowerCase() === target.host);
}

function hasCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

function parse(url: string | URL): URL | undefined {
  if (typeof url !== 'string') return url;
  return URL.canParse(url) ? new URL(url) : undefined;
}
