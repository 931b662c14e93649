/** The site that a host belongs to: `api.contoso.example` → `contoso.example`, and `contoso.co.uk` stays as it is. */
export function siteOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const [, ...rest] = labels;
  return rest.length < 2 || (rest.length === 2 && COUNTRY_SITE.test(rest.join('.'))) || isSharedHost(rest.join('.')) ? labels.join('.') : rest.join('.');
}

/** What many countries put between the name of a site and their own. */
const COUNTRY_SITE = /^(?:ac|co|com|edu|gov|net|or|org)\.[a-z]{2}$/i;

/** Whether a host is one of those that clouds and tunnels give away: what stands above it belongs to them, not to whoever runs the service. */
export function isSharedHost(host: string): boolean {
  return SHARED.test(host.replace(/:\d+$/, ''));
}

const SHARED =
  /(?:^|\.)(?:azure-api\.(?:net|us|cn)|azurewebsites\.(?:net|us)|azurestaticapps\.net|azurecontainerapps\.io|azurefd\.net|azureedge\.net|cloudapp\.(?:azure\.com|net)|logic\.azure\.com|core\.windows\.net|devtunnels\.ms|amazonaws\.com|cloudfront\.net|on\.aws|appspot\.com|run\.app|cloudfunctions\.net|web\.app|firebaseapp\.com|herokuapp\.com|vercel\.app|netlify\.app|onrender\.com|fly\.dev|workers\.dev|pages\.dev|github\.io|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com)$/i;
