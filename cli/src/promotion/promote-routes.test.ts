import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';

/** 230 × 230 pixels, as the store wants it. */
const LARGE_ICON = readFileSync(new URL('../../../samples/contoso-orders/icon.png', import.meta.url));
const SOLUTION = { name: 'ContosoConnectors', prefix: 'contoso', publisher: 'ContosoPublisher' };
const PRODUCTION = { name: 'Live', environment: 'Production', host: 'things.live.contoso.example' };
const AZURE = { name: 'Azure', route: 'logicapp', logicapp: { subscription: 'Contoso Integration', resourceGroup: 'integration-dev', location: 'westeurope' }, host: 'things.azure.contoso.example' };
const PROPERTIES = { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] };
const POLICY = { templateId: 'setheader', title: 'Tell the version', parameters: { 'x-ms-apimTemplateParameter.name': 'x-version', 'x-ms-apimTemplateParameter.value': '1', 'x-ms-apimTemplateParameter.existsAction': 'override', 'x-ms-apimTemplate-policySection': 'Request' } };

function files(environments: readonly object[], names: readonly string[] = ['things', 'others'], properties: object = PROPERTIES): Files {
  const connectors = names.flatMap((name) => [
    [`${name}/apiDefinition.swagger.json`, exampleDefinition(({ info }) => { info.title = `Promoted ${name}`; })],
    [`${name}/apiProperties.json`, JSON.stringify({ properties })],
  ] as const);
  return { ...Object.fromEntries(connectors), 'connector.config.json': JSON.stringify({ environments }) };
}

interface Promoted {
  readonly code: number;
  readonly stderr: string;
  readonly report: Report;
  readonly results: readonly (readonly [name: string, result: string])[];
}

interface Report {
  readonly route: { readonly kind: string; readonly reason: string };
  readonly solution?: { readonly version: string; readonly mode: string; readonly result: string; readonly settings: readonly string[]; readonly requests: number };
  readonly connectors: readonly { readonly name: string; readonly result: string; readonly route: string; readonly requests: number; readonly connectorId?: string }[];
}

async function tokenFor({ sandbox }: Workplace, resource: string | undefined): Promise<string> {
  const { access_token: token } = await sandbox.control('token', { user: 'maya@contoso.example', resource }) as { readonly access_token: string };
  return token;
}

/** Promotes with a ready token for the Dataverse of that domain; Logic Apps get theirs in place of that for Power Apps. */
async function promote(place: Workplace, argv: readonly string[], domain = 'contoso'): Promise<Promoted> {
  const { addresses } = place.sandbox;
  const isToAzure = argv.includes('Azure');
  const env = {
    CONNECTOR_DATAVERSE_TOKEN: await tokenFor(place, `${addresses.dataverse}/dataverse/${domain}`),
    ...(isToAzure ? { CONNECTOR_ACCESS_TOKEN: await tokenFor(place, addresses.armResource) } : {}),
  };
  const { code, stdout, stderr } = await place.connector(['promote', ...argv, '--json'], env);
  const report = (stdout === '' ? { route: { kind: '', reason: '' }, connectors: [] } : JSON.parse(stdout)) as Report;
  return { code, stderr, report, results: report.connectors.map(({ name, result }) => [name, result] as const).sort() };
}

async function deployToDev({ connector }: Workplace, names: readonly string[] = ['things', 'others']): Promise<void> {
  for (const name of names) assert.equal((await connector(['deploy', name, '-e', 'Development'])).code, 0);
}

async function rowsOf(place: Workplace, table: string, domain = 'contoso'): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { dataverse } = place.sandbox.addresses;
  const token = await tokenFor(place, `${dataverse}/dataverse/${domain}`);
  const answer = await fetch(`${dataverse}/dataverse/${domain}/api/data/v9.2/${table}`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { readonly value: readonly Readonly<Record<string, unknown>>[] }).value;
}

describe('promote by the route solution', function () {
  this.timeout(60_000);
  const TO_LIVE = ['--to', 'Live', '--yes', 'Live'];
  const chain = [{ name: 'Dev', environment: 'Development', solution: SOLUTION }, PRODUCTION];

  it('is the default behind the first environment where Dataverse is there and the chain names a solution', work(files(chain), async (place) => {
    await deployToDev(place);
    const planned = await promote(place, ['--to', 'Live', '--plan']);
    assert.deepEqual([planned.code, planned.report.route, planned.results], [0, { kind: 'solution', reason: 'default-solution' }, [['others', 'planned'], ['things', 'planned']]]);
    assert.match(planned.stderr, /^things: Set for this environment: definition \/host\.$/m);
    assert.match(planned.stderr, /^ContosoConnectors: This route is the default for environments behind the first/m);
    assert.deepEqual((await rowsOf(place, 'connectors')).filter(({ displayname: title }) => String(title).startsWith('Promoted')), []);

    const first = await promote(place, TO_LIVE);
    assert.deepEqual([first.code, first.results, first.report.solution?.version, first.report.solution?.mode], [0, [['others', 'created'], ['things', 'created']], '1.0.0.0', 'install'], first.stderr);
    const rows = (await rowsOf(place, 'connectors')).filter(({ displayname: title }) => String(title).startsWith('Promoted'));
    assert.deepEqual(rows.map(({ name, ismanaged: managed }) => [name, managed]).sort(), [['contoso_promoted-20others', true], ['contoso_promoted-20things', true]]);
    assert.ok(rows.every(({ openapidefinition: text }) => String(text).includes('things.live.contoso.example')));

    const again = await promote(place, TO_LIVE);
    assert.deepEqual([again.code, again.results, again.report.solution?.result], [0, [['others', 'unchanged'], ['things', 'unchanged']], 'unchanged'], again.stderr);
    await place.edit('things/apiDefinition.swagger.json', '"List things"', '"Second"');
    await deployToDev(place, ['things']);
    const changed = await promote(place, TO_LIVE);
    assert.deepEqual([changed.code, changed.results, changed.report.solution?.version, changed.report.solution?.mode], [0, [['others', 'unchanged'], ['things', 'updated']], '1.0.0.1', 'update'], changed.stderr);
    assert.ok(changed.report.connectors.every(({ requests }) => requests <= 8));
  }));

  it('makes icons as small as Dataverse keeps them, and knows them again', work({ ...files(chain, ['things']), 'things/icon.png': LARGE_ICON }, async (place) => {
    await deployToDev(place, ['things']);
    const first = await promote(place, TO_LIVE);
    assert.deepEqual([first.code, first.results], [0, [['things', 'created']]], first.stderr);
    assert.match(first.stderr, /icon\.png has 230 × 230 pixels, and Dataverse keeps at most 144 × 144\. It is packed with 144 × 144; your file stays as it is\./);
    const [row] = (await rowsOf(place, 'connectors')).filter(({ displayname: title }) => title === 'Promoted things');
    const icon = Buffer.from(String(row?.iconblob), 'base64');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [144, 144]);
    const again = await promote(place, TO_LIVE);
    assert.deepEqual([again.code, again.results], [0, [['things', 'unchanged']]], again.stderr);
  }));

  it('goes directly where the environment has no Dataverse, or the chain names no solution, and says why', work(files([...chain.slice(0, 1), { name: 'Test' }, PRODUCTION]), async (place) => {
    await deployToDev(place);
    assert.deepEqual((await promote(place, ['--to', 'Test', '--plan'])).report.route, { kind: 'direct', reason: 'no-dataverse' });
    const { stdout } = await place.connector(['promote', '--to', 'Test', '--plan']);
    assert.match(stdout, /^Route: direct, since the environment has no Dataverse$/m);
  }));

  it('updates what is there outside of solutions as it is, on the default route; a configured one is refused', work(files([{ name: 'Dev', environment: 'Development' }, { ...PRODUCTION, route: 'direct', solution: SOLUTION }]), async (place) => {
    await deployToDev(place);
    assert.deepEqual((await promote(place, ['things', '--to', 'Live', '--yes', 'Live'])).results, [['things', 'created']]);
    await place.edit('connector.config.json', '"route":"direct",', '');
    await place.edit('things/apiDefinition.swagger.json', '"List things"', '"Second"');
    await deployToDev(place, ['things']);
    const mixed = await promote(place, TO_LIVE);
    assert.deepEqual([mixed.code, mixed.report.connectors.map(({ name, result, route }) => [name, result, route]).sort()], [0, [['others', 'created', 'solution'], ['things', 'updated', 'direct']]], mixed.stderr);
    await place.edit('connector.config.json', '"name":"Live",', '"name":"Live","route":"solution",');
    const refused = await promote(place, TO_LIVE);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /^things: connector: Production has "Promoted things" already, and not in a solution: an import would make a second connector\./m);
  }));

  it('gives environment variables the values of the settings file, and says which have none', work({
    ...files([{ name: 'Dev', environment: 'Development' }, { name: 'Live', environment: 'Production', route: 'solution', solution: { ...SOLUTION, settings: 'settings/live.json' } }], ['things']),
    'things/environmentvariabledefinitions/contoso_host/environmentvariabledefinition.xml': '<environmentvariabledefinition schemaname="contoso_host"><displayname default="Host" /><introducedversion>1.0.0.0</introducedversion><iscustomizable>1</iscustomizable><isrequired>0</isrequired><secretstore>0</secretstore><type>100000000</type></environmentvariabledefinition>',
    'things/apiDefinition.swagger.json': exampleDefinition((definition) => { definition.info.title = 'Promoted things'; definition.info.description = "Things of @environmentVariables('contoso_host')."; }),
    'settings/live.json': JSON.stringify({ EnvironmentVariables: [{ SchemaName: 'contoso_host', Value: '' }], ConnectionReferences: [] }),
  }, async (place) => {
    const without = await promote(place, ['--to', 'Live', '--plan', '--any-source']);
    assert.match(without.stderr, /^ContosoConnectors: Nothing says what contoso_host is in Production\. Give it a value in the deployment-settings file \(settings\/live\.json\)/m);
    await place.edit('settings/live.json', '"Value":""', '"Value":"things.live.contoso.example"');
    const promoted = await promote(place, ['--to', 'Live', '--yes', 'Live', '--any-source']);
    assert.deepEqual([promoted.code, promoted.report.solution?.settings], [0, ['contoso_host']], promoted.stderr);
    assert.ok(JSON.stringify(await rowsOf(place, 'environmentvariablevalues')).includes('things.live.contoso.example'));
    await place.edit('settings/live.json', '{', 'no JSON {');
    const broken = await promote(place, ['--to', 'Live', '--yes', 'Live', '--any-source']);
    assert.deepEqual([broken.code, broken.stderr.includes('settings/live.json is no JSON object')], [1, true], broken.stderr);
  }));

  it('says of an overlay what a solution has no place for', work(files([{ name: 'Dev', environment: 'Development' }, { ...PRODUCTION, route: 'solution', solution: SOLUTION, properties: { '/publisher': 'Contoso' } }]), async (place) => {
    const { stderr } = await promote(place, ['--to', 'Live', '--plan', '--any-source']);
    assert.match(stderr, /^things: A solution has no place for properties \/publisher, so that the overlay changes nothing there\.$/m);
  }));

  it('finds an import that was sent and whose answer got lost, and sends it once', work(files(chain), async (place) => {
    await deployToDev(place);
    await place.sandbox.control('faults', { faults: ['match=ImportSolutionAsync;lost;times=1'] });
    const promoted = await promote(place, TO_LIVE);
    assert.deepEqual([promoted.code, promoted.results], [0, [['others', 'created'], ['things', 'created']]], promoted.stderr);
    assert.equal((await rowsOf(place, 'solutions')).filter(({ uniquename: name }) => name === SOLUTION.name).length, 1);
  }));
});

describe('promote by the route logicapp', function () {
  this.timeout(60_000);

  it('makes resources, with the overlay, and writes nothing where nothing changed', work(files([{ name: 'Dev', environment: 'Development' }, AZURE], ['promoted']), async (place) => {
    const created = await promote(place, ['--to', 'Azure', '--any-source']);
    assert.deepEqual([created.code, created.results, created.report.route], [0, [['promoted', 'created']], { kind: 'logicapp', reason: 'configured' }], created.stderr);
    assert.match(String(created.report.connectors[0]?.connectorId), /\/resourceGroups\/integration-dev\/providers\/Microsoft\.Web\/customApis\/promoted-promoted$/);
    const again = await promote(place, ['--to', 'Azure', '--any-source']);
    assert.deepEqual([again.code, again.results], [0, [['promoted', 'unchanged']]], again.stderr);
    await place.edit('promoted/apiDefinition.swagger.json', '"List things"', '"Second"');
    const updated = await promote(place, ['--to', 'Azure', '--any-source']);
    assert.deepEqual([updated.code, updated.results], [0, [['promoted', 'updated']]], updated.stderr);
    assert.ok([created, again, updated].every(({ report }) => report.connectors.every(({ requests }) => requests <= 8)));
  }));

  it('stops for what would get lost, until somebody accepts it', work(files([{ name: 'Dev', environment: 'Development' }, AZURE], ['things'], { ...PROPERTIES, policyTemplateInstances: [POLICY] }), async (place) => {
    const planned = await promote(place, ['--to', 'Azure', '--any-source', '--plan']);
    assert.deepEqual([planned.code, planned.results], [1, [['things', 'failed']]]);
    const stopped = await promote(place, ['--to', 'Azure', '--any-source']);
    assert.deepEqual([stopped.code, stopped.results], [1, [['things', 'failed']]]);
    assert.match(stopped.stderr, /Logic Apps leaves out the policy "Tell the version"[^]*--accept policies, or --accept-losses/);
    assert.deepEqual((await promote(place, ['--to', 'Azure', '--any-source', '--accept', 'policies'])).results, [['things', 'created']]);
  }));

  it('accepts what the chain accepts', work(files([{ name: 'Dev', environment: 'Development' }, { ...AZURE, logicapp: { ...AZURE.logicapp, accept: ['policies'] } }], ['things'], { ...PROPERTIES, policyTemplateInstances: [POLICY] }), async (place) => {
    assert.deepEqual((await promote(place, ['--to', 'Azure', '--any-source'])).results, [['things', 'created']]);
  }));

  it('is nothing that anything is promoted from', work(files([{ name: 'Dev', environment: 'Development' }, AZURE, { name: 'Test' }], ['things']), async (place) => {
    await deployToDev(place, ['things']);
    assert.deepEqual((await promote(place, ['--to', 'Test'])).results, [['things', 'created']]);
    const { code, stderr } = await place.connector(['promote', '--from', 'Azure', '--to', 'Test']);
    assert.deepEqual([code, stderr.includes('Nothing is promoted from "Azure"')], [2, true], stderr);
  }));
});

describe('promote and share', function () {
  this.timeout(60_000);

  it('shares what is there then, also where it was there before', work(files([{ name: 'Dev', environment: 'Development' }, { name: 'Test' }], ['things']), async (place) => {
    await deployToDev(place, ['things']);
    assert.equal((await promote(place, ['--to', 'Test'])).code, 0);
    const shared = await promote(place, ['--to', 'Test', '--share', 'ravi@contoso.example', '--share-role', 'edit']);
    assert.deepEqual([shared.code, shared.results], [0, [['things', 'unchanged']]], shared.stderr);
    assert.match(shared.stderr, /^things: Shared with ravi@contoso\.example\.$/m);
    assert.match((await place.connector(['share', 'things', '-e', 'Test'])).stdout, /ravi@contoso\.example +edit/);
    const wrong = await place.connector(['promote', '--to', 'Test', '--share', 'nobody']);
    assert.deepEqual([wrong.code, wrong.stderr.includes('neither the address of a person nor an object id')], [2, true]);
  }));
});
