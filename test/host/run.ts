// Runs the host suite in a VS Code: `--vscode EXECUTABLE`, or `--download VERSION`, with the extension of a folder beside ours (`--companion`). Ends with the suite's exit code.
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
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
    companion: { type: 'string' },
    tests: { type: 'string', default: path.join(ROOT, 'test/dist/host-bundle/index.cjs') },
    workspace: { type: 'string', default: path.join(ROOT, 'samples') },
  },
});

// Tests change files, so they get a copy.
const folder = await mkdtemp(path.join(os.tmpdir(), 'host-workspace-'));
const shelf = await mkdtemp(path.join(os.tmpdir(), 'host-extensions-'));
const state = await mkdtemp(path.join(os.tmpdir(), 'host-state-'));
try {
  await cp(values.workspace, folder, { recursive: true });
  process.exitCode = await runTests({
    ...(values.vscode === undefined ? { version: values.download ?? 'stable' } : { vscodeExecutablePath: values.vscode }),
    extensionDevelopmentPath: values.companion === undefined ? values.extension : await besideEachOther(values.extension, values.companion),
    extensionTestsPath: values.tests,
    // What the account keeps of deployments goes away with the workspace.
    extensionTestsEnv: { XDG_STATE_HOME: state },
    launchArgs: [folder, '--disable-extensions'],
  });
} catch {
  // The suite, or what runs it, has said why; here it is only a code.
  process.exitCode = 1;
} finally {
  await Promise.all([folder, shelf, state].map(async (each) => { await rm(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }); }));
}

/** VS Code takes one folder of extensions under development when it is a server, and looks into a folder that is none itself. */
async function besideEachOther(...extensions: readonly string[]): Promise<string> {
  await Promise.all(extensions.map(async (extension, at) => { await symlink(extension, path.join(shelf, String(at)), 'junction'); }));
  return shelf;
}
