import assert from 'node:assert/strict';
import { clientIdsOf, cloudById, type ConnectorUpload, createPlatform, isPlatformError, type Platform, redact } from '@connector-workbench/platform';
import { FakeClock, FakeHttp, type FakeOutcome, type SentRequest } from '@connector-workbench/platform/testing';
import type { LogOutputChannel } from 'vscode';
import { detailsText } from '../../infrastructure/failure-details-text.js';
import { createLogger } from '../../infrastructure/logger.js';
import { describePlatformFailure } from '../../services/describe-platform-failure.js';
import { TestMemento } from '../../testing/test-memento.js';
import { ClientSecrets } from '../../services/client-secrets.js';

const SECRET = 'planted~client secret/7001"quoted';
const ACCESS = ['{"alg":"none"}', '{"oid":"0b6f0c52-0000-4000-8000-000000000001","tid":"tenant"}', 'planted-signature-7002'].map((part) => Buffer.from(part).toString('base64url')).join('.');
const SIGNATURE = 'planted%2Fsignature7003';
const PROPERTIES = { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'app' } } } };

/** An output channel that keeps what people would read. */
function keptChannel(): { readonly channel: LogOutputChannel; readonly lines: string[] } {
  const lines: string[] = [];
  const write = (line: string): void => { lines.push(line); };
  // Of the channel, the logger uses the writing alone.
  return { lines, channel: { debug: write, info: write, warn: write, error: write } as unknown as LogOutputChannel };
}

interface Editor {
  readonly platform: Platform;
  readonly http: FakeHttp;
  readonly secrets: ClientSecrets;
  /** Everything that the extension shows, logs or remembers outside of the secret storage. */
  readonly shown: () => string;
  /** Shows a failure as the extension does. */
  readonly show: (error: unknown) => void;
}

function editor(answer: (request: SentRequest) => FakeOutcome): Editor {
  const stored = new Map<string, string>();
  const secrets = new ClientSecrets({
    get: (key) => Promise.resolve(stored.get(key)),
    store: (key, value) => {
      stored.set(key, value);
      return Promise.resolve();
    },
  });
  const memento = new TestMemento();
  const { channel, lines } = keptChannel();
  const log = createLogger(channel, redact);
  const cloud = cloudById('public');
  assert.ok(cloud);
  const http = new FakeHttp(answer);
  const platform = createPlatform({ cloud, tokens: { getToken: () => Promise.resolve(ACCESS) }, httpClient: http, clock: new FakeClock(), random: () => 0.5, log: (line) => { log.debug(line); } });
  const show = (error: unknown): void => {
    const failure = describePlatformFailure(error, (text) => text);
    assert.ok(failure);
    lines.push(failure.message, detailsText('Deploy', failure, new Date(0)));
    log.error(String(error));
    log.warn(error instanceof Error ? (error.stack ?? '') : '');
    lines.push(JSON.stringify(error));
  };
  return { platform, http, secrets, show, shown: () => [...lines, ...memento.keys().map((key) => String(memento.get(key))), ...stored.keys()].join('\n') };
}

/** What services were seen to say of requests: the request itself, in one form or another. */
const ECHOES: readonly (readonly [what: string, answer: (request: SentRequest) => FakeOutcome])[] = [
  ['the request in a message', ({ body, headers }) => ({ status: 400, body: { error: { code: 'InvalidRequestContent', message: `The request content was invalid: ${body} (${headers.authorization ?? ''})` } } })],
  ['the request in JSON that is a text', ({ body }) => ({ status: 400, body: { error: { code: 'ApiHubsRequestFailed', message: JSON.stringify({ error: { message: body } }) } } })],
  ['the request in a page', ({ body, headers }) => ({ status: 500, headers: { 'content-type': 'text/html' }, body: `<html>${body} ${headers.authorization ?? ''}</html>` })],
  ['a token that it does not take', ({ headers }) => ({ status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: `Bad token ${headers.authorization ?? ''}` } } })],
  ['a signed address', () => ({ status: 404, body: { error: { code: 'ApiResourceNotFound', message: `Nothing at https://a.blob.example/c?sv=1&sig=${SIGNATURE}&se=2` } } })],
  ['nothing, since the connection breaks', () => ({ broken: 'ECONNRESET' })],
];

describe('secrets of the editor', () => {
  for (const [what, answer] of ECHOES) {
    it(`stay in the secret storage where the service answers with ${what}`, async () => {
      const { platform, http, secrets, show, shown } = editor(answer);
      const place = { cloudId: 'public', environmentId: 'dev', clientIds: clientIdsOf(PROPERTIES) };
      await secrets.keep(place, SECRET);
      const upload: ConnectorUpload = { definition: '{"swagger":"2.0","info":{"title":"Things"},"paths":{}}', apiProperties: { properties: PROPERTIES }, iconUri: undefined, scriptUri: '', clientSecret: await secrets.of(place) };
      const error: unknown = await platform.connectors.create('dev', upload).then(() => undefined, (reason: unknown) => reason);
      assert.ok(isPlatformError(error));
      assert.ok(http.sent.some(({ body, headers }) => body.includes(JSON.stringify(SECRET)) && headers.authorization === `Bearer ${ACCESS}`), 'The secret is sent.');
      show(error);
      const everything = shown();
      assert.ok(everything.includes('/apis'), 'Something is logged.');
      for (const secret of [SECRET, JSON.stringify(SECRET).slice(1, -1), 'client secret/7001', ACCESS, 'planted-signature-7002', Buffer.from('planted-signature-7002').toString('base64url'), SIGNATURE]) assert.ok(!everything.includes(secret), `${secret}: ${everything}`);
    });
  }
});
