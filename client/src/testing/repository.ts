import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository, from where the compiled tests run. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

export function readRepositoryFile(path: string): string {
  return readFileSync(`${REPOSITORY}${path}`, 'utf8');
}
