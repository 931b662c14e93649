import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATE_NAMES } from './loopback-names.js';
import { TlsIdentity } from './tls-identity.js';

const NOW = Date.UTC(2026, 0, 2);
const YEAR_MS = 365 * 24 * 3600 * 1000;

describe('certificate of the sandbox', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-tls-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const identity = (now = NOW): TlsIdentity => new TlsIdentity(folder, () => now);
  const authority = async (): Promise<X509Certificate> => new X509Certificate(await readFile(identity().authorityFile));
  const leafOf = (cert: string): X509Certificate => new X509Certificate(cert);

  it('is issued by an authority of its own for the loopback names, and can issue nothing itself', async () => {
    const { cert } = await identity().credentials();
    const [leaf, issuer] = [leafOf(cert), await authority()];
    assert.ok(leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey) && issuer.verify(issuer.publicKey));
    assert.deepEqual([leaf.ca, issuer.ca], [false, true]);
    for (const name of CERTIFICATE_NAMES) assert.equal(leaf.checkHost(name), name);
    assert.equal(leaf.checkIP('127.0.0.1'), '127.0.0.1');
    for (const name of ['contoso.example', 'x.localhost', 'login.microsoftonline.com']) assert.equal(leaf.checkHost(name), undefined);
  });

  it('has one key on disk, the server’s, that only its owner may read', async () => {
    await identity().credentials();
    const keys = await Promise.all((await readdir(folder)).map(async (name) => ({ name, count: (await readFile(join(folder, name), 'utf8')).split('BEGIN PRIVATE KEY').length - 1 })));
    assert.deepEqual(keys.filter(({ count }) => count > 0), [{ name: 'server-certificate.pem', count: 1 }]);
    if (process.platform !== 'win32') assert.equal((await stat(join(folder, 'server-certificate.pem'))).mode & 0o777, 0o600);
  });

  it('stays the same from start to start, until it nears its end', async () => {
    const first = await identity().credentials();
    assert.deepEqual(await identity(NOW + YEAR_MS).credentials(), first);
    const later = await identity(NOW + 3 * YEAR_MS).credentials();
    assert.ok(Date.parse(leafOf(later.cert).validTo) > NOW + 4 * YEAR_MS);
    assert.ok(leafOf(later.cert).verify((await authority()).publicKey));
  });

  const damages: readonly (readonly [what: string, file: string, content: string])[] = [
    ['the key is gone', 'server-certificate.pem', ''],
    ['the authority is no certificate', 'certificate-authority.pem', 'nothing'],
  ];
  for (const [what, file, content] of damages) {
    it(`is made anew where ${what}`, async () => {
      await identity().credentials();
      await writeFile(join(folder, file), content);
      const { cert, key } = await identity().credentials();
      assert.ok(leafOf(cert).verify((await authority()).publicKey) && key.includes('BEGIN PRIVATE KEY'));
    });
  }

  it('is made anew where a crash left the authority of another one', async () => {
    await identity().credentials();
    const server = await readFile(join(folder, 'server-certificate.pem'));
    await rm(join(folder, 'server-certificate.pem'));
    await identity().credentials();
    await writeFile(join(folder, 'server-certificate.pem'), server);
    assert.ok(leafOf((await identity().credentials()).cert).verify((await authority()).publicKey));
  });
});
