import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProjectFiles, Uri } from '@connector-workbench/core';
import type { ByteKind, FileHistory } from '@connector-workbench/platform';
import { runGit } from '../compare/run-git.js';
import type { CommandIo } from '../io/command-io.js';

/** How many commits of a file are looked at. What was deployed last is among the last few, or the service is asked. */
const LOOKED_AT = 20;

/** What was committed of a connector's files: the definition, icon and script that an earlier run deployed. Finds nothing where there is no repository, and never fails. */
export function fileHistoryOf(files: ProjectFiles, { stop }: Pick<CommandIo, 'stop'>): FileHistory {
  return {
    async find(kind, isWanted) {
      const uri = uriOf(files, kind);
      return uri === undefined ? undefined : await findCommitted(fileURLToPath(uri), isWanted, stop).catch(() => undefined);
    },
  };
}

async function findCommitted(file: string, isWanted: (bytes: Uint8Array) => boolean, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const commits = (await runGit(['rev-list', `--max-count=${LOOKED_AT}`, 'HEAD', '--', name], folder, signal)).toString('utf8').split('\n').filter((line) => line !== '');
  for (const commit of commits) {
    // Of a commit that removed it, there is nothing to show.
    const bytes = await runGit(['cat-file', 'blob', `${commit}:./${name}`], folder, signal).catch(() => undefined);
    if (bytes !== undefined && isWanted(bytes)) return bytes;
  }
  return undefined;
}

function uriOf({ documents, icon }: ProjectFiles, kind: ByteKind): Uri | undefined {
  return kind === 'icon' ? icon : documents.find((each) => each.kind === kind && each.part === undefined)?.uri;
}
