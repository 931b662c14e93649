import * as vscode from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import { Disposables } from '../../infrastructure/disposables.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import { whileLoading } from '../../infrastructure/progress.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import type { FoundPlaces } from '../../trees/places.js';
import { EnvironmentsModel, type EnvironmentsState } from './model/environments-model.js';
import type { PlaceWithSource } from './model/environments-source.js';
import { Expansions } from './model/expansions.js';
import type { LastKnown } from './model/last-known.js';
import type { Pins } from './model/pins.js';
import { idOf, type ConnectorNode, type EnvironmentsTreeNode, type ParentNode } from './nodes/environments-node.js';
import { ageFormatter, dateFormatter } from '../../presentation/format-time.js';
import { connectorTooltip } from './nodes/present-connector.js';
import { presentEnvironmentsNode } from './nodes/present-node.js';
import type { KnownDetails, PresentationState } from './nodes/presentation-state.js';

const VIEW = 'connectorWorkbench.environments';

export interface EnvironmentsTreeParts {
  readonly describe: DescribeFailure;
  places(): Promise<FoundPlaces<PlaceWithSource>>;
  /** The environment that commands take without asking; undefined where none was chosen. */
  chosenEnvironmentId(): string | undefined;
  readonly pins: Pins;
  readonly lastKnown: LastKnown;
  /** Says above the items what is not shown; nothing where everything is. */
  showMessage(message: string | undefined): void;
}

/** The view *Environments*: hands the model's nodes to VS Code, and its state to `when` clauses. */
export class EnvironmentsTree extends Disposables implements vscode.TreeDataProvider<EnvironmentsTreeNode> {
  readonly #parts: EnvironmentsTreeParts;
  readonly #changed = this.add(new vscode.EventEmitter<EnvironmentsTreeNode | undefined>());
  readonly #model: EnvironmentsModel;
  readonly #presentation: PresentationState;
  readonly #expansions = new Expansions();
  #state: EnvironmentsState = 'loading';
  #message: string | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: EnvironmentsTreeParts) {
    super();
    this.#parts = parts;
    this.#model = this.add(new EnvironmentsModel({
      places: () => parts.places(),
      describe: parts.describe,
      pins: parts.pins,
      lastKnown: parts.lastKnown,
      now: () => Date.now(),
      stateChanged: (state) => {
        this.#state = state;
        setContextKey('connectorWorkbench.environmentsState', state);
      },
      filterChanged: (filter) => {
        setContextKey('connectorWorkbench.environmentsFiltered', filter !== undefined);
        this.#message = filter === undefined ? undefined : vscode.l10n.t('Only names with “{0}” are shown.', filter.text);
        parts.showMessage(this.#message);
      },
      nodeChanged: (node) => { this.#changed.fire(node); },
    }));
    const formatDate = dateFormatter(vscode.env.language);
    const formatAge = ageFormatter(vscode.env.language);
    this.#presentation = {
      get chosenEnvironmentId() { return parts.chosenEnvironmentId(); },
      isPinned: (...place) => parts.pins.has(...place),
      detailsOf: (node) => this.#detailsOf(node),
      formatDate,
      formatAge: (at) => formatAge(at, Date.now()),
    };
  }

  get state(): EnvironmentsState {
    return this.#state;
  }

  /** What the names are filtered by; empty where they are not. */
  get filter(): string {
    return this.#model.filter?.text ?? '';
  }

  setFilter(text: string): void {
    // VS Code shows a first change at once, and what follows within a fifth of a second together. So that the rows and the message change in one step, neither is the first.
    this.#parts.showMessage(this.#message);
    this.#model.setFilter(text);
  }

  showMore(parent: ParentNode | undefined): void {
    this.#model.showMore(parent);
  }

  /** Somebody opened the item, or closed it: where it goes away and comes back, it is as it was left. */
  keepExpansion(node: EnvironmentsTreeNode, isOpened: boolean): void {
    this.#expansions.keep(idOf(node), isOpened);
    this.#model.keepOpen(node, isOpened);
  }

  /** Loads again what is open below the item, or all of it. What is there stays until the answers are. */
  async refresh(node?: EnvironmentsTreeNode): Promise<void> {
    await whileLoading(VIEW, this.#model.refresh(node));
  }

  async refreshEnvironment(environmentId: string, connectorId?: string): Promise<void> {
    await whileLoading(VIEW, this.#model.refreshEnvironment(environmentId, connectorId));
  }

  /** It is another account, another cloud, or a workspace that is trusted now. */
  startAnew(): void {
    this.#model.startAnew();
  }

  /** The same nodes, shown anew: the chosen environment is another one, or something was pinned. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: EnvironmentsTreeNode): Promise<EnvironmentsTreeNode[]> {
    // Nothing is asked of anybody on behalf of a workspace that nobody vouched for; a welcome view says so.
    if (!vscode.workspace.isTrusted) return [];
    return [...(await this.#model.children(node))];
  }

  getTreeItem(node: EnvironmentsTreeNode): vscode.TreeItem {
    return toTreeItem(this.#expansions.asLeft(presentEnvironmentsNode(node, this.#presentation, vscode.l10n.t)));
  }

  /** The pointer rests on an item: what it takes to say everything about a connector is loaded now, and not before. */
  async resolveTreeItem(item: vscode.TreeItem, node: EnvironmentsTreeNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'connector') return item;
    const { details } = this.#model;
    await Promise.all([details.loadConnections(node), ...(node.connector.knownTo === 'dataverse' ? [] : [details.loadPermissions(node)])]);
    item.tooltip = connectorTooltip(node, this.#presentation, vscode.l10n.t);
    return item;
  }

  #detailsOf(node: ConnectorNode): KnownDetails {
    const { details } = this.#model;
    return { health: details.health(node), connectionsFailed: details.connections(node)?.kind === 'failed', permissions: details.permissions(node), operations: details.operations(node) };
  }
}
