import { decodeText, type OperationHashes, type Uri } from '@connector-workbench/core';
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
import type { ContentHash, FileHashes } from './deployments-file.js';
import type { DownloadedConnector } from './download-connector.js';
import { operationHashesOf } from './operation-hashes-of.js';
import type { DeploymentProgress } from './progress.js';
import { fileState, type FileState } from './file-state.js';
import { keepReferences } from './keep-references.js';
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
  /** These stay as they are here, though they differ: somebody has looked, so that a later deployment takes them for changed here. */
  readonly keep?: readonly FileKind[];
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
  const { fileSystem, folder, signal, progress } = request;
  await finishSwap(fileSystem, folder);
  const files = await filesFor(request);
  const differing = await changedFiles(request, files);
  const changed = differing.filter(({ kind, state }) => state !== 'same' && request.keep?.includes(kind) !== true);
  const inTheWay = changed.filter((file) => file.here !== undefined).map((file) => file.content.name);
  if (inTheWay.length > 0 && request.replace !== true) throw new PlatformError('files-in-the-way', { data: { files: inTheWay.join(', ') } });
  signal?.throwIfAborted();
  progress?.('write-files');
  await fileSystem.createFolder(folder);
  const written: readonly NewFile[] = [...changed.map((file) => file.content), ...(await settingsFile(request, files))];
  await swapFiles(fileSystem, folder, written, signal);
  progress?.('remember');
  const kept = differing.filter(({ state }) => state === 'same');
  const definition = kept.find(({ kind }) => kind === 'definition')?.here ?? files.definition;
  const operations = operationHashesOf(decodeText(definition.bytes).text);
  await remember(request, { ...hashesOf(files), ...Object.fromEntries(kept.map(({ kind, hash }) => [kind, hash])) }, operations);
  await request.deployed?.write(request.download.connector.id, bytesOf(request.download.files));
  return { written: written.map((file) => file.name) };
}

/** A local file that says something else than the download. */
export interface DifferingFile {
  readonly kind: FileKind;
  /** What is in the folder. */
  readonly here: FileContent;
  /** What the download would write in its place. */
  readonly there: FileContent;
  /** Which of the two changed since the folder last had what the environment has. */
  readonly state: FileState;
}

/**
 * The local files that say something else than the download, which `saveDownload` would replace, and who changed them as far as is remembered: for whoever chooses
 * file by file, or merges them.
 */
export async function differingFiles(request: ToCompare): Promise<readonly DifferingFile[]> {
  const changed = await changedFiles(request, await filesFor(request));
  return changed.flatMap(({ kind, content, here, state }) => (here === undefined || state === 'same' ? [] : [{ kind, here, there: content, state }]));
}

type ToCompare = Pick<SaveRequest, 'fileSystem' | 'folder' | 'download' | 'names'> & Partial<Pick<SaveRequest, 'memory' | 'environment'>>;

/** What is written: under the local names, and with what the service never gives back. */
async function filesFor({ fileSystem, folder, download, names }: Pick<SaveRequest, 'fileSystem' | 'folder' | 'download' | 'names'>): Promise<ConnectorFiles> {
  const files = withNames(download.files, names ?? {});
  const withReferences = { ...files, definition: await withLocalReferences(fileSystem, folder, files.definition) };
  return await withLocalMembers(fileSystem, folder, withReferences, download);
}

interface ChangedFile {
  readonly kind: FileKind;
  readonly content: FileContent;
  /** Something else that is there under its name, and its hash. */
  readonly here: FileContent | undefined;
  readonly hash: ContentHash | undefined;
  /** `same` where neither side changed since they were last known: the service writes some things its own way, and the local file stays. */
  readonly state: FileState;
}

async function changedFiles({ fileSystem, folder, download, memory, environment }: ToCompare, files: ConnectorFiles): Promise<readonly ChangedFile[]> {
  const changed: ChangedFile[] = [];
  const [hashes, there] = [hashesOf(files), hashesOf(download.files)];
  const known = environment === undefined ? undefined : (await memory?.read())?.environments[environment.id];
  const base = known?.connectorId === download.connector.id ? known : undefined;
  for (const kind of FILE_KINDS) {
    const content = files[kind];
    if (content === undefined) continue;
    const bytes = await fileSystem.readFile(child(folder, content.name));
    const here = bytes === undefined ? undefined : { ...content, bytes };
    const hash = here === undefined ? undefined : hashesOf({ ...files, [kind]: here })[kind];
    if (hash !== hashes[kind]) changed.push({ kind, content, here, hash, state: here === undefined ? 'changed-in-environment' : fileState(kind, base, hash, there[kind]) });
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
  const text = keepReferences(propertiesFileText(download.connector.properties, local), local);
  return { ...files, properties: { ...files.properties, bytes: new TextEncoder().encode(text) } };
}

/** The service answers with the values of environment variables; what refers to one here goes on doing so. */
async function withLocalReferences(fileSystem: ProjectFileSystem, folder: Uri, definition: FileContent): Promise<FileContent> {
  const bytes = await fileSystem.readFile(child(folder, definition.name));
  const local = bytes === undefined ? undefined : parseJson(decodeText(bytes).text);
  if (local === undefined) return definition;
  const text = decodeText(definition.bytes).text;
  const kept = keepReferences(text, local);
  return kept === text ? definition : { ...definition, bytes: new TextEncoder().encode(kept) };
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
  // A file that says so already stays untouched, and is not reported as written.
  return bytes !== undefined && decodeText(bytes).text === text ? [] : [{ name: SETTINGS_FILE_NAME, bytes: new TextEncoder().encode(text) }];
}

function isOfAnother(settings: JsonObject, connectorId: string, environmentId: string): boolean {
  const [otherConnector, otherEnvironment] = [textMember(settings, 'connectorId'), textMember(settings, 'environment')];
  return (otherConnector !== undefined && otherConnector !== connectorId) || (otherEnvironment !== undefined && otherEnvironment !== environmentId);
}

function bytesOf({ definition, icon, script }: ConnectorFiles): DeployedBytes {
  return { definition: definition.bytes, ...(icon === undefined ? {} : { icon: icon.bytes }), ...(script === undefined ? {} : { script: script.bytes }) };
}

async function remember({ memory, download, environment, cloud, clock }: SaveRequest, local: FileHashes, operations: OperationHashes): Promise<void> {
  const { connector } = download;
  await memory.change(environment.id, {
    record: {
      environmentName: environment.displayName,
      cloud: cloud.id,
      connectorId: connector.id,
      displayName: connector.displayName,
      ...(connector.changedTime === undefined ? {} : { changedTime: connector.changedTime }),
      at: new Date(clock.now()).toISOString(),
      local,
      environment: hashesOf(download.files),
      operations,
    },
  });
}
