import assert from 'node:assert/strict';
import { type Cloud, cloudById, sandboxCloud } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { chooseSignIn, type SignInArguments } from './choose-sign-in.js';
import type { RememberedSignIn } from './remembered-sign-ins.js';
import type { SignIn } from './sign-in.js';

const PUBLIC = cloudById('public');
const LOOPBACK = 'http://127.0.0.1:1';
const SANDBOX = sandboxCloud({ authority: LOOPBACK, bap: LOOPBACK, powerApps: LOOPBACK, flow: LOOPBACK, tenantId: 'home', scope: 's' });
const APP = { AZURE_CLIENT_ID: 'app', AZURE_TENANT_ID: 'tenant' };
const GITHUB = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job' };
const PIPELINES = { SYSTEM_OIDCREQUESTURI: 'https://dev.example/', SYSTEM_ACCESSTOKEN: 'job', AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'connection' };

interface Asked {
  readonly args?: SignInArguments;
  readonly env?: Readonly<Record<string, string>>;
  readonly remembered?: RememberedSignIn;
  readonly cloud?: Cloud;
  /** What a person types. */
  readonly typed?: string;
}

async function choose({ args = {}, env = {}, remembered, cloud = PUBLIC, typed }: Asked): Promise<SignIn> {
  assert.ok(cloud !== undefined);
  return chooseSignIn({ args, cloud, remembered, io: { env, promptSecret: typed === undefined ? undefined : () => Promise.resolve(typed) } });
}

describe('chooseSignIn', () => {
  const app = { tenant: 'tenant', clientId: 'app' };
  const cases: readonly (readonly [title: string, asked: Asked, expected: SignIn])[] = [
    ['a person, where nothing says more', {}, { method: 'device-code', tenant: 'organizations', clientId: undefined }],
    ['a person of a tenant, with an app registration', { args: { tenant: 't', clientId: 'c' } }, { method: 'device-code', tenant: 't', clientId: 'c' }],
    ['a ready token before all variables', { env: { ...APP, AZURE_CLIENT_SECRET: 's', CONNECTOR_ACCESS_TOKEN: 'x' } }, { method: 'token', token: 'x' }],
    ['the caller\'s word before a ready token', { args: { auth: 'azure-cli' }, env: { CONNECTOR_ACCESS_TOKEN: 'x' } }, { method: 'azure-cli', tenant: undefined }],
    ['a secret', { env: { ...APP, AZURE_CLIENT_SECRET: 's' } }, { method: 'client-secret', ...app, secret: 's' }],
    ['a typed secret', { args: { auth: 'client-secret' }, env: APP, typed: ' s ' }, { method: 'client-secret', ...app, secret: 's' }],
    ['arguments before variables', { args: { auth: 'client-secret', tenant: 't', clientId: 'c' }, env: { ...APP, AZURE_CLIENT_SECRET: 's' } }, { method: 'client-secret', tenant: 't', clientId: 'c', secret: 's' }],
    ['a certificate', { env: { ...APP, AZURE_CLIENT_CERTIFICATE_PATH: 'c.pem' } }, { method: 'client-certificate', ...app, path: 'c.pem', password: undefined }],
    ['a file of Kubernetes', { env: { ...APP, AZURE_FEDERATED_TOKEN_FILE: '/token' } }, { method: 'federated-token', ...app, source: { kind: 'file', path: '/token' } }],
    ['GitHub Actions', { env: { ...APP, ...GITHUB, CI: 'true' } }, { method: 'federated-token', ...app, source: { kind: 'github', requestUrl: 'https://token.example/', requestToken: 'job' } }],
    ['Azure Pipelines', { env: { ...APP, ...PIPELINES } }, { method: 'federated-token', ...app, source: { kind: 'azure-pipelines', serviceConnectionId: 'connection', systemAccessToken: 'job' } }],
    ['the identity of the service connection', { args: { auth: 'federated-token' }, env: { ...PIPELINES, AZURESUBSCRIPTION_CLIENT_ID: 'app', AZURESUBSCRIPTION_TENANT_ID: 'tenant' } },
      { method: 'federated-token', ...app, source: { kind: 'azure-pipelines', serviceConnectionId: 'connection', systemAccessToken: 'job' } }],
    ['a managed identity', { args: { auth: 'managed-identity' } }, { method: 'managed-identity', clientId: undefined }],
    ['what was remembered', { remembered: { method: 'azure-cli', tenant: 't', clientId: undefined } }, { method: 'azure-cli', tenant: 't' }],
    ['nothing of what was remembered, where the caller names another way', { args: { auth: 'device-code' }, remembered: { method: 'azure-cli', tenant: 't', clientId: 'c' } }, { method: 'device-code', tenant: 'organizations', clientId: undefined }],
    ['no real secret for the sandbox', { cloud: SANDBOX, env: { ...APP, AZURE_CLIENT_SECRET: 's' } }, { method: 'device-code', tenant: 'home', clientId: undefined }],
    ['the sandbox\'s own tenant', { cloud: SANDBOX, args: { auth: 'client-secret', clientId: 'app' }, env: { AZURE_CLIENT_SECRET: 's' } }, { method: 'client-secret', tenant: 'home', clientId: 'app', secret: 's' }],
  ];
  for (const [title, asked, expected] of cases) {
    it(`takes ${title}`, async () => {
      assert.deepEqual(await choose(asked), expected);
    });
  }

  const refused: readonly (readonly [title: string, asked: Asked, message: RegExp])[] = [
    ['an unknown way', { args: { auth: 'password' } }, /no way to sign in called "password"\. Ways: device-code/],
    ['a person in a pipeline', { env: { CI: 'true' } }, /since CI is set/],
    ['no token', { args: { auth: 'token' } }, /in the variable CONNECTOR_ACCESS_TOKEN/],
    ['no tenant', { args: { auth: 'client-secret' }, env: { AZURE_CLIENT_ID: 'app' } }, /needs the tenant: add --tenant, or set AZURE_TENANT_ID/],
    ['no app registration', { args: { auth: 'client-secret', tenant: 't' } }, /add --client-id, or set AZURE_CLIENT_ID/],
    ['no secret, and nobody to type it', { args: { auth: 'client-secret' }, env: APP }, /in the variable AZURE_CLIENT_SECRET/],
    ['an empty typed secret', { args: { auth: 'client-secret' }, env: APP, typed: '  ' }, /No client secret was typed/],
    ['no certificate', { args: { auth: 'client-certificate' }, env: APP }, /in the variable AZURE_CLIENT_CERTIFICATE_PATH/],
    ['no federated token', { args: { auth: 'federated-token' }, env: APP }, /id-token: write/],
  ];
  for (const [title, asked, message] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(choose(asked), (error) => error instanceof UsageError && message.test(error.message));
    });
  }
});
