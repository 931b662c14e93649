import { decodeText, type Uri } from '@connector-workbench/core';
import type { Cloud } from '../clouds/cloud.js';
import type { EnvironmentReference } from '../environments/environment.js';
import { PlatformError } from '../errors/platform-error.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { child, finishSwap, swapFiles, type NewFile } from '../files/swap-files.js';
import { isJsonObject, parseJson, textMember, type JsonObject } from '../http/json.js';
import type { Clock } from '../time/clock.js';
import { FILE_KINDS, type ConnectorFiles, type FileContent, type FileKind } from './connector-files.js';
import { hashesOf } from './content-hash.js';
import type { DeployedBytes, DeployedFiles } from './deployed-files.js';
import type { DeploymentMemory } from './deployment-memory.js';
import type { DownloadedConnector } from './download-connector.js';
import type { DeploymentProgress } from './progress.js';
import { propertiesFileText } from './properties-file.js';
import { SETTINGS_FILE_NAME, settingsFileText } from './settings-file.js';

export interface SaveRequest {
  readonly fileSystem: ProjectFileSystem;
  /** It need not exist. */
  readonly folder: Uri;
  readonly download: DownloadedConnector;
  readonly cloud: Cloud;
  readonly environment: EnvironmentReference;
  readonly memory: DeploymentMemory;
  /** Gets copies of what was downloaded. */
  readonly deployed?: DeployedFiles;
  /** Files that differ are replaced. Default: they are named in an error. */
  readonly replace?: boolean;
  /** Names of the local files where they are not the usual ones. */
  readonly names?: Readonly<Partial<Record<FileKind, string>>>;
  readonly clock: Pick<Clock, 'now'>;
  readonly progress?: DeploymentProgress;
  readonly signal?: AbortSignal;
}

export interface SavedDownload {
  /** What was written, relative to the folder. A file that says the same as before is left as it is. */
  readonly written: readonly string[];
}

/**
 * Writes a downloaded connector into a folder, with settings.json, and remembers where it came from: all files or none. Throws a
 * PlatformError (`files-in-the-way`) where files that say something else are there, before anything is written. A settings.json of
 * another connector or environment stays as it is. Steps: write-files, remember.
 */
export async function saveDownload(request: SaveRequest): Promise<SavedDownload> {
  const { fileSystem, folder, download, signal, progress } = request;
  await finishSwap(fileSystem, folder);
  const renamed = withNames(download.files, request.names ?? {});
  const files = await withLocalMembers(fileSystem, folder, renamed, download);
  const changed = await changedFiles(fileSystem, folder, files);
  const inTheWay = changed.filter((file) => file.exists).map((file) => file.content.name);
  if (inTheWay.length > 0 && request.replace !== true) throw new PlatformError('files-in-the-way', { data: { files: inTheWay.join(', ') } });
  signal?.throwIfAborted();
  progress?.('write-files');
  await fileSystem.createFolder(folder);
  const written: readonly NewFile[] = [...changed.map((file) => file.content), ...(await settingsFile(request, files))];
  await swapFiles(fileSystem, folder, written, signal);
  progress?.('remember');
  await remember(request, files);
  await request.deployed?.write(download.connector.id, bytesOf(download.files));
  return { written: written.map((file) => file.name) };
}

/** The names of local files that say something else than the download: what `saveDownload` would replace. */
export async function filesInTheWay(request: Pick<SaveRequest, 'fileSystem' | 'folder' | 'download' | 'names'>): Promise<readonly string[]> {
  const { fileSystem, folder, download } = request;
  const files = await withLocalMembers(fileSystem, folder, withNames(download.files, request.names ?? {}), download);
  return (await changedFiles(fileSystem, folder, files)).filter((file) => file.exists).map((file) => file.content.name);
}

interface ChangedFile {
  readonly content: FileContent;
  /** Something else is there under its name. */
  readonly exists: boolean;
}

async function changedFiles(fileSystem: ProjectFileSystem, folder: Uri, files: ConnectorFiles): Promise<readonly ChangedFile[]> {
  const changed: ChangedFile[] = [];
  const hashes = hashesOf(files);
  for (const kind of FILE_KINDS) {
    const content = files[kind];
    if (content === undefined) continue;
    const bytes = await fileSystem.readFile(child(folder, content.name));
    const isSame = bytes !== undefined && hashesOf({ ...files, [kind]: { ...content, bytes } })[kind] === hashes[kind];
    if (!isSame) changed.push({ content, exists: bytes !== undefined });
  }
  return changed;
}

function withNames(files: ConnectorFiles, names: NonNullable<SaveRequest['names']>): ConnectorFiles {
  const named = FILE_KINDS.map((kind) => [kind, files[kind]] as const)
    .map(([kind, content]) => (content === undefined ? [] : [[kind, { ...content, name: names[kind] ?? content.name }] as const]));
  return { ...files, ...Object.fromEntries(named.flat()) };
}

/** What the service never gives back stays in the local apiProperties.json. */
async function withLocalMembers(fileSystem: ProjectFileSystem, folder: Uri, files: ConnectorFiles, download: DownloadedConnector): Promise<ConnectorFiles> {
  const bytes = await fileSystem.readFile(child(folder, files.properties.name));
  const local = bytes === undefined ? undefined : parseJson(decodeText(bytes).text);
  if (!isJsonObject(local)) return files;
  const text = propertiesFileText(download.connector.properties, local);
  return { ...files, properties: { ...files.properties, bytes: new TextEncoder().encode(text) } };
}

async function settingsFile({ fileSystem, folder, download, environment, cloud }: SaveRequest, files: ConnectorFiles): Promise<readonly NewFile[]> {
  const bytes = await fileSystem.readFile(child(folder, SETTINGS_FILE_NAME));
  const existing = bytes === undefined ? {} : parseJson(decodeText(bytes).text);
  if (!isJsonObject(existing) || isOfAnother(existing, download.connector.id, environment.id)) return [];
  const text = settingsFileText({
    connectorId: download.connector.id,
    environmentId: environment.id,
    powerAppsUrl: cloud.endpoints.powerApps,
    files: {
      definition: files.definition.name,
      properties: files.properties.name,
      ...(files.icon === undefined ? {} : { icon: files.icon.name }),
      ...(files.script === undefined ? {} : { script: files.script.name }),
    },
  }, existing);
  return [{ name: SETTINGS_FILE_NAME, bytes: new TextEncoder().encode(text) }];
}

function isOfAnother(settings: JsonObject, connectorId: string, environmentId: string): boolean {
  const [otherConnector, otherEnvironment] = [textMember(settings, 'connectorId'), textMember(settings, 'environment')];
  return (otherConnector !== undefined && otherConnector !== connectorId) || (otherEnvironment !== undefined && otherEnvironment !== environmentId);
}

function bytesOf({ definition, icon, script }: ConnectorFiles): DeployedBytes {
  return { definition: definition.bytes, ...(icon === undefined ? {} : { icon: icon.bytes }), ...(script === undefined ? {} : { script: script.bytes }) };
}

async function remember({ memory, download, environment, cloud, clock }: SaveRequest, files: ConnectorFiles): Promise<void> {
  const { connector } = download;
  const hashes = hashesOf(files);
  await memory.change(environment.id, {
    record: {
      environmentName: environment.displayName,
      cloud: cloud.id,
      connectorId: connector.id,
      displayName: connector.displayName,
      ...(connector.changedTime === undefined ? {} : { changedTime: connector.changedTime }),
      at: new Date(clock.now()).toISOString(),
      local: hashes,
      environment: hashes,
    },
  });
}
