import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'mocha';
import { wishOf } from './arguments.mjs';
import { run } from './processes.mjs';
import { fromRoot } from './root.mjs';

const script = /** @type {const} */ ({
  command: 'npm run knead',
  does: 'Kneads.',
  options: {
    gently: { type: 'boolean', help: 'without noise' },
    out: { type: 'string', value: 'FILE', help: 'puts it there' },
    times: { type: 'whole number', default: 3, atLeast: 1, help: 'how often (3)' },
  },
});
const usage = ['Usage: npm run knead -- [options]', 'Kneads.', '', '  --gently    without noise', '  --out FILE  puts it there', '  --times N   how often (3)', '  --help      says this'].join('\n');

describe('the arguments of a script', () => {
  it('are their values, or what holds without them', () => {
    assert.deepEqual(wishOf(script, []), { kind: 'run', values: { gently: false, out: undefined, times: 3 }, rest: [] });
    assert.deepEqual(wishOf(script, ['--times', '7', '--gently', '--out=bread']), { kind: 'run', values: { gently: true, out: 'bread', times: 7 }, rest: [] });
    assert.deepEqual(wishOf({ ...script, rest: { name: 'loaf', help: 'only these' } }, ['rye', '--gently', 'spelt']), { kind: 'run', values: { gently: true, out: undefined, times: 3 }, rest: ['rye', 'spelt'] });
  });

  for (const args of [['--help'], ['-h'], ['--gently', '--help']]) {
    it(`ask for the usage: ${args.join(' ')}`, () => { assert.deepEqual(wishOf(script, args), { kind: 'help', text: usage }); });
  }

  /** @type {readonly (readonly [args: readonly string[], why: string])[]} */
  const wrong = [
    [['--softly'], 'There is no option --softly.'],
    [['--softly=yes'], 'There is no option --softly.'],
    [['-g'], 'There is no option -g.'],
    [['--constructor'], 'There is no option --constructor.'],
    [['--gently=yes'], '--gently takes no value.'],
    [['--out'], '--out needs a value: --out FILE.'],
    [['--out='], '--out needs a value: --out FILE.'],
    [['--times'], '--times needs a whole number that is at least 1.'],
    [['--times', 'often'], '--times needs a whole number that is at least 1, not “often”.'],
    [['--times', '0'], '--times needs a whole number that is at least 1, not “0”.'],
    [['--times', '1.5'], '--times needs a whole number that is at least 1, not “1.5”.'],
    [['rye'], 'It takes options only, not “rye”.'],
  ];
  for (const [args, why] of wrong) {
    it(`are wrong: ${args.join(' ')}`, () => { assert.deepEqual(wishOf(script, args), { kind: 'wrong', text: `npm run knead: ${why}\n\n${usage}` }); });
  }
});

describe('every script', function () {
  this.timeout(30_000);
  const scripts = [
    // The shim stands in for VS Code, and takes what that takes.
    ...readdirSync(fromRoot('scripts')).filter((file) => file.endsWith('.mjs') && file !== 'code-shim.mjs').map((file) => `scripts/${file}`),
    'client/tools/extract-strings.mjs', 'client/tools/make-icon.mjs',
  ];
  for (const file of scripts) {
    it(`says how it is used, and takes nothing that it does not know: ${file}`, async () => {
      const help = await run(process.execPath, [fromRoot(file), '--help'], { output: 'capture' });
      assert.equal(help.code, 0);
      assert.match(help.output, /^Usage: \S/);
      const wrong = await run(process.execPath, [fromRoot(file), '--no-such-option'], { output: 'capture' });
      assert.equal(wrong.code, 2);
      assert.match(wrong.output, /^\S.*: There is no option --no-such-option\.\n\nUsage: /);
    });
  }
});
