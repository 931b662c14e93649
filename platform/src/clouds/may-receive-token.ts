import type { Cloud } from './cloud.js';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}

/**
 * Whether a token of this cloud may go to `url`: only to a service of the cloud, to a regional sub-domain of one
 * (`europe.api.powerapps.com`), or to a host that the user allowed by name; over https, or to this computer where the cloud is on it.
 */
export function mayReceiveToken(cloud: Cloud, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const target = new URL(url);
  if (target.username !== '' || target.password !== '') return false;
  return serviceOrigins(cloud).some((service) => isSameService(target, service)) || isTrusted(cloud, target);
}

function serviceOrigins(cloud: Cloud): readonly URL[] {
  const { bap, powerApps, flow, powerPlatform, arm } = cloud.endpoints;
  return [bap, powerApps, flow, powerPlatform, arm].map((endpoint) => new URL(endpoint));
}

function isSameService(target: URL, service: URL): boolean {
  if (target.protocol !== service.protocol || target.port !== service.port) return false;
  if (target.protocol !== 'https:' && !isLoopback(service)) return false;
  return target.hostname === service.hostname || (!isLoopback(service) && target.hostname.endsWith(`.${service.hostname}`));
}

function isTrusted(cloud: Cloud, target: URL): boolean {
  if (target.protocol !== 'https:' && !isLoopback(target)) return false;
  return cloud.trustedHosts.some((host) => {
    const trusted = host.toLowerCase();
    return target.host === trusted || (!/:\d+$/.test(trusted) && target.port === '' && target.hostname.endsWith(`.${trusted}`));
  });
}
