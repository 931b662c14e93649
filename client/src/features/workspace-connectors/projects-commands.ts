import * as vscode from 'vscode';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { ProjectPicker } from '../../projects/project-picker.js';
import type { ProjectsTree } from './projects-tree.js';

export function projectsCommands(tree: ProjectsTree, projects: ProjectPicker): CommandHandlers {
  return {
    [COMMANDS.refreshProjects]: () => tree.refresh(),
    [COMMANDS.openDefinition]: async (target) => {
      const project = await projects.pick(target, vscode.l10n.t('Open definition'));
      await vscode.window.showTextDocument(vscode.Uri.parse(project.definitionUri));
    },
  };
}
