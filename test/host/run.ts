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
try {
  await cp(values.workspace, folder, { recursive: true });
  process.exitCode = await runTests({
    ...(values.vscode === undefined ? { version: values.download ?? 'stable' } : { vscodeExecutablePath: values.vscode }),
    extensionDevelopmentPath: values.extension,
    extensionTestsPath: values.tests,
    launchArgs: [folder, '--disable-extensions'],
  });
} catch {
  // The suite, or what runs it, has said why; here it is only a code.
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
