import { format } from 'node:util';
import type { Equipment } from './equipment.js';
import { openBrowser, type Browser } from './browser.js';
import { startVsCodeServer, type RunningVsCodeServer } from './vscode-server.js';
import { workbenchAddress, type ExtensionUnderTest } from './workbench-address.js';

export interface ExtensionTestRun extends ExtensionUnderTest {
  readonly folder: string | undefined;
  /** Gives up after so many milliseconds. */
  readonly limit: number;
  /** Receives what the extension host writes to its console, line by line. */
  readonly onOutput: (text: string) => void;
}

/**
 * Runs a test module inside the extension host of a VS Code server, as desktop VS Code does for `--extensionTestsPath`:
 * the page calls two functions that VS Code's own automation knows, one for output, one with the exit code.
 */
export async function runExtensionTests(equipment: Equipment, run: ExtensionTestRun): Promise<number> {
  const server = await startVsCodeServer({ files: equipment.server, acceptsPayload: true });
  try {
    const browser = await openBrowser({ executable: equipment.chromium });
    try {
      const code = await exitCode(server, browser, run);
      if (browser.refused.length > 0) throw new Error(`The workbench asked for addresses beyond this machine: ${browser.refused.join(', ')}`);
      return code;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function exitCode(server: RunningVsCodeServer, browser: Browser, run: ExtensionTestRun): Promise<number> {
  const { page } = browser;
  let report: (code: number) => void;
  const reported = new Promise<number>((resolve) => (report = resolve));
  await page.exposeFunction('codeAutomationLog', (_type: string, parts: readonly unknown[]) => {
    if (!isChatter(String(parts[0]))) run.onOutput(format(...parts));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    report(code);
  });
  const failed = new Promise<never>((_resolve, reject) => {
    const fail = (reason: string): void => {
      reject(new Error(`${reason}. The VS Code server wrote:\n${server.log()}`));
    };
    page.once('crash', () => {
      fail('The page crashed');
    });
    void server.ended.then(() => {
      fail('The VS Code server ended');
    });
    setTimeout(fail, run.limit, `No result after ${run.limit / 1000} s`).unref();
  });
  const outcome = Promise.race([reported, failed]);
  await page.goto(workbenchAddress(server, run.folder, run));
  return outcome;
}

/**
 * Lines of the workbench itself, which say nothing about the tests. Among them, that it misses add-ons which only a compiler makes, and in
 * VS Code 1.100 the search program (ripgrep), which its package would download.
 */
function isChatter(text: string): boolean {
  return /^(%c|\[|Ignoring|Creating a socket|Resolving|Resolved|ChatSessionStore|Updating additional builtin)/.test(text) || /build\/Release\/watchdog|Could not locate the bindings file|ripgrep\/bin\/rg ENOENT/.test(text);
}
