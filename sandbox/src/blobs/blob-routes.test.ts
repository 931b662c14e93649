import assert from 'node:assert/strict';
import { objectMember } from '../http/json-object.js';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { sampleProperties } from '../testing/sample-definition.js';
import { errorOf, POWER_APPS_PATH, uploadAddress, useSandbox } from '../testing/test-sandbox.js';

const BLOCK_BLOB = { 'x-ms-blob-type': 'BlockBlob' };

describe('blob storage', () => {
  let now = Date.now();
  const sandbox = useSandbox({ seed: true, now: () => now });
  const codeOf = (text: string): string | undefined => /<Code>(\w+)<\/Code>/.exec(text)?.[1];

  const changes: readonly (readonly [title: string, change: (url: URL) => void, status: number, code: string])[] = [
    ['no signature', (url) => { url.search = ''; }, 404, 'ResourceNotFound'],
    ['a signature that was changed', (url) => { url.searchParams.set('sig', 'AAAA'); }, 403, 'AuthenticationFailed'],
    ['a later end than was signed', (url) => { url.searchParams.set('se', '2999-01-01T00:00:00Z'); }, 403, 'AuthenticationFailed'],
    ['more permissions than were signed', (url) => { url.searchParams.set('sp', 'rwld'); }, 403, 'AuthenticationFailed'],
    ['the container of somebody else', (url) => { url.pathname = url.pathname.replace(/z[0-9a-f]{16}/, 'z0123456789abcdef'); }, 403, 'AuthenticationFailed'],
  ];
  for (const [title, change, status, code] of changes) {
    it(`refuses ${title}, for writing and for reading`, async () => {
      const url = new URL(uploadAddress(await sandbox().uploadContainer(), 'a.png'));
      change(url);
      for (const method of ['PUT', 'GET']) {
        const answer = await sandbox().call(method, url.href, method === 'PUT' ? { body: 'x', headers: BLOCK_BLOB } : {});
        assert.deepEqual([answer.status, codeOf(answer.text), answer.headers.get('x-ms-error-code')], [status, code, code], method);
      }
    });
  }

  it('refuses everything when the time is over, connectors’ files included', async () => {
    const upload = await sandbox().upload('icon.png', 'picture');
    const properties = await sandbox().read(await sandbox().create(sampleProperties('Expiring')));
    const swagger = String(objectMember(properties, 'apiDefinitions').originalSwaggerUrl);
    assert.deepEqual([(await sandbox().call('GET', upload)).status, (await sandbox().call('GET', swagger)).status], [200, 200]);
    now += 25 * 3600 * 1000;
    for (const address of [upload, swagger]) {
      const answer = await sandbox().call('GET', address);
      assert.deepEqual([answer.status, codeOf(answer.text)], [403, 'AuthenticationFailed']);
    }
    const late = await sandbox().apis('POST', undefined, { body: { properties: sampleProperties('Late icon', { iconUri: upload }) } });
    assert.deepEqual([late.status, errorOf(late).code], [400, 'InvalidIconUri'], late.text);
  });

  it('does not let an address for reading be written to, nor one blob’s address open another', async () => {
    const name = await sandbox().create(sampleProperties('Narrow'));
    const other = await sandbox().create(sampleProperties('Other'));
    const address = String(objectMember(await sandbox().read(name), 'apiDefinitions').originalSwaggerUrl);
    const written = await sandbox().call('PUT', address, { body: 'x', headers: BLOCK_BLOB });
    assert.equal(written.status, 404);
    const foreign = await sandbox().call('GET', address.replace(name.replace('shared_', ''), other.replace('shared_', '')));
    assert.deepEqual([foreign.status, codeOf(foreign.text)], [403, 'AuthenticationFailed']);
  });

  it('wants the blob type, bounds the size, and knows what is not there', async () => {
    const address = uploadAddress(await sandbox().uploadContainer(), 'a.png');
    assert.equal(codeOf((await sandbox().call('PUT', address, { body: 'x' })).text), 'MissingRequiredHeader');
    const large = await sandbox().call('PUT', address, { body: new Uint8Array(8 * 1024 * 1024 + 1), headers: BLOCK_BLOB });
    assert.deepEqual([large.status, codeOf(large.text)], [413, 'RequestBodyTooLarge']);
    assert.deepEqual([(await sandbox().call('GET', address)).status, codeOf((await sandbox().call('GET', address)).text)], [404, 'BlobNotFound']);
  });

  const blockRefusals: readonly (readonly [what: string, query: string, body: string, code: string])[] = [
    ['a block whose id is no Base64', '&comp=block&blockid=a-b', 'x', 'InvalidBlockId'],
    ['a block without an id', '&comp=block', 'x', 'InvalidBlockId'],
    ['a list with a block that was never sent', '&comp=blocklist', '<BlockList><Latest>YWJj</Latest></BlockList>', 'InvalidBlockList'],
    ['a list that is none', '&comp=blocklist', '<BlockList><Latest>YWJj</BlockList>', 'InvalidXmlDocument'],
    ['another kind of request', '&comp=page', 'x', 'InvalidQueryParameterValue'],
  ];
  for (const [what, query, body, code] of blockRefusals) {
    it(`refuses ${what}`, async () => {
      const answer = await sandbox().call('PUT', `${uploadAddress(await sandbox().uploadContainer(), 'a.png')}${query}`, { body });
      assert.deepEqual([answer.status, codeOf(answer.text)], [400, code]);
    });
  }

  it('takes any name for a blob, and writes nothing outside of its folder', async () => {
    const names = ['..%2F..%2Fsandbox.lock', 'a b+ü.png', 'CON', 'x'.repeat(300)];
    for (const name of names) {
      const address = uploadAddress(await sandbox().uploadContainer(), name);
      assert.equal((await sandbox().call('PUT', address, { body: name, headers: BLOCK_BLOB })).status, 201);
      assert.equal((await sandbox().call('GET', address)).text, name);
      const properties = await sandbox().read(await sandbox().create(sampleProperties('Named', { iconUri: address })));
      assert.equal((await sandbox().call('GET', String(properties.iconUri))).text, name);
    }
    assert.equal((await sandbox().call('GET', '/sandbox/instance')).status, 200);
  });

  it('keeps the content type of an icon, and serves it so that it can do no harm', async () => {
    const properties = await sandbox().read(await sandbox().create(sampleProperties('Typed', { iconUri: await sandbox().upload('i.svg', '<svg/>', 'image/svg+xml') })));
    const icon = await sandbox().call('GET', String(properties.iconUri));
    assert.deepEqual(
      [icon.headers.get('content-type'), icon.headers.get('x-content-type-options'), icon.headers.get('content-security-policy')],
      ['image/svg+xml', 'nosniff', "default-src 'none'; sandbox"],
    );
  });

  it('shows a picture for connectors without one, and keeps the address of a picture elsewhere', async () => {
    const plain = await sandbox().read(await sandbox().create(sampleProperties('Plain')));
    const picture = await sandbox().call('GET', String(plain.iconUri));
    assert.deepEqual([picture.status, picture.headers.get('content-type'), picture.text.slice(1, 4)], [200, 'image/png', 'PNG']);
    const iconUri = 'https://pictures.fabrikam.example/notes.png';
    assert.equal((await sandbox().read(await sandbox().create(sampleProperties('Linked', { iconUri })))).iconUri, iconUri);
  });

  it('gives room for uploads only to who may write', async () => {
    const ask = (user: string, content: object): ReturnType<ReturnType<typeof sandbox>['call']> =>
      sandbox().call('POST', `${POWER_APPS_PATH}/objectIds/${sandbox().objectId(user)}/generateResourceStorage?api-version=2016-11-01`, { as: user, body: content });
    assert.equal((await ask('ravi', { environment: { name: DEVELOPMENT.name } })).status, 403);
    assert.equal((await ask('maya', { environment: { name: 'nowhere' } })).status, 404);
    const nameless = await ask('maya', {});
    assert.deepEqual([nameless.status, errorOf(nameless).code], [400, 'InvalidRequestContent']);
  });
});
