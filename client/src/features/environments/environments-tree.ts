import * as vscode from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import { Disposables } from '../../infrastructure/disposables.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import { presentEnvironmentsNode, type EnvironmentsTreeNode } from './environment-nodes.js';
import { EnvironmentsModel, type EnvironmentsState } from './environments-model.js';
import type { EnvironmentsSource } from './environments-source.js';

export interface EnvironmentsTreeParts {
  readonly describe: DescribeFailure;
  source(): Promise<EnvironmentsSource | 'signedOut' | 'stopped'>;
  /** The environment that commands take without asking; undefined where none was chosen. */
  chosenEnvironmentId(): string | undefined;
}

/** The view *Environments*: hands the model's nodes to VS Code, and its state to `when` clauses. */
export class EnvironmentsTree extends Disposables implements vscode.TreeDataProvider<EnvironmentsTreeNode> {
  readonly #parts: EnvironmentsTreeParts;
  readonly #changed = this.add(new vscode.EventEmitter<EnvironmentsTreeNode | undefined>());
  readonly #model: EnvironmentsModel;
  #state: EnvironmentsState = 'loading';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: EnvironmentsTreeParts) {
    super();
    this.#parts = parts;
    this.#model = this.add(new EnvironmentsModel({
      source: () => parts.source(),
      describe: parts.describe,
      stateChanged: (state) => {
        this.#state = state;
        setContextKey('connectorWorkbench.environmentsState', state);
      },
      nodeChanged: (node) => { this.#changed.fire(node); },
    }));
  }

  get state(): EnvironmentsState {
    return this.#state;
  }

  refresh(node?: EnvironmentsTreeNode): void {
    this.#model.refresh(node);
  }

  refreshEnvironment(environmentId: string): void {
    this.#model.refreshEnvironment(environmentId);
  }

  /** The same nodes, shown anew: the chosen environment is another one. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: EnvironmentsTreeNode): Promise<EnvironmentsTreeNode[]> {
    // Nothing is asked of anybody on behalf of a workspace that nobody vouched for; a welcome view says so.
    if (!vscode.workspace.isTrusted) return [];
    return [...(await this.#model.children(node))];
  }

  getTreeItem(node: EnvironmentsTreeNode): vscode.TreeItem {
    const state = { chosenEnvironmentId: this.#parts.chosenEnvironmentId(), operationsOf: this.#model.operationsOf.bind(this.#model) };
    return toTreeItem(presentEnvironmentsNode(node, state, vscode.l10n.t));
  }
}
