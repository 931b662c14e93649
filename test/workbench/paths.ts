import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, seen from test/dist/workbench/. */
export const ROOT = path.resolve(fileURLToPath(new URL('../../..', import.meta.url)));
