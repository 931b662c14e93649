// A mocha reporter: what `spec` prints, and the counts as JSON in the file that EXT_TEST_RESULTS names.
// CommonJS, because mocha loads reporters with `require`, and so does the extension host.
const { writeFileSync } = require('node:fs');
const process = require('node:process');
const { Runner, reporters } = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Runner.constants;

/** @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', milliseconds: number, error?: string }} TestResult */

module.exports = class CountingReporter extends reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {TestResult[]} */
    const tests = [];
    runner.on(EVENT_TEST_PASS, (test) => tests.push({ title: test.fullTitle(), state: 'passed', milliseconds: test.duration ?? 0 }));
    runner.on(EVENT_TEST_FAIL, (test, error) => tests.push({ title: test.fullTitle(), state: 'failed', milliseconds: test.duration ?? 0, error: String(error?.stack ?? error) }));
    runner.on(EVENT_TEST_PENDING, (test) => tests.push({ title: test.fullTitle(), state: 'skipped', milliseconds: 0 }));
    runner.once(EVENT_RUN_END, () => write(tests));
  }
};

/** @param {readonly TestResult[]} tests */
function write(tests) {
  const file = process.env['EXT_TEST_RESULTS'];
  if (file === undefined) return;
  const count = (/** @type {TestResult['state']} */ state) => tests.filter((test) => test.state === state).length;
  writeFileSync(file, JSON.stringify({ passed: count('passed'), failed: count('failed'), skipped: count('skipped'), tests }, undefined, 2));
}
