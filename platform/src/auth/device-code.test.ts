import assert from 'node:assert/strict';
import { HttpTransport } from '../http/http-transport.js';
import { FakeClock } from '../testing/fake-clock.js';
import { FakeHttp, type FakeAnswer, type FakeOutcome, type SentRequest } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import type { PlatformErrorKind } from '../errors/platform-error.js';
import { refreshSignIn, signInWithDeviceCode, type AuthorityVersion, type SignedInTokens, type UserCode } from './device-code.js';
import { staticTokens } from './static-tokens.js';

const started = (version: AuthorityVersion): FakeAnswer => ({
  body: {
    user_code: 'ABC', device_code: 'device', message: 'Enter ABC.', interval: version === 'v1' ? '5' : 5, expires_in: version === 'v1' ? '60' : 60,
    [version === 'v1' ? 'verification_url' : 'verification_uri']: 'https://login.contoso.example/device',
  },
});
const pending: FakeAnswer = { status: 400, body: { error: 'authorization_pending' } };
const granted: FakeAnswer = { body: { access_token: 'access', refresh_token: 'refresh', id_token: 'id', expires_in: '3600' } };
const refused = (error: string): FakeAnswer => ({ status: 400, body: { error, error_description: 'Not today.' } });

interface SignIn {
  readonly promise: Promise<SignedInTokens>;
  readonly http: FakeHttp;
  readonly clock: FakeClock;
  readonly codes: UserCode[];
}

function signIn(version: AuthorityVersion, outcomes: readonly FakeOutcome[], signal?: AbortSignal): SignIn {
  const http = new FakeHttp((_request: SentRequest, count) => outcomes[Math.min(count, outcomes.length - 1)] ?? {});
  const clock = new FakeClock();
  const codes: UserCode[] = [];
  const authority = { url: 'https://login.contoso.example', tenant: 'organizations', clientId: 'client', version };
  const promise = signInWithDeviceCode({
    transport: new HttpTransport({ httpClient: http, clock }), clock, authority, scope: 'https://service.powerapps.com//.default',
    onUserCode: (code) => codes.push(code), ...(signal === undefined ? {} : { signal }),
  });
  return { promise, http, clock, codes };
}

describe('signInWithDeviceCode', () => {
  for (const version of ['v1', 'v2'] as const) {
    it(`waits until the code was entered (${version})`, async () => {
      const { promise, http, clock, codes } = signIn(version, [started(version), pending, pending, granted]);
      const tokens = await promise;
      assert.deepEqual([tokens.accessToken, tokens.refreshToken, tokens.idToken, tokens.expiresAt - clock.now()], ['access', 'refresh', 'id', 3_600_000]);
      assert.deepEqual(codes, [{ userCode: 'ABC', page: 'https://login.contoso.example/device', message: 'Enter ABC.', expiresInSeconds: 60 }]);
      assert.deepEqual(clock.waits, [5000, 5000, 5000]);
      const [code, token] = http.sent;
      assert.equal(code?.url, `https://login.contoso.example/organizations/oauth2/${version === 'v1' ? 'devicecode?api-version=1.0' : 'v2.0/devicecode'}`);
      const audience = version === 'v1' ? 'resource=https%3A%2F%2Fservice.powerapps.com%2F' : 'scope=https%3A%2F%2Fservice.powerapps.com%2F%2F.default+offline_access';
      assert.equal(code.body, `client_id=client&${audience}`);
      assert.match(token?.body ?? '', version === 'v1' ? /grant_type=device_code&code=device/ : /grant_type=urn%3Aietf.*&device_code=device/);
    });
  }

  it('asks less often where it is told to', async () => {
    const { promise, clock } = signIn('v2', [started('v2'), refused('slow_down'), pending, granted]);
    await promise;
    assert.deepEqual(clock.waits, [5000, 10_000, 10_000]);
  });

  const failures: readonly (readonly [title: string, outcomes: readonly FakeOutcome[], kind: PlatformErrorKind, message: RegExp])[] = [
    ['it was declined', [started('v2'), refused('authorization_declined')], 'sign-in-refused', /declined/],
    ['the code is no longer good', [started('v2'), refused('expired_token')], 'sign-in-refused', /expired/],
    ['nobody enters the code in time', [started('v2'), pending], 'sign-in-refused', /expired/],
    ['the application is not allowed', [refused('unauthorized_client')], 'sign-in-refused', /Not today/],
    ['the service fails', [started('v2'), { status: 500, body: '<html></html>' }], 'service-failed', /500/],
    ['the answer is no JSON', [{ body: '<html></html>' }], 'unexpected-answer', /login\.contoso\.example/],
    ['the answer lacks the code', [{ body: { device_code: 'x' } }], 'unexpected-answer', /user_code/],
  ];
  for (const [title, outcomes, kind, message] of failures) {
    it(`fails where ${title}`, async () => {
      assert.match((await rejection(signIn('v2', outcomes).promise, kind)).userMessage, message);
    });
  }

  it('can be cancelled while it waits', async () => {
    const controller = new AbortController();
    const { promise, http } = signIn('v2', [started('v2'), pending], controller.signal);
    controller.abort();
    await rejection(promise, 'cancelled');
    assert.ok(http.sent.length <= 1);
  });
});

describe('refreshSignIn', () => {
  const request = (outcome: FakeOutcome): Parameters<typeof refreshSignIn>[0] => {
    const clock = new FakeClock();
    const http = new FakeHttp(() => outcome);
    return { transport: new HttpTransport({ httpClient: http, clock }), clock, authority: { url: 'https://login.contoso.example', tenant: 't', clientId: 'c', version: 'v2' }, scope: 's' };
  };

  it('gives new tokens, or says that somebody has to sign in', async () => {
    assert.equal((await refreshSignIn(request(granted), 'old')).accessToken, 'access');
    await rejection(refreshSignIn(request(refused('invalid_grant')), 'old'), 'sign-in-refused');
  });
});

describe('staticTokens', () => {
  it('gives the token it has', async () => {
    assert.equal(await staticTokens('  Bearer abc\n').getToken([]), 'abc');
    await rejection(staticTokens(' ').getToken([]), 'not-signed-in');
    await rejection(staticTokens(undefined).getToken([]), 'not-signed-in');
  });
});
