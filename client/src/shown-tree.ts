import * as vscode from 'vscode';
import type { ShownTree } from './test-api.js';

/** Reads a tree's provider as VS Code does. */
export function shownTree<T>(provider: vscode.TreeDataProvider<T>): ShownTree {
  const find = async (path: readonly string[]): Promise<T | undefined> => {
    let at: T | undefined;
    for (const label of path) at = await childNamed(provider, at, label);
    return at;
  };
  return {
    async lines(...path) {
      const children = (await provider.getChildren(await find(path))) ?? [];
      return await Promise.all(children.map(async (node) => lineOf(await provider.getTreeItem(node))));
    },
    node: (...path) => find(path),
    // Only nodes of this tree are handed in: tests get them from `node`.
    item: async (node) => await provider.getTreeItem(node as T),
    async hover(node) {
      const item = await provider.getTreeItem(node as T);
      return (await provider.resolveTreeItem?.(item, node as T, new vscode.CancellationTokenSource().token)) ?? item;
    },
  };
}

async function childNamed<T>(provider: vscode.TreeDataProvider<T>, parent: T | undefined, label: string): Promise<T> {
  for (const node of (await provider.getChildren(parent)) ?? []) {
    const item = await provider.getTreeItem(node);
    if (item.label === label || item.id === label) return node;
  }
  throw new Error(`There is no “${label}”.`);
}

function lineOf(item: vscode.TreeItem): string {
  const icon = item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '';
  const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  return `${icon} ${label}${typeof item.description === 'string' ? ` (${item.description})` : ''}`;
}
