import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quickClock } from '@connector-workbench/cli/testing';
import { type AuthorityVersion, type DeviceCodeRequest, HttpTransport, PlatformError, refreshSignIn, type SignedInTokens, signInWithDeviceCode } from '@connector-workbench/platform';
import { type ReplayServer, replayServer, startReplayServer } from './replay-server.js';

/** What the sign-in service answers, as it is documented. */
describe('documented answers of the sign-in service', function () {
  this.timeout(30_000);
  const file = replayServer();
  let folder = '';
  let server: ReplayServer | undefined;

  before(async function () {
    if (file === undefined) return this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'connector-sign-in-'));
    server = await startReplayServer(file, path.join(folder, 'log.jsonl'), []);
  });
  after(() => {
    server?.stop();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const request = (version: AuthorityVersion, lines: string[] = []): Omit<DeviceCodeRequest, 'onUserCode'> => {
    assert.ok(server);
    const clock = quickClock();
    const authority = { url: server.endpoints.authority, tenant: 'organizations', clientId: '51f81489-12ee-4a9e-aaae-a2591f45987d', version };
    return { transport: new HttpTransport({ clock, random: () => 0.5, log: (line) => lines.push(line) }), clock, authority, scope: 'https://service.powerapps.com//.default' };
  };
  /** The scenario begins when there is a code. */
  const signIn = async (version: AuthorityVersion, scenario?: string): Promise<SignedInTokens> => {
    const codes: string[] = [];
    let begun = Promise.resolve();
    await server?.scenario();
    const { clock, ...rest } = request(version);
    const sleep: typeof clock.sleep = async (...args) => {
      await begun;
      await clock.sleep(...args);
    };
    const tokens = await signInWithDeviceCode({
      ...rest, clock: { now: () => clock.now(), sleep },
      onUserCode: ({ userCode }) => {
        codes.push(userCode);
        if (scenario !== undefined) begun = server?.scenario(scenario) ?? begun;
      },
    });
    assert.deepEqual(codes, ['REPLAY123']);
    return tokens;
  };

  for (const version of ['v1', 'v2'] as const) {
    it(`signs in by device code, and goes on with what it got (${version})`, async () => {
      const { accessToken, refreshToken, idToken } = await signIn(version);
      assert.ok(accessToken.split('.').length === 3 && idToken !== undefined && refreshToken !== undefined);
      const lines: string[] = [];
      const again = await refreshSignIn(request(version, lines), refreshToken);
      assert.equal(again.accessToken.split('.').length, 3);
      assert.ok(![accessToken, again.accessToken, refreshToken].some((secret) => lines.join('\n').includes(secret)));
    });
  }

  const refusals: readonly (readonly [scenario: string, code: string, told: RegExp])[] = [
    ['auth.denied', 'AADSTS70010', /declined/],
    ['auth.expired', 'AADSTS70020', /has expired/],
    ['auth.mfa', 'AADSTS50076', /second factor/],
    ['auth.consent', 'AADSTS65001', /consented/],
    ['auth.preauth', 'AADSTS65002', /application of your own/],
    ['auth.badsecret', 'AADSTS7000215', /client secret is wrong/],
    ['auth.revoked', 'AADSTS50173', /was revoked/],
  ];
  for (const [scenario, code, told] of refusals) {
    it(`says what ${scenario} means, while signing in and afterwards`, async () => {
      for (const attempt of [() => signIn('v2', scenario), () => refreshSignIn(request('v2'), '0.REPLAY.earlier')]) {
        const error: unknown = await attempt().then(() => undefined, (reason: unknown) => reason);
        assert.ok(error instanceof PlatformError, String(error));
        assert.deepEqual([error.kind, error.code], ['sign-in-refused', code]);
        assert.match(`${error.userMessage} ${error.advice}`, told);
      }
    });
  }

  it('sends what the sign-in service wants, and a token to none', async () => {
    assert.ok(server);
    const { checks, unmatched } = await server.report();
    assert.deepEqual([Object.entries(checks).filter(([, { fail }]) => fail > 0).map(([name]) => name), unmatched], [[], 0]);
  });
});
