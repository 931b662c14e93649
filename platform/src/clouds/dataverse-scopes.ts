import type { Cloud } from './cloud.js';

/**
 * What to ask a token for the Dataverse at this address for; undefined where the address is none of this cloud's Dataverses, so that
 * no token is asked for and none is sent. An answer of a service names the address, which is why it is checked. Never throws.
 */
export function dataverseScopes(cloud: Cloud, address: string): readonly string[] | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  return cloud.dataverseDomains.some((domain) => belongsTo(url.hostname, domain)) ? [`${url.origin}/.default`] : undefined;
}

function belongsTo(host: string, domain: string): boolean {
  const labels = domain.split('.').map((label) => label.replace('*', String.raw`\d*`));
  return new RegExp(String.raw`^[a-z0-9-]+(?:\.api)?\.${labels.join(String.raw`\.`)}$`).test(host);
}
