import * as vscode from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import type { DisposableLike } from '../../infrastructure/disposables.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import type { Comparison } from '../../services/comparison.js';
import { childrenOf, comparisonNodes, presentComparisonNode, type ComparisonNode } from './comparison-nodes.js';
import { openCommandOf } from './open-comparison.js';

/** The view *Comparison*: what the last comparison found. */
export class ComparisonTree implements vscode.TreeDataProvider<ComparisonNode>, DisposableLike {
  readonly #changed = new vscode.EventEmitter<undefined>();
  #comparison: Comparison | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  get comparison(): Comparison | undefined {
    return this.#comparison;
  }

  /** Undefined closes the view. */
  show(comparison: Comparison | undefined): void {
    this.#comparison = comparison;
    setContextKey('connectorWorkbench.hasComparison', comparison !== undefined);
    this.#changed.fire(undefined);
  }

  getChildren(node?: ComparisonNode): ComparisonNode[] {
    if (node !== undefined) return [...childrenOf(node)];
    return this.#comparison === undefined ? [] : [...comparisonNodes(this.#comparison.changes)];
  }

  getTreeItem(node: ComparisonNode): vscode.TreeItem {
    const item = toTreeItem(presentComparisonNode(node, vscode.l10n.t, (english) => vscode.l10n.bundle?.[english]));
    if (node.kind === 'change' && this.#comparison !== undefined) item.command = openCommandOf(this.#comparison, node.change, vscode.l10n.t('Go to change'));
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
