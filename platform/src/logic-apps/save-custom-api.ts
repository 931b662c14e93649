import { decodeText, isSameValue, type Uri } from '@connector-workbench/core';
import { filesOfCustomApi } from '@connector-workbench/core/logic-apps';
import { DEFAULT_FILE_NAMES } from '../deployment/connector-files.js';
import { PlatformError } from '../errors/platform-error.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { child, finishSwap, swapFiles, type NewFile } from '../files/swap-files.js';
import { objectMember, parseJson, type JsonObject } from '../http/json.js';
import type { CustomApiResource } from './custom-api-resource.js';
import type { LogicAppsClient } from './logic-apps-client.js';

/** Where a connector is written to. */
export interface SaveTarget {
  readonly fileSystem: ProjectFileSystem;
  /** It need not exist. */
  readonly folder: Uri;
  /** Files that differ are replaced. Default: they are named in an error. */
  readonly replace?: boolean;
  readonly signal?: AbortSignal;
}

export interface SaveCustomApiRequest extends SaveTarget {
  readonly client: LogicAppsClient;
  readonly resource: CustomApiResource;
}

/**
 * Downloads a connector of Logic Apps into a folder: definition, properties and icon, all of them or none. What an apiProperties.json that is
 * there has and Logic Apps cannot hold (policies, publisher, …) stays in it. Answers with the names of what was written, and throws a
 * PlatformError (`files-in-the-way`) where files that say something else are there.
 */
export async function saveCustomApi({ client, resource, ...target }: SaveCustomApiRequest): Promise<readonly string[]> {
  const definition = await client.readDefinition(resource, target.signal);
  const icon = await client.readIcon(resource, target.signal);
  return await saveFiles({ definition, properties: filesOfCustomApi(resource.properties).properties, icon }, target);
}

/** The files of a connector, before it is known which of them are there already. */
export interface NewConnectorFiles {
  readonly definition: Uint8Array;
  /** Of apiProperties.json; members that the file has and this has not stay in it. */
  readonly properties: JsonObject;
  readonly icon: Uint8Array | undefined;
}

/** Writes the files of a connector, all of them or none. Answers and throws as `saveCustomApi`. */
export async function saveFiles({ definition, properties, icon }: NewConnectorFiles, { fileSystem, folder, replace, signal }: SaveTarget): Promise<readonly string[]> {
  await finishSwap(fileSystem, folder);
  const read = (name: string): Promise<Uint8Array | undefined> => fileSystem.readFile(child(folder, name));
  const candidates = [
    changed(DEFAULT_FILE_NAMES.definition, definition, await read(DEFAULT_FILE_NAMES.definition)),
    changedProperties(properties, await read(DEFAULT_FILE_NAMES.properties)),
    ...(icon === undefined ? [] : [changed(DEFAULT_FILE_NAMES.icon, icon, await read(DEFAULT_FILE_NAMES.icon))]),
  ].filter((file) => file !== undefined);
  const inTheWay = candidates.filter(({ exists }) => exists).map(({ name }) => name);
  if (inTheWay.length > 0 && replace !== true) throw new PlatformError('files-in-the-way', { data: { files: inTheWay.join(', ') } });
  if (signal?.aborted === true) throw new PlatformError('cancelled');
  await fileSystem.createFolder(folder);
  await swapFiles(fileSystem, folder, candidates, signal);
  return candidates.map(({ name }) => name);
}

interface Candidate extends NewFile {
  /** Something else is there under its name. */
  readonly exists: boolean;
}

function changed(name: string, bytes: Uint8Array, local: Uint8Array | undefined): Candidate | undefined {
  const isSame = local?.length === bytes.length && local.every((byte, at) => byte === bytes[at]);
  return isSame ? undefined : { name, bytes, exists: local !== undefined };
}

function changedProperties(downloaded: JsonObject, local: Uint8Array | undefined): Candidate | undefined {
  const before = local === undefined ? undefined : parseJson(decodeText(local).text);
  const kept = objectMember(before, 'properties') ?? {};
  const after: JsonObject = { ...(typeof before === 'object' ? before : {}), properties: { ...kept, ...objectMember(downloaded, 'properties') } };
  if (before !== undefined && isSameValue(before, after)) return undefined;
  return { name: DEFAULT_FILE_NAMES.properties, bytes: new TextEncoder().encode(`${JSON.stringify(after, undefined, 2)}\n`), exists: local !== undefined };
}
