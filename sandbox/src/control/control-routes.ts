import { Hono } from 'hono';
import { fingerprintOf } from '../connectors/connector-writer.js';
import { FaultSyntaxError, parseFault } from '../faults/fault.js';
import type { FaultInjector } from '../faults/fault-injector.js';
import type { SandboxAddresses } from '../http/addresses.js';
import { requireSameOrigin } from '../http/host-guard.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { isJsonObject, parseJson, textMember, type JsonObject } from '../http/json-object.js';
import { readBody } from '../http/read-body.js';
import type { RequestLog } from '../http/request-log.js';
import { ServiceError } from '../http/service-error.js';
import type { DeviceCodes } from '../identity/device-codes.js';
import type { Sessions } from '../identity/sessions.js';
import type { TokenIssuer } from '../identity/tokens.js';
import { findUser, type SandboxUser } from '../identity/users.js';
import { seedCrowd } from '../seed/seed-crowd.js';
import type { KeyedQueue } from '../storage/keyed-queue.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import type { SigningKey } from '../storage/signing-key.js';

export interface ControlParts {
  readonly addresses: SandboxAddresses;
  /** The id of this run, by which another process recognises a live holder of the data folder. */
  readonly instance: string;
  readonly deviceCodes: DeviceCodes;
  readonly sessions: Sessions;
  readonly tokens: TokenIssuer;
  readonly faults: FaultInjector;
  readonly log: RequestLog;
  readonly store: SandboxStore;
  readonly key: SigningKey;
  /** One turn at a time per environment. */
  readonly queue: KeyedQueue;
  /** Takes everything back to how the sandbox was when it was new. */
  readonly reset: () => Promise<void>;
}

/** Which client a token made by hand says it is for. */
const CONTROL_CLIENT_ID = '5a1d0c52-6a0e-4f0c-8d51-5c9f4a6dc117';
/** More of either than any tenant has. */
const MAX_CROWD = 5000;

/**
 * What tests and tools tell the sandbox, below `/sandbox`. None of it exists on the platform. Bodies are JSON.
 *
 * | route | what |
 * |---|---|
 * | `GET /addresses` | what `--json` prints; the root of the server answers the same |
 * | `GET /instance` | the id of this run, as text |
 * | `POST /approve` `{user_code, user}` | answers a device code as a user would; `user` is an object id, a user principal name or a given name |
 * | `POST /deny` `{user_code}` | cancels a device code |
 * | `POST /token` `{user, resource?, lifetimeSeconds?}` | an access token without ceremony; a negative lifetime gives an expired one |
 * | `POST /sign-out` `{user}` | makes every token of the user worthless |
 * | `GET /faults`, `POST /faults` `{faults: ["…"]}`, `DELETE /faults` | see the grammar at `Fault` |
 * | `GET /log`, `DELETE /log` | the last requests, without secrets |
 * | `POST /connections` `{environment, connector, connection, failure?: {code, message}}` | breaks a connection, or mends it where there is no `failure` |
 * | `POST /secrets` `{environment, connector, secret}` | where in the connector that client secret is stored; it can't be read |
 * | `POST /crowd` `{environments, connectors}` | adds that many environments with that many connectors each, in memory only: for trying out how lists behave |
 * | `POST /reset` | everything as new: connectors, uploads, device codes, faults, log |
 */
export function controlRoutes(parts: ControlParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use('*', requireSameOrigin());
  app.get('/addresses', (c) => c.json(parts.addresses));
  app.get('/instance', (c) => c.text(parts.instance));
  identityRoutes(app, parts);
  app.get('/faults', (c) => c.json({ faults: parts.faults.list() }));
  app.post('/faults', async (c) => {
    parts.faults.add(faultSpecs(await readContent(c)).map((spec) => faultOf(spec)));
    return c.json({ faults: parts.faults.list() });
  });
  app.delete('/faults', (c) => {
    parts.faults.clear();
    return c.json({ faults: [] });
  });
  app.get('/log', (c) => c.json({ requests: parts.log.entries() }));
  app.delete('/log', (c) => {
    parts.log.clear();
    return c.json({ requests: [] });
  });
  app.post('/secrets', async (c) => c.json({ pointers: secretPointers(parts, await readContent(c)) }));
  app.post('/crowd', async (c) => {
    const content = await readContent(c);
    await seedCrowd(parts.store, { environments: countOf(content, 'environments'), connectors: countOf(content, 'connectors') });
    return c.json({ seeded: true });
  });
  app.post('/connections', async (c) => {
    await changeConnection(parts, await readContent(c));
    return c.json({ changed: true });
  });
  app.post('/reset', async (c) => {
    await readContent(c);
    await parts.reset();
    return c.json({ reset: true });
  });
  return app;
}

function identityRoutes(app: Hono<HttpEnv>, parts: ControlParts): void {
  app.post('/approve', async (c) => {
    const content = await readContent(c);
    return answerCode(c, parts.deviceCodes.answer(userCodeOf(content), { kind: 'approved', user: userOf(content) }));
  });
  app.post('/deny', async (c) => answerCode(c, parts.deviceCodes.answer(userCodeOf(await readContent(c)), { kind: 'declined' })));
  app.post('/token', async (c) => {
    const content = await readContent(c);
    const { lifetimeSeconds } = content;
    const request = { user: userOf(content), clientId: CONTROL_CLIENT_ID, audience: textMember(content, 'resource') ?? parts.addresses.resource };
    const tokens = parts.tokens.issue(request, typeof lifetimeSeconds === 'number' ? lifetimeSeconds : undefined);
    return c.json({ access_token: tokens.accessToken, refresh_token: tokens.refreshToken, expires_on: tokens.expiresOn });
  });
  app.post('/sign-out', async (c) => {
    const user = userOf(await readContent(c));
    await parts.sessions.signOutEverywhere(user.id);
    return c.json({ signedOut: user.userPrincipalName });
  });
}

function answerCode(c: HttpContext, isKnown: boolean): Response {
  if (!isKnown) throw new ServiceError(404, 'UnknownUserCode', 'There is no device code of that text that waits for an answer.');
  return c.json({ answered: true });
}

/** JSON only: a page of another origin can't send that without asking first. */
async function readContent(c: HttpContext): Promise<JsonObject> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new ServiceError(415, 'UnsupportedMediaType', 'Send JSON, with the content type application/json.');
  const content = parseJson(await readBody(c));
  if (!isJsonObject(content)) throw new ServiceError(400, 'InvalidRequestContent', 'Send one JSON object.');
  return content;
}

function countOf(content: JsonObject, key: string): number {
  const value = content[key];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_CROWD) return value;
  throw new ServiceError(400, 'InvalidRequestContent', `"${key}" has to be a whole number up to ${MAX_CROWD}.`);
}

function textOf(content: JsonObject, key: string): string {
  const text = textMember(content, key);
  if (text === undefined) throw new ServiceError(400, 'InvalidRequestContent', `"${key}" is missing or no text.`);
  return text;
}

/** The name is the token endpoint's, or in the style of the other bodies. */
function userCodeOf(content: JsonObject): string {
  return textMember(content, 'userCode') ?? textOf(content, 'user_code');
}

function userOf(content: JsonObject): SandboxUser {
  const name = textOf(content, 'user');
  const user = findUser(name);
  if (user === undefined) throw new ServiceError(404, 'UnknownUser', `There is no test user "${name}".`);
  return user;
}

function faultSpecs(content: JsonObject): readonly string[] {
  const faults = content.faults;
  if (Array.isArray(faults) && faults.every((fault) => typeof fault === 'string')) return faults;
  throw new ServiceError(400, 'InvalidRequestContent', '"faults" has to be a list of texts.');
}

function faultOf(spec: string): ReturnType<typeof parseFault> {
  try {
    return parseFault(spec);
  } catch (error) {
    if (error instanceof FaultSyntaxError) throw new ServiceError(400, 'InvalidFault', error.message);
    throw error;
  }
}

async function changeConnection({ store, queue }: ControlParts, content: JsonObject): Promise<void> {
  const [environment, connector, name] = [textOf(content, 'environment'), textOf(content, 'connector'), textOf(content, 'connection')];
  const failure = isJsonObject(content.failure) ? { code: textOf(content.failure, 'code'), message: textOf(content.failure, 'message') } : undefined;
  await queue.run(environment, async () => {
    const record = store.connector(environment, connector);
    const found = record?.connections?.find((each) => each.name === name);
    if (record === undefined || found === undefined) throw new ServiceError(404, 'ConnectionNotFound', 'There is no such connection.');
    const { displayName, createdBy, createdTime } = found;
    const changed = { name, displayName, createdBy, createdTime, ...(failure === undefined ? {} : { failure }) };
    await store.saveConnector({ ...record, connections: (record.connections ?? []).map((each) => (each === found ? changed : each)) });
  });
}

function secretPointers(parts: ControlParts, content: JsonObject): readonly string[] {
  const record = parts.store.connector(textOf(content, 'environment'), textOf(content, 'connector'));
  if (record === undefined) throw new ServiceError(404, 'ApiResourceNotFound', 'There is no such connector.');
  const fingerprint = fingerprintOf(parts.key, textOf(content, 'secret'));
  return Object.entries(record.secrets).filter(([, each]) => each === fingerprint).map(([pointer]) => pointer);
}
