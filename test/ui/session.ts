import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openBrowser, type Browser, type BrowserOptions } from '../workbench/browser.js';
import { Cleanup } from '../workbench/cleanup.js';
import { equipmentFromEnvironment } from '../workbench/equipment.js';
import { ROOT } from '../workbench/paths.js';
import { startSandboxProcess, type SandboxProcess } from '../workbench/sandbox-process.js';
import { startVsCodeServer } from '../workbench/vscode-server.js';
import { workbenchAddress } from '../workbench/workbench-address.js';
import { Album } from './album.js';
import { Workbench } from './pages/workbench.js';

/** A person at work: a VS Code with the packaged extension, a sandbox, and a folder that holds a copy of the samples. */
export interface Session {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly sandbox: SandboxProcess;
  /** The folder that is open. */
  readonly folder: string;
  readonly album: Album;
}

export interface SessionOptions {
  /** Names the folder of the screenshots. */
  readonly name: string;
  /** What goes wrong in the sandbox, as its `--fault` takes it. */
  readonly faults?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly window?: Omit<BrowserOptions, 'executable'>;
}

/** What is typed is what stands there then, and nothing moves by itself, which browsers without a graphics card draw at some cost. */
const QUIET = { 'workbench.reduceMotion': 'on', 'editor.autoClosingBrackets': 'never', 'editor.autoClosingQuotes': 'never', 'editor.autoSurround': 'never' };

/** How long something may take to appear, in milliseconds. Far more than it needs: a busy machine is no failure. */
const PATIENCE = 30_000;

/**
 * Runs a scenario in a session of its own: takes a picture where it fails, checks that nothing was asked of another machine,
 * and leaves no process and no folder behind.
 */
export async function withSession(options: SessionOptions, scenario: (session: Session) => Promise<void>): Promise<void> {
  const cleanup = new Cleanup();
  try {
    const { session, address } = await openSession(options, cleanup);
    const play = async (): Promise<void> => {
      await session.workbench.open(address);
      await scenario(session);
    };
    await play().catch(async (error: unknown) => {
      await session.album.take('failure').catch(() => undefined);
      throw error;
    });
    assert.deepEqual(session.browser.refused, [], 'addresses beyond this machine were asked for');
  } finally {
    await cleanup.run();
  }
}

async function openSession(options: SessionOptions, cleanup: Cleanup): Promise<{ session: Session; address: string }> {
  const equipment = equipmentFromEnvironment();
  const root = await mkdtemp(path.join(os.tmpdir(), 'ui-'));
  cleanup.add(() => rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  const folder = path.join(root, 'samples');
  await cp(path.join(ROOT, 'samples'), folder, { recursive: true });
  const opening = openBrowserBeside({ executable: equipment.chromium, ...options.window }, cleanup);
  const sandbox = await startSandboxProcess({ data: path.join(root, 'sandbox'), faults: options.faults ?? [] });
  cleanup.add(() => sandbox.stop());
  const server = await startVsCodeServer({
    files: equipment.server,
    vsix: equipment.vsix,
    env: { CONNECTOR_WORKBENCH_SANDBOX: sandbox.line },
    settings: { ...QUIET, ...options.settings },
  });
  cleanup.add(() => server.stop());
  const browser = await opening;
  browser.page.setDefaultTimeout(PATIENCE);
  const album = await Album.begin(browser.page, path.join(ROOT, 'artifacts/ui', options.name));
  const session: Session = { workbench: new Workbench(browser.page), browser, sandbox, folder, album };
  return { session, address: workbenchAddress(server, folder) };
}

/** The browser starts beside the sandbox and the server. Where one of those fails first, nobody waits for it but the cleanup. */
function openBrowserBeside(options: BrowserOptions, cleanup: Cleanup): Promise<Browser> {
  const opening = openBrowser(options);
  opening.catch(() => undefined);
  cleanup.add(async () => {
    await (await opening).close();
  });
  return opening;
}
