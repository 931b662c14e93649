import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import { setContextKey } from '../../infrastructure/context-keys.js';
import { Disposables } from '../../infrastructure/disposables.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import type { Logger } from '../../infrastructure/logger.js';
import { toTreeItem } from '../../presentation/to-tree-item.js';
import { folderLabelOf } from '../../projects/project-item.js';
import { presentProjectNode, type ProjectNode } from './project-nodes.js';
import { ProjectsModel } from './projects-model.js';

export interface ProjectsTreeParts {
  readonly log: Logger;
  readonly describe: DescribeFailure;
  loadProjects(): Promise<readonly ProjectSummary[]>;
}

/** The view *Connectors in This Workspace*: hands the model's nodes to VS Code, and its state to `when` clauses. */
export class ProjectsTree extends Disposables implements vscode.TreeDataProvider<ProjectNode> {
  readonly #changed = this.add(new vscode.EventEmitter<undefined>());
  readonly #model: ProjectsModel;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: ProjectsTreeParts) {
    super();
    setContextKey('connectorWorkbench.projectsState', 'loading');
    this.#model = this.add(new ProjectsModel({
      log: parts.log,
      describe: parts.describe,
      loadProjects: () => parts.loadProjects(),
      stateChanged: (state) => {
        setContextKey('connectorWorkbench.projectsState', state);
        // Where listing them again fails, those that were there are still shown, and commands run on them.
        if (state !== 'failed') setContextKey('connectorWorkbench.hasProjects', state === 'ready');
      },
      changed: () => { this.#changed.fire(undefined); },
    }));
  }

  async refresh(): Promise<void> {
    await this.#model.refresh();
  }

  async getChildren(node?: ProjectNode): Promise<ProjectNode[]> {
    return [...(await this.#model.children(node))];
  }

  getTreeItem(node: ProjectNode): vscode.TreeItem {
    const item = toTreeItem(presentProjectNode(node, vscode.l10n.t, (folder) => folderLabelOf({ folder })));
    if (node.kind === 'operation') {
      const { start, end } = node.operation.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      item.command = { command: 'vscode.open', title: vscode.l10n.t('Go to operation'), arguments: [vscode.Uri.parse(node.project.definitionUri), { selection }] };
    }
    return item;
  }
}
