import type { HttpAnswer } from '../http/http-answer.js';
import type { HttpTransport } from '../http/http-transport.js';
import { errorOfAnswer, factsOf } from '../errors/error-of-answer.js';
import { NotSignedInError, PlatformError } from '../errors/platform-error.js';
import { isJsonObject, parseJson, textMember, type JsonObject } from '../http/json.js';
import type { Clock } from '../time/clock.js';

/** `v1`: `/oauth2/…` with a resource; `v2`: `/oauth2/v2.0/…` with scopes. */
export type AuthorityVersion = 'v1' | 'v2';

export interface Authority {
  /** Without a slash at the end, e.g. `https://login.microsoftonline.com`. */
  readonly url: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly version: AuthorityVersion;
}

/** What a person has to do: open the page, and enter the code. */
export interface UserCode {
  readonly userCode: string;
  readonly page: string;
  /** The sign-in service's own words for the same. */
  readonly message: string;
  readonly expiresInSeconds: number;
}

export interface SignedInTokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface DeviceCodeRequest {
  readonly transport: HttpTransport;
  readonly clock: Clock;
  readonly authority: Authority;
  /** A scope for `v2`, e.g. `https://service.powerapps.com//.default`; for `v1` the resource is what comes before its last segment. */
  readonly scope: string;
  /** Called once, as soon as there is a code. */
  readonly onUserCode: (code: UserCode) => void;
  readonly signal?: AbortSignal;
}

/** Entra asks for five seconds where it says nothing, and for five more each time it is asked too often. */
const DEFAULT_INTERVAL_SECONDS = 5;
const SLOWER_BY_SECONDS = 5;

/**
 * Signs in by device code: asks for a code, tells it, and waits until somebody entered it. Throws a PlatformError: `sign-in-refused`
 * where it was declined or expired or is not allowed, `cancelled` where the signal fired.
 */
export async function signInWithDeviceCode(request: DeviceCodeRequest): Promise<SignedInTokens> {
  const { clock, signal, onUserCode } = request;
  const started = await startSignIn(request);
  onUserCode(started.code);
  const deadline = clock.now() + started.code.expiresInSeconds * 1000;
  for (let interval = started.intervalSeconds; clock.now() < deadline;) {
    await sleepUnlessCancelled(clock, interval * 1000, signal);
    const outcome = await redeem(request, codeForm(request, started.deviceCode));
    if (outcome.kind === 'tokens') return outcome.tokens;
    if (outcome.kind === 'slower') interval += SLOWER_BY_SECONDS;
  }
  throw new PlatformError('sign-in-refused', { code: 'expired_token' });
}

/** New tokens from an earlier sign-in. Throws a PlatformError (`sign-in-refused`) where it is no longer good. */
export async function refreshSignIn(request: Omit<DeviceCodeRequest, 'onUserCode'>, refreshToken: string): Promise<SignedInTokens> {
  const outcome = await redeem(request, { grant_type: 'refresh_token', refresh_token: refreshToken, ...audience(request) });
  if (outcome.kind === 'tokens') return outcome.tokens;
  throw new NotSignedInError();
}

type TokenRequest = Omit<DeviceCodeRequest, 'onUserCode'>;
type Form = Readonly<Record<string, string>>;
type Redeemed = { readonly kind: 'tokens'; readonly tokens: SignedInTokens } | { readonly kind: 'pending' } | { readonly kind: 'slower' };

interface StartedSignIn {
  readonly code: UserCode;
  readonly deviceCode: string;
  readonly intervalSeconds: number;
}

async function startSignIn(request: DeviceCodeRequest): Promise<StartedSignIn> {
  const query = request.authority.version === 'v1' ? '?api-version=1.0' : '';
  const answer = await post(request, `devicecode${query}`, audience(request));
  const body = objectOf(answer);
  if (answer.status >= 400) throw signInRefused(answer, request.scope);
  return {
    code: {
      userCode: required(answer, body, 'user_code'),
      page: textMember(body, 'verification_uri') ?? required(answer, body, 'verification_url'),
      message: textMember(body, 'message') ?? '',
      expiresInSeconds: numberOf(body, 'expires_in') ?? 900,
    },
    deviceCode: required(answer, body, 'device_code'),
    intervalSeconds: numberOf(body, 'interval') ?? DEFAULT_INTERVAL_SECONDS,
  };
}

async function redeem(request: TokenRequest, form: Form): Promise<Redeemed> {
  const answer = await post(request, 'token', form);
  const body = objectOf(answer);
  if (answer.status < 300) return { kind: 'tokens', tokens: tokensOf(answer, body, request.clock.now()) };
  switch (textMember(body, 'error')) {
    case 'authorization_pending': return { kind: 'pending' };
    case 'slow_down': return { kind: 'slower' };
    default: throw signInRefused(answer, request.scope);
  }
}

/** What the authority refuses is about the sign-in, whatever the status; its own failures stay what they are. */
function signInRefused(answer: HttpAnswer, scope: string): PlatformError {
  const error = errorOfAnswer(answer, { scope });
  if (error.kind !== 'service-refused' && error.kind !== 'sign-in-refused') return error;
  const { code, data, correlationId, url } = error;
  return new PlatformError('sign-in-refused', {
    data,
    status: answer.status,
    ...(code === undefined ? {} : { code }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(url === undefined ? {} : { url }),
  });
}

function tokensOf(answer: HttpAnswer, body: JsonObject, now: number): SignedInTokens {
  return {
    accessToken: required(answer, body, 'access_token'),
    refreshToken: textMember(body, 'refresh_token'),
    idToken: textMember(body, 'id_token'),
    expiresAt: now + (numberOf(body, 'expires_in') ?? 0) * 1000,
  };
}

async function post({ transport, authority, signal }: TokenRequest, path: string, form: Form): Promise<HttpAnswer> {
  const segment = authority.version === 'v1' ? 'oauth2' : 'oauth2/v2.0';
  return await transport.send({
    method: 'POST',
    url: `${authority.url}/${encodeURIComponent(authority.tenant)}/${segment}/${path}`,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: authority.clientId, ...form }).toString(),
    repeatability: 'not-after-sending',
    signal,
  });
}

function codeForm(request: TokenRequest, deviceCode: string): Form {
  return request.authority.version === 'v1'
    ? { grant_type: 'device_code', code: deviceCode, ...audience(request) }
    : { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode };
}

/** The newer endpoints give a refresh token only to whoever asks for one. */
function audience({ authority, scope }: TokenRequest): Form {
  return authority.version === 'v1' ? { resource: scope.slice(0, scope.lastIndexOf('/')) } : { scope: `${scope} offline_access` };
}

function objectOf(answer: HttpAnswer): JsonObject {
  const value = parseJson(answer.text);
  if (isJsonObject(value)) return value;
  if (answer.status >= 400) throw errorOfAnswer(answer);
  throw unexpectedAnswer(answer, 'it is not the JSON object that was expected.');
}

function required(answer: HttpAnswer, body: JsonObject, name: string): string {
  const value = textMember(body, name);
  if (value === undefined) throw unexpectedAnswer(answer, `it lacks “${name}”.`);
  return value;
}

function unexpectedAnswer(answer: HttpAnswer, reason: string): PlatformError {
  return new PlatformError('unexpected-answer', { ...factsOf(answer), data: { host: new URL(answer.url).host, reason } });
}

/** The older endpoints write numbers as text. */
function numberOf(body: JsonObject, name: string): number | undefined {
  const value = Number(body[name] ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

async function sleepUnlessCancelled(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
  } catch (error) {
    throw signal?.aborted === true ? new PlatformError('cancelled') : error;
  }
}
