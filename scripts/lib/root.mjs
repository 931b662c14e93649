// The folders that scripts work in.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, absolute. */
export const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where the packaged extension is put. */
export const VSIX = path.join(ROOT, 'connector-workbench.vsix');

/**
 * A path below the root.
 * @param {...string} segments
 */
export const fromRoot = (...segments) => path.join(ROOT, ...segments);
