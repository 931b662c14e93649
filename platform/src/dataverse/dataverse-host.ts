import type { Cloud } from '../clouds/cloud.js';

/**
 * What Dataverse hosts of a cloud end in: `{organization}.crm{N}.{domain}`, or `{organization}.api.crm{N}.{domain}`. From
 * learn.microsoft.com/power-platform/admin/new-datacenter-regions and .../power-platform-us-government.
 */
const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  public: ['dynamics.com'],
  gcc: ['dynamics.com'],
  'gcc-high': ['microsoftdynamics.us'],
  dod: ['appsplatform.us'],
  china: ['dynamics.cn'],
};

/**
 * Whether requests with a token may go to the Dataverse of this address: an organization's host of the cloud, or one that a person allowed by
 * name, and only encrypted. On the sandbox's cloud, only below its own address. Never throws.
 */
export function isDataverseAddress(cloud: Cloud, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (cloud.isLoopback) return url.origin === new URL(cloud.endpoints.powerApps).origin;
  if (url.protocol !== 'https:') return false;
  if (cloud.allowedHosts.some((host) => host.toLowerCase() === url.host)) return true;
  const domain = /^[a-z0-9-]+\.(?:api\.)?crm\d*\.(.+)$/.exec(url.hostname)?.[1] ?? '';
  return url.port === '' && (DOMAINS[cloud.id] ?? []).includes(domain);
}

/** What to ask a token for. The second form is for token services that want the resource's own slash. */
export function dataverseScopes(address: string): readonly string[] {
  return [`${address}/.default`, `${address}//.default`];
}
