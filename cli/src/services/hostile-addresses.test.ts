import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createPlatform, type Environment, isPlatformError, type Platform, type PlatformErrorKind, sandboxCloud } from '@connector-workbench/platform';
import { exampleConnector } from '../testing/example-connector.js';
import { quickClock, runConnector, withFolder, withSandbox } from '../testing/index.js';

const TOKEN = `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ oid: '0b6f0c52-0000-4000-8000-000000000001', tid: 'tenant', upn: 'maya@contoso.example', name: 'Maya' })).toString('base64url')}.cGxhbnRlZC10b2tlbg`;
const ENVIRONMENT = 'env-1';
const PLACE = { subscriptionId: '11111111-0000-4000-8000-000000000001', resourceGroup: 'group', name: 'things' };
const RESOURCE = { id: `/subscriptions/${PLACE.subscriptionId}/resourceGroups/group/providers/Microsoft.Web/customApis/things`, name: 'things', location: 'westeurope', properties: { displayName: 'Things' } };

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Listener {
  readonly origin: string;
  readonly seen: readonly Seen[];
  readonly close: () => Promise<void>;
}

/** A server of this computer, which keeps what it is sent. */
async function listen(answer: (seen: Seen) => Answer): Promise<Listener> {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const each = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      seen.push(each);
      const { status = 200, headers = {}, body: content } = answer(each);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(content === undefined ? '' : JSON.stringify(content));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
}

interface Case {
  readonly what: string;
  /** What the service of the cloud answers; `thief` is the address of somebody else. */
  readonly answer: (thief: string, seen: Seen) => Answer;
  readonly act: (platform: Platform, thief: string) => Promise<unknown>;
  /** How it ends. Undefined: well. */
  readonly refused?: PlatformErrorKind;
  /** Whether the other host is asked for something, without the token. */
  readonly contacts?: boolean;
}

const connector = (addresses: object): Answer => ({ body: { name: 'shared_things', properties: { displayName: 'Things', isCustomApi: true, ...addresses } } });
const arm = ({ logicApps }: Platform): NonNullable<Platform['logicApps']> => {
  assert.ok(logicApps);
  return logicApps;
};
const dataverseOf = (platform: Platform, url: string): ReturnType<Platform['dataverse']> => platform.dataverse({ displayName: 'Development', dataverseUrl: url } satisfies Pick<Environment, 'displayName' | 'dataverseUrl'>);
const redirects = [301, 302, 303, 307, 308].map((status) => ({
  what: `a redirect (${status})`,
  answer: (thief: string) => ({ status, headers: { location: `${thief}/providers/Microsoft.PowerApps/apis` } }),
  act: ({ connectors }: Platform) => connectors.list(ENVIRONMENT),
  refused: 'unexpected-answer' as const,
}));

const CASES: readonly Case[] = [
  ...redirects,
  { what: 'a redirect of a validation', answer: (thief) => ({ status: 307, headers: { location: thief } }), act: ({ connectors }) => connectors.validate('{}'), refused: 'unexpected-answer' },
  { what: 'a redirect of an update', answer: (thief) => ({ status: 308, headers: { location: thief } }), refused: 'unexpected-answer',
    act: ({ connectors }) => connectors.update(ENVIRONMENT, 'shared_things', { definition: '{}', apiProperties: {}, iconUri: undefined, scriptUri: '', clientSecret: 'planted-client-secret' }) },
  { what: 'a redirect of a write to Azure', answer: (thief) => ({ status: 307, headers: { location: thief } }), act: (platform) => arm(platform).put(PLACE, '{}'), refused: 'unexpected-answer' },
  { what: 'a next page of environments', answer: (thief) => ({ body: { value: [], nextLink: `${thief}/steal` } }), act: ({ environments }) => environments.list(), refused: 'unexpected-answer' },
  { what: 'a next page of connectors', answer: (thief) => ({ body: { value: [], nextLink: `${thief}/steal` } }), act: ({ connectors }) => connectors.list(ENVIRONMENT), refused: 'unexpected-answer' },
  { what: 'a next page of the same list elsewhere, which is asked of the service itself',
    answer: (thief, { url }) => ({ body: url.includes('skip') ? { value: [] } : { value: [], nextLink: `${thief}/providers/Microsoft.PowerApps/apis?skip=1` } }), act: ({ connectors }) => connectors.list(ENVIRONMENT) },
  { what: 'a next page with a user name', answer: (thief) => ({ body: { value: [], nextLink: thief.replace('http://', 'http://127.0.0.1@') } }), act: ({ connectors }) => connectors.list(ENVIRONMENT), refused: 'unexpected-answer' },
  { what: 'a next page of permissions', answer: (thief) => ({ body: { value: [], nextLink: `${thief}/permissions` } }), act: ({ permissions }) => permissions.list(ENVIRONMENT, 'shared_things'), refused: 'unexpected-answer' },
  { what: 'a next page of connections', answer: (thief) => ({ body: { value: [], nextLink: `${thief}/connections` } }), act: ({ connections }) => connections.list(ENVIRONMENT, undefined), refused: 'unexpected-answer' },
  { what: 'a next page of subscriptions', answer: (thief) => ({ body: { value: [], nextLink: `${thief}/x` } }), act: (platform) => arm(platform).listSubscriptions(), refused: 'unexpected-answer' },
  { what: 'the address of the definition', answer: (thief) => connector({ apiDefinitions: { originalSwaggerUrl: `${thief}/definition` } }), contacts: true,
    act: async ({ connectors }) => connectors.readDefinition(await connectors.get(ENVIRONMENT, 'shared_things')) },
  { what: 'the address of the icon', answer: (thief) => connector({ iconUri: `${thief}/icon` }), contacts: true, act: async ({ connectors }) => connectors.readIcon(await connectors.get(ENVIRONMENT, 'shared_things')) },
  { what: 'the address of the script', answer: (thief) => connector({ scriptDefinitionUrl: `${thief}/script` }), contacts: true, act: async ({ connectors }) => connectors.readScript(await connectors.get(ENVIRONMENT, 'shared_things')) },
  { what: 'a redirect of the definition', contacts: true,
    answer: (thief, { url }) => (url.startsWith('/blob') ? { status: 302, headers: { location: `${thief}/definition` } } : connector({ apiDefinitions: { originalSwaggerUrl: '/blob' } })),
    act: async ({ connectors, cloud }) => connectors.readDefinition({ ...(await connectors.get(ENVIRONMENT, 'shared_things')), originalDefinitionUrl: `${cloud.endpoints.powerApps}/blob` }) },
  { what: 'the address of the definition, unencrypted and on no computer of ours', answer: () => connector({ apiDefinitions: { originalSwaggerUrl: 'http://blob.contoso.example/definition' } }), refused: 'host-not-allowed',
    act: async ({ connectors }) => connectors.readDefinition(await connectors.get(ENVIRONMENT, 'shared_things')) },
  { what: 'the place for uploads', answer: (thief) => ({ body: { sharedAccessSignature: `${thief}/container?sig=planted-signature` } }), contacts: true,
    act: async ({ connectors }) => connectors.uploadFile(await connectors.createUploadPlace(ENVIRONMENT), { name: 'icon.png', bytes: new Uint8Array([1]) }) },
  { what: 'the status of an operation (Azure-AsyncOperation)', answer: (thief) => ({ status: 202, headers: { 'azure-asyncoperation': `${thief}/operation` }, body: RESOURCE }), act: (platform) => arm(platform).put(PLACE, '{}'), refused: 'unexpected-answer' },
  { what: 'the place of a result (Location)', answer: (thief) => ({ status: 202, headers: { location: `${thief}/operation` }, body: RESOURCE }), act: (platform) => arm(platform).put(PLACE, '{}'), refused: 'unexpected-answer' },
  { what: 'the place of the result of a deletion', answer: (thief) => ({ status: 202, headers: { location: `${thief}/operation` } }), act: (platform) => arm(platform).delete(PLACE), refused: 'unexpected-answer' },
  { what: 'a second status of an operation', refused: 'unexpected-answer',
    answer: (thief, { method, url }) => (method === 'PUT' ? { status: 202, headers: { location: '/operation' } } : url.startsWith('/operation') ? { status: 202, headers: { location: `${thief}/operation` } } : { body: RESOURCE }),
    act: (platform) => arm(platform).put(PLACE, '{}') },
  { what: 'the definition of a connector of Logic Apps', answer: (thief) => ({ body: { ...RESOURCE, properties: { displayName: 'Things', apiDefinitions: { originalSwaggerUrl: `${thief}/definition` } } } }), contacts: true,
    act: async (platform) => arm(platform).readDefinition(await arm(platform).get(PLACE)) },
  { what: 'the Dataverse of an environment', refused: 'host-not-allowed', answer: () => ({}), act: (platform, thief) => Promise.resolve().then(() => dataverseOf(platform, thief).solutions()) },
  { what: 'a next page of solutions', answer: (thief) => ({ body: { value: [], '@odata.nextLink': `${thief}/dataverse/contoso/api/data/v9.2/publishers` } }), act: (platform) => dataverseOf(platform, `${platform.cloud.endpoints.powerApps}/dataverse/contoso`).solutions(), refused: 'unexpected-answer' },
  { what: 'who to sign in with', answer: (thief) => ({ status: 401, headers: { 'www-authenticate': `Bearer authorization_uri="${thief}/tenant"` } }), act: ({ connectors }) => connectors.list(ENVIRONMENT), refused: 'sign-in-refused' },
];

/** Where something of the token or another secret is. */
function leaksTo(seen: readonly Seen[], secrets: readonly string[]): readonly string[] {
  return seen.filter((each) => each.headers.authorization !== undefined || secrets.some((secret) => JSON.stringify(each).includes(secret))).map(({ method, url }) => `${method} ${url}`);
}

describe('addresses that answers name', () => {
  for (const { what, answer, act, refused, contacts = false } of CASES) {
    it(`get no token: ${what}`, async () => {
      const thief = await listen(() => ({ body: {} }));
      const service = await listen((seen) => answer(thief.origin, seen));
      const log: string[] = [];
      try {
        const { origin } = service;
        const cloud = sandboxCloud({ authority: origin, bap: origin, powerApps: origin, flow: origin, arm: origin, armScope: 'https://management.azure.com/.default', tenantId: 'tenant', scope: 'https://service.powerapps.com//.default' });
        const platform = createPlatform({ cloud, tokens: { getToken: () => Promise.resolve(TOKEN) }, clock: quickClock(), log: (line) => log.push(line) });
        const error: unknown = await act(platform, thief.origin).then(() => undefined, (reason: unknown) => reason);
        assert.equal(isPlatformError(error) ? error.kind : error, refused);
        assert.deepEqual(leaksTo(thief.seen, [TOKEN, 'planted-client-secret']), []);
        assert.equal(thief.seen.length > 0, contacts);
        const told = [...log, JSON.stringify(error ?? ''), isPlatformError(error) ? `${error.message} ${error.advice} ${error.url ?? ''} ${error.stack ?? ''}` : ''].join('\n');
        assert.ok(![TOKEN, 'planted-signature', 'planted-client-secret'].some((secret) => told.includes(secret)), told);
      } finally {
        await Promise.all([service.close(), thief.close()]);
      }
    });
  }
});

describe('files of a project', function () {
  this.timeout(30_000);

  const PATHS = /^\/providers\/Microsoft\.(?:BusinessAppPlatform\/scopes\/admin\/environments|BusinessAppPlatform\/environments|PowerApps\/apis(?:\/[^/]+(?:\/permissions)?)?|PowerApps\/objectIds\/[^/]+\/\w+)$/;
  const connectorIds = ['shared_x', '..', '../../../steal', 'http://127.0.0.1:1/x', '/providers/Microsoft.PowerApps/apis/x'];
  it('name no host that anything is sent to, and no path', () => withSandbox(async (sandbox) => {
    const thief = await listen(() => ({ body: {} }));
    const { environments } = JSON.parse((await runConnector(['environments', '--cloud', 'sandbox', '--json'], { env: await sandbox.environmentOf() })).stdout) as { readonly environments: readonly { readonly id: string; readonly displayName: string }[] };
    const test = environments.find(({ displayName }) => displayName === 'Test')?.id ?? '';
    try {
      for (const connectorId of connectorIds) {
        const hostile = { connectorId, environment: 'Test', powerAppsUrl: thief.origin, flowUrl: thief.origin, authorityUrl: thief.origin, clientId: 'x', tenant: 'x', resource: thief.origin, apiDefinition: 'apiDefinition.swagger.json', apiProperties: 'apiProperties.json' };
        const files = { ...exampleConnector('things', 'Contoso Things', 'plain'), 'things/settings.json': JSON.stringify(hostile), 'things/connector.deployments.json': JSON.stringify({ version: 1, environments: { [test]: { connectorId } } }) };
        await withFolder(files, async (cwd) => {
          const env = await sandbox.environmentOf();
          await fetch(`${sandbox.addresses.control}/log`, { method: 'DELETE' });
          for (const argv of [['deploy', 'things', '-e', 'Test'], ['share', 'things', '-e', 'Test'], ['validate', 'things'], ['diff', 'things', '--against', 'Test']]) await runConnector([...argv, '--cloud', 'sandbox'], { cwd, env });
          const { requests } = (await (await fetch(`${sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly { readonly path: string }[] };
          assert.ok(requests.length > 0);
          // The id is one segment of a path, whatever is in it.
          assert.deepEqual(requests.map(({ path }) => path.replace(/\?.*/, '')).filter((path) => !PATHS.test(path)), []);
        });
      }
      assert.deepEqual(thief.seen, []);
    } finally {
      await thief.close();
    }
  }));
});
