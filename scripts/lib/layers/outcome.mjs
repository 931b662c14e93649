// What a test layer comes to.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} LayerOutcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [reason] Why the layer was skipped, or failed as a whole.
 * @property {string} [printed] What its tests printed, where that was not shown as it came.
 */

/**
 * A layer that cannot run here counts as one skipped test.
 * @param {string} reason
 * @returns {LayerOutcome}
 */
export const skippedBecause = (reason) => ({ passed: 0, failed: 0, skipped: 1, reason });

/**
 * A layer that broke down counts as one failed test.
 * @param {string} reason
 * @returns {LayerOutcome}
 */
export const failedBecause = (reason) => ({ passed: 0, failed: 1, skipped: 0, reason });

/**
 * The counts that the reporter wrote. An exit code that does not fit them counts as a failure: a crash loses no test silently.
 * @param {string} file
 * @param {number} exitCode
 * @returns {LayerOutcome}
 */
export function readOutcome(file, exitCode) {
  if (!existsSync(file)) return failedBecause(`ended with exit code ${exitCode} before it had any result`);
  const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8'));
  if (exitCode !== 0 && failed === 0) return { passed, failed: 1, skipped, reason: `ended with exit code ${exitCode} although no test failed` };
  if (passed + failed + skipped === 0) return failedBecause('ran no test');
  return { passed, failed, skipped };
}
