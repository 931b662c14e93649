import assert from 'node:assert/strict';
import type { FakeAnswer, SentRequest } from '../testing/fake-http.js';
import { inTurn } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import { APPLICATION_TOKEN, ENVIRONMENT, fakePlatform, OBJECT_ID, TOKEN } from '../testing/test-cloud.js';
import type { ConnectorUpload } from './connector-upload.js';
import { countOperations, readOperations } from './read-operations.js';

const BASE = 'https://api.powerapps.com/providers/Microsoft.PowerApps';
const FILTER = `api-version=2016-11-01&%24filter=environment%20eq%20%27${ENVIRONMENT}%27`;
const UPLOAD: ConnectorUpload = { definition: '{}', apiProperties: { properties: {} }, iconUri: undefined, scriptUri: '', clientSecret: undefined };
const DEFINITION = JSON.stringify({
  swagger: '2.0',
  paths: { '/a': { get: { operationId: 'A' }, post: { operationId: 'B', 'x-ms-trigger': 'single' }, delete: { operationId: 'C', 'x-ms-visibility': 'internal' } } },
});

function connector(properties: object): object {
  return { name: 'shared_Contacts-20', properties: { displayName: 'Contacts', isCustomApi: true, ...properties } };
}

describe('HttpConnectorsClient.list', () => {
  it('asks for custom connectors, and shows no others', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [
      connector({ createdBy: { id: 'o', displayName: 'Maya' }, changedTime: '2026-01-01T00:00:00Z', iconBrandColor: '#fff' }),
      { name: 'shared_sql', properties: { isCustomApi: false } }, { name: 'shared_old', properties: {} }, null,
    ] } }));
    assert.deepEqual(await platform.connectors.list(ENVIRONMENT), [{
      id: 'shared_Contacts-20', environmentId: ENVIRONMENT, displayName: 'Contacts', description: undefined, createdBy: { id: 'o', displayName: 'Maya' },
      createdTime: undefined, changedTime: '2026-01-01T00:00:00Z', iconBrandColor: '#fff', isSolutionAware: false, dataverseId: undefined,
    }]);
    assert.equal(http.sent[0]?.url, `${BASE}/apis?api-version=2016-11-01&%24filter=environment%20eq%20%27${ENVIRONMENT}%27%20and%20IsCustomApi%20eq%20%27True%27`);
  });

  it('asks the administrators\' list as a service principal', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [connector({})] } }), APPLICATION_TOKEN);
    assert.deepEqual((await platform.connectors.list('a/b')).map(({ id }) => id), ['shared_Contacts-20']);
    assert.equal(http.sent[0]?.url, `${BASE}/scopes/admin/environments/a%2Fb/apis?api-version=2017-05-01`);
  });

  it('escapes what is in an id', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [] } }));
    await platform.connectors.list("a'b&c");
    assert.match(http.sent[0]?.url ?? '', /%24filter=environment%20eq%20%27a%27%27b%26c%27%20and/);
  });

  const solutions: readonly (readonly [title: string, properties: object, expected: readonly unknown[]])[] = [
    ['at the top', { xrmConnectorId: 'x' }, [true, 'x']],
    ['below metadata', { metadata: { xrmConnectorId: 'x', almMode: 'Solution' } }, [true, 'x']],
    ['only as a mode', { almMode: 'Solution' }, [true, undefined]],
    ['nowhere', { almMode: 'Environment', metadata: { xrmConnectorId: null } }, [false, undefined]],
  ];
  for (const [title, properties, expected] of solutions) {
    it(`knows a connector of a solution that says so ${title}`, async () => {
      const { platform } = fakePlatform(inTurn({ body: { value: [connector(properties)] } }));
      const [found] = await platform.connectors.list(ENVIRONMENT);
      assert.deepEqual([found?.isSolutionAware, found?.dataverseId], expected);
    });
  }

  it('reads a creator that is JSON in a text', async () => {
    const { platform } = fakePlatform(inTurn({ body: { value: [connector({ metadata: { createdBy: '{"id":"o","email":"maya@contoso.example"}' } })] } }));
    assert.deepEqual((await platform.connectors.list(ENVIRONMENT))[0]?.createdBy, { id: 'o', displayName: 'maya@contoso.example' });
  });
});

describe('HttpConnectorsClient reads', () => {
  const whole = connector({ apiDefinitions: { originalSwaggerUrl: 'https://a.blob.example/original?sig=1' }, iconUri: 'https://a.blob.example/icon', scriptDefinitionUrl: 'https://a.blob.example/script', swagger: { swagger: '2.0' } });
  const answer = (request: SentRequest): FakeAnswer => {
    if (request.url.startsWith(BASE)) return { body: whole };
    return request.url.includes('original') ? { body: `\uFEFF${DEFINITION}\r\n` } : { body: 'bytes' };
  };

  it('a connector and its files, those without the token', async () => {
    const { platform, http } = fakePlatform(answer);
    const found = await platform.connectors.get(ENVIRONMENT, 'shared_Contacts-20');
    assert.equal(http.sent[0]?.url, `${BASE}/apis/shared_Contacts-20?${FILTER}`);
    assert.equal(Buffer.from(await platform.connectors.readDefinition(found)).toString(), `\uFEFF${DEFINITION}\r\n`);
    assert.equal(Buffer.from((await platform.connectors.readIcon(found)) ?? []).toString(), 'bytes');
    assert.equal(Buffer.from((await platform.connectors.readScript(found)) ?? []).toString(), 'bytes');
    assert.deepEqual(http.sent.slice(1).filter((request) => JSON.stringify(request.headers).includes(TOKEN)), []);
  });

  it('the operations, as makers see them', async () => {
    const { platform } = fakePlatform(answer);
    const operations = await readOperations({ connectors: platform.connectors, environmentId: ENVIRONMENT, connectorId: 'shared_Contacts-20' });
    assert.deepEqual(operations.map((each) => each.operationId), ['A', 'B', 'C']);
    assert.deepEqual(countOperations(operations), { actions: 1, triggers: 1 });
  });

  it('the operations of the gateway where there is no original', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: connector({ swagger: JSON.parse(DEFINITION) as object }) }));
    const operations = await readOperations({ connectors: platform.connectors, environmentId: ENVIRONMENT, connectorId: 'x' });
    assert.deepEqual([countOperations(operations), http.sent.length], [{ actions: 1, triggers: 1 }, 1]);
  });

  it('no definition, icon or script where there is none', async () => {
    const { platform } = fakePlatform(inTurn({ body: connector({ scriptDefinitionUrl: '' }) }));
    const found = await platform.connectors.get(ENVIRONMENT, 'x');
    assert.deepEqual([await platform.connectors.readIcon(found), await platform.connectors.readScript(found)], [undefined, undefined]);
    assert.match((await rejection(platform.connectors.readDefinition(found), 'definition-missing')).userMessage, /Contacts/);
  });

  it('no icon where it is gone, or where its address is not safe', async () => {
    const gone = fakePlatform((request) => (request.url.startsWith(BASE) ? { body: whole } : { status: 404 }));
    assert.equal(await gone.platform.connectors.readIcon(await gone.platform.connectors.get(ENVIRONMENT, 'x')), undefined);
    const unsafe = fakePlatform(inTurn({ body: connector({ iconUri: 'http://10.0.0.1/icon' }) }));
    assert.equal(await unsafe.platform.connectors.readIcon(await unsafe.platform.connectors.get(ENVIRONMENT, 'x')), undefined);
    assert.equal(unsafe.http.sent.length, 1);
  });

  for (const body of [{}, { name: 'x' }, [], 'text', '<html></html>']) {
    it(`an error where the answer is ${JSON.stringify(body)}`, async () => {
      const { platform } = fakePlatform(inTurn({ body }));
      await rejection(platform.connectors.get(ENVIRONMENT, 'x'), 'unexpected-answer');
    });
  }
});

describe('HttpConnectorsClient.validate', () => {
  const url = `${BASE}/objectIds/${OBJECT_ID}/validateApiSwagger?api-version=2016-11-01`;
  const cases: readonly (readonly [title: string, answer: FakeAnswer, isAccepted: boolean, messages: number])[] = [
    ['nothing', {}, true, 0],
    ['warnings', { body: JSON.stringify('Warning : One.\r\nWarning : Two.') }, true, 2],
    ['errors', { status: 400, body: { error: { code: 'SwaggerCertificationFailedWithErrors', message: 'Failed: Error : info : One.\r\nWarning : Two.' } } }, false, 2],
  ];
  for (const [title, answer, isAccepted, messages] of cases) {
    it(`answers with ${title}`, async () => {
      const { platform, http } = fakePlatform(inTurn(answer));
      const result = await platform.connectors.validate('\uFEFF{"a":1}');
      assert.deepEqual([result.isAccepted, result.messages.length], [isAccepted, messages]);
      assert.deepEqual([http.sent[0]?.url, http.sent[0]?.body], [url, '{"a":1}']);
    });
  }

  it('asks for the rules of certification by their own name', async () => {
    const { platform, http } = fakePlatform(inTurn({}));
    await platform.connectors.validate('{}', { isCertification: true });
    assert.equal(http.sent[0]?.url, `${url}&enableConnectorCertificationRules=true`);
  });

  it('throws for a refusal that lists nothing', async () => {
    const { platform } = fakePlatform(inTurn({ status: 400, body: { error: { code: 'Invalid', message: 'No JSON.' } } }));
    await rejection(platform.connectors.validate('x'), 'service-refused');
  });
});

describe('HttpConnectorsClient writes', () => {
  it('files to a place of their own, with the signature as it was given', async () => {
    const { platform, http } = fakePlatform((request) => (request.url.startsWith(BASE) ? { body: { sharedAccessSignature: 'https://a.blob.example/c?sv=1&sig=a%2Fb%3D&se=2' } } : { status: 201 }));
    const place = await platform.connectors.createUploadPlace(ENVIRONMENT);
    assert.equal(http.sent[0]?.url, `${BASE}/objectIds/${OBJECT_ID}/generateResourceStorage?api-version=2016-11-01`);
    assert.equal(http.sent[0].body, `{"environment":{"name":"${ENVIRONMENT}"}}`);
    const url = await platform.connectors.uploadFile(place, { name: 'my icon.png', bytes: Uint8Array.from([65]) });
    assert.equal(url, 'https://a.blob.example/c/my%20icon.png?sv=1&sig=a%2Fb%3D&se=2');
    const headers = http.sent[1]?.headers;
    assert.deepEqual([headers?.['x-ms-blob-type'], headers?.['x-ms-blob-content-type'], headers?.authorization], ['BlockBlob', 'image/png', undefined]);
    await platform.connectors.uploadFile(place, { name: 'script.csx', bytes: Uint8Array.from([65]) });
    assert.equal(http.sent[2]?.headers['x-ms-blob-content-type'], undefined);
  });

  it('no file where the service names no place', async () => {
    await rejection(fakePlatform(inTurn({ body: {} })).platform.connectors.createUploadPlace(ENVIRONMENT), 'unexpected-answer');
  });

  it('a new connector, once', async () => {
    const { platform, http } = fakePlatform(inTurn({ status: 201, body: { name: 'shared_new' } }));
    assert.equal(await platform.connectors.create(ENVIRONMENT, UPLOAD), 'shared_new');
    assert.deepEqual([http.sent[0]?.method, http.sent[0]?.url], ['POST', `${BASE}/apis?${FILTER}`]);
    const lost = fakePlatform(inTurn({ broken: 'ECONNRESET' }));
    await rejection(lost.platform.connectors.create(ENVIRONMENT, UPLOAD), 'network-unreachable');
    assert.equal(lost.http.sent.length, 1);
  });

  it('an update, again where its answer got lost', async () => {
    const { platform, http } = fakePlatform(inTurn({ broken: 'ECONNRESET' }, { status: 204 }));
    await platform.connectors.update(ENVIRONMENT, 'shared_a', UPLOAD);
    assert.deepEqual(http.sent.map((request) => [request.method, request.url]), Array.from({ length: 2 }, () => ['PATCH', `${BASE}/apis/shared_a?${FILTER}`]));
  });

  it('a deletion', async () => {
    const { platform, http } = fakePlatform(inTurn({}));
    await platform.connectors.delete(ENVIRONMENT, '../scopes/admin');
    assert.equal(http.sent[0]?.url, `${BASE}/apis/..%2Fscopes%2Fadmin?${FILTER}`);
  });
});
