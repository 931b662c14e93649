import { arrayMember, isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json.js';
import { FILE_KINDS } from './connector-files.js';
import type { DeploymentRecord, DeploymentsFile, FileHashes, PendingCreate } from './deployments-file.js';

/** Reads connector.deployments.json. Entries that are not understood are left out; undefined for a text that is none of ours. Never throws. */
export function readDeployments(text: string): DeploymentsFile | undefined {
  const root = parseJson(text);
  if (!isJsonObject(root) || (root.version !== undefined && root.version !== 1)) return undefined;
  return {
    version: 1,
    environments: entriesOf(root, 'environments', readRecord),
    pending: entriesOf(root, 'pending', readPending),
  };
}

function entriesOf<T>(root: JsonObject, name: string, read: (value: JsonObject) => T | undefined): Readonly<Record<string, T>> {
  const entries = Object.entries(objectMember(root, name) ?? {}).map(([id, value]) => [id, isJsonObject(value) ? read(value) : undefined] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, T & {}] => entry[1] !== undefined));
}

function readRecord(value: JsonObject): DeploymentRecord | undefined {
  const connectorId = textMember(value, 'connectorId');
  if (connectorId === undefined) return undefined;
  return {
    ...optionalTexts(value, ['environmentName', 'cloud'] as const),
    connectorId,
    ...optionalTexts(value, ['displayName', 'changedTime', 'at'] as const),
    ...optionalHashes(value, 'local'),
    ...optionalHashes(value, 'environment'),
    ...optionalOperations(value),
  };
}

function optionalOperations(value: JsonObject): Pick<DeploymentRecord, 'operations'> {
  const operations = objectMember(value, 'operations');
  if (operations === undefined) return {};
  return { operations: Object.fromEntries(Object.entries(operations).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) };
}

function readPending(value: JsonObject): PendingCreate | undefined {
  const [title, createdBy, startedAt, definition] = ['title', 'createdBy', 'startedAt', 'definition'].map((name) => textMember(value, name));
  if (title === undefined || createdBy === undefined || startedAt === undefined || definition === undefined) return undefined;
  const knownIds = (arrayMember(value, 'knownIds') ?? []).filter((id) => typeof id === 'string');
  return { ...optionalTexts(value, ['environmentName', 'cloud'] as const), title, createdBy, startedAt, definition, knownIds };
}

function optionalTexts<Name extends string>(value: JsonObject, names: readonly Name[]): Readonly<Partial<Record<Name, string>>> {
  const present: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = textMember(value, name);
    if (text !== undefined) present[name] = text;
  }
  return present;
}

function optionalHashes<Name extends 'local' | 'environment'>(value: JsonObject, name: Name): Readonly<Partial<Record<Name, FileHashes>>> {
  const member = objectMember(value, name);
  const present: Partial<Record<Name, FileHashes>> = {};
  if (member !== undefined) present[name] = optionalTexts(member, FILE_KINDS);
  return present;
}
