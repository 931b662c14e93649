import type { DeploymentRequest } from './deployment-request.js';
import type { Uri } from '@connector-workbench/core';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { child } from '../files/swap-files.js';
import { safeFolderName } from '../files/safe-folder-name.js';
import { writeAtomically } from '../files/write-atomically.js';
import { arrayMember, parseJson, textMember } from '../http/json.js';
import { DEFAULT_FILE_NAMES, FILE_KINDS, type ConnectorFiles, type FileContent, type FileKind } from './connector-files.js';
import { hashesOf } from './content-hash.js';

/** What a connector was before a deployment replaced it. */
export interface KeptState {
  /** When it was kept. ISO 8601; its name, too. */
  readonly at: string;
  readonly files: ConnectorFiles;
}

/** Which connector, in which environment of which cloud. */
export interface KeptPlace {
  readonly cloudId: string;
  readonly environmentId: string;
  readonly connectorId: string;
}

export function keptPlaceOf({ cloudId, environment }: Pick<DeploymentRequest, 'cloudId' | 'environment'>, connectorId: string): KeptPlace {
  return { cloudId, environmentId: environment.id, connectorId };
}

/** How many states of one connector are kept. */
const KEPT = 5;
const INDEX = 'index.json';

/**
 * Keeps what deployments replace, outside of the project: `cloud/environment/connector/time/…`, with an index that is written last, so
 * that a state is there whole or not at all.
 */
export class PreviousStates {
  readonly #fileSystem: ProjectFileSystem;
  readonly #folder: Uri;

  /** `folder` need not exist. */
  constructor(fileSystem: ProjectFileSystem, folder: Uri) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
  }

  /** Nothing happens where the newest state is the same already. */
  async keep(place: KeptPlace, files: ConnectorFiles, at: string): Promise<void> {
    const folder = this.#folderOf(place);
    await this.#fileSystem.createFolder(folder);
    // The editor and the command line keep theirs in the same folder.
    await this.#fileSystem.exclusively(child(folder, INDEX), () => this.#keep(place, files, at));
  }

  async #keep(place: KeptPlace, files: ConnectorFiles, at: string): Promise<void> {
    const folder = this.#folderOf(place);
    const entries = await this.#entries(folder);
    const [newest] = await this.list(place);
    if (newest !== undefined && JSON.stringify(hashesOf(newest.files)) === JSON.stringify(hashesOf(files))) return;
    const entry: Entry = { at, files: FILE_KINDS.filter((kind) => files[kind] !== undefined) };
    const stateFolder = child(folder, folderNameOf(at));
    await this.#fileSystem.createFolder(stateFolder);
    for (const kind of entry.files) await this.#fileSystem.writeFile(child(stateFolder, kind), files[kind]?.bytes ?? new Uint8Array());
    const all = [...entries.filter((each) => each.at !== at), entry];
    await writeAtomically(this.#fileSystem, child(folder, INDEX), new TextEncoder().encode(`${JSON.stringify({ version: 1, states: all.slice(-KEPT) }, undefined, 2)}\n`));
    for (const { at: old } of all.slice(0, -KEPT)) await this.#fileSystem.delete(child(folder, folderNameOf(old)));
  }

  /** The newest first. What was damaged from outside is left out. */
  async list(place: KeptPlace): Promise<readonly KeptState[]> {
    const folder = this.#folderOf(place);
    const states = await Promise.all((await this.#entries(folder)).map((entry) => this.#read(folder, entry)));
    return states.filter((state) => state !== undefined).reverse();
  }

  async #entries(folder: Uri): Promise<readonly Entry[]> {
    const bytes = await this.#fileSystem.readFile(child(folder, INDEX));
    const states = bytes === undefined ? undefined : arrayMember(parseJson(new TextDecoder().decode(bytes)), 'states');
    return (states ?? []).flatMap((state) => readEntry(state) ?? []);
  }

  async #read(folder: Uri, { at, files }: Entry): Promise<KeptState | undefined> {
    const stateFolder = child(folder, folderNameOf(at));
    const contents: Partial<Record<FileKind, FileContent>> = {};
    for (const kind of files) {
      const bytes = await this.#fileSystem.readFile(child(stateFolder, kind));
      if (bytes === undefined) return undefined;
      contents[kind] = { name: DEFAULT_FILE_NAMES[kind], bytes };
    }
    const { definition, properties, icon, script } = contents;
    if (definition === undefined || properties === undefined) return undefined;
    return { at, files: { definition, properties, ...(icon === undefined ? {} : { icon }), ...(script === undefined ? {} : { script }) } };
  }

  #folderOf({ cloudId, environmentId, connectorId }: KeptPlace): Uri {
    return [cloudId, environmentId, connectorId].reduce((folder, name) => child(folder, safeFolderName(name)), this.#folder);
  }
}

interface Entry {
  readonly at: string;
  readonly files: readonly FileKind[];
}

function readEntry(value: unknown): Entry | undefined {
  const at = textMember(value, 'at');
  const files = arrayMember(value, 'files');
  return at === undefined || files === undefined ? undefined : { at, files: FILE_KINDS.filter((kind) => files.includes(kind)) };
}

/** Windows takes no colons in names. */
function folderNameOf(at: string): string {
  return safeFolderName(at.replaceAll(':', '-'));
}
