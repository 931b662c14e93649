// Runs the host suite in a VS Code: `--vscode EXECUTABLE`, or `--download VERSION`. Ends with the suite's exit code.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { ROOT } from '../workbench/paths.js';

const { values } = parseArgs({
  options: {
    vscode: { type: 'string' },
    download: { type: 'string' },
    extension: { type: 'string', default: ROOT },
    tests: { type: 'string', default: path.join(ROOT, 'test/dist/host-bundle/index.cjs') },
    workspace: { type: 'string', default: path.join(ROOT, 'samples') },
  },
});

// Tests change files, so they get a copy.
const folder = await mkdtemp(path.join(os.tmpdir(), 'host-workspace-'));
const state = await mkdtemp(path.join(os.tmpdir(), 'host-state-'));
try {
  await cp(values.workspace, folder, { recursive: true });
  process.exitCode = await runTests({
    ...(values.vscode === undefined ? { version: values.download ?? 'stable' } : { vscodeExecutablePath: values.vscode }),
    extensionDevelopmentPath: values.extension,
    extensionTestsPath: values.tests,
    // What the account keeps of deployments goes away with the workspace.
    extensionTestsEnv: { XDG_STATE_HOME: state },
    launchArgs: [folder, '--disable-extensions'],
  });
} catch {
  // The suite, or what runs it, has said why; here it is only a code.
  process.exitCode = 1;
} finally {
  for (const each of [folder, state]) await rm(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
