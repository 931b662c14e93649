import type { Connector } from '../connectors/connector.js';
import { namingSteps } from '../errors/naming-steps.js';
import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import { FILE_KINDS, type ConnectorFiles, type FileKind } from './connector-files.js';
import { hashesOf, hashesOfLocal, propertiesHash } from './content-hash.js';
import { knownBytes } from './known-bytes.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { Remembered } from './deployment-memory.js';
import type { DeploymentRecord, FileHashes } from './deployments-file.js';
import { toFiles } from './download-connector.js';
import { withoutFilledIn } from './properties-file.js';
import { fileState, isDrift, type FileState } from './file-state.js';
import { findNamed } from './settings-memory.js';

/** What a deployment does to a file in the environment. */
export type FileEffect = 'none' | 'add' | 'replace' | 'remove' | 'keep';

export interface PlannedFile {
  readonly kind: FileKind;
  readonly state: FileState;
  readonly effect: FileEffect;
}

/** What an update would change. Made without changing anything. */
export interface DeploymentPlan {
  readonly connector: Connector;
  readonly files: readonly PlannedFile[];
  /** The files somebody changed there, or of which that cannot be told: an update would replace those changes. */
  readonly drift: readonly FileKind[];
  readonly hasChanges: boolean;
  /**
   * What is there now: deploying it again is the way back. The caller keeps it where it keeps private things (an extension's storage, a
   * pipeline's artifacts), never in the project. Undefined where the service has no original definition.
   */
  readonly previous: ConnectorFiles | undefined;
}

/** Whether all that an update would stop for differs only because nothing is known of what was deployed there: nobody need have changed it since. */
export function hasNoRecord({ files, drift }: Pick<DeploymentPlan, 'files' | 'drift'>): boolean {
  return drift.length > 0 && files.every(({ kind, state }) => !drift.includes(kind) || state === 'unknown-base');
}

export interface PlanRequest extends DeploymentRequest {
  /** Which connector is meant. Default: the remembered one, else the one that settings.json names, else the only one of the same title. */
  readonly connectorId?: string;
}

/**
 * Compares what is known, here and there. Throws a PlatformError: `not-deployed` where it is not clear which connector is meant.
 * Steps: search-existing (where nothing is remembered), read-connector, check-drift.
 */
export function planDeployment(request: PlanRequest): Promise<DeploymentPlan> {
  return namingSteps(request, plan);
}

async function plan(request: PlanRequest): Promise<DeploymentPlan> {
  const { connectors, environment, memory, local, progress, signal } = request;
  const remembered = await memory.read();
  const record = remembered.environments[environment.id];
  const connectorId = request.connectorId ?? record?.connectorId ?? (await idAmongExisting(request, remembered));
  progress?.('read-connector');
  const connector = await connectors.get(environment.id, connectorId, signal);
  progress?.('check-drift');
  const base = record?.connectorId === connectorId ? record : undefined;
  const previous = await readPrevious(request, connector, base);
  const files = plannedFiles(base, hashesOfLocal(local), hashesThere(request, base, previous));
  return {
    connector,
    files,
    drift: files.filter((file) => isDrift(file.state)).map((file) => file.kind),
    hasChanges: files.some((file) => file.effect !== 'none' && file.effect !== 'keep'),
    previous,
  };
}

async function idAmongExisting({ connectors, environment, local, progress, signal }: PlanRequest, remembered: Remembered): Promise<string> {
  progress?.('search-existing');
  const existing = await connectors.list(environment.id, signal);
  const named = findNamed(remembered, environment.id, existing);
  if (named !== undefined) return named.id;
  const [only, ...others] = existing.filter((each) => each.displayName === local.title);
  if (only !== undefined && others.length === 0) return only.id;
  throw new PlatformError('not-deployed', { data: { environment: environment.displayName } });
}

async function readPrevious(request: PlanRequest, connector: Connector, base: DeploymentRecord | undefined): Promise<ConnectorFiles | undefined> {
  const { connectors, signal } = request;
  const known = await knownBytes(request, connector, base);
  try {
    const [definition, icon, script] = await Promise.all([
      known.definition ?? connectors.readDefinition(connector, signal),
      known.icon === undefined ? connectors.readIcon(connector, signal) : known.icon.bytes,
      known.script === undefined ? connectors.readScript(connector, signal) : known.script.bytes,
    ]);
    return toFiles(connector, { definition, icon, script });
  } catch (error) {
    if (isPlatformError(error, 'definition-missing')) return undefined;
    throw error;
  }
}

/** Where nothing is remembered, what the service fills in by itself is no difference to a file that says nothing of it. */
function hashesThere({ local }: PlanRequest, base: DeploymentRecord | undefined, previous: ConnectorFiles | undefined): FileHashes {
  if (previous === undefined) return {};
  const hashes = hashesOf(previous);
  return base?.environment === undefined ? { ...hashes, properties: propertiesHash(withoutFilledIn(previous.properties.bytes, local.apiProperties)) } : hashes;
}

function plannedFiles(base: DeploymentRecord | undefined, here: FileHashes, there: FileHashes): readonly PlannedFile[] {
  return FILE_KINDS.map((kind) => {
    const state = fileState(kind, base, here[kind], there[kind]);
    return { kind, state, effect: effectOf(kind, state, here[kind], there[kind]) };
  });
}

/**
 * Not every difference is a change: the service writes some things its own way, which the state knows. An icon that is not here is kept
 * there, since every connector has one, if only the service's. A script that is not here is removed.
 */
function effectOf(kind: FileKind, state: FileState, here: string | undefined, there: string | undefined): FileEffect {
  if (kind === 'icon' && here === undefined && there !== undefined) return 'keep';
  if (state === 'same') return 'none';
  if (here === undefined) return 'remove';
  return there === undefined ? 'add' : 'replace';
}
