import assert from 'node:assert/strict';
import { FakeClock } from '../testing/fake-clock.js';
import { FakeHttp, inTurn, type FakeOutcome, type SentRequest } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import { publicCloud, TOKEN, tokens } from '../testing/test-cloud.js';
import { HttpTransport } from './http-transport.js';
import { ServiceHttp } from './service-http.js';

const API = 'https://api.powerapps.com/providers/Microsoft.PowerApps/apis';

function serviceHttp(answer: (request: SentRequest, count: number) => FakeOutcome, log: string[] = []): { readonly service: ServiceHttp; readonly http: FakeHttp; readonly clock: FakeClock } {
  const http = new FakeHttp(answer);
  const clock = new FakeClock();
  return { service: new ServiceHttp(new HttpTransport({ httpClient: http, clock, random: () => 0.5, log: (line) => log.push(line) }), publicCloud(), tokens), http, clock };
}

/** The hosts that saw the token. */
function tokenHosts(http: FakeHttp): readonly string[] {
  return http.sent.filter((request) => JSON.stringify(request).includes(TOKEN)).map((request) => new URL(request.url).host);
}

describe('ServiceHttp', () => {
  it('sends the token, our name and a request id', async () => {
    const { service, http } = serviceHttp(inTurn({ body: { a: 1 } }));
    assert.deepEqual(await service.sendForObject({ method: 'POST', url: API, json: '{"x":1}' }), { a: 1 });
    const [sent] = http.sent;
    assert.equal(sent?.headers.authorization, `Bearer ${TOKEN}`);
    assert.equal(sent.headers['content-type'], 'application/json');
    assert.match(sent.headers['user-agent'] ?? '', /^connector-workbench/);
    assert.match(sent.headers['x-ms-client-request-id'] ?? '', /^[0-9a-f-]{36}$/);
    assert.equal(sent.body, '{"x":1}');
  });

  it('sends nothing to a host that may not have the token', async () => {
    const { service, http } = serviceHttp(inTurn({}));
    const error = await rejection(service.send({ method: 'GET', url: 'https://evil.example/providers?sig=hush' }), 'host-not-allowed');
    assert.match(error.userMessage, /evil\.example/);
    assert.doesNotMatch(JSON.stringify(error), /hush/);
    assert.deepEqual(http.sent, []);
  });

  it('follows no redirect with the token', async () => {
    const { service, http } = serviceHttp(inTurn({ status: 307, headers: { location: 'https://evil.example/' } }));
    await rejection(service.send({ method: 'GET', url: API }), 'unexpected-answer');
    assert.equal(http.sent.length, 1);
  });

  it('asks its own host for the next page, whatever host is named', async () => {
    const { service, http } = serviceHttp((request) => ({ body: request.url.includes('skip') ? { value: [2] } : { value: [1], nextLink: 'https://management.azure.com/providers/Microsoft.PowerApps/apis?skip=1' } }));
    assert.deepEqual(await service.list(`${API}?a=1`, {}, undefined), [1, 2]);
    assert.deepEqual(tokenHosts(http), ['api.powerapps.com', 'api.powerapps.com']);
  });

  it('stops at a next page of something else', async () => {
    const { service, http } = serviceHttp(inTurn({ body: { value: [1], nextLink: 'https://evil.example/steal' } }));
    await rejection(service.list(API, {}, undefined), 'unexpected-answer');
    assert.deepEqual(tokenHosts(http), ['api.powerapps.com']);
  });

  it('throws where a page fails, and keeps no part', async () => {
    const { service } = serviceHttp((request) => (request.url.includes('skip') ? { status: 400, body: { error: { message: 'No.' } } } : { body: { value: [1], nextLink: '?skip=1' } }));
    await rejection(service.list(API, {}, undefined), 'service-refused');
  });

  it('downloads without a token, byte for byte, and follows redirects', async () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0x00, 0xff]);
    const { service, http } = serviceHttp((request) => (request.url.startsWith('https://a.blob') ? { status: 302, headers: { location: 'https://b.blob.example/x' } } : { body: bytes }));
    assert.deepEqual(Uint8Array.from(await service.download('https://a.blob.example/x?sig=1')), bytes);
    assert.deepEqual(tokenHosts(http), []);
    assert.equal(http.sent.length, 2);
  });

  for (const location of ['http://b.blob.example/x', 'http://127.0.0.1/x', 'file:///etc/hosts']) {
    it(`follows no redirect to ${location}`, async () => {
      const { service } = serviceHttp(inTurn({ status: 302, headers: { location } }));
      await rejection(service.download('https://a.blob.example/x'), 'host-not-allowed');
    });
  }

  it('follows no redirects for ever', async () => {
    const { service } = serviceHttp((_request, count) => ({ status: 302, headers: { location: `/x${count}` } }));
    await rejection(service.download('https://a.blob.example/x'), 'unexpected-answer');
  });

  it('uploads without a token', async () => {
    const { service, http } = serviceHttp(inTurn({ status: 201 }));
    await service.upload('https://a.blob.example/x?sig=1', Uint8Array.from([65]), { 'x-ms-blob-type': 'BlockBlob' });
    assert.deepEqual(tokenHosts(http), []);
    assert.equal(http.sent[0]?.body, 'A');
  });

  for (const address of ['http://a.blob.example/x?sig=1', 'http://127.0.0.1/x?sig=1', 'https://maya:hush@a.blob.example/x']) {
    it(`uploads nothing to ${address}`, async () => {
      const { service, http } = serviceHttp(inTurn({ status: 201 }));
      await rejection(service.upload(address, Uint8Array.from([65]), {}), 'host-not-allowed');
      assert.deepEqual(http.sent, []);
    });
  }

  it('names the scope where the sign-in is refused', async () => {
    const { service } = serviceHttp(inTurn({ status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'Wrong audience.' } } }));
    const error = await rejection(service.send({ method: 'GET', url: API }), 'sign-in-refused');
    assert.match(error.advice, /https:\/\/service\.powerapps\.com/);
  });

  it('takes the service\'s correlation id', async () => {
    const { service } = serviceHttp(inTurn({ status: 404, headers: { 'x-ms-correlation-request-id': 'c0ffee' } }));
    assert.equal((await rejection(service.send({ method: 'GET', url: API }), 'not-found')).correlationId, 'c0ffee');
  });

  it('logs a line for each attempt, without query and token', async () => {
    const log: string[] = [];
    const { service } = serviceHttp(inTurn({ status: 503 }, { broken: 'ECONNRESET' }, { body: {}, headers: { 'x-ms-request-id': 'c0ffee' } }), log);
    await service.send({ method: 'GET', url: `${API}?secret=1` });
    assert.equal(log.length, 3);
    assert.match(log[2] ?? '', /^GET https:\/\/api\.powerapps\.com\/providers\/Microsoft\.PowerApps\/apis: 200 in \d+ ms, c0ffee$/);
    assert.doesNotMatch(log.join('\n'), /secret|eyJ/);
  });

  it('can be cancelled while the service is silent, and while it is waited for', async () => {
    const cancelled = new AbortController();
    const silent = serviceHttp(() => { queueMicrotask(() => { cancelled.abort(); }); return 'hang'; });
    assert.equal((await rejection(silent.service.send({ method: 'GET', url: API, signal: cancelled.signal }), 'cancelled')).name, 'AbortError');
    const waiting = new AbortController();
    const busy = serviceHttp(() => { waiting.abort(); return { status: 429 }; });
    await rejection(busy.service.send({ method: 'GET', url: API, signal: waiting.signal }), 'cancelled');
    assert.equal(busy.http.sent.length, 1);
  });

  it('sends nothing where it is cancelled while a token is fetched', async () => {
    const cancelled = new AbortController();
    const http = new FakeHttp(inTurn({}));
    const slowly = { ...tokens, getToken: () => { cancelled.abort(); return Promise.resolve(TOKEN); } };
    const service = new ServiceHttp(new HttpTransport({ httpClient: http, clock: new FakeClock(), random: () => 0.5 }), publicCloud(), slowly);
    await rejection(service.token(cancelled.signal), 'cancelled');
    assert.deepEqual(http.sent, []);
  });

  it('sends nothing where it was cancelled before', async () => {
    const { service, http } = serviceHttp(inTurn({}));
    await rejection(service.send({ method: 'GET', url: API, signal: AbortSignal.abort() }), 'cancelled');
    assert.equal(http.sent.length, 0);
  });
});
