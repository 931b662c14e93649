import type { Uri } from '@connector-workbench/core';
import type { CustomApi } from '@connector-workbench/core/logic-apps';
import { isPlatformError } from '../errors/platform-error.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { child } from '../files/swap-files.js';
import { writeAtomically } from '../files/write-atomically.js';
import { isJsonObject, objectMember, parseJson, textMember } from '../http/json.js';
import { changedParts, CUSTOM_API_PARTS, type CustomApiPart, type CustomApiState, stateOfApi, stateOfResource } from './custom-api-state.js';
import type { CustomApiPlace, CustomApiResource } from './custom-api-resource.js';
import type { LogicAppsClient } from './logic-apps-client.js';

/** Beside the connector's files, to be checked in: what was deployed from here, without secrets. */
export const LOGIC_APPS_MEMORY_FILE = 'connector.logicapps.json';

/** Where deployments of a connector are remembered. */
export interface CustomApiMemory {
  readonly fileSystem: ProjectFileSystem;
  /** The connector's folder. */
  readonly folder: Uri;
}

export interface CustomApiPlan {
  /** Undefined where there is no such connector yet. */
  readonly before: CustomApiResource | undefined;
  /** What a deployment changes. Empty for a new connector, and where nothing does. */
  readonly changes: readonly CustomApiPart[];
  /** What was changed in Azure since the last deployment from here, and is not what this one makes of it, as far as that is remembered. */
  readonly drift: readonly CustomApiPart[];
}

/** What a deployment would do. Sends nothing, and throws a PlatformError. */
export async function planCustomApi(client: LogicAppsClient, place: CustomApiPlace, api: CustomApi, memory: CustomApiMemory, signal?: AbortSignal): Promise<CustomApiPlan> {
  const before = await existing(client, place, signal);
  if (before === undefined) return { before, changes: [], drift: [] };
  const now = await stateOfResource(client, before, signal);
  const changes = changedParts(now, stateOfApi(api));
  const remembered = (await readMemory(memory)).get(keyOf(place));
  // What is as it is wanted already was written by an earlier run, whose answer got lost.
  const drift = remembered === undefined ? [] : changedParts(remembered, now).filter((part) => changes.includes(part));
  return { before, changes, drift };
}

/** Remembers what Azure has now, right after a deployment. Throws a PlatformError, and what the file system throws. */
export async function rememberCustomApi(client: LogicAppsClient, resource: CustomApiResource, memory: CustomApiMemory, signal?: AbortSignal): Promise<void> {
  const states = new Map([...(await readMemory(memory)), [keyOf(resource), await stateOfResource(client, resource, signal)] as const]);
  const connectors = Object.fromEntries([...states].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeAtomically(memory.fileSystem, child(memory.folder, LOGIC_APPS_MEMORY_FILE), new TextEncoder().encode(`${JSON.stringify({ version: 1, connectors }, undefined, 2)}\n`));
}

/** A file that is broken remembers nothing. */
async function readMemory({ fileSystem, folder }: CustomApiMemory): Promise<ReadonlyMap<string, CustomApiState>> {
  const bytes = await fileSystem.readFile(child(folder, LOGIC_APPS_MEMORY_FILE));
  const connectors = objectMember(bytes === undefined ? undefined : parseJson(new TextDecoder().decode(bytes)), 'connectors') ?? {};
  return new Map(Object.entries(connectors).flatMap(([key, value]) => {
    const state = stateFrom(value);
    return state === undefined ? [] : [[key, state] as const];
  }));
}

function stateFrom(value: unknown): CustomApiState | undefined {
  if (!isJsonObject(value)) return undefined;
  const hashes = CUSTOM_API_PARTS.map((part) => [part, textMember(value, part)] as const);
  // Each part has got a text.
  return hashes.every(([, hash]) => hash !== undefined) ? (Object.fromEntries(hashes) as CustomApiState) : undefined;
}

/** Names of Azure do not mind case. */
function keyOf({ subscriptionId, resourceGroup, name }: CustomApiPlace): string {
  return [subscriptionId, resourceGroup, name].join('/').toLowerCase();
}

async function existing(client: LogicAppsClient, place: CustomApiPlace, signal: AbortSignal | undefined): Promise<CustomApiResource | undefined> {
  try {
    return await client.get(place, signal);
  } catch (error) {
    if (isPlatformError(error, 'not-found')) return undefined;
    throw error;
  }
}
