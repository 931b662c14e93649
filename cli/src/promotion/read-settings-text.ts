import path from 'node:path';
import { PlatformError } from '@connector-workbench/platform';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';

const MAX_BYTES = 4 * 1024 * 1024;

/** The deployment-settings file that a configuration names. Throws a PlatformError (`not-promotable`) where it cannot be read, or is a link that leads elsewhere. */
export async function readSettingsText(folder: string, file: string, { files }: CommandIo): Promise<string> {
  try {
    const target = await files.realPath(path.join(folder, ...file.split('/')));
    if (!target.startsWith((await files.realPath(folder)) + path.sep)) throw refused(`The settings file ${file} is a link that leads out of the folder of connector.config.json. Put the file itself there.`);
    return new TextDecoder().decode(await files.read(target, MAX_BYTES));
  } catch (error) {
    if (error instanceof FileError) throw refused(`The settings file ${file} that connector.config.json names cannot be read: ${error.reason}. "connector solution settings" writes one.`, error);
    throw error;
  }
}

function refused(reason: string, cause?: unknown): PlatformError {
  return new PlatformError('not-promotable', { data: { reason }, cause });
}
