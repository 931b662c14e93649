import type { DynamicCall } from './dynamic-calls.js';

/** Under which keys a call says where in the answer it finds what it needs. */
export interface PathKeys {
  /** Of the list; undefined where the extension needs none. */
  readonly collection: string | undefined;
  /** In an item of the list, or in the answer where there is no list. */
  readonly values: readonly string[];
}

const NONE: PathKeys = { collection: undefined, values: [] };

const PATH_KEYS: ReadonlyMap<string, PathKeys> = new Map([
  ['x-ms-dynamic-values', { collection: 'value-collection', values: ['value-path', 'value-title'] }],
  ['x-ms-dynamic-list', { collection: 'itemsPath', values: ['itemValuePath', 'itemTitlePath'] }],
  ['x-ms-dynamic-schema', { collection: undefined, values: ['value-path'] }],
  ['x-ms-dynamic-properties', { collection: undefined, values: ['itemValuePath'] }],
  ['x-ms-dynamic-tree', { collection: 'itemsPath', values: ['itemValuePath', 'itemTitlePath', 'itemFullTitlePath'] }],
]);

export function pathKeysOf({ extension }: Pick<DynamicCall, 'extension'>): PathKeys {
  return PATH_KEYS.get(extension) ?? NONE;
}

/**
 * The ways in which a path may be meant: as one name, as names between slashes (with or without one in front), or as names between
 * dots, which the older extensions take too.
 */
export function readingsOf(path: string): readonly (readonly string[])[] {
  const bare = path.startsWith('/') ? path.slice(1) : path;
  const bySlashes = bare.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  return bare.includes('.') ? [[path], bySlashes, bare.split('.')] : [[path], bySlashes];
}
