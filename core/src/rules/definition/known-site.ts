import { listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { isSharedHost } from '../../knowledge/shared-hosts.js';
import { siteOf } from '../../wording/site-of.js';

/** The site of a service, e.g. `contoso.example`, as far as the definition tells: of its contact, its website, or its host. Undefined where that is no public name, or one of a cloud that hosts it. */
export function knownSite(root: JsonObject): string | undefined {
  const contact = objectOf(memberOf(objectOf(memberOf(root, 'info')), 'contact'));
  const website = listOf(memberOf(root, 'x-ms-connector-metadata')).map(objectOf).find((entry) => textOf(memberOf(entry, 'propertyName'))?.toLowerCase() === 'website');
  const addresses = [memberOf(contact, 'url'), memberOf(website, 'propertyValue')].map((address) => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(textOf(address) ?? '')?.[1]);
  const host = textOf(memberOf(root, 'host'));
  return [...addresses, host === undefined || isSharedHost(host) ? undefined : siteOf(host)].find((site) => site !== undefined && /^(?:[a-z\d-]+\.)+[a-z]{2,}$/i.test(site));
}
