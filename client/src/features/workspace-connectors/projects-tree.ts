import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import { isCancellation } from '../../infrastructure/cancellation.js';
import { setContextKey, type ContextKeys } from '../../infrastructure/context-keys.js';
import type { DisposableLike } from '../../infrastructure/disposables.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import type { Logger } from '../../infrastructure/logger.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import { childrenOf, presentProjectNode, projectNodes, type ProjectNode } from './project-nodes.js';

export interface ProjectsTreeParts {
  readonly log: Logger;
  readonly describe: DescribeFailure;
  loadProjects(): Promise<readonly ProjectSummary[]>;
}

/** The view *Connectors in This Workspace*. What it last showed stays while it loads anew. */
export class ProjectsTree implements vscode.TreeDataProvider<ProjectNode>, DisposableLike {
  readonly #parts: ProjectsTreeParts;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #roots: Promise<readonly ProjectNode[]> | undefined;
  /** Tells the newest load from those that it overtook. */
  #generation = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: ProjectsTreeParts) {
    this.#parts = parts;
    setContextKey('connectorWorkbench.projectsState', 'loading');
  }

  /** Asks the server again; cheap, since it keeps what has not changed. */
  refresh(): void {
    this.#roots = undefined;
    this.#changed.fire(undefined);
    // The counts behind `enablement` must be right even where nobody looks at the view.
    void this.getChildren();
  }

  async getChildren(node?: ProjectNode): Promise<ProjectNode[]> {
    if (node !== undefined) return [...childrenOf(node)];
    this.#roots ??= this.#load(++this.#generation);
    return [...(await this.#roots)];
  }

  getTreeItem(node: ProjectNode): vscode.TreeItem {
    const item = toTreeItem(presentProjectNode(node, vscode.l10n.t, (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))));
    if (node.kind === 'operation') {
      const { start, end } = node.operation.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      item.command = { command: 'vscode.open', title: vscode.l10n.t('Go to operation'), arguments: [vscode.Uri.parse(node.project.definitionUri), { selection }] };
    }
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #load(generation: number): Promise<readonly ProjectNode[]> {
    const outcome = await this.#loadRoots();
    // Where a refresh overtook this load, the newer one says what is so.
    if (generation === this.#generation && outcome.state !== undefined) {
      setContextKey('connectorWorkbench.projectsState', outcome.state);
      setContextKey('connectorWorkbench.hasProjects', outcome.state === 'ready');
    }
    return outcome.nodes;
  }

  async #loadRoots(): Promise<{ readonly nodes: readonly ProjectNode[]; readonly state?: ContextKeys['connectorWorkbench.projectsState'] }> {
    try {
      const projects = await this.#parts.loadProjects();
      return { nodes: projectNodes(projects), state: projects.length > 0 ? 'ready' : 'empty' };
    } catch (error) {
      if (isCancellation(error)) return { nodes: [] };
      const failure = this.#parts.describe(error);
      this.#parts.log.error(`Listing the connectors of the workspace: ${failure.message}`);
      return { nodes: [{ kind: 'failure', failure }], state: 'failed' };
    }
  }
}
