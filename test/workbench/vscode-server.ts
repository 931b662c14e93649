import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Cleanup } from './cleanup.js';
import { stopChild, tieToThisProcess } from './child-process.js';
import type { VsCodeServerFiles } from './equipment.js';
import { installedExtension } from './installed-extension.js';
import { startPortRedirect, type PortRedirect } from './port-redirect.js';
import { createServerFolders, removeServerFolders, type ServerFolders } from './server-folders.js';
import { QUIET_SETTINGS } from './settings.js';
import { spawnServer } from './spawn-server.js';

export interface VsCodeServerOptions {
  readonly files: VsCodeServerFiles;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  /** Added to the settings that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Added to the extension host's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** A packaged extension that is to be installed. */
  readonly vsix?: string | undefined;
  /**
   * Lets the page name an extension under development and a test module in its `payload`. VS Code ignores both without it;
   * with it, it skips modal dialogs and shows no notification toasts, so a test that acts as a person goes without.
   */
  readonly acceptsPayload?: boolean;
  /** Asks the browser for a token that only the printed address carries. For people; tests go without. */
  readonly token?: boolean;
}

export interface RunningVsCodeServer {
  /** `host:port`, as `vscode-remote:` URIs name it. */
  readonly authority: string;
  /** Undefined where the server asks for none. */
  readonly token: string | undefined;
  /** All that the server wrote so far. */
  log(): string;
  /** Resolves when the server ends, by itself or because it was told to. */
  readonly ended: Promise<void>;
  /** Stops the server and removes its folders. */
  stop(): Promise<void>;
}

/** How long the server may take to listen, in milliseconds. It needs about 600 on an idle machine. */
const START_LIMIT = 60_000;

/** Starts VS Code's own server entry on the loopback interface, with folders of its own. */
export async function startVsCodeServer(options: VsCodeServerOptions): Promise<RunningVsCodeServer> {
  const cleanup = new Cleanup();
  try {
    const own = await createServerFolders({ ...QUIET_SETTINGS, ...options.settings });
    cleanup.add(() => removeServerFolders(own));
    const folders = options.vsix === undefined ? own : { ...own, extensions: await installedExtension(options.files, options.vsix) };
    const redirect = await startPortRedirect();
    cleanup.add(() => redirect.close());
    return await launch(options, { folders, redirect, cleanup });
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

interface Surroundings {
  readonly folders: ServerFolders;
  readonly redirect: PortRedirect;
  readonly cleanup: Cleanup;
}

async function launch(options: VsCodeServerOptions, { folders, redirect, cleanup }: Surroundings): Promise<RunningVsCodeServer> {
  const token = options.token === true ? randomUUID() : undefined;
  const child = spawnServer(options.files, folders, { VSCODE_PROXY_URI: redirect.template, ...options.env }, [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--telemetry-level', 'off'],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...(options.acceptsPayload === true ? ['--enable-smoke-test-driver'] : []),
  ]);
  const untie = tieToThisProcess(child);
  cleanup.add(async () => {
    await stopChild(child);
    untie();
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => {
    resolve();
  }));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += String(chunk)));
  const port = await portOf(child, () => log);
  return { authority: `127.0.0.1:${port}`, token, log: () => log, ended, stop: () => cleanup.run() };
}

/** The server says on which port it listens; asking it for port 0 and reading that leaves no race for a free one. */
function portOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      reject(new Error(`The VS Code server ${reason}. It wrote:\n${log()}`));
    };
    const timer = setTimeout(fail, START_LIMIT, `did not listen within ${START_LIMIT / 1000} s`);
    child.once('error', (error) => {
      fail(`cannot be started (${error.message})`);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code ?? 'none'}`);
    });
    child.stdout?.on('data', () => {
      const port = /^Extension host agent listening on (\d+)/m.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}
