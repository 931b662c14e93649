import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { FakeClock } from '../testing/fake-clock.js';
import { rejection } from '../testing/rejection.js';
import { systemClock } from '../time/system-clock.js';
import { HttpTransport } from './http-transport.js';

/** Real sockets on this computer: what breaks there cannot be told from a fake. */
describe('HttpTransport over a real connection', () => {
  let server: Server;
  let url: string;
  let listener: RequestListener;

  before(async () => {
    server = createServer((request, response) => { listener(request, response); });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}/x?sig=hush`;
  });

  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const transport = (): HttpTransport => new HttpTransport({ clock: new FakeClock() });
  const get = { method: 'GET', repeatability: 'always' } as const;

  it('reads bytes as they are, and what is compressed where that was asked for', async () => {
    listener = (request, response) => {
      const isCompressed = request.headers['accept-encoding'] !== undefined;
      if (isCompressed) response.setHeader('content-encoding', 'gzip');
      response.end(isCompressed ? gzipSync('compressed') : Buffer.from([0xff, 0x00, 0x0d]));
    };
    assert.deepEqual([...(await transport().send({ ...get, url })).bytes], [0xff, 0x00, 0x0d]);
    assert.equal((await transport().send({ ...get, url, headers: { 'accept-encoding': 'gzip' } })).text, 'compressed');
  });

  it('tries again where the connection ends in the middle of an answer', async () => {
    let count = 0;
    listener = (_request, response) => {
      if (++count > 1) { response.end('whole'); return; }
      response.writeHead(200, { 'content-length': '100' });
      response.write('part', () => { response.destroy(); });
    };
    assert.equal((await transport().send({ ...get, url })).text, 'whole');
    assert.equal(count, 2);
  });

  it('waits with many requests for one signal, without a listener on it for each, and ends them all with it', async () => {
    const stop = new AbortController();
    const count = 24;
    let ended: Promise<unknown> = Promise.resolve();
    let waiting = 0;
    const allWait = new Promise<void>((resolve) => {
      listener = (_request, response) => { response.writeHead(503).end(); };
      const clock = { ...systemClock, sleep: (milliseconds: number, signal?: AbortSignal) => { if (++waiting === count) resolve(); return systemClock.sleep(milliseconds, signal); } };
      const busy = new HttpTransport({ clock, retryRules: { maxAttempts: 2, firstDelayMs: 600_000, maxDelayMs: 600_000, maxRetryAfterMs: 0 } });
      ended = Promise.all(Array.from({ length: count }, () => rejection(busy.send({ ...get, url, signal: stop.signal }), 'cancelled')));
    });
    await allWait;
    assert.equal(getEventListeners(stop.signal, 'abort').length, 0);
    stop.abort();
    await ended;
  });

  it('does not try a create again where its connection ends', async () => {
    let count = 0;
    listener = (request) => { count++; request.socket.destroy(); };
    const error = await rejection(transport().send({ method: 'POST', url, body: '{}', repeatability: 'not-after-sending' }), 'network-unreachable');
    assert.equal(count, 1);
    assert.doesNotMatch(JSON.stringify(error), /hush/);
  });

  for (const [title, headers] of [['says nothing', {}], ['stops in the middle', {}], ['stops in the middle of something compressed', { 'content-encoding': 'gzip' }]] as const) {
    it(`gives up where the service ${title}`, async () => {
      listener = (_request, response) => {
        if (title === 'says nothing') return;
        response.writeHead(200, headers);
        response.write(gzipSync('some text').subarray(0, 12));
      };
      const error = await rejection(transport().send({ ...get, url, headers: { 'accept-encoding': 'gzip' }, timeoutMs: 50 }), 'timeout');
      assert.match(error.userMessage, /within 1 seconds/);
    });
  }

  it('can be cancelled in the middle of an answer', async () => {
    const controller = new AbortController();
    listener = (_request, response) => { response.write('part', () => { controller.abort(); }); };
    await rejection(transport().send({ ...get, url, signal: controller.signal }), 'cancelled');
  });

  it('refuses an answer that is too large', async () => {
    listener = (_request, response) => {
      const piece = Buffer.alloc(4 * 1024 * 1024);
      const more = (): void => { if (!response.destroyed) response.write(piece, more); };
      more();
    };
    await rejection(transport().send({ ...get, url }), 'unexpected-answer');
  });

  it('says which variable names a proxy that cannot be used, not what is in it, and still reaches this computer', async () => {
    listener = (_request, response) => { response.end('fine'); };
    const before = process.env.HTTPS_PROXY;
    process.env.HTTPS_PROXY = 'maya:hush@proxy.contoso.example:8080';
    try {
      const error = await rejection(transport().send({ ...get, url: 'https://api.contoso.example/' }), 'network-unreachable');
      assert.match(error.userMessage, /HTTPS_PROXY.*api\.contoso\.example/);
      assert.doesNotMatch(`${error.userMessage}${error.advice}`, /hush/);
      assert.equal((await transport().send({ ...get, url })).text, 'fine');
    } finally {
      if (before === undefined) delete process.env.HTTPS_PROXY;
      else process.env.HTTPS_PROXY = before;
    }
  });

  it('says that nobody is there', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const address = free.address();
    await new Promise((resolve) => free.close(resolve));
    const port = typeof address === 'object' ? String(address?.port) : '';
    const error = await rejection(transport().send({ ...get, url: `http://127.0.0.1:${port}/` }), 'network-unreachable');
    assert.equal(error.code, 'ECONNREFUSED');
  });
});
