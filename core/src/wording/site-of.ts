import { isSharedHost } from '../knowledge/shared-hosts.js';

/** The site that a host belongs to: `api.contoso.example` → `contoso.example`, and `contoso.co.uk` stays as it is. */
export function siteOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const [, ...rest] = labels;
  return rest.length < 2 || (rest.length === 2 && COUNTRY_SITE.test(rest.join('.'))) || isSharedHost(rest.join('.')) ? labels.join('.') : rest.join('.');
}

/** What many countries put between the name of a site and their own. */
const COUNTRY_SITE = /^(?:ac|co|com|edu|gov|net|or|org)\.[a-z]{2}$/i;
