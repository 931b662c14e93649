import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { type ImportMemory, pendingImportOf } from '@connector-workbench/platform';
import { exists } from '../../infrastructure/exists.js';

/** Remembers imports in the extension's own storage, one file for each archive: a folder of the workspace may be shared. */
export function rememberedImports(folder: vscode.Uri): (archive: vscode.Uri) => ImportMemory {
  return (archive) => {
    const file = vscode.Uri.joinPath(folder, `${createHash('sha256').update(archive.toString()).digest('hex').slice(0, 32)}.json`);
    return {
      read: async () => ((await exists(file)) ? pendingImportOf(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) : undefined),
      write: async (pending) => {
        if (pending !== undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify({ version: 1, ...pending }, undefined, 2)}\n`));
        else if (await exists(file)) await vscode.workspace.fs.delete(file);
      },
    };
  };
}
