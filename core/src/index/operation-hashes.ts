import { canonicalJson } from '../json/canonical-json.js';
import { isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import { parsePointer, valueAt } from '../pointer.js';
import { HTTP_METHODS } from './connector-index.js';

/** By the operations' ids. Enough of a digest to tell versions apart, short enough for a file that people read. */
export type OperationHashes = Readonly<Record<string, string>>;

/** The SHA-256 of a text (UTF-8), in base64. */
export type Sha256 = (text: string) => string;

/** What a value says by itself, and what it refers to. */
interface Known {
  readonly hash: string;
  readonly references: readonly string[];
}

/** What an operation has from the definition where it says nothing itself. */
const INHERITED = ['consumes', 'produces', 'security'] as const;
const HASH_LENGTH = 16;

/** Values that an edit left alone are the same objects, so that only what changed is hashed again. */
const known = new WeakMap<object, Known>();

/**
 * What each operation of a definition is: itself, its place, what it has from its path and from the definition, and all that it refers to, wherever
 * that stands. Formatting and the order of keys count for nothing. Operations without an id are left out; of two with one id, the first counts.
 */
export function operationHashes(definition: unknown, sha256: Sha256): OperationHashes {
  const root = objectOf(definition) ?? {};
  const hashes = new Map<string, string>();
  for (const [path, item] of Object.entries(objectOf(memberOf(root, 'paths')) ?? {})) {
    if (!isObject(item)) continue;
    for (const method of HTTP_METHODS) {
      const operation = objectOf(memberOf(item, method));
      const id = textOf(memberOf(operation, 'operationId'));
      if (operation === undefined || id === undefined || id === '' || hashes.has(id)) continue;
      const inherited = INHERITED.filter((name) => !Object.hasOwn(operation, name)).map((name) => root[name]);
      hashes.set(id, hashOf(root, [{ method, path }, operation, item.parameters, item['x-ms-notification-content'], ...inherited], sha256));
    }
  }
  return Object.fromEntries(hashes);
}

function hashOf(root: JsonObject, parts: readonly unknown[], sha256: Sha256): string {
  const own = parts.map((part) => knownOf(part, sha256));
  const targets = new Map<string, string>();
  const open = own.flatMap(({ references }) => references);
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    if (targets.has(reference)) continue;
    const target = knownOf(targetOf(root, reference), sha256);
    targets.set(reference, target.hash);
    open.push(...target.references);
  }
  return sha256(canonicalJson([own.map(({ hash }) => hash), Object.fromEntries(targets)])).slice(0, HASH_LENGTH);
}

function knownOf(value: unknown, sha256: Sha256): Known {
  if (typeof value !== 'object' || value === null) return { hash: JSON.stringify(value ?? null), references: [] };
  let found = known.get(value);
  if (found === undefined) {
    found = { hash: sha256(canonicalJson(value)), references: [...new Set(referencesIn(value))] };
    known.set(value, found);
  }
  return found;
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member)));
}

function targetOf(root: JsonObject, reference: string): unknown {
  const pointer = reference.startsWith('#') ? parsePointer(reference) : undefined;
  return pointer === undefined ? undefined : valueAt(root, pointer);
}
