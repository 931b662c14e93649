import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { rawRequest } from '../testing/raw-request.js';
import { TestSandbox, useSandbox } from '../testing/test-sandbox.js';

const PATH = '/sandbox/instance';

describe('one port for HTTP, HTTPS and CONNECT', () => {
  const sandbox = useSandbox();
  let ca = '';
  before(async () => {
    await sandbox().prepareTls();
    ca = await readFile(sandbox().addresses.secure.certificateAuthorityFile, 'utf8');
  });
  const port = (): number => Number(new URL(sandbox().addresses.powerApps).port);

  it('answers the same to both, under all its names', async () => {
    const { secure, powerApps } = sandbox().addresses;
    const plain = await rawRequest({ method: 'GET', url: `${powerApps}${PATH}` });
    for (const origin of [secure.authority, secure.powerApps, secure.flow, secure.blob, `https://127.0.0.1:${port()}`]) {
      const answer = await rawRequest({ method: 'GET', url: `${origin}${PATH}`, ca });
      assert.deepEqual([answer.status, answer.text], [200, plain.text], origin);
    }
  });

  it('is not trusted by who has not been told to', async () => {
    await assert.rejects(rawRequest({ method: 'GET', url: `${sandbox().addresses.secure.powerApps}${PATH}` }), /self.signed certificate|unable to (?:get|verify)/);
  });

  it('leads to itself as a proxy, and nowhere else', async () => {
    // Python's http.client, and so paconn, asks as it was done before there was a Host header.
    for (const ending of [` HTTP/1.1\r\nHost: sandbox.blob.localhost:${port()}\r\n\r\n`, ' HTTP/1.0\r\n\r\n']) {
      const socket = await tunnelTo(port(), `sandbox.blob.localhost:${port()}`, ending);
      const secured = connectTls({ socket, ca, servername: 'sandbox.blob.localhost' });
      await once(secured, 'secureConnect');
      secured.write(`GET ${PATH} HTTP/1.1\r\nHost: sandbox.blob.localhost:${port()}\r\nConnection: close\r\n\r\n`);
      assert.match(await textOf(secured), /^HTTP\/1\.1 200 /, ending);
    }
    for (const target of ['login.microsoftonline.com:443', `contoso.example:${port()}`, `localhost:${port() + 1}`, 'localhost', '']) {
      await assert.rejects(tunnelTo(port(), target), /^Error: HTTP\/1\.1 (?:403|400) /, target);
    }
  });

  it('drops connections by TLS where a fault says so', async () => {
    await sandbox().control('faults', { faults: ['match=/devicelogin;reset;times=1'] });
    const url = `${sandbox().addresses.secure.powerApps}/devicelogin`;
    await assert.rejects(rawRequest({ method: 'GET', url, ca }), { code: 'ECONNRESET' });
    assert.equal((await rawRequest({ method: 'GET', url, ca })).status, 200);
  });

  it('takes what is neither for a broken request', async () => {
    const socket = connect(port(), '127.0.0.1');
    socket.end('\u0000\u0001\u0002');
    assert.match(await textOf(socket), /^HTTP\/1\.1 400 /);
  });

  it('closes while clients are connected that say nothing', async () => {
    const other = await TestSandbox.start({});
    const [silent, halfway] = [0, 1].map(() => connect(Number(new URL(other.addresses.powerApps).port), '127.0.0.1'));
    assert.ok(silent && halfway);
    await Promise.all([once(silent, 'connect'), once(halfway, 'connect')]);
    halfway.write('GET / HT');
    const gone = [silent, halfway].map((socket) => new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve).resume()));
    await other.dispose();
    await Promise.all(gone);
  });
});

/** A connection through the proxy; throws its answer where it refuses. */
async function tunnelTo(port: number, target: string, ending = ` HTTP/1.1\r\nHost: ${target}\r\n\r\n`): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`CONNECT ${target}${ending}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (answer.toString().startsWith('HTTP/1.1 200 ')) return socket;
  socket.destroy();
  throw new Error(answer.toString());
}

async function textOf(socket: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
