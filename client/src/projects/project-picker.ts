import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import type { Prompts } from '../infrastructure/prompts.js';
import { textAt } from '../infrastructure/value-at.js';
import { NoProjectError } from './no-project-error.js';
import { projectItem } from './project-item.js';

export interface ProjectPickerParts {
  readonly prompts: Prompts;
  loadProjects(): Promise<readonly ProjectSummary[]>;
}

/** Finds the connector that a command is about. */
export class ProjectPicker {
  readonly #parts: ProjectPickerParts;

  constructor(parts: ProjectPickerParts) {
    this.#parts = parts;
  }

  /**
   * The connector of the tree item; else the only one there is, or the one of the file in the editor; else the one that is picked.
   * Always as it is now, not as it was when the tree was drawn. Throws NoProjectError, or UserCancelledError.
   */
  async pick(target: unknown, title: string): Promise<ProjectSummary> {
    const projects = await this.#parts.loadProjects();
    if (projects.length === 0) throw new NoProjectError();
    // Items of the view *Connectors in This Workspace* carry their project.
    const id = textAt(target, 'project', 'id');
    const known = projects.find((project) => project.id === id) ?? (projects.length === 1 ? projects[0] : undefined) ?? projectInEditor(projects);
    return known ?? await this.#parts.prompts.pick({
      title,
      placeholder: vscode.l10n.t('Which connector?'),
      items: projects.map(projectItem),
    });
  }
}

/** Several connectors can share a folder of a solution, where only the definition tells which is meant. */
function projectInEditor(projects: readonly ProjectSummary[]): ProjectSummary | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return undefined;
  const open = uri.toString();
  const folder = vscode.Uri.joinPath(uri, '..').toString();
  const sameFolder = projects.filter((project) => project.folder === folder);
  return projects.find((project) => project.definitionUri === open || project.propertiesUri === open) ?? (sameFolder.length === 1 ? sameFolder[0] : undefined);
}
