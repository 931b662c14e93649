/** Tunnels, which lend a name to a computer at home. */
const TUNNELS = ['ngrok.io', 'ngrok.app', 'ngrok.dev', 'ngrok-free.app', 'ngrok-free.dev', 'devtunnels.ms', 'loca.lt', 'trycloudflare.com', 'serveo.net'];

/** Services that only catch what is sent to them, or answer with samples. */
const CATCHERS = ['webhook.site', 'mock.pstmn.io', 'beeceptor.com', 'mockapi.io', 'mockable.io', 'requestbin.com', 'requestbin.net'];

/** Clouds, which give names away below their own. */
const CLOUDS = [
  ...['azure-api.net', 'azure-api.us', 'azure-api.cn', 'azurewebsites.net', 'azurewebsites.us', 'azurestaticapps.net', 'azurecontainerapps.io', 'azurefd.net', 'azureedge.net', 'cloudapp.azure.com', 'cloudapp.net'],
  ...['logic.azure.com', 'core.windows.net', 'amazonaws.com', 'cloudfront.net', 'on.aws', 'appspot.com', 'run.app', 'cloudfunctions.net', 'web.app', 'firebaseapp.com', 'herokuapp.com', 'vercel.app', 'netlify.app'],
  ...['onrender.com', 'fly.dev', 'workers.dev', 'pages.dev', 'github.io'],
];

const LENT: ReadonlySet<string> = new Set([...TUNNELS, ...CATCHERS]);
const SHARED: ReadonlySet<string> = new Set([...CLOUDS, ...TUNNELS]);

/** Whether a host, with or without a port, is lent for tests. */
export function isLentHost(host: string): boolean {
  return isBelow(host, LENT);
}

/** Whether a host, with or without a port, is one of those that clouds and tunnels give away: what stands above it belongs to them, not to whoever runs the service. */
export function isSharedHost(host: string): boolean {
  return isBelow(host, SHARED);
}

function isBelow(host: string, domains: ReadonlySet<string>): boolean {
  const labels = host.toLowerCase().replace(/:\d+$/, '').split('.');
  return labels.some((_label, position) => domains.has(labels.slice(position).join('.')));
}
