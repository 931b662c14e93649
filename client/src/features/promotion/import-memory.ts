import type { Memento } from 'vscode';
import type { ImportMemory, PendingImport } from '@connector-workbench/platform';

/** Remembers an import until its end is known, in the workspace's own state: where VS Code ends meanwhile, the next run finds it. */
export function importMemory(memory: Memento, name: string): ImportMemory {
  const key = `connectorWorkbench.import.${name}`;
  return {
    read: () => Promise.resolve(memory.get<PendingImport>(key)),
    write: async (pending) => { await memory.update(key, pending); },
  };
}
