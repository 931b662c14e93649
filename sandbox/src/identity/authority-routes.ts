import { Hono } from 'hono';
import type { SandboxAddresses } from '../http/addresses.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { AuthorityError } from './authority-error.js';
import { authenticateApplication } from './client-credentials.js';
import { DEVICE_CODE_INTERVAL_SECONDS, DEVICE_CODE_LIFETIME_SECONDS, type DeviceCode, type DeviceCodes } from './device-codes.js';
import type { IssuedTokens, TokenIssuer, TokenRequest } from './tokens.js';
import { TENANT_DOMAIN, TENANT_ID } from './users.js';

export interface AuthorityParts {
  readonly deviceCodes: DeviceCodes;
  readonly tokens: TokenIssuer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly addresses: SandboxAddresses;
}

/** `v1` speaks of a `resource` and answers numbers as text, `v2` of scopes. */
type Protocol = 'v1' | 'v2';
type Form = Readonly<Record<string, string>>;

/** What AD FS has in place of a tenant. MSAL takes the word of such an authority, and asks Microsoft about every other one that it does not know. */
const FEDERATION_TENANT = 'adfs';
const KNOWN_TENANTS: ReadonlySet<string> = new Set(['common', 'organizations', FEDERATION_TENANT, TENANT_ID, TENANT_DOMAIN]);
const DEVICE_GRANTS: ReadonlySet<string> = new Set(['device_code', 'urn:ietf:params:oauth:grant-type:device_code']);
const PREFIX = { v1: '/oauth2', v2: '/oauth2/v2.0' } as const;

/** Sign-in by device code, by refresh token and as an application, for both generations of the endpoints, plus the documents clients discover them by. */
export function authorityRoutes(parts: AuthorityParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  for (const protocol of ['v1', 'v2'] as const) {
    app.post(`/:tenant${PREFIX[protocol]}/devicecode`, (c) => answer(c, parts, (form) => startDeviceCode(parts, protocol, form)));
    app.post(`/:tenant${PREFIX[protocol]}/token`, (c) => answer(c, parts, (form) => grantTokens(parts, protocol, form, c.req.param('tenant'))));
  }
  app.get('/:tenant/.well-known/openid-configuration', (c) => answer(c, parts, () => openIdConfiguration(c, isFederation(c.req.param('tenant')) ? 'v2' : 'v1')));
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => answer(c, parts, () => openIdConfiguration(c, 'v2')));
  app.get('/common/discovery/instance', (c) => c.json(instanceDiscovery(parts)));
  return app;
}

/** The one place where a refusal of the authority becomes an answer. */
async function answer(c: HttpContext, parts: AuthorityParts, work: (form: Form) => object): Promise<Response> {
  try {
    const tenant = c.req.param('tenant') ?? '';
    if (!KNOWN_TENANTS.has(tenant.toLowerCase())) throw new AuthorityError('unknownTenant', tenant);
    return c.json(work(c.req.method === 'POST' ? await readForm(c) : {}));
  } catch (error) {
    if (!(error instanceof AuthorityError)) throw error;
    return c.json(error.body(parts.now(), c.get('correlationId')), error.status);
  }
}

async function readForm(c: HttpContext): Promise<Form> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
}

function startDeviceCode(parts: AuthorityParts, protocol: Protocol, form: Form): object {
  const code = parts.deviceCodes.create({ clientId: required(form, 'client_id'), ...requestedAudience(protocol, form) });
  const page = parts.addresses.deviceLogin;
  const count = (seconds: number): number | string => (protocol === 'v1' ? String(seconds) : seconds);
  return {
    user_code: code.userCode,
    device_code: code.deviceCode,
    [protocol === 'v1' ? 'verification_url' : 'verification_uri']: page,
    expires_in: count(DEVICE_CODE_LIFETIME_SECONDS),
    interval: count(DEVICE_CODE_INTERVAL_SECONDS),
    message: `To sign in, use a web browser to open the page ${page} and enter the code ${code.userCode} to authenticate.`,
  };
}

function grantTokens(parts: AuthorityParts, protocol: Protocol, form: Form, tenant: string): object {
  const grant = required(form, 'grant_type');
  if (DEVICE_GRANTS.has(grant)) return redeemDeviceCode(parts, protocol, form);
  if (grant === 'refresh_token') return redeemRefreshToken(parts, protocol, form);
  if (grant === 'client_credentials') return grantToApplication(parts, protocol, form, tenant);
  throw new AuthorityError('unsupportedGrant');
}

function redeemDeviceCode(parts: AuthorityParts, protocol: Protocol, form: Form): object {
  const code = parts.deviceCodes.find(form.device_code ?? required(form, 'code'));
  if (code?.clientId !== required(form, 'client_id')) throw new AuthorityError('unknownCode');
  if (parts.deviceCodes.isExpired(code)) throw new AuthorityError('expired');
  return tokensForState(parts, protocol, form, code);
}

function tokensForState(parts: AuthorityParts, protocol: Protocol, form: Form, code: DeviceCode): object {
  switch (code.state.kind) {
    case 'pending':
      throw new AuthorityError('pending');
    case 'declined':
      throw new AuthorityError('declined');
    case 'approved':
      parts.deviceCodes.consume(code.deviceCode);
      return tokenAnswer(parts, protocol, form, { user: code.state.user, clientId: code.clientId, audience: code.audience }, code.scope);
  }
}

function redeemRefreshToken(parts: AuthorityParts, protocol: Protocol, form: Form): object {
  const token = parts.tokens.readRefreshToken(required(form, 'refresh_token'));
  if (token?.clientId !== required(form, 'client_id')) throw new AuthorityError('badRefreshToken');
  if (parts.now() >= token.expiresOn * 1000) throw new AuthorityError('expiredRefreshToken');
  if (parts.tokens.isRevoked(token)) throw new AuthorityError('revoked');
  const wanted = asksForAudience(form) ? requestedAudience(protocol, form) : { audience: token.audience, scope: '' };
  return tokenAnswer(parts, protocol, form, { user: token.user, clientId: token.clientId, audience: wanted.audience }, wanted.scope);
}

/** There is no person, so there is nothing to refresh and nobody to identify. */
function grantToApplication(parts: AuthorityParts, protocol: Protocol, form: Form, tenant: string): object {
  const application = authenticateApplication(form, tenant, Math.floor(parts.now() / 1000));
  const tokens = parts.tokens.issue({ user: application, clientId: application.clientId, audience: requestedAudience(protocol, form).audience });
  const common = { token_type: 'Bearer', access_token: tokens.accessToken };
  return protocol === 'v1' ? { ...common, ...timesAsText(tokens), resource: form.resource } : { ...common, ...timesAsNumbers(tokens) };
}

function tokenAnswer(parts: AuthorityParts, protocol: Protocol, form: Form, request: TokenRequest, scope: string): object {
  const tokens = parts.tokens.issue(request);
  const info = form.client_info === '1' ? { client_info: clientInfo(request.user.id) } : {};
  const common = { token_type: 'Bearer', access_token: tokens.accessToken, refresh_token: tokens.refreshToken, id_token: tokens.idToken, ...info };
  return protocol === 'v1' ? { ...common, ...timesAsText(tokens), scope: 'user_impersonation', resource: request.audience } : { ...common, ...timesAsNumbers(tokens), scope };
}

/** Whose tokens they are, for a client's cache, which does not look into tokens. */
function clientInfo(user: string): string {
  return Buffer.from(JSON.stringify({ uid: user, utid: TENANT_ID })).toString('base64url');
}

function timesAsText(tokens: IssuedTokens): object {
  const expiresIn = String(tokens.expiresIn);
  return { expires_in: expiresIn, ext_expires_in: expiresIn, expires_on: String(tokens.expiresOn), not_before: String(tokens.notBefore) };
}

function timesAsNumbers(tokens: IssuedTokens): object {
  return { expires_in: tokens.expiresIn, ext_expires_in: tokens.expiresIn };
}

function asksForAudience(form: Form): boolean {
  return form.resource !== undefined || form.scope !== undefined;
}

/** `https://service.powerapps.com//.default` asks for the audience `https://service.powerapps.com/`: only the last segment is a scope. */
function requestedAudience(protocol: Protocol, form: Form): { readonly audience: string; readonly scope: string } {
  if (protocol === 'v1') return { audience: required(form, 'resource'), scope: '' };
  const scope = required(form, 'scope');
  const resourceScope = scope.split(/\s+/).find((each) => each.includes('://')) ?? '';
  return { audience: resourceScope.slice(0, Math.max(0, resourceScope.lastIndexOf('/'))), scope };
}

function required(form: Form, name: string): string {
  const value = form[name];
  if (value === undefined || value === '') throw new AuthorityError('missingParameter', name);
  return value;
}

/** All under the name that the client came by: one that speaks TLS refuses to be led elsewhere. */
function openIdConfiguration(c: HttpContext, protocol: Protocol): object {
  const { origin } = new URL(c.req.url);
  const name = c.req.param('tenant') ?? '';
  const tenant = `${origin}/${name}`;
  const endpoints = `${tenant}${PREFIX[protocol]}`;
  return {
    token_endpoint: `${endpoints}/token`,
    authorization_endpoint: `${endpoints}/authorize`,
    device_authorization_endpoint: `${endpoints}/devicecode`,
    issuer: isFederation(name) ? tenant : issuerOf(origin, protocol),
    jwks_uri: `${tenant}/discovery/keys`,
    response_types_supported: ['code', 'id_token'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    tenant_region_scope: 'EU',
  };
}

/** As with Entra: the newer endpoints issue in their own name, and clients compare the two. */
function issuerOf(origin: string, protocol: Protocol): string {
  return protocol === 'v1' ? `https://sts.contoso.example/${TENANT_ID}/` : `${origin}/${TENANT_ID}/v2.0`;
}

function isFederation(tenant: string): boolean {
  return tenant.toLowerCase() === FEDERATION_TENANT;
}

function instanceDiscovery(parts: AuthorityParts): object {
  return { tenant_discovery_endpoint: `${parts.addresses.authority}/common/.well-known/openid-configuration`, 'api-version': '1.1', metadata: [] };
}
