import assert from 'node:assert/strict';
import { once } from 'node:events';
import process from 'node:process';
import { describe, it } from 'mocha';
import { run, start, stop } from './processes.mjs';

/** A process that starts another one on the same output; that one says so. Both end by themselves only in a minute. */
const parent = `
  require('node:child_process').spawn(process.execPath, ['-e', 'console.log("ready"); setTimeout(() => {}, 60000)'], { stdio: 'inherit' });
  setTimeout(() => {}, 60000);`;

describe('a process', () => {
  it('is stopped with what it started', async () => {
    const child = start(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    assert.ok(child.stdout);
    await once(child.stdout, 'data');
    // The output closes when the last process that holds it is gone.
    const closed = once(child, 'close');
    await stop(child);
    await closed;
  });

  it('that cannot be started has an outcome, too', async () => {
    const { code, output } = await run('no-such-command-anywhere', [], { output: 'capture' });
    assert.equal(code, 127);
    assert.match(output, /ENOENT/);
  });

  it('is stopped by its signal', async () => {
    const controller = new AbortController();
    const outcome = run(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { output: 'capture', signal: controller.signal });
    controller.abort();
    assert.notEqual((await outcome).code, 0);
  });
});
