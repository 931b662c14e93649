import type { ProjectSummary } from '@connector-workbench/core';
import * as vscode from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import { Disposables } from '../../infrastructure/disposables.js';
import { filesLike } from './archives.js';
import { packableFolders, SOLUTION_MARKS } from './packable-folders.js';

/** Tells the Explorer's menu which folders can be packed. Searches the workspace once its connectors are known, and again where solutions or connectors come and go. */
export class PackableFolders extends Disposables {
  /** Undefined before the connectors are known: until then nothing is searched. */
  #projects: readonly ProjectSummary[] | undefined;
  /** Tells the newest search from those that it overtook. */
  #generation = 0;

  constructor() {
    super();
    const watcher = this.add(vscode.workspace.createFileSystemWatcher(SOLUTION_MARKS, false, true, false));
    this.add(watcher.onDidCreate(() => { void this.#search(); }));
    this.add(watcher.onDidDelete(() => { void this.#search(); }));
  }

  /** What the workspace has now. A new unpacked solution comes with connectors, and shows here even where no watcher sees its files. */
  projectsKnown(projects: readonly ProjectSummary[]): void {
    const before = this.#projects?.map(({ id }) => id).join('\n');
    this.#projects = projects;
    if (projects.map(({ id }) => id).join('\n') !== before) void this.#search();
  }

  async #search(): Promise<void> {
    if (this.#projects === undefined) return;
    const generation = ++this.#generation;
    // In a solution that another tool unpacked, the folder of the connectors is none that can be packed; the one around it is found by its manifest.
    const connectorFolders = this.#projects.filter(({ layout }) => layout === 'paconn').map(({ folder }) => vscode.Uri.parse(folder).path);
    const marks = await filesLike(SOLUTION_MARKS);
    if (generation !== this.#generation) return;
    setContextKey('connectorWorkbench.packableFolders', packableFolders(marks.map(({ path }) => path), connectorFolders).flatMap(asWhenClausesCompare));
  }
}

/** `resourcePath` is a path of the system where the window is on the same computer, and one with slashes where it is not. */
function asWhenClausesCompare(path: string): readonly string[] {
  return [...new Set([vscode.Uri.file(path).fsPath, path])];
}
