import * as vscode from 'vscode';
import { argumentsOf, LINT_TASK_TYPE, type LintTaskDefinition, readLintTask } from './lint-task-definition.js';

const PROBLEM_MATCHER = '$connector-lint';

/**
 * Tasks that run `connector lint`, with the findings among the problems. They are proposed for workspace folders that have the command line installed (in
 * node_modules); one that somebody wrote into tasks.json runs with that, or else with the `connector` of the machine. VS Code asks for tasks in trusted workspaces only.
 */
export class LintTaskProvider implements vscode.TaskProvider {
  async provideTasks(): Promise<vscode.Task[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(async (folder) => ({ folder, command: await installedIn(folder) })));
    return found.flatMap(({ folder, command }) => (command === undefined ? [] : [lintTask({ type: LINT_TASK_TYPE, command: 'lint', paths: [], args: [] }, folder, command)]));
  }

  async resolveTask({ definition, scope }: vscode.Task): Promise<vscode.Task | undefined> {
    const read = readLintTask(definition);
    if (read === undefined || scope === undefined || typeof scope !== 'object') return undefined;
    return lintTask(read, scope, (await installedIn(scope)) ?? 'connector', definition);
  }
}

/** `written` is the definition as VS Code knows it, by which it finds the task again. */
function lintTask(read: LintTaskDefinition, folder: vscode.WorkspaceFolder, command: string, written: vscode.TaskDefinition = { type: LINT_TASK_TYPE, command: 'lint' }): vscode.Task {
  const execution = new vscode.ShellExecution(command, [...argumentsOf(read)], { cwd: folder.uri.fsPath });
  const task = new vscode.Task(written, folder, read.command, LINT_TASK_TYPE, execution, PROBLEM_MATCHER);
  task.group = vscode.TaskGroup.Test;
  task.detail = vscode.l10n.t('Checks the connectors in {0}', folder.name);
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent };
  return task;
}

/** The command line that the folder's package.json brings; undefined where it is not installed there. */
async function installedIn(folder: vscode.WorkspaceFolder): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'connector.cmd' : 'connector';
  const file = vscode.Uri.joinPath(folder.uri, 'node_modules', '.bin', name);
  return vscode.workspace.fs.stat(file).then(() => file.fsPath, () => undefined);
}
