import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi } from './support/extension.js';
import { WorkspaceFiles } from './support/workspace-files.js';

/** The arguments as VS Code hands them to the shell. */
function commandOf({ execution }: vscode.Task): readonly unknown[] {
  return execution instanceof vscode.ShellExecution ? [execution.command, ...(execution.args ?? [])] : [];
}

describe('the task that lints', () => {
  const installed = new WorkspaceFiles('node_modules');
  const name = process.platform === 'win32' ? 'connector.cmd' : 'connector';

  before(async () => { await extensionApi(); });
  after(async () => { await installed.remove(); });

  it('is proposed where the command line is installed, and only there', async () => {
    assert.deepEqual((await vscode.tasks.fetchTasks({ type: 'connector' })).map(({ name: label }) => label), []);
    await installed.write(`.bin/${name}`, '');
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'connector' });
    assert.ok(task !== undefined);
    assert.deepEqual(others, []);
    assert.deepEqual([task.name, task.problemMatchers, commandOf(task)], ['lint', ['$connector-lint'], [installed.uri(`.bin/${name}`).fsPath, 'lint']]);
  });
});
