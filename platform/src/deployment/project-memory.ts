import { decodeText, type ProjectFiles, type Uri } from '@connector-workbench/core';
import { PlatformError } from '../errors/platform-error.js';
import { child } from '../files/swap-files.js';
import { writeAtomically } from '../files/write-atomically.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { isJsonObject, objectMember, parseJson, type JsonObject } from '../http/json.js';
import { DEPLOYMENTS_FILE_NAME, type DeploymentsFile } from './deployments-file.js';
import type { DeploymentChange, DeploymentMemory } from './deployment-memory.js';
import { readDeployments } from './read-deployments.js';
import { SETTINGS_FILE_NAME } from './settings-file.js';
import { withSettings } from './settings-memory.js';

const EMPTY: DeploymentsFile = { version: 1, environments: {}, pending: {} };

/** The memory of a connector that has a folder to itself: connector.deployments.json in it. */
export function projectMemory(fileSystem: ProjectFileSystem, folder: Uri): DeploymentMemory {
  return fileMemory(fileSystem, child(folder, DEPLOYMENTS_FILE_NAME));
}

/**
 * The memory of a detected project. Where several share a folder (the connectors of an unpacked solution), each has a file of its own,
 * `{name}_connector.deployments.json`, named like its other files there: one file has one record per environment. In a folder of its own,
 * settings.json says more. `carried` is a memory to use in place of these files.
 */
export function memoryOfProject(fileSystem: ProjectFileSystem, project: Pick<ProjectFiles, 'id' | 'folder' | 'name'>, carried?: DeploymentMemory): DeploymentMemory {
  const sharesFolder = project.id !== project.folder;
  const own = sharesFolder ? fileMemory(fileSystem, child(project.folder, `${project.name}_${DEPLOYMENTS_FILE_NAME}`)) : projectMemory(fileSystem, project.folder);
  const memory = carried ?? own;
  return sharesFolder ? memory : withSettings(memory, fileSystem, child(project.folder, SETTINGS_FILE_NAME));
}

/** The memory in a file of any name, e.g. one that a pipeline carries along. */
export function fileMemory(fileSystem: ProjectFileSystem, file: Uri): DeploymentMemory {
  return new FileMemory(fileSystem, file);
}

class FileMemory implements DeploymentMemory {
  readonly #fileSystem: ProjectFileSystem;
  readonly #file: Uri;

  constructor(fileSystem: ProjectFileSystem, file: Uri) {
    this.#fileSystem = fileSystem;
    this.#file = file;
  }

  async read(): Promise<DeploymentsFile> {
    const text = await this.#text();
    if (text === undefined || text.trim() === '') return EMPTY;
    const file = readDeployments(text);
    if (file === undefined) throw this.#notOurs();
    return file;
  }

  /** One change after the other, of this process or another one: each reads what the one before wrote. */
  change(environmentId: string, change: DeploymentChange): Promise<void> {
    return this.#fileSystem.exclusively(this.#file, () => this.#change(environmentId, change));
  }

  async #change(environmentId: string, change: DeploymentChange): Promise<void> {
    const text = await this.#text();
    const root = text === undefined || text.trim() === '' ? {} : parseJson(text);
    if (!isJsonObject(root) || (text !== undefined && text.trim() !== '' && readDeployments(text) === undefined)) throw this.#notOurs();
    const changed = {
      ...root,
      version: 1,
      environments: withEntry(objectMember(root, 'environments') ?? {}, environmentId, change.record),
      pending: withEntry(objectMember(root, 'pending') ?? {}, environmentId, change.pending),
    };
    const { pending, ...rest } = changed;
    const written = Object.keys(pending).length === 0 ? rest : changed;
    await writeAtomically(this.#fileSystem, this.#file, new TextEncoder().encode(`${JSON.stringify(written, undefined, 2)}\n`));
  }

  async #text(): Promise<string | undefined> {
    const bytes = await this.#fileSystem.readFile(this.#file);
    return bytes === undefined ? undefined : decodeText(bytes).text.replace(/^\uFEFF/, '');
  }

  #notOurs(): PlatformError {
    const reason = `${DEPLOYMENTS_FILE_NAME} cannot be read: it is no JSON, or of a newer version of this tool.`;
    return new PlatformError('local-files-invalid', { data: { reason } });
  }
}

/** Undefined leaves the entry, null takes it away. Sorted by environment, so that changes made at the same time merge. */
function withEntry(entries: JsonObject, environmentId: string, value: object | null | undefined): JsonObject {
  const others = Object.entries(entries).filter(([id]) => id !== environmentId || value === undefined);
  const all = value === undefined || value === null ? others : [...others, [environmentId, value] as const];
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
