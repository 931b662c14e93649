import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { openBrowser } from '../workbench/browser.js';
import { stopChild, tieToThisProcess } from '../workbench/child-process.js';
import { Cleanup } from '../workbench/cleanup.js';
import { equipmentFromEnvironment } from '../workbench/equipment.js';
import { ROOT } from '../workbench/paths.js';
import { Workbench } from './pages/workbench.js';

describe('npm start', () => {
  const cleanup = new Cleanup();
  after(() => cleanup.run());

  it('prints an address where the samples are open with the extension, and leaves nothing behind after Ctrl-C', async () => {
    const temp = await mkdtemp(path.join(os.tmpdir(), 'start-'));
    cleanup.add(() => rm(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
    const start = startScript(temp);
    cleanup.add(() => stopChild(start.child));
    const address = await start.printed(/^VS Code: (http:\/\/127\.0\.0\.1:\d+\/\S+)$/m);
    const sandbox = await start.printed(/^Sandbox: (http:\/\/127\.0\.0\.1:\d+\/\S+)$/m);

    const browser = await openBrowser({ executable: equipmentFromEnvironment().chromium });
    cleanup.add(() => browser.close());
    const stranger = await browser.context.newPage();
    const refused = await stranger.goto(withoutToken(address));
    assert.equal(refused?.status(), 403, 'the address works without its token');
    const workbench = new Workbench(browser.page);
    await workbench.open(address);
    await workbench.openOurViews();
    await workbench.projects.item('Contoso Contacts').waitFor();
    assert.deepEqual(browser.refused, []);

    start.child.kill('SIGINT');
    assert.equal(await start.ended, 0, start.output());
    await assert.rejects(fetch(address), 'VS Code still listens');
    await assert.rejects(fetch(sandbox), 'the sandbox still listens');
    assert.deepEqual(await readdir(temp), [], 'folders were left behind');
  });
});

interface StartedScript {
  readonly child: ReturnType<typeof spawn>;
  readonly ended: Promise<number | null>;
  output(): string;
  /** Waits for a line, and gives what its group holds. */
  printed(line: RegExp): Promise<string>;
}

/** Runs the script as `npm start` does, with what is built already, and with a folder of its own for what is temporary. */
function startScript(temp: string): StartedScript {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/start.mjs'), '--no-open', '--no-build'], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temp, TMP: temp, TEMP: temp },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const untie = tieToThisProcess(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => {
    untie();
    resolve(code);
  }));
  const printed = (line: RegExp): Promise<string> => new Promise((resolve, reject) => {
    const look = (): void => {
      const found = line.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', look);
    void ended.then((code) => {
      reject(new Error(`The script ended with exit code ${code ?? 'none'}:\n${text}`));
    });
    look();
  });
  return { child, ended, output: () => text, printed };
}

function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('tkn');
  return url.href;
}
