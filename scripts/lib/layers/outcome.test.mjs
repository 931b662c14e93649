import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readOutcome } from './outcome.mjs';

describe('the outcome of a layer', () => {
  /** @type {string} */
  let folder;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'outcome-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** @type {readonly { title: string, results: object | undefined, exitCode: number, expected: object }[]} */
  const cases = [
    { title: 'is what the reporter counted', results: { passed: 3, failed: 0, skipped: 1 }, exitCode: 0, expected: { passed: 3, failed: 0, skipped: 1 } },
    { title: 'keeps the failures that the reporter counted', results: { passed: 3, failed: 2, skipped: 0 }, exitCode: 2, expected: { passed: 3, failed: 2, skipped: 0 } },
    { title: 'is a failure where nothing was reported', results: undefined, exitCode: 0, expected: { passed: 0, failed: 1, skipped: 0 } },
    { title: 'is a failure where all passed and the process crashed', results: { passed: 3, failed: 0, skipped: 0 }, exitCode: 134, expected: { passed: 3, failed: 1, skipped: 0 } },
    { title: 'is a failure where no test ran', results: { passed: 0, failed: 0, skipped: 0 }, exitCode: 0, expected: { passed: 0, failed: 1, skipped: 0 } },
  ];
  for (const { title, results, exitCode, expected } of cases) {
    it(title, async () => {
      const file = path.join(folder, 'results.json');
      if (results !== undefined) await writeFile(file, JSON.stringify(results));
      const { passed, failed, skipped } = readOutcome(file, exitCode);
      assert.deepEqual({ passed, failed, skipped }, expected);
    });
  }
});
