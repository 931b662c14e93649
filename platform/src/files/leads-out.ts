import path from 'node:path';
import type { ProjectFiles, Uri } from '@connector-workbench/core';
import type { Disk } from './disk.js';
import { FileError } from './file-error.js';

/** What is said of such a file, without a full stop: completes the sentence "script.csx …". */
export const LEADS_OUT = 'is a link that leads out of its folder, so that it could be any file of this computer: put the file itself there';

/**
 * Whether a file is a link to a place outside of its folder. A connector's folder may be somebody else's, and its script or icon a link to a private key: what is sent or written has to
 * be in the folder itself. The path is absolute. False for what cannot be looked at, since reading that fails with the reason.
 */
export async function leadsOut(file: string, disk: Pick<Disk, 'realPath'>): Promise<boolean> {
  try {
    const [target, folder] = await Promise.all([disk.realPath(file), disk.realPath(path.dirname(file))]);
    return !target.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/** The first file of those that a deployment sends which leads out; undefined where all stand in the folder. `pathOf` is undefined for files that are on no disk. */
export async function sentFileLeadingOut({ documents, icon }: ProjectFiles, pathOf: (uri: Uri) => string | undefined, disk: Pick<Disk, 'realPath'>): Promise<Uri | undefined> {
  const sent = documents.filter(({ kind }) => kind === 'definition' || kind === 'properties' || kind === 'script').map(({ uri }) => uri);
  for (const uri of icon === undefined ? sent : [...sent, icon]) {
    const file = pathOf(uri);
    if (file !== undefined && (await leadsOut(file, disk))) return uri;
  }
  return undefined;
}
