import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SandboxUse, withSandbox } from '@connector-workbench/cli/testing';
import { replayServer } from './replay-server.js';

/** What was recorded of a service, or documented. */
interface Fixture {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Question {
  readonly method?: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Place {
  readonly sandbox: SandboxUse;
  readonly environment: string;
  /** The name of a connector of the samples. */
  readonly connector: string;
  readonly tokens: Readonly<Record<'powerApps' | 'arm' | 'dataverse' | 'reader' | 'stranger' | 'expiredArm', string>>;
}

const POWER_APPS = '/providers/Microsoft.PowerApps';
const BAP = '/providers/Microsoft.BusinessAppPlatform';
const FLOW = '/providers/Microsoft.ProcessSimple';
const DATAVERSE = '/dataverse/contoso-dev/api/data/v9.2';
const CUSTOM_APIS = '/subscriptions/a2c5a1f0-0d5e-4b1a-8f00-00000000a001/resourceGroups/integration-dev/providers/Microsoft.Web/customApis';
const ARM_VERSION = 'api-version=2016-06-01';
const NOWHERE = '00000000-0000-0000-0000-000000000000';
const FULL_ROW = { connectorid: '11111111-2222-4333-8444-000000000001', name: 'contoso_rows', displayname: 'Rows', connectortype: 1, connectionparameters: '{}', openapidefinition: '{"swagger":"2.0","info":{"title":"Rows","description":"Rows.","version":"1"},"host":"rows.contoso.example","paths":{"/r":{"get":{"operationId":"List","summary":"List","description":"Lists.","responses":{"200":{"description":"Rows."}}}}}}' };

const filterOf = (environment: string): string => `api-version=2016-11-01&$filter=${encodeURIComponent(`environment eq '${environment}'`)}`;

/** Members of recorded answers that the sandbox leaves out: nothing here has a use for them, or there is nothing that they could truly say. */
const LEFT_OUT: readonly RegExp[] = [
  /\.swagger\.(parameters|responses|tags)$/, /\.wadlUrl$/,
  /\.connectionParameters\.[\w:]+$/,
  /\.runtimeEndpoints\.microsoft\.(CommonDataModel|PowerAppsAdvisor|PowerVirtualAgents|ApiManagement)$/,
  /\.(createdBy|lastModifiedBy)\.(email|tenantId|userPrincipalName)$/,
  /\.(capacity|addons|notificationMetadata|parentEnvironmentGroup|usedBy|billingPolicy|trialScenarioType|lifecycleOperationsEnforcement)$/,
  /\.tags\.\w+$/,
];

const CASES: readonly (readonly [fixture: string, ask: (place: Place) => Question])[] = [
  ['powerapps-api-get-custom', ({ environment, connector }) => ({ path: `${POWER_APPS}/apis/${connector}?${filterOf(environment)}` })],
  ['powerapps-apis-list-custom', ({ environment }) => ({ path: `${POWER_APPS}/apis?${filterOf(environment)}` })],
  ['powerapps-apis-admin-list', ({ environment }) => ({ path: `${POWER_APPS}/scopes/admin/environments/${environment}/apis?api-version=2017-05-01` })],
  ['powerapps-api-permissions', ({ environment, connector }) => ({ path: `${POWER_APPS}/apis/${connector}/permissions?${filterOf(environment)}` })],
  ['powerapps-api-permissions-admin', ({ environment, connector }) => ({ path: `${POWER_APPS}/scopes/admin/environments/${environment}/apis/${connector}/permissions?api-version=2017-06-01` })],
  ['powerapps-connections', ({ environment }) => ({ path: `${POWER_APPS}/connections?${filterOf(environment)}` })],
  ['powerapps-api-connections', ({ environment, connector }) => ({ path: `${POWER_APPS}/apis/${connector}/connections?${filterOf(environment)}` })],
  ['powerapps-connections-admin', ({ environment }) => ({ path: `${POWER_APPS}/scopes/admin/environments/${environment}/connections?api-version=2016-11-01` })],
  ['powerapps-resource-storage', ({ environment, sandbox }) => ({ method: 'POST', path: `${POWER_APPS}/objectIds/${sandbox.addresses.testUsers[0]?.objectId ?? ''}/generateResourceStorage?api-version=2016-11-01`, body: { environment: { name: environment } } })],
  ['powerapps-environments-list', () => ({ path: `${POWER_APPS}/environments?api-version=2016-11-01` })],
  ['flow-environments-list', () => ({ path: `${FLOW}/environments?api-version=2016-11-01` })],
  ['bap-environments-maker-list', () => ({ path: `${BAP}/environments?api-version=2020-10-01` })],
  ['bap-environments-admin-list', () => ({ path: `${BAP}/scopes/admin/environments?api-version=2023-06-01` })],
  ['powerapps-error-api-not-found', ({ environment }) => ({ path: `${POWER_APPS}/apis/shared_none?${filterOf(environment)}` })],
  ['powerapps-error-env-not-found', () => ({ path: `${POWER_APPS}/apis?${filterOf(NOWHERE)}` })],
  ['powerapps-error-missing-environment-filter', () => ({ path: `${POWER_APPS}/apis?api-version=2016-11-01` })],
  ['powerapps-error-invalid-api-version', () => ({ path: `${POWER_APPS}/apis?api-version=1999-01-01` })],
  ['powerapps-error-no-auth-header', () => ({ path: `${POWER_APPS}/apis?api-version=2016-11-01`, token: '' })],
  ['powerapps-error-wrong-audience', ({ tokens }) => ({ path: `${POWER_APPS}/apis?api-version=2016-11-01`, token: tokens.arm })],
  ['powerapps-error-route-unknown', () => ({ path: `${POWER_APPS}/nothing?api-version=2016-11-01` })],
  ['powerapps-error-invalid-request-content', ({ environment }) => ({ method: 'POST', path: `${POWER_APPS}/apis?${filterOf(environment)}`, body: { properties: { stackOwner: 'x' } } })],
  ['powerapps-error-delete-has-connections', ({ environment, connector }) => ({ method: 'DELETE', path: `${POWER_APPS}/apis/${connector}?${filterOf(environment)}` })],
  ['flow-wrong-audience', ({ tokens }) => ({ path: `${FLOW}/environments?api-version=2016-11-01`, token: tokens.arm })],
  ['bap-error-404', () => ({ path: `${BAP}/environments/${NOWHERE}?api-version=2020-10-01` })],
  ['arm-subscriptions', ({ tokens }) => ({ path: '/subscriptions?api-version=2020-01-01', token: tokens.arm })],
  ['arm-resourcegroups', ({ tokens }) => ({ path: `${CUSTOM_APIS.split('/').slice(0, 3).join('/')}/resourcegroups?api-version=2021-04-01`, token: tokens.arm })],
  ['arm-error-no-api-version', ({ tokens }) => ({ path: '/subscriptions', token: tokens.arm })],
  ['arm-error-expired', ({ tokens }) => ({ path: '/subscriptions?api-version=2020-01-01', token: tokens.expiredArm })],
  ['arm-error-wrong-audience', ({ tokens }) => ({ path: '/subscriptions?api-version=2020-01-01', token: tokens.powerApps })],
  ['arm-error-unauthorized', () => ({ path: '/subscriptions?api-version=2020-01-01', token: '' })],
  ['arm-error-not-found', ({ tokens }) => ({ path: `${CUSTOM_APIS}/none?${ARM_VERSION}`, token: tokens.arm })],
  ['arm-error-rg-not-found', ({ tokens }) => ({ path: `${CUSTOM_APIS.replace('integration-dev', 'none')}/none?${ARM_VERSION}`, token: tokens.arm })],
  ['arm-error-sub-not-found', ({ tokens }) => ({ path: `/subscriptions/${NOWHERE}?api-version=2020-01-01`, token: tokens.arm })],
  ['dataverse-whoami', ({ tokens }) => ({ path: `${DATAVERSE}/WhoAmI`, token: tokens.dataverse })],
  ['dataverse-solutions-list', ({ tokens }) => ({ path: `${DATAVERSE}/solutions?$expand=publisherid`, token: tokens.dataverse })],
  ['dataverse-publishers-list', ({ tokens }) => ({ path: `${DATAVERSE}/publishers`, token: tokens.dataverse })],
  ['dataverse-connector-create', ({ tokens }) => ({ method: 'POST', path: `${DATAVERSE}/connectors`, token: tokens.dataverse, body: FULL_ROW })],
  ['dataverse-error-duplicate', ({ tokens }) => ({ method: 'POST', path: `${DATAVERSE}/connectors`, token: tokens.dataverse, body: FULL_ROW })],
  ['dataverse-connector-update', ({ tokens }) => ({ method: 'PATCH', path: `${DATAVERSE}/connectors(${FULL_ROW.connectorid})`, token: tokens.dataverse, body: { description: 'x' }, headers: { 'if-match': '*' } })],
  ['dataverse-error-too-long', ({ tokens }) => ({ method: 'PATCH', path: `${DATAVERSE}/connectors(${FULL_ROW.connectorid})`, token: tokens.dataverse, body: { openapidefinition: 'x'.repeat(500_001) }, headers: { 'if-match': '*' } })],
  ['dataverse-error-nullable', ({ tokens }) => ({ method: 'PATCH', path: `${DATAVERSE}/connectors(${FULL_ROW.connectorid})`, token: tokens.dataverse, body: { connectionparameters: '{"properties":{"connectionParameters":{}}}' }, headers: { 'if-match': '*' } })],
  ['dataverse-connector-delete', ({ tokens }) => ({ method: 'DELETE', path: `${DATAVERSE}/connectors(${FULL_ROW.connectorid})`, token: tokens.dataverse })],
  ['dataverse-connector-notfound', ({ tokens }) => ({ path: `${DATAVERSE}/connectors(${NOWHERE})`, token: tokens.dataverse })],
  ['dataverse-error-segment', ({ tokens }) => ({ path: `${DATAVERSE}/Connector`, token: tokens.dataverse })],
  ['dataverse-error-no-version-segment', ({ tokens }) => ({ path: DATAVERSE.replace('/v9.2', '/connectors'), token: tokens.dataverse })],
  ['dataverse-error-export-unknown', ({ tokens }) => ({ method: 'POST', path: `${DATAVERSE}/ExportSolution`, token: tokens.dataverse, body: { SolutionName: 'Test', Managed: false } })],
  ['dataverse-error-not-a-member', ({ tokens }) => ({ path: `${DATAVERSE}/connectors`, token: tokens.stranger })],
  ['dataverse-error-privilege', ({ tokens }) => ({ method: 'POST', path: `${DATAVERSE}/connectors`, token: tokens.reader, body: FULL_ROW })],
  ['dataverse-error-unauthorized', ({ tokens }) => ({ path: `${DATAVERSE}/WhoAmI`, token: tokens.powerApps })],
];

/** The sandbox against what the services were recorded to say: status, headers, and names and types of members. */
describe('shapes of the sandbox’s answers', function () {
  this.timeout(60_000);
  const server = replayServer();
  before(function () {
    if (server === undefined) this.skip();
  });

  // One sandbox for all, since the cases follow upon another; each mismatch is named with its case.
  it('are those of recorded answers', () => withSandbox(async (sandbox) => {
    const fixtures = path.join(path.dirname(server ?? ''), 'fixtures');
    const place = await prepare(sandbox);
    const differences: string[] = [];
    for (const [id, question] of CASES) {
      const fixture = JSON.parse(readFileSync(path.join(fixtures, `${id}.json`), 'utf8')) as Fixture;
      differences.push(...(await differencesOf(fixture, place, question(place))).map((difference) => `${id}: ${difference}`));
    }
    assert.deepEqual(differences, []);
  }));
});

async function prepare(sandbox: SandboxUse): Promise<Place> {
  const token = async (user: string, resource?: string, lifetimeSeconds?: number): Promise<string> => {
    const { access_token: text } = (await sandbox.control('token', { user, ...(resource === undefined ? {} : { resource }), ...(lifetimeSeconds === undefined ? {} : { lifetimeSeconds }) })) as { readonly access_token: string };
    return text;
  };
  const [arm, dataverse] = ['https://management.azure.com/', `${sandbox.addresses.dataverse}/dataverse/contoso-dev/`];
  const tokens = {
    powerApps: await token('maya'), arm: await token('maya', arm), dataverse: await token('maya', dataverse),
    reader: await token('ravi', dataverse), stranger: await token('nina', dataverse), expiredArm: await token('maya', arm, -60),
  };
  const list = async (question: string): Promise<string> => {
    const { value } = (await (await send(sandbox, { path: question }, tokens.powerApps)).json()) as { readonly value: readonly { readonly name: string }[] };
    return value[0]?.name ?? '';
  };
  const environment = await list(`${FLOW}/environments?api-version=2016-11-01`);
  const connector = await list(`${POWER_APPS}/apis?${filterOf(environment)}`);
  const connection = `${POWER_APPS}/apis/${connector}/connections/${'a'.repeat(32)}?${filterOf(environment)}`;
  assert.equal((await send(sandbox, { method: 'PUT', path: connection, body: { properties: { environment: { name: environment } } } }, tokens.powerApps)).status, 201);
  return { sandbox, environment, connector, tokens };
}

function send({ addresses }: SandboxUse, { method = 'GET', path: asked, token, body, headers }: Question, otherwise: string): Promise<Response> {
  const bearer = token ?? otherwise;
  return fetch(`${addresses.powerApps}${asked}`, {
    method,
    headers: { ...headers, ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function differencesOf(fixture: Fixture, { sandbox, tokens }: Place, question: Question): Promise<readonly string[]> {
  const answer = await send(sandbox, question, tokens.powerApps);
  const text = await answer.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  const codes = fixture.status >= 400 ? [['code', codeOf(fixture.body), codeOf(body)] as const] : [];
  const facts = [['status', fixture.status, answer.status] as const, ['content-type', fixture.headers['content-type'] ?? null, answer.headers.get('content-type')] as const, ...codes];
  const missing = Object.keys(fixture.headers).filter((name) => !answer.headers.has(name)).map((name) => `no header ${name}`);
  return [...facts.filter(([, wanted, actual]) => wanted !== actual).map(([name, wanted, actual]) => `${name} ${String(actual)}, not ${String(wanted)}`), ...missing, ...shapeDifferences(fixture.body ?? null, body, '')];
}

function codeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null && 'code' in body.error ? body.error.code : undefined;
}

/** Lists are compared by their first items. What is null on either side may be anything. */
function shapeDifferences(wanted: unknown, actual: unknown, at: string): readonly string[] {
  if (wanted === null || actual === null) return at === '' && wanted !== actual ? ['a body where the other has none'] : [];
  if (Array.isArray(wanted) && Array.isArray(actual)) return wanted.length > 0 && actual.length > 0 ? shapeDifferences(wanted[0], actual[0], `${at}[]`) : [];
  if (Array.isArray(wanted) !== Array.isArray(actual) || typeof wanted !== typeof actual) return [`${at} is ${typeof actual}, not ${typeof wanted}`];
  if (typeof wanted !== 'object') return [];
  const members: Readonly<Record<string, unknown>> = { ...actual };
  return Object.entries(wanted).flatMap(([key, value]) => {
    const place = `${at}.${key}`;
    if (key in members) return shapeDifferences(value, members[key], place);
    return LEFT_OUT.some((pattern) => pattern.test(place)) ? [] : [`no ${place}`];
  });
}
