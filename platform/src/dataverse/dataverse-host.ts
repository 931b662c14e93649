import type { Cloud } from '../clouds/cloud.js';

/**
 * Whether requests with a token may go to the Dataverse of this address: an organization's host of the cloud, or one that a person allowed by
 * name, and only encrypted. On the sandbox's cloud, only below its own address. An answer of a service names the address, which is why it is
 * checked. Never throws.
 */
export function isDataverseAddress(cloud: Cloud, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (cloud.isLoopback) return url.origin === new URL(cloud.endpoints.powerApps).origin;
  if (url.protocol !== 'https:') return false;
  if (cloud.allowedHosts.some((host) => host.toLowerCase() === url.host)) return true;
  return url.port === '' && cloud.dataverseDomains.some((domain) => belongsTo(url.hostname, domain));
}

/**
 * What to ask a token for the Dataverse at this address for; undefined where `isDataverseAddress` says no, so that no token is asked for. The
 * second form is for token services that want the resource's own slash. Never throws.
 */
export function dataverseScopes(cloud: Cloud, address: string): readonly string[] | undefined {
  if (!isDataverseAddress(cloud, address)) return undefined;
  // The sandbox has several Dataverses at one origin, told apart by their paths.
  const resource = cloud.isLoopback ? address.replace(/\/$/, '') : new URL(address).origin;
  return [`${resource}/.default`, `${resource}//.default`];
}

/** `{organization}.{domain}`, or `{organization}.api.{domain}`. */
function belongsTo(host: string, domain: string): boolean {
  const labels = domain.toLowerCase().split('.').map((label) => label.replace('*', String.raw`\d*`));
  return new RegExp(String.raw`^[a-z0-9-]+(?:\.api)?\.${labels.join(String.raw`\.`)}$`).test(host);
}
