import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quickClock } from '@connector-workbench/cli/testing';
import { type ConnectorUpload, createPlatform, type Platform, PlatformError, sandboxCloud } from '@connector-workbench/platform';
import { type ReplayServer, replayServer, startReplayServer, tokenOf } from './replay-server.js';

const ENVIRONMENT = 'Default-0d645e38-ec52-4a4f-ac58-65f2ac4015f6';
const POWER_APPS = 'https://service.powerapps.com/';
const CONNECTOR = 'shared_connector-201-5f20a1f2d8d6777a75-5fa602f410652f4dfa';
const UPLOAD: ConnectorUpload = {
  definition: '{"swagger":"2.0","info":{"title":"Contoso","description":"Things.","version":"1"},"host":"contoso.example","schemes":["https"],"paths":{}}',
  apiProperties: { properties: { connectionParameters: {} } }, iconUri: undefined, scriptUri: '', clientSecret: undefined,
};

interface Recorded {
  readonly server: ReplayServer;
  readonly platform: Platform;
  /** What was logged, by the client as by the server. */
  readonly logged: () => string;
}

/** The environments, connectors, permissions and connections of Power Platform, as its recorded and documented answers have them. */
describe('recorded answers of Power Apps', function () {
  this.timeout(60_000);
  const file = replayServer();
  let folder = '';
  let recorded: Recorded | undefined;
  let foreign: Recorded | undefined;

  before(async function () {
    if (file === undefined) return this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'connector-power-apps-'));
    recorded = await start(file, path.join(folder, 'log.jsonl'), []);
    foreign = await start(file, path.join(folder, 'foreign.jsonl'), ['--rewrite', 'none']);
  });
  after(() => {
    recorded?.server.stop();
    foreign?.server.stop();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const withScenario = (scenario: readonly string[], check: (platform: Platform) => Promise<void>) => async (): Promise<void> => {
    assert.ok(recorded);
    await recorded.server.scenario(...scenario);
    await check(recorded.platform);
  };

  it('lists environments with name, kind, region and Dataverse', withScenario([], async ({ environments }) => {
    const [first] = await environments.list();
    assert.ok(first?.region !== undefined);
    assert.deepEqual([first.displayName, first.type, first.hasDataverse], ['My Power Platform Environment', 'Sandbox', true]);
  }));
  it('lists all pages of environments, and none where there is none', async () => {
    await withScenario(['env.paged'], async ({ environments }) => { assert.equal((await environments.list()).length, 3); })();
    await withScenario(['env.empty'], async ({ environments }) => { assert.deepEqual(await environments.list(), []); })();
  });
  it('lists custom connectors only, by their names as they are', withScenario([], async ({ connectors }) => {
    const list = await connectors.list(ENVIRONMENT);
    assert.deepEqual(list.map(({ displayName, createdBy, isSolutionAware }) => [displayName, createdBy.displayName, isSolutionAware]), [
      ['My connector 2', 'MOD Administrator', false], ['My connector', 'MOD Administrator', false],
    ]);
    assert.equal(list[0]?.id, 'shared_my-20connector-202-5f0027f520b23e81c1-5f9888a90360086012');
  }));
  it('reads environments of Flow where BAP refuses', withScenario(['bap.403'], async ({ environments }) => { assert.equal((await environments.list()).length, 2); }));
  it('knows connectors of solutions', withScenario(['apis.solution'], async ({ connectors }) => {
    const list = await connectors.list(ENVIRONMENT);
    assert.ok(list.some(({ isSolutionAware, dataverseId }) => isSolutionAware && dataverseId !== undefined));
  }));
  it('lists all pages of connectors', withScenario(['apis.paged'], async ({ connectors }) => { assert.equal((await connectors.list(ENVIRONMENT)).length, 2); }));

  it('finds custom connectors among all of a catalogue, and none where there is none', async () => {
    assert.ok(file !== undefined);
    const { value } = JSON.parse(readFileSync(path.join(path.dirname(file), 'fixtures', '_bin', 'apis-catalogue.json'), 'utf8')) as { readonly value: readonly { readonly name: string; readonly properties?: { readonly isCustomApi?: boolean } }[] };
    const custom = value.filter(({ properties }) => properties?.isCustomApi === true).map(({ name }) => name);
    await withScenario(['apis.big'], async ({ connectors }) => { assert.deepEqual((await connectors.list(ENVIRONMENT)).map(({ id }) => id), custom); })();
    for (const scenario of ['apis.empty', 'apis.sharedonly']) await withScenario([scenario], async ({ connectors }) => { assert.deepEqual(await connectors.list(ENVIRONMENT), []); })();
  });
  it('lists environments for a service principal as administrators see them', async () => {
    assert.ok(recorded);
    await recorded.server.scenario('env.managed');
    const list = await platformOf(recorded.server, await tokenOf(recorded.server, POWER_APPS, '&app=1'), []).environments.list();
    assert.ok(list.length > 0 && list.every(({ id, displayName, type, region }) => [id, displayName, type, region].every((each) => each !== undefined && each !== '')));
    assert.ok(list.filter(({ hasDataverse }) => hasDataverse).every(({ dataverseUrl }) => dataverseUrl?.endsWith('/') === false));
  });

  it('asks its own host on where a page names another one, which gets no token', async () => {
    assert.ok(foreign);
    await foreign.server.scenario('apis.paged.foreign');
    assert.equal((await foreign.platform.connectors.list(ENVIRONMENT)).length, 2);
  });

  it('downloads the original definition byte for byte, and the icon', withScenario([], async ({ connectors }) => {
    const connector = await connectors.get(ENVIRONMENT, CONNECTOR);
    const definition = new TextDecoder().decode(await connectors.readDefinition(connector));
    assert.ok(definition.includes('"host"') && !definition.includes('azure-apim.net'));
    assert.ok(((await connectors.readIcon(connector))?.length ?? 0) > 0);
    assert.equal(connector.scriptUrl, undefined);
  }));
  it('keeps everything a rich connector has', withScenario(['api.rich'], async ({ connectors }) => {
    const { properties, scriptUrl } = await connectors.get(ENVIRONMENT, CONNECTOR);
    assert.ok(scriptUrl !== undefined && Array.isArray(properties.policyTemplateInstances) && properties.policyTemplateInstances.length === 6);
    assert.ok('connectionParameterSets' in properties && Array.isArray(properties.scriptOperations));
  }));
  it('says so where a connector has no definition of its own', withScenario(['api.nooriginal'], async ({ connectors }) => {
    await refusal(connectors.readDefinition(await connectors.get(ENVIRONMENT, CONNECTOR)), 'definition-missing');
  }));

  it('validates: nothing to say, warnings, errors', async () => {
    await withScenario([], async ({ connectors }) => { assert.deepEqual(await connectors.validate('{}'), { isAccepted: true, messages: [] }); })();
    await withScenario(['validate.warn'], async ({ connectors }) => {
      const { isAccepted, messages } = await connectors.validate('{}');
      assert.deepEqual([isAccepted, messages.length], [true, 2]);
    })();
    await withScenario(['validate.fail'], async ({ connectors }) => {
      const { isAccepted, messages } = await connectors.validate('{}', { isCertification: true });
      assert.ok(!isAccepted && messages.some(({ message }) => message.includes('contact')));
    })();
  });
  it('uploads, creates, updates and deletes', withScenario([], async ({ connectors }) => {
    const place = await connectors.createUploadPlace(ENVIRONMENT);
    await connectors.uploadFile(place, { name: 'icon.png', bytes: Uint8Array.of(1, 2, 3) });
    assert.equal(await connectors.create(ENVIRONMENT, UPLOAD), CONNECTOR);
    await connectors.update(ENVIRONMENT, CONNECTOR, UPLOAD);
    await connectors.delete(ENVIRONMENT, CONNECTOR);
  }));
  it('lists permissions and connections, and changes permissions', withScenario([], async ({ permissions, connections }) => {
    assert.deepEqual((await permissions.list(ENVIRONMENT, CONNECTOR)).map(({ role, principal }) => [role, principal.type]), [['CanViewWithShare', 'ServicePrincipal'], ['Owner', 'User']]);
    await permissions.grant(ENVIRONMENT, CONNECTOR, { kind: 'object', id: '0b6f0c52-0000-4000-8000-000000000001' }, 'CanView');
    for (const connector of [CONNECTOR, undefined]) assert.deepEqual((await connections.list(ENVIRONMENT, connector)).map(({ statuses }) => statuses[0]).slice(0, 1), ['Connected']);
  }));

  const failures: readonly (readonly [scenario: string, act: (platform: Platform) => Promise<unknown>, kind: string, code: string | undefined, message: RegExp])[] = [
    ['apis.paged.error2', ({ connectors }) => connectors.list(ENVIRONMENT), 'service-failed', undefined, /./],
    ['apis.env404', ({ connectors }) => connectors.list(ENVIRONMENT), 'not-found', 'ServiceToServiceEnvironmentNotFound', /could not be found/],
    ['apis.403', ({ connectors }) => connectors.list(ENVIRONMENT), 'forbidden', 'EnvironmentAccessDenied', /could not be found in the tenant/],
    ['apis.404', ({ connectors }) => connectors.get(ENVIRONMENT, CONNECTOR), 'not-found', 'ApiResourceNotFound', /Could not find API/],
    ['apis.nested404', ({ connectors }) => connectors.get(ENVIRONMENT, CONNECTOR), 'not-found', undefined, /./],
    ['apis.502empty', ({ connectors }) => connectors.get(ENVIRONMENT, CONNECTOR), 'service-failed', undefined, /502/],
    ['apis.emptybody404', ({ connectors }) => connectors.get(ENVIRONMENT, CONNECTOR), 'not-found', undefined, /./],
    ['apis.429', ({ connectors }) => connectors.get(ENVIRONMENT, CONNECTOR), 'throttled', undefined, /./],
    ['api.noproperties', ({ connectors }) => connectors.get(ENVIRONMENT, CONNECTOR), 'unexpected-answer', undefined, /./],
    ['write.apihubs', ({ connectors }) => connectors.create(ENVIRONMENT, UPLOAD), 'service-refused', 'ApiHubsRequestFailed', /./],
    ['write.invalid', ({ connectors }) => connectors.create(ENVIRONMENT, UPLOAD), 'service-refused', 'InvalidRequestContent', /Could not find member 'stackOwner'/],
    ['write.scriptmissing', ({ connectors }) => connectors.update(ENVIRONMENT, CONNECTOR, UPLOAD), 'service-refused', 'InvalidScriptDefinitionUrlWithNonNullOperations', /./],
    ['write.scriptcapacity', ({ connectors }) => connectors.update(ENVIRONMENT, CONNECTOR, UPLOAD), 'service-refused', 'CustomScriptProvisioningFailed', /./],
    ['write.500', ({ connectors }) => connectors.create(ENVIRONMENT, UPLOAD), 'service-failed', 'ApiHubsServerError', /./],
    ['delete.inuse', ({ connectors }) => connectors.delete(ENVIRONMENT, CONNECTOR), 'conflict', 'CannotDeleteApiDueToExistingConnections', /connections associated/],
    ['connections.403', ({ connections }) => connections.list(ENVIRONMENT, CONNECTOR), 'forbidden', 'ConnectionAuthorizationFailed', /does not have permission/],
    // Where BAP refuses, Flow is asked; what BAP said is the better explanation where Flow refuses, too.
    ['bap.403.sp,flow.403', ({ environments }) => environments.list(), 'forbidden', 'Forbidden', /service principal/],
    ['bap.403.nested,flow.403', ({ environments }) => environments.list(), 'forbidden', undefined, /service principal/],
    ['bap.404,flow.403', ({ environments }) => environments.list(), 'not-found', 'EnvironmentNotFound', /could not be found/],
    ['bap.404,flow.odataerror', ({ environments }) => environments.list(), 'not-found', 'EnvironmentNotFound', /could not be found/],
    ['bap.429', ({ environments }) => environments.list(), 'throttled', undefined, /./],
    ['bap.409', ({ environments }) => environments.list(), 'conflict', 'OperationNotStartable', /active lifecycle operation/],
    ['bap.409.capacity', ({ environments }) => environments.list(), 'service-refused', 'InsufficientCapacity_StorageDriven', /database capacity/],
  ];
  for (const [scenario, act, kind, code, message] of failures) {
    it(`says what ${scenario} means`, withScenario(scenario.split(','), async (platform) => {
      const error = await refusal(act(platform), kind);
      if (code !== undefined) assert.equal(error.code, code);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /sig=(?!…)[^&\s]{4}|eyJ[\w-]{10}|\n {4}at /);
    }));
  }

  const faults: readonly (readonly [fault: string, kind: string | undefined])[] = [
    ['match=GET .*/apis;status=503;times=2;retryAfter=1', undefined],
    ['match=GET .*/apis;mode=reset;times=1', undefined],
    ['match=GET .*/apis;mode=truncate;times=1', undefined],
    ['match=GET .*/apis;status=403;mode=html', 'forbidden'],
    ['match=GET .*/apis;status=503', 'service-failed'],
  ];
  for (const [fault, kind] of faults) {
    it(`${kind === undefined ? 'gets over' : 'reports'} ${fault}`, withScenario([], async ({ connectors }) => {
      assert.ok(recorded);
      await recorded.server.control('fault', { fault });
      try {
        if (kind === undefined) assert.equal((await connectors.list(ENVIRONMENT)).length, 2);
        else await refusal(connectors.list(ENVIRONMENT), kind);
      } finally {
        await fetch(`${recorded.server.listening}/__replay/fault`, { method: 'DELETE' });
      }
    }));
  }
  it('creates nothing twice where an answer is lost', withScenario([], async ({ connectors }) => {
    assert.ok(recorded);
    await recorded.server.control('fault', { fault: 'match=POST .*/apis;mode=reset;times=5' });
    try {
      await refusal(connectors.create(ENVIRONMENT, UPLOAD), 'network-unreachable');
      const active = (await (await fetch(`${recorded.server.listening}/__replay/fault`, { method: 'POST', body: '{"fault":"match=^never"}' })).json()) as readonly { readonly used: number }[];
      assert.equal(active[0]?.used, 1);
    } finally {
      await fetch(`${recorded.server.listening}/__replay/fault`, { method: 'DELETE' });
    }
  }));
  it('ends at once when it is told to, whatever the service does', withScenario([], async ({ connectors }) => {
    assert.ok(recorded);
    await recorded.server.control('fault', { fault: 'match=GET .*/apis;mode=hang' });
    try {
      await refusal(connectors.list(ENVIRONMENT, AbortSignal.timeout(50)), 'cancelled');
    } finally {
      await fetch(`${recorded.server.listening}/__replay/fault`, { method: 'DELETE' });
    }
  }));

  it('sends what was recorded to be right, and no token to where none belongs', async () => {
    assert.ok(recorded && foreign);
    for (const { server } of [recorded, foreign]) {
      const { checks, unmatched } = await server.report();
      // Time is quick here: how long somebody waits is not looked at.
      const failed = Object.entries(checks).filter(([name, { fail }]) => fail > 0 && name !== 'retry.honours-retry-after').map(([name]) => name);
      assert.deepEqual([failed, unmatched], [[], 0]);
    }
    assert.doesNotMatch(recorded.logged(), /eyJ[\w-]{10}|sig=(?!…|REDACTED)[\w%]{8}/);
  });
});

async function start(file: string, log: string, options: readonly string[]): Promise<Recorded> {
  const server = await startReplayServer(file, log, options);
  const lines: string[] = [];
  return { server, platform: platformOf(server, await tokenOf(server, POWER_APPS), lines), logged: () => lines.join('\n') };
}

function platformOf(server: ReplayServer, token: string, lines: string[]): Platform {
  const cloud = sandboxCloud({ ...server.endpoints, tenantId: 'tenant', scope: 'https://service.powerapps.com//.default', armScope: 'https://management.azure.com//.default' });
  return createPlatform({ cloud, tokens: { getToken: () => Promise.resolve(token) }, clock: quickClock(), random: () => 0.5, log: (line) => lines.push(line) });
}

async function refusal(action: Promise<unknown>, kind?: string): Promise<PlatformError> {
  const error: unknown = await action.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof PlatformError, String(error));
  if (kind !== undefined) assert.equal(error.kind, kind, error.message);
  return error;
}
