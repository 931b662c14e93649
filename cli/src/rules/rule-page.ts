import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../files/file-system.js';

const LARGEST_PAGE = 1024 * 1024;

/** The text of a rule's page, or undefined where this installation has none. The pages lie in `docs/rules` of a folder above this program. */
export async function readRulePage(ruleId: string, disk: FileSystem): Promise<string | undefined> {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    try {
      return new TextDecoder().decode(await disk.read(path.join(folder, 'docs', 'rules', `${ruleId}.md`), LARGEST_PAGE));
    } catch {
      // Not here; perhaps further up.
    }
  }
  return undefined;
}
