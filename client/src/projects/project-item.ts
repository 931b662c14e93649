import type { ProjectSummary } from '@connector-workbench/core';
import * as vscode from 'vscode';
import type { PickItem } from '../infrastructure/prompts.js';
import { titleOf } from './project-title.js';

/** A connector of the workspace in a list. */
export function projectItem(project: ProjectSummary): PickItem<ProjectSummary> {
  return { label: titleOf(project), icon: 'plug', description: folderLabelOf(project), value: project };
}

/** Where a connector of the workspace is, as a person reads it. */
export function folderLabelOf({ folder }: Pick<ProjectSummary, 'folder'>): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(folder));
}
