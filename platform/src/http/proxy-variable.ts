import { PlatformError } from '../errors/platform-error.js';

/** In the order in which the library that sends requests looks at them. */
const NAMES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/**
 * Throws a PlatformError where the variable that says which proxy to use holds no address of one: `proxy.contoso.example:8080`, as other tools take it, has no
 * scheme, and the library fails on it. Nothing is sent to `host` past a proxy that somebody wants. What the variable holds is not told: it may be a password.
 */
export function assertUsableProxy(env: Readonly<Record<string, string | undefined>>, host: string): void {
  const variable = NAMES.find((each) => env[each] !== undefined && env[each] !== '');
  if (variable !== undefined && !isProxy(env[variable] ?? '')) throw new PlatformError('network-unreachable', { data: { variable, host }, circumstance: 'UnusableProxy' });
}

function isProxy(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
