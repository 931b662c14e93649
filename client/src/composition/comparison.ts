import * as vscode from 'vscode';
import { ComparisonTree } from '../features/compare/comparison-tree.js';
import { RemoteFiles } from '../features/compare/remote-files.js';
import { comparisonPlaces } from '../features/compare/show-comparison.js';
import { REMOTE_SCHEME } from '../services/remote-folder.js';
import type { Own } from './own.js';
import type { Shell } from './shell.js';

/** Where two states of a connector are shown side by side, and what differs. */
export interface ComparisonRoom {
  readonly tree: ComparisonTree;
  readonly places: ReturnType<typeof comparisonPlaces>;
}

export function createComparison({ prompts }: Shell, own: Own): ComparisonRoom {
  const files = own(new RemoteFiles());
  own(vscode.workspace.registerFileSystemProvider(REMOTE_SCHEME, files, { isReadonly: true, isCaseSensitive: true }));
  const tree = own(new ComparisonTree());
  const view = own(vscode.window.createTreeView('connectorWorkbench.comparison', { treeDataProvider: tree, showCollapseAll: true }));
  return { tree, places: comparisonPlaces({ prompts, tree, view, files }) };
}
