import type { ConnectorSummary } from '../connectors/connector.js';
import type { ValidationResult } from '../connectors/connectors-client.js';
import { redirectUrlsOf } from '../connectors/redirect-urls.js';
import { needsClientSecret } from '../connectors/upload-body.js';
import { namingSteps } from '../errors/naming-steps.js';
import { isPlatformError, mayHaveHappened, PlatformError } from '../errors/platform-error.js';
import { definitionHash, hashesOf } from './content-hash.js';
import type { DeploymentNote, DeploymentOutcome, DeploymentRequest } from './deployment-request.js';
import type { PendingCreate } from './deployments-file.js';
import { downloadConnector } from './download-connector.js';
import { findLostCreate } from './find-lost-create.js';
import { bytesOfLocal } from './known-bytes.js';
import { readBack, recordOf } from './read-back.js';
import { ACCEPTED, isAcceptedElsewhere, leftOutNotes, uploadFiles, validateFirst } from './upload-connector.js';

export interface ImportRequest extends DeploymentRequest {
  /** Creates a second connector of the same title. Default: that is refused, since it is nearly always a mistake. */
  readonly allowSameTitle?: boolean;
  /** The connectors that are there, where they were asked for a moment ago. */
  readonly existing?: readonly ConnectorSummary[];
}

/** Milliseconds before each look for a connector whose creation got no answer. */
const WAITS = [1000, 2000, 4000] as const;

/**
 * Creates the connector in an environment where this project has none. What is about to be created is remembered before it is sent;
 * where the answer got lost, then or in an earlier run, the connector is looked for and taken over (it has the definition of that run:
 * where the files have changed since, `isServed` is false, and a deploy brings them there). Nothing is created twice.
 * Throws a PlatformError: `already-deployed`, `secret-missing`, `service-refused`, `create-unclear`, and what the service answers.
 * Steps: search-existing, (validate, prepare-upload, upload-icon, upload-script,) remember-intent, create, remember, read-back; for what
 * an earlier run created: search-existing, the steps of a download, remember.
 */
export function importConnector(request: ImportRequest): Promise<DeploymentOutcome> {
  return namingSteps(request, importOnce);
}

async function importOnce(request: ImportRequest): Promise<DeploymentOutcome> {
  const { memory, environment, local, progress, signal, connectors } = request;
  const remembered = await memory.read();
  if (remembered.environments[environment.id] !== undefined) throw alreadyDeployed(request);
  if (request.existing === undefined) progress?.('search-existing');
  const list = request.existing ?? (await connectors.list(environment.id, signal));
  const pending = remembered.pending[environment.id];
  const lost = pending === undefined ? undefined : await findLostCreate(request, pending, list);
  if (pending !== undefined && lost !== undefined) return await takeOver(request, pending, lost);
  const sameTitle = list.filter((each) => each.displayName === local.title);
  if (sameTitle.length > 0 && request.allowSameTitle !== true) throw alreadyDeployed(request);
  if (request.clientSecret === undefined && needsClientSecret(local.apiProperties)) throw new PlatformError('secret-missing');
  const validation = isAcceptedElsewhere(remembered, request) ? ACCEPTED : await validateFirst(request);
  const created = await create(request, sameTitle);
  return await finish(request, created.connectorId, validation, [...leftOutNotes(request), ...created.notes]);
}

interface Created {
  readonly connectorId: string;
  readonly notes: readonly DeploymentNote[];
}

async function create(request: DeploymentRequest, sameTitle: readonly ConnectorSummary[]): Promise<Created> {
  const { memory, environment, connectors, progress, signal } = request;
  const upload = await uploadFiles(request, true);
  progress?.('remember-intent');
  const pending = await intentOf(request, sameTitle);
  await memory.change(environment.id, { pending });
  progress?.('create');
  try {
    return { connectorId: await connectors.create(environment.id, upload, signal), notes: [] };
  } catch (error) {
    return await afterFailedCreate(request, pending, error);
  }
}

/** A refusal made nothing. Otherwise nobody knows, so it is looked for; what was remembered stays for a later run. */
async function afterFailedCreate(request: DeploymentRequest, pending: PendingCreate, error: unknown): Promise<Created> {
  if (isPlatformError(error, 'cancelled')) throw error;
  if (!mayHaveHappened(error)) {
    await request.memory.change(request.environment.id, { pending: null });
    throw error;
  }
  const connectorId = await searchLostCreate(request, pending);
  if (connectorId !== undefined) return { connectorId, notes: [{ kind: 'adopted' }] };
  throw unclear(request, error);
}

async function searchLostCreate(request: DeploymentRequest, pending: PendingCreate): Promise<string | undefined> {
  const { connectors, environment, clock, signal, local } = request;
  try {
    for (const wait of WAITS) {
      await clock.sleep(wait, signal);
      const found = await findLostCreate(request, pending, await connectors.list(environment.id, signal));
      if (found !== undefined) return found;
    }
    return undefined;
  } catch (error) {
    if (signal?.aborted === true) throw new PlatformError('cancelled');
    throw new PlatformError('create-unclear', { data: { connector: local.title, environment: environment.displayName }, cause: error });
  }
}

async function intentOf(request: DeploymentRequest, sameTitle: readonly ConnectorSummary[]): Promise<PendingCreate> {
  const { connectors, environment, local, clock, cloudId, signal } = request;
  return {
    environmentName: environment.displayName,
    cloud: cloudId,
    title: local.title,
    createdBy: await connectors.signedInObjectId(signal),
    startedAt: new Date(clock.now()).toISOString(),
    definition: definitionHash(local.definitionText),
    knownIds: sameTitle.map((each) => each.id),
  };
}

/**
 * What an earlier run created. The files may have changed since, and only the definition of that run is known: everything else counts as
 * changed here, so that the next deployment brings it there.
 */
async function takeOver(request: DeploymentRequest, pending: PendingCreate, connectorId: string): Promise<DeploymentOutcome> {
  const { memory, environment, connectors, local, progress, signal } = request;
  const { connector, files } = await downloadConnector({ connectors, environmentId: environment.id, connectorId, ...(progress === undefined ? {} : { progress }), ...(signal === undefined ? {} : { signal }) });
  progress?.('remember');
  const { operations, ...record } = recordOf(request, { connector, environmentHashes: hashesOf(files) });
  const isAsSent = pending.definition === definitionHash(local.definitionText);
  await memory.change(environment.id, { pending: null, record: { ...record, local: { definition: pending.definition }, ...(isAsSent && operations !== undefined ? { operations } : {}) } });
  return { connectorId, validation: ACCEPTED, isServed: isAsSent, notes: [{ kind: 'adopted' }], redirectUrls: redirectUrlsOf(connector, request.cloudId) };
}

/** The id is remembered before anything else can fail. */
async function finish(request: DeploymentRequest, connectorId: string, validation: ValidationResult, notes: readonly DeploymentNote[]): Promise<DeploymentOutcome> {
  const { memory, environment, cloudId, local, progress } = request;
  progress?.('remember');
  await memory.change(environment.id, { pending: null, record: { environmentName: environment.displayName, cloud: cloudId, connectorId, displayName: local.title } });
  const seen = await readBack(request, connectorId);
  await memory.change(environment.id, { record: recordOf(request, seen) });
  await request.deployed?.write(connectorId, bytesOfLocal(local));
  return { connectorId, validation, isServed: seen.isServed, notes, redirectUrls: redirectUrlsOf(seen.connector, cloudId) };
}

function alreadyDeployed({ local, environment }: DeploymentRequest): PlatformError {
  return new PlatformError('already-deployed', { data: { connector: local.title, environment: environment.displayName } });
}

function unclear({ local, environment }: DeploymentRequest, cause: unknown): PlatformError {
  const facts = isPlatformError(cause) && cause.correlationId !== undefined ? { correlationId: cause.correlationId } : {};
  return new PlatformError('create-unclear', { ...facts, data: { connector: local.title, environment: environment.displayName }, cause });
}
