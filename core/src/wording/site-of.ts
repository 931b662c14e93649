/** The site that a host belongs to: `api.contoso.example` → `contoso.example`. */
export function siteOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  return labels.length > 2 ? labels.slice(1).join('.') : labels.join('.');
}
