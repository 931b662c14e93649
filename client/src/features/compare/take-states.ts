import { compareConnectors, createDocument, inStyleOf, type ConnectorProject, type ProjectSummary } from '@connector-workbench/core';
import { downloadConnector, localInEnvironment, memoryOfProject, nodeFileSystem, planDeployment, snapshotOfFiles, systemClock, type Environment } from '@connector-workbench/platform';
import { filesOfProject } from '../../projects/local-project.js';
import { titleOf } from '../../projects/project-title.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { Comparison } from '../../services/comparison.js';
import { comparisonOfPlan } from '../../services/comparison-of-plan.js';
import { remoteFolder } from '../../services/remote-folder.js';
import { editorFileSystem } from './editor-file-system.js';

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
  const { project: snapshot, local, isOverlaid } = await localInEnvironment(editorFileSystem, files, environment, signal);
  const plan = await planDeployment({
    connectors: connection.connectors, cloudId: connection.cloud.id, environment, memory: memoryOfProject(nodeFileSystem, files), clock: systemClock, signal, local,
    ...(connectorId === undefined ? {} : { connectorId }),
  });
  return await comparisonOfPlan({ plan, environment, local: snapshot, label, title: titleOf(project), isVirtual: isOverlaid });
}

export interface RemoteConnector {
  readonly environment: Environment;
  readonly connector: { readonly id: string; readonly displayName: string };
}

/** What makes one connector of an environment another one than one somewhere else. */
export async function compareEnvironments(connection: PlatformConnection, first: RemoteConnector, second: RemoteConnector, signal: AbortSignal): Promise<Comparison> {
  const path = `/${second.connector.displayName.replaceAll(/[/\\]/g, '-')}`;
  const folderOf = ({ environment, connector }: RemoteConnector): string => remoteFolder({ environment, connectorId: connector.id }, path);
  const [there, after] = await Promise.all([download(connection, first, folderOf(first), signal), download(connection, second, folderOf(second), signal).then(readable)]);
  const before = inStyleOf(there, after, folderOf(first));
  const isSameEnvironment = first.environment.id === second.environment.id;
  const label = ({ environment, connector }: RemoteConnector): string => (isSameEnvironment ? `${environment.displayName}, ${connector.displayName}` : environment.displayName);
  return { title: second.connector.displayName, before: { label: label(first), project: before }, after: { label: label(second), project: after }, changes: compareConnectors(before, after) };
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
