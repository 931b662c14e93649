import * as vscode from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import { Disposables } from '../../infrastructure/disposables.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import { whileLoading } from '../../infrastructure/progress.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import type { FoundPlaces } from '../../trees/places.js';
import type { LogicAppsPlace } from './logic-apps-lists.js';
import { LogicAppsModel, type LogicAppsState } from './logic-apps-model.js';
import { presentLogicAppsNode, type LogicAppsNode } from './logic-apps-nodes.js';

const VIEW = 'connectorWorkbench.logicApps';

export interface LogicAppsTreeParts {
  readonly describe: DescribeFailure;
  places(): Promise<FoundPlaces<LogicAppsPlace>>;
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
      places: () => parts.places(),
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

  /** Somebody opened the item, or closed it: what nobody sees is not loaded again. */
  keepOpen(node: LogicAppsNode, isOpen: boolean): void {
    this.#model.keepOpen(node, isOpen);
  }

  /** Loads again what is open below the item, or all of it. What is there stays until the answers are. */
  async refresh(node?: LogicAppsNode): Promise<void> {
    await whileLoading(VIEW, this.#model.refresh(node));
  }

  /** It is another account, another cloud, or a workspace that is trusted now. */
  startAnew(): void {
    this.#model.startAnew();
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
