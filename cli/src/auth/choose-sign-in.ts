import { type Cloud, type CloudScopes, SANDBOX_CLOUD_ID } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { AUTH_METHODS, type AuthMethod, isAuthMethod } from './auth-methods.js';
import type { RememberedSignIn } from './remembered-sign-ins.js';
import type { AppIdentity, FederatedSource, SignIn } from './sign-in.js';

/** These stand for whatever tenant a person belongs to. */
const SHARED_TENANTS: ReadonlySet<string> = new Set(['common', 'organizations', 'consumers']);

const TOKEN_VARIABLE = 'CONNECTOR_ACCESS_TOKEN';

/** What the caller said of the sign-in. None of it is secret. */
export interface SignInArguments {
  readonly auth?: string;
  readonly tenant?: string;
  readonly clientId?: string;
}

export interface SignInQuestion {
  readonly args: SignInArguments;
  readonly cloud: Cloud;
  /** What `connector login` was told before. */
  readonly remembered: RememberedSignIn | undefined;
  /** What the token has to be for, where a ready one is asked for. */
  readonly audience?: keyof CloudScopes;
  readonly io: Pick<CommandIo, 'env' | 'promptSecret'>;
}

/** Who signs in, and how. Asks for a secret only on a terminal, and only where no variable has it. Throws a UsageError where something is missing. */
export async function chooseSignIn({ args, cloud, remembered, audience = 'powerApps', io }: SignInQuestion): Promise<SignIn> {
  const method = methodOf(args, cloud, remembered, io.env);
  const given: Given = {
    env: io.env,
    cloud,
    audience,
    method,
    tenant: args.tenant ?? (args.auth === undefined ? remembered?.tenant : undefined),
    clientId: args.clientId ?? (args.auth === undefined ? remembered?.clientId : undefined),
  };
  switch (method) {
    case 'token': return { method, token: required(given, TOKEN_VARIABLE, `an access token for ${scopeOf(given)}`) };
    case 'device-code': return deviceCode(given);
    case 'client-secret': return { method, ...appOf(given), secret: await secretOf(given, io) };
    case 'client-certificate': return { method, ...appOf(given), path: required(given, 'AZURE_CLIENT_CERTIFICATE_PATH', 'the path of a PEM file with the certificate and its private key'), password: text(io.env, 'AZURE_CLIENT_CERTIFICATE_PASSWORD') };
    case 'federated-token': return { method, ...appOf(given), source: federatedSource(given) };
    case 'managed-identity': return { method, clientId: given.clientId ?? text(io.env, 'AZURE_CLIENT_ID') };
    case 'azure-cli': return { method, tenant: given.tenant };
  }
}

interface Given {
  readonly env: CommandIo['env'];
  readonly cloud: Cloud;
  readonly audience: keyof CloudScopes;
  readonly method: AuthMethod;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
}

/** The caller's word, a ready token, what was remembered, what the variables of a pipeline are for; and where nothing says more, a person. */
function methodOf(args: SignInArguments, cloud: Cloud, remembered: RememberedSignIn | undefined, env: CommandIo['env']): AuthMethod {
  if (args.auth !== undefined) {
    if (isAuthMethod(args.auth)) return args.auth;
    throw new UsageError(`There is no way to sign in called "${args.auth}". Ways: ${AUTH_METHODS.join(', ')}.`);
  }
  if (text(env, TOKEN_VARIABLE) !== undefined) return 'token';
  return remembered?.method ?? methodOfVariables(cloud, env) ?? 'device-code';
}

/** What Azure's own tools take from the same variables. The sandbox is no place for anybody's real secrets, unless the caller says so. */
function methodOfVariables(cloud: Cloud, env: CommandIo['env']): AuthMethod | undefined {
  const has = (name: string): boolean => text(env, name) !== undefined;
  if (cloud.id === SANDBOX_CLOUD_ID || cloud.isLoopback) return undefined;
  if (!(has('AZURE_CLIENT_ID') && has('AZURE_TENANT_ID'))) return undefined;
  if (has('AZURE_CLIENT_SECRET')) return 'client-secret';
  if (has('AZURE_CLIENT_CERTIFICATE_PATH')) return 'client-certificate';
  return findFederatedSource(env) === undefined ? undefined : 'federated-token';
}

function deviceCode(given: Given): SignIn {
  const { env, cloud, method, tenant, clientId } = given;
  const inPipeline = env.CI !== undefined && env.CI !== '' && env.CI !== 'false';
  if (!inPipeline) return { method: 'device-code', tenant: tenant ?? cloud.defaultTenant, clientId };
  throw new UsageError(
    `Nobody can sign in by ${method} here, since CI is set. Set AZURE_CLIENT_ID and AZURE_TENANT_ID, with AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH or a federated token; `
    + `or set ${TOKEN_VARIABLE} to an access token for ${scopeOf(given)}. docs/sign-in.md has examples.`,
  );
}

function appOf({ env, cloud, method, tenant, clientId }: Given): AppIdentity {
  const knownTenant = SHARED_TENANTS.has(cloud.defaultTenant) ? undefined : cloud.defaultTenant;
  const home = tenant ?? text(env, 'AZURE_TENANT_ID') ?? text(env, 'AZURESUBSCRIPTION_TENANT_ID') ?? knownTenant;
  const app = clientId ?? text(env, 'AZURE_CLIENT_ID') ?? text(env, 'AZURESUBSCRIPTION_CLIENT_ID');
  if (home === undefined) throw new UsageError(`Signing in by ${method} needs the tenant: add --tenant, or set AZURE_TENANT_ID.`);
  if (SHARED_TENANTS.has(home.toLowerCase())) throw new UsageError(`Signing in by ${method} needs the tenant itself: "${home}" stands for all of them. Give its id or its domain.`);
  if (app === undefined) throw new UsageError(`Signing in by ${method} needs the id of the app registration: add --client-id, or set AZURE_CLIENT_ID.`);
  return { tenant: home, clientId: app };
}

async function secretOf(given: Given, io: SignInQuestion['io']): Promise<string> {
  const name = 'AZURE_CLIENT_SECRET';
  const set = text(given.env, name);
  if (set !== undefined || io.promptSecret === undefined) return set ?? required(given, name, 'the client secret of the app registration');
  const typed = (await io.promptSecret('Client secret of the app registration: ')).trim();
  if (typed === '') throw new UsageError('No client secret was typed, so nobody is signed in.');
  return typed;
}

function federatedSource(given: Given): FederatedSource {
  const found = findFederatedSource(given.env);
  if (found !== undefined) return found;
  throw new UsageError(
    'Signing in by federated-token needs one of: AZURE_FEDERATED_TOKEN_FILE; a job of GitHub Actions with the permission "id-token: write"; '
    + 'a task of Azure Pipelines with a service connection, and SYSTEM_ACCESSTOKEN set to $(System.AccessToken).',
  );
}

function findFederatedSource(env: CommandIo['env']): FederatedSource | undefined {
  const path = text(env, 'AZURE_FEDERATED_TOKEN_FILE');
  if (path !== undefined) return { kind: 'file', path };
  const requestUrl = text(env, 'ACTIONS_ID_TOKEN_REQUEST_URL');
  const requestToken = text(env, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
  if (requestUrl !== undefined && requestToken !== undefined) return { kind: 'github', requestUrl, requestToken };
  const serviceConnectionId = text(env, 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID');
  const systemAccessToken = text(env, 'SYSTEM_ACCESSTOKEN');
  const isPipeline = text(env, 'SYSTEM_OIDCREQUESTURI') !== undefined;
  return isPipeline && serviceConnectionId !== undefined && systemAccessToken !== undefined ? { kind: 'azure-pipelines', serviceConnectionId, systemAccessToken } : undefined;
}

function required({ env, method }: Given, name: string, what: string): string {
  const found = text(env, name);
  if (found !== undefined) return found;
  throw new UsageError(`Signing in by ${method} needs ${what}, in the variable ${name}.`);
}

function text(env: CommandIo['env'], name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function scopeOf({ cloud, audience }: Given): string {
  return cloud.scopes[audience]?.at(-1) ?? cloud.label;
}
