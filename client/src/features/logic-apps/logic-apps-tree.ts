import * as vscode from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import { Disposables } from '../../infrastructure/disposables.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import { presentLogicAppsNode, type LogicAppsNode } from './logic-apps-nodes.js';
import { LogicAppsModel, type LogicAppsLists, type LogicAppsState } from './logic-apps-model.js';

export interface LogicAppsTreeParts {
  readonly describe: DescribeFailure;
  source(): Promise<LogicAppsLists | 'signedOut' | 'stopped'>;
}

/** The view *Logic Apps*: hands the model's nodes to VS Code, and its state to `when` clauses. */
export class LogicAppsTree extends Disposables implements vscode.TreeDataProvider<LogicAppsNode> {
  readonly #changed = this.add(new vscode.EventEmitter<LogicAppsNode | undefined>());
  readonly #model: LogicAppsModel;
  #state: LogicAppsState = 'loading';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: LogicAppsTreeParts) {
    super();
    this.#model = this.add(new LogicAppsModel({
      source: () => parts.source(),
      describe: parts.describe,
      stateChanged: (state) => {
        this.#state = state;
        setContextKey('connectorWorkbench.logicAppsState', state);
      },
      nodeChanged: (node) => { this.#changed.fire(node); },
    }));
  }

  get state(): LogicAppsState {
    return this.#state;
  }

  refresh(node?: LogicAppsNode): void {
    this.#model.refresh(node);
  }

  async getChildren(node?: LogicAppsNode): Promise<LogicAppsNode[]> {
    // Nothing is asked of anybody on behalf of a workspace that nobody vouched for; a welcome view says so.
    if (!vscode.workspace.isTrusted) return [];
    return [...(await this.#model.children(node))];
  }

  getTreeItem(node: LogicAppsNode): vscode.TreeItem {
    return toTreeItem(presentLogicAppsNode(node, vscode.l10n.t));
  }
}
