import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { run } from './processes.mjs';
import { withTempFolder } from './temp-folder.mjs';

/** Leaves a folder, says so, and stays for a minute. */
const leaving = `
  const path = require('node:path');
  require('node:fs').mkdtempSync(path.join(require('node:os').tmpdir(), 'left-'));
  console.log('left'); setTimeout(() => {}, 60000);`;
/** The same by a process in between, which ends at once when it is told to, as its child does not. */
const leavingBelow = `
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`process.on('SIGTERM', () => setTimeout(() => process.exit(), 100)); ${leaving}`)}], { stdio: 'inherit' });
  setTimeout(() => {}, 60000);`;

describe('a folder for temporary files', () => {
  for (const [who, script] of [['a process', leaving], ['what it started', leavingBelow]]) {
    it(`takes those of ${who}, and is gone after that was ended early`, async () => {
      const stopped = new AbortController();
      let folder = '';
      await withTempFolder(async (env) => {
        folder = env['TMPDIR'] ?? '';
        const running = run(process.execPath, ['-e', script ?? ''], { env: { ...process.env, ...env }, output: 'capture', signal: stopped.signal });
        while ((await readdir(folder)).length === 0) await setImmediate();
        stopped.abort();
        await running;
      });
      assert.equal(existsSync(folder), false);
    });
  }

  it('is gone where the work failed', async () => {
    let folder = '';
    await assert.rejects(withTempFolder((env) => {
      folder = env['TMPDIR'] ?? '';
      return Promise.reject(new Error('failed'));
    }), /failed/);
    assert.ok(folder !== '' && !existsSync(folder));
  });

  it('is gone where the process that made it was ended at once', async () => {
    const module = JSON.stringify(new URL('./temp-folder.mjs', import.meta.url).href);
    const { output } = await run(process.execPath, ['--input-type=module', '-e', `
      const { withTempFolder } = await import(${module});
      await withTempFolder(async ({ TMPDIR }) => { console.log(TMPDIR); process.exit(130); });`], { output: 'capture' });
    assert.ok(output.trim() !== '' && !existsSync(output.trim()), output);
  });
});
