import { compareConnectors, createDocument, inStyleOf, type ConnectorProject, type ProjectSummary } from '@connector-workbench/core';
import { downloadConnector, memoryOfProject, nodeFileSystem, planDeployment, PlatformError, readLocalConnector, readSnapshot, snapshotOfFiles, snapshotOfPlan, systemClock, type Environment } from '@connector-workbench/platform';
import { filesOfProject } from '../../projects/local-project.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { Comparison } from './comparison.js';
import { editorFileSystem } from './editor-file-system.js';
import { remoteFolder } from './remote-files.js';

export interface ProjectInEnvironment {
  readonly connection: PlatformConnection;
  readonly project: ProjectSummary;
  /** What the workspace's state is called. */
  readonly label: string;
  readonly environment: Environment;
  /** Default: the remembered one, else the only one of the same title. */
  readonly connectorId?: string;
}

/** What a deployment of the project would change. Throws a PlatformError: `not-deployed` where it is not clear which connector is meant. */
export async function compareWithEnvironment({ connection, project, label, environment, connectorId }: ProjectInEnvironment, signal: AbortSignal): Promise<Comparison> {
  const files = await filesOfProject(project);
  const local = await readSnapshot(editorFileSystem, files, signal);
  const plan = await planDeployment({
    connectors: connection.connectors, cloudId: connection.cloud.id, environment, memory: memoryOfProject(nodeFileSystem, files), clock: systemClock, signal,
    local: await readLocalConnector(editorFileSystem, files, signal), ...(connectorId === undefined ? {} : { connectorId }),
  });
  const folder = remoteFolder(environment.displayName, plan.connector.displayName);
  const there = snapshotOfPlan(plan, local, folder);
  if (there === undefined) throw new PlatformError('definition-missing', { data: { connector: plan.connector.displayName } });
  const before = inStyleOf(there, local, folder, await yamlFor(local));
  return { title: project.title ?? project.name, before: { label: environment.displayName, project: before }, after: { label, project: local }, changes: compareConnectors(before, local) };
}

export interface RemoteConnector {
  readonly environment: Environment;
  readonly connector: { readonly id: string; readonly displayName: string };
}

/** What makes one connector of an environment another one than one somewhere else. */
export async function compareEnvironments(connection: PlatformConnection, first: RemoteConnector, second: RemoteConnector, signal: AbortSignal): Promise<Comparison> {
  const [folderBefore, folderAfter] = [folderOf(first), folderOf(second)];
  const [there, after] = [await download(connection, first, folderBefore, signal), readable(await download(connection, second, folderAfter, signal))];
  const before = inStyleOf(there, after, folderBefore === folderAfter ? `${folderBefore}%20(1)` : folderBefore);
  const isSameEnvironment = first.environment.id === second.environment.id;
  const label = ({ environment, connector }: RemoteConnector): string => (isSameEnvironment ? `${environment.displayName}, ${connector.displayName}` : environment.displayName);
  return { title: second.connector.displayName, before: { label: label(first), project: before }, after: { label: label(second), project: after }, changes: compareConnectors(before, after) };
}

function folderOf({ environment, connector }: RemoteConnector): string {
  return remoteFolder(environment.displayName, connector.displayName);
}

async function download({ connectors }: PlatformConnection, { environment, connector }: RemoteConnector, folder: string, signal: AbortSignal): Promise<ConnectorProject> {
  const { files } = await downloadConnector({ connectors, environmentId: environment.id, connectorId: connector.id, signal });
  return snapshotOfFiles(files, folder);
}

/** The service may keep a definition on one line. */
function readable(project: ConnectorProject): ConnectorProject {
  const documents = project.documents.map((document) => {
    const { uri, kind, syntax, value, syntaxErrors } = document;
    return syntax === 'json' && syntaxErrors.length === 0 ? createDocument({ uri, kind, syntax, text: `${JSON.stringify(value, undefined, 2)}\n` }) : document;
  });
  return { ...project, documents };
}

/** Loaded only where there is a YAML file. */
async function yamlFor({ documents }: ConnectorProject) {
  return documents.some(({ syntax }) => syntax === 'yaml') ? (await import('@connector-workbench/core/yaml')).yamlSupport : undefined;
}
