import assert from 'node:assert/strict';
import { parseSandboxArguments, SANDBOX_USAGE } from './sandbox-arguments.js';

describe('sandbox arguments', () => {
  it('has defaults', () => {
    assert.deepEqual(parseSandboxArguments([]), {
      kind: 'run',
      arguments: { port: 0, dataDir: '.sandbox', seed: false, faults: [], json: false, quiet: false, exitWithParent: false, cloud: 'public', pageSize: undefined, tokenLifetimeSeconds: undefined },
    });
  });

  it('reads every option', () => {
    const parsed = parseSandboxArguments(['--port', '8080', '--data=d', '--seed', '--fault', 'reset', '--fault', 'latency=3', '--token-lifetime', '60', '--cloud', 'gcc-high', '--page-size', '7', '--json', '--quiet', '--exit-with-parent']);
    assert.ok(parsed.kind === 'run');
    const { faults, ...rest } = parsed.arguments;
    assert.deepEqual(rest, { port: 8080, dataDir: 'd', seed: true, json: true, quiet: true, exitWithParent: true, cloud: 'gcc-high', pageSize: 7, tokenLifetimeSeconds: 60 });
    assert.deepEqual(faults.map((fault) => fault.spec), ['reset', 'latency=3']);
  });

  it('explains itself, with each option it knows', () => {
    assert.deepEqual(parseSandboxArguments(['--help']), { kind: 'help' });
    for (const option of ['port', 'data', 'seed', 'fault', 'token-lifetime', 'cloud', 'page-size', 'json', 'quiet', 'exit-with-parent']) assert.ok(SANDBOX_USAGE.includes(`--${option}`));
  });

  const wrong: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['--nonsense'], /--nonsense/],
    [['extra'], /extra/],
    [['--port', 'x'], /--port x: a whole number/],
    [['--port', '65536'], /--port 65536/],
    [['--port'], /--port/],
    [['--fault', 'sleep=1'], /"sleep" is not a part of a fault/],
    [['--token-lifetime', '-1'], /token-lifetime/],
    [['--cloud', 'mars'], /--cloud mars: there is no such cloud\. Known are public, gcc,/],
    [['--page-size', 'all'], /--page-size all/],
  ];
  for (const [argv, message] of wrong) {
    it(`refuses "${argv.join(' ')}"`, () => {
      const parsed = parseSandboxArguments(argv);
      assert.ok(parsed.kind === 'wrong');
      assert.match(parsed.message, message);
    });
  }
});
