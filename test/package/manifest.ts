/** Reads JSON that has to be an object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('This is no JSON object.');
  return { ...value };
}

/** The files that a manifest names, relative to it: every text at `main`, `icon`, or a key that holds a path. Directories are left out. */
export function manifestPaths(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  const paths = textsOf(manifest)
    .filter(({ key, text }) => PATH_KEYS.has(key) && !text.startsWith('$(') && !/^[a-z]+:\/\//.test(text))
    .map(({ text }) => text.replace(/^\.\//, ''));
  return [...new Set(paths)];
}

/** The keys of the texts that a manifest leaves to package.nls.json: `%key%`. */
export function messageKeys(manifest: string): readonly string[] {
  return [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key))];
}

const PATH_KEYS: ReadonlySet<string> = new Set(['main', 'browser', 'icon', 'path', 'url', 'markdown', 'svg', 'image', 'light', 'dark']);

function textsOf(value: unknown, key = ''): readonly { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, item]) => textsOf(item, name));
  return [];
}
